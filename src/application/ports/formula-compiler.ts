import type { ServiceIdentifier } from 'inversify';
import type { Formula } from '../../domain/formula.js';
import type { Exact } from '../../domain/number.js';

/** Thrown when an expression is refused; `position` counts characters from 0 in the expression text. */
export class FormulaRefused extends Error {
  constructor(
    readonly reason: 'syntax' | 'not_allowed' | 'unknown_symbol' | 'too_long' | 'wrong_type',
    readonly detail: string,
    readonly position: number,
  ) {
    super(`${reason}: ${detail}`);
  }
}

/** Turns expression text of the data files into formulas. Allow-listed syntax, exact fractions, no side effects. */
export interface FormulaCompiler {
  /** @throws FormulaRefused */
  number(text: string, symbols: readonly string[]): Formula<Exact>;
  /** @throws FormulaRefused */
  condition(text: string, symbols: readonly string[]): Formula<boolean>;
}
export const FormulaCompiler: ServiceIdentifier<FormulaCompiler> = Symbol.for('FormulaCompiler');
