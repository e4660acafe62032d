import type { EvalFunction, MathNode } from 'mathjs';
import { type FormulaCompiler, FormulaRefused } from '../../application/ports/formula-compiler.js';
import { type Formula, FormulaError, type FormulaScope } from '../../domain/formula.js';
import { Exact } from '../../domain/number.js';
import { AllowList, type ValueType } from './allow-list.js';
import { math } from './math.js';

const MAX_LENGTH = 500;

/** Expressions of the data files: parsed by mathjs, allow-listed, evaluated with exact fractions. */
export const mathjsFormulas: FormulaCompiler = {
  number: (text, symbols) => formula(text, symbols, 'number', toExact),
  condition: (text, symbols) => formula(text, symbols, 'condition', (value) => value === true),
};

function formula<T extends Exact | boolean>(
  text: string,
  symbols: readonly string[],
  wanted: ValueType,
  read: (value: unknown) => T,
): Formula<T> {
  const node = parse(text);
  if (new AllowList(text, new Set(symbols)).typeOf(node) !== wanted) throw new FormulaRefused('wrong_type', text, 0);
  let code: EvalFunction | undefined;
  return {
    text,
    symbols,
    evaluate(scope) {
      code ??= node.compile();
      return read(run(code, scope, text));
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
  const fractions = new Map<string, unknown>();
  for (const [symbol, value] of scope) fractions.set(symbol, toFraction(value));
  try {
    return code.evaluate(fractions);
  } catch (error) {
    throw new FormulaError(`${text}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

interface Parts {
  readonly s: bigint;
  readonly n: bigint;
  readonly d: bigint;
}

function toFraction(value: Exact): unknown {
  const [numerator, denominator] = value.reduced();
  return math.fraction({ n: numerator, d: denominator } as never);
}

function toExact(value: unknown): Exact {
  const { s, n, d } = value as Parts;
  return Exact.of(s * n, d);
}
