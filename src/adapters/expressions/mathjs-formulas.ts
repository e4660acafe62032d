import type { EvalFunction, MathNode } from 'mathjs';
import { type FormulaCompiler, FormulaRefused } from '../../application/ports/formula-compiler.js';
import { type Formula, FormulaError, type FormulaScope } from '../../domain/formula.js';
import type { Exact } from '../../domain/number.js';
import { AllowList, type ValueType } from './allow-list.js';
import { math } from './math.js';

const MAX_LENGTH = 500;

/** Expressions of the data files: parsed and compiled by mathjs, allow-listed, computed exactly. */
export const mathjsFormulas: FormulaCompiler = {
  number: (text, symbols) => formula<Exact>(text, symbols, 'number'),
  condition: (text, symbols) => formula<boolean>(text, symbols, 'condition'),
};

function formula<T extends Exact | boolean>(text: string, symbols: readonly string[], wanted: ValueType): Formula<T> {
  const node = parse(text);
  if (new AllowList(text, new Set(symbols)).typeOf(node) !== wanted) throw new FormulaRefused('wrong_type', text, 0);
  let code: EvalFunction | undefined;
  return {
    text,
    symbols,
    evaluate(scope) {
      code ??= node.compile();
      return run(code, scope, text) as T;
    },
  };
}

function parse(text: string): MathNode {
  if (text.trim() === '') throw new FormulaRefused('syntax', 'empty', 0);
  if (text.length > MAX_LENGTH) throw new FormulaRefused('too_long', String(MAX_LENGTH), MAX_LENGTH);
  try {
    return math.parse(text);
  } catch (error) {
    const position = (error as { char?: number }).char ?? 1;
    throw new FormulaRefused('syntax', error instanceof Error ? error.message : text, position - 1);
  }
}

function run(code: EvalFunction, scope: FormulaScope, text: string): unknown {
  try {
    return code.evaluate(new Map(scope));
  } catch (error) {
    // A TypeError would be a fault of ours, never of the figures.
    if (!(error instanceof Error) || error instanceof TypeError) throw error;
    throw new FormulaError(`${text}: ${error.message}`, { cause: error });
  }
}
