import type Fraction from 'fraction.js';
import type { IsoDate, Period, WorkCalendar } from '../../../src/domain/calendar.js';
import type { Fact } from '../../../src/domain/metric.js';
import type { Award, ZeroPolicy } from '../../../src/domain/rule.js';
import type { ScoreState } from '../../../src/domain/score.js';
import { fraction, ZERO } from './fraction.js';

/** What the figures alone are worth. */
export interface Outcome {
  readonly state: ScoreState;
  readonly points: Fraction;
  readonly reachable: Fraction;
}

/** When the scoring happens. */
export interface Moment {
  readonly asOf: IsoDate;
  readonly period: Period;
  readonly calendar: WorkCalendar;
}

/** Everything a rule may look at. */
export interface Question {
  readonly max: Fraction;
  readonly moment: Moment;
  fact(input: string): Fact | undefined;
}

export function outcome(state: ScoreState, points: Fraction, reachable: Fraction = points): Outcome {
  return { state, points, reachable };
}

export function awarded(award: Award, max: Fraction): Fraction {
  return award.kind === 'points' ? fraction(award.points) : fraction(award.share).mul(max);
}

/** What a case that did not arise, or a denominator of zero, is worth. */
export function nothingArose(policy: ZeroPolicy, max: Fraction): Outcome {
  switch (policy) {
    case 'full':
      return outcome('not_arising', max);
    case 'zero':
    case 'fallback':
      return outcome('not_arising', ZERO);
    case 'not_applicable':
      return outcome('not_applicable', ZERO);
    case 'pending':
      return outcome('awaiting_guidance', ZERO, max);
  }
}

/**
 * The outcome of a fact that holds no figure of its own, or undefined when it holds one. `reachable` is what the rule
 * can still give when nothing has been reported.
 */
export function withoutFigure(
  fact: Fact | undefined,
  policy: ZeroPolicy,
  max: Fraction,
  reachable: Fraction,
): Outcome | undefined {
  switch (fact?.kind) {
    case undefined:
    case 'blank':
    case 'open':
      return outcome('not_reported', ZERO, reachable);
    case 'not_arising':
      return nothingArose(policy, max);
    case 'not_applicable':
      return outcome('not_applicable', ZERO);
    case 'awaiting_guidance':
      return outcome('awaiting_guidance', ZERO, max);
    default:
      return undefined;
  }
}
