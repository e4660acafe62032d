import type { ForecastRule, LikelyMethod, Outcome } from '../../forecast.js';
import type { Fact, Metric } from '../../metric.js';
import { Exact } from '../../number.js';

/** What the numerator can still move by: from `low` to `high`, in whole cases, over one denominator at the end. */
export interface Room {
  readonly low: Exact;
  readonly high: Exact;
  readonly denominator: Exact;
}

/**
 * Every new case counts or does not; of the past only what can be mended moves, and only in its good direction.
 * @param undecided cases of the numerator that are not finished and can still go wrong.
 */
export function roomOf(
  soFar: Outcome,
  expected: Exact,
  rule: ForecastRule,
  metric: Metric,
  undecided = Exact.ZERO,
): Room {
  const mendable = rule.past === 'mendable';
  const open = Exact.max(Exact.ZERO, soFar.denominator.minus(soFar.numerator));
  const up = mendable && metric.better === 'higher' ? open : Exact.ZERO;
  const down = mendable && metric.better === 'lower' ? soFar.numerator : Exact.min(undecided, soFar.numerator);
  return { low: down.negated(), high: expected.plus(up), denominator: soFar.denominator.plus(expected) };
}

/** The outcome when the numerator moves by so many cases. */
export function outcomeAt(move: Exact, soFar: Outcome, room: Room): Outcome {
  return { numerator: soFar.numerator.plus(move), denominator: room.denominator };
}

export interface Likely {
  readonly move: Exact;
  readonly method: LikelyMethod;
  readonly rate?: Exact;
}

/**
 * The likely move: new cases do as those since the earlier figure did, or as all so far did where there is none. Part of
 * a case is taken as one that does not come out well; nothing of the past is taken to be mended.
 */
export function likelyMove(soFar: Outcome, expected: Exact, metric: Metric, earlier: Fact | undefined): Likely {
  const worst = metric.better === 'higher' ? Exact.ZERO : expected;
  const { rate, method } = rateOf(soFar, earlier);
  if (rate === undefined) return { move: worst, method };
  const cases = expected.times(rate);
  const whole = metric.better === 'higher' ? cases.floor() : cases.negated().floor().negated();
  return { move: Exact.min(expected, whole), method, rate };
}

function rateOf(soFar: Outcome, earlier: Fact | undefined): { rate?: Exact; method: LikelyMethod } {
  if (earlier?.kind === 'ratio' && earlier.denominator.lessThan(soFar.denominator)) {
    const counted = soFar.numerator.minus(earlier.numerator);
    return { rate: inShare(counted.dividedBy(soFar.denominator.minus(earlier.denominator))), method: 'recent' };
  }
  if (soFar.denominator.sign() <= 0) return { method: 'nothing' };
  return { rate: inShare(soFar.numerator.dividedBy(soFar.denominator)), method: 'so_far' };
}

function inShare(value: Exact): Exact {
  return Exact.max(Exact.ZERO, Exact.min(Exact.ONE, value));
}
