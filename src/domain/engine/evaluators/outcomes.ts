import { text } from '../../message.js';
import type { Fact } from '../../metric.js';
import { Exact } from '../../number.js';
import type { Award, ZeroPolicy } from '../../rule.js';
import type { RuleOutcome, ScoreState } from '../../score.js';
import type { Explanation } from '../evaluator.js';

export function scored(points: Exact, reachable: Exact): RuleOutcome {
  return { state: 'scored', points, reachable };
}

/** No points yet, for the reason the state names. */
export function withoutPoints(state: ScoreState, reachable: Exact): RuleOutcome {
  return { state, points: Exact.ZERO, reachable };
}

/** The outcome of a fact without a figure. `unreported` is what can still be won while nothing is reported. */
export function stateOutcome(state: ScoreState, max: Exact, unreported: Exact): RuleOutcome {
  if (state === 'not_applicable') return withoutPoints(state, Exact.ZERO);
  return withoutPoints(state, state === 'awaiting_guidance' ? max : unreported);
}

/** What a case that did not arise is worth. `fallback` has nowhere to fall back to here, so it is worth nothing. */
export function zeroPolicyOutcome(policy: ZeroPolicy, max: Exact): RuleOutcome {
  switch (policy) {
    case 'full':
      return { state: 'not_arising', points: max, reachable: max };
    case 'not_applicable':
      return withoutPoints('not_applicable', Exact.ZERO);
    case 'pending':
      return withoutPoints('awaiting_guidance', max);
    case 'zero':
    case 'fallback':
      return withoutPoints('not_arising', Exact.ZERO);
  }
}

/** The state of a fact that holds no figure, or undefined when it holds one (or says that nothing arose). */
export function stateWithoutFigure(fact: Fact | undefined): ScoreState | undefined {
  if (fact === undefined) return 'not_reported';
  switch (fact.kind) {
    case 'open':
    case 'blank':
      return 'not_reported';
    case 'not_applicable':
    case 'awaiting_guidance':
      return fact.kind;
    default:
      return undefined;
  }
}

export function awardPoints(award: Award, max: Exact): Exact {
  return award.kind === 'points' ? award.points : award.share.times(max);
}

export function clamp(value: Exact, floor: Exact, cap: Exact): Exact {
  return Exact.max(floor, Exact.min(value, cap));
}

/** The sentence for a fact without a figure: the state, and the reason somebody wrote. */
export function explainState(state: ScoreState, fact: Fact | undefined): Explanation {
  const reason = fact !== undefined && 'reason' in fact ? fact.reason : '';
  return { message: `state.${state}`, values: { reason: text(reason) } };
}

/** The sentence for "không phát sinh" under the rule's policy. */
export function explainNotArising(policy: ZeroPolicy): Explanation {
  return { message: `not_arising.${policy}`, values: {} };
}
