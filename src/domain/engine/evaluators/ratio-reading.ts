import { type MessageValues, number, percent } from '../../message.js';
import type { Fact } from '../../metric.js';
import { Exact } from '../../number.js';
import type { ScoreState } from '../../score.js';
import { stateWithoutFigure } from './outcomes.js';

/** What a fact says when a ratio is wanted: a ratio, nothing to divide by, or no figure at all. */
export type RatioReading =
  | { readonly kind: 'ratio'; readonly ratio: Exact }
  | { readonly kind: 'zero' }
  | { readonly kind: 'state'; readonly state: ScoreState };

const ZERO_DENOMINATOR: RatioReading = { kind: 'zero' };
const NOT_REPORTED: RatioReading = { kind: 'state', state: 'not_reported' };

export function readRatio(fact: Fact | undefined, blankIsZeroDenominator = false): RatioReading {
  if (fact?.kind === 'ratio') {
    if (fact.denominator.isZero()) return ZERO_DENOMINATOR;
    return { kind: 'ratio', ratio: fact.numerator.dividedBy(fact.denominator) };
  }
  if (fact?.kind === 'share') return { kind: 'ratio', ratio: fact.stated.value };
  if (fact?.kind === 'not_arising' || (fact?.kind === 'blank' && blankIsZeroDenominator)) return ZERO_DENOMINATOR;
  const state = stateWithoutFigure(fact);
  return state === undefined ? NOT_REPORTED : { kind: 'state', state };
}

/** Figures of a ratio for a sentence: numerator and denominator where they are known. */
export function ratioValues(fact: Fact | undefined): MessageValues {
  if (fact?.kind === 'ratio' && !fact.denominator.isZero()) {
    return {
      numerator: number(fact.numerator),
      denominator: number(fact.denominator),
      ratio: percent(fact.numerator.dividedBy(fact.denominator)),
    };
  }
  return fact?.kind === 'share' ? { ratio: percent(fact.stated.value, fact.stated.places) } : {};
}

/**
 * A ratio scaled so that `fullAt` is worth one: never more than one, and never below zero (a ratio made by subtraction
 * can be negative).
 */
export function shareOfFull(ratio: Exact, fullAt: Exact): Exact {
  if (ratio.sign() < 0) return Exact.ZERO;
  if (ratio.atLeast(fullAt)) return Exact.ONE;
  return fullAt === Exact.ONE ? ratio : ratio.dividedBy(fullAt);
}
