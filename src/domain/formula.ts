import type { Exact } from './number.js';

/** Values a formula reads: exact numbers by symbol. */
export type FormulaScope = ReadonlyMap<string, Exact>;

/**
 * Công thức: an expression of the data files, already parsed and type-checked when the file was loaded. Evaluation is
 * exact and pure; it throws `FormulaError` when a step has no value (a division by zero, a missing symbol).
 */
export interface Formula<T extends Exact | boolean = Exact> {
  readonly text: string;
  readonly symbols: readonly string[];
  evaluate(scope: FormulaScope): T;
}

/** A formula has no value for these inputs. */
export class FormulaError extends Error {}
