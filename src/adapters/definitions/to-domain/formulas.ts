import { FormulaRefused } from '../../../application/ports/formula-compiler.js';
import { type Formula, FormulaError } from '../../../domain/formula.js';
import { type Issue, issue } from '../../../domain/issue.js';
import { text } from '../../../domain/message.js';
import type { Exact } from '../../../domain/number.js';
import type { Path } from '../../boundary/index.js';
import { unknownWord } from '../unknown-word.js';
import type { Conversion } from './conversion.js';

/** Where an expression stands: the decoded object that holds it and the steps below. */
export interface ExpressionPlace {
  readonly owner: object;
  readonly below: Path;
}

export function numberFormula(
  expression: string,
  symbols: readonly string[],
  place: ExpressionPlace,
  conversion: Conversion,
): Formula<Exact> {
  return compiled(() => conversion.compiler.number(expression, symbols), expression, symbols, place, conversion);
}

export function conditionFormula(
  expression: string,
  symbols: readonly string[],
  place: ExpressionPlace,
  conversion: Conversion,
): Formula<boolean> {
  return compiled(() => conversion.compiler.condition(expression, symbols), expression, symbols, place, conversion);
}

/** A refused expression is reported; what rests on it can be read all the same, but has no value. */
function compiled<T extends Exact | boolean>(
  compile: () => Formula<T>,
  expression: string,
  symbols: readonly string[],
  place: ExpressionPlace,
  conversion: Conversion,
): Formula<T> {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof FormulaRefused)) throw error;
    conversion.report(refusal(error, expression, symbols, place, conversion));
    return {
      text: expression,
      symbols,
      evaluate() {
        throw new FormulaError(`refused: ${expression}`, { cause: error });
      },
    };
  }
}

function refusal(
  { reason, detail, position }: FormulaRefused,
  expression: string,
  symbols: readonly string[],
  { owner, below }: ExpressionPlace,
  { origins }: Conversion,
): Issue {
  const place = origins.placeOf(owner, below, position);
  if (reason !== 'unknown_symbol') {
    return issue('C015', place, { expression: text(expression), reason: text(reason), detail: text(detail) });
  }
  return issue('C016', place, unknownWord('symbol', detail, symbols, symbols.join(', ')));
}
