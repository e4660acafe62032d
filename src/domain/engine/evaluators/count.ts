import { number, points, text } from '../../message.js';
import type { Fact } from '../../metric.js';
import { Exact } from '../../number.js';
import type { CountRule, CountTerm } from '../../rule.js';
import type { RuleOutcome, ScoreState } from '../../score.js';
import type { Explanation, RuleEvaluator, RuleInput } from '../evaluator.js';
import {
  awardPoints,
  clamp,
  explainNotArising,
  explainState,
  scored,
  stateOutcome,
  zeroPolicyOutcome,
} from './outcomes.js';

/**
 * Cộng, trừ theo số lượng. Deductions are for things that happened and cannot be undone, so with no positive term the
 * present points are the most that is left; gains can still rise to the cap.
 */
export const count: RuleEvaluator<'count'> = {
  kind: 'count',

  evaluate(rule, input) {
    const state = stateOf(rule, input);
    const cap = rule.cap ?? input.max;
    if (state === 'not_arising') return zeroPolicyOutcome(rule.notArising, input.max);
    if (state !== undefined) return stateOutcome(state, input.max, unreportedCeiling(rule, input.max, cap));
    return outcome(rule, input, cap);
  },

  explain(rule, input) {
    const state = stateOf(rule, input);
    if (state === 'not_arising') return explainNotArising(rule.notArising);
    if (state !== undefined) return explainState(state, firstFact(rule, input));
    const override = overrideOf(rule, input);
    const earned = points(outcome(rule, input, rule.cap ?? input.max).points);
    if (override !== undefined) {
      return {
        message: 'count.override',
        values: { count: number(countOf(input.fact(override.input))), points: earned },
      };
    }
    return {
      message: 'count.sum',
      values: { start: points(awardPoints(rule.start, input.max)), points: earned, max: points(input.max) },
      children: rule.terms.map((term) => explainTerm(term, input)),
    };
  },
};

function outcome(rule: CountRule, input: RuleInput, cap: Exact): RuleOutcome {
  const override = overrideOf(rule, input);
  if (override !== undefined) return scored(override.points, override.points);
  let sum = awardPoints(rule.start, input.max);
  for (const term of rule.terms) sum = sum.plus(termPoints(term, input));
  const earned = clamp(sum, rule.floor, cap);
  return scored(earned, canGain(rule, input.max) ? cap : earned);
}

/** With nothing counted yet: the cap when something can be gained, else the start. */
function unreportedCeiling(rule: CountRule, max: Exact, cap: Exact): Exact {
  return canGain(rule, max) ? cap : clamp(awardPoints(rule.start, max), rule.floor, cap);
}

function canGain(rule: CountRule, max: Exact): boolean {
  return rule.terms.some((term) => awardPoints(term.each, max).sign() > 0);
}

function overrideOf(rule: CountRule, input: RuleInput): CountRule['overrides'][number] | undefined {
  return rule.overrides.find((each) => countOf(input.fact(each.input)).sign() > 0);
}

function termPoints(term: CountTerm, input: RuleInput): Exact {
  return awardPoints(term.each, input.max).times(unitsOf(term, input));
}

/** Whole `per` of the count above `above`. */
function unitsOf(term: CountTerm, input: RuleInput): Exact {
  const excess = Exact.max(Exact.ZERO, countOf(input.fact(term.input)).minus(term.above));
  return excess.dividedBy(term.per).floor();
}

function explainTerm(term: CountTerm, input: RuleInput): Explanation {
  return {
    message: term.per.equals(Exact.ONE) && term.above.isZero() ? 'count.term' : 'count.term.units',
    values: {
      input: text(input.nameOf(term.input)),
      count: number(countOf(input.fact(term.input))),
      units: number(unitsOf(term, input)),
      each: points(awardPoints(term.each, input.max)),
      points: points(termPoints(term, input)),
    },
  };
}

/** Counts that were not reported, or did not arise, add nothing once another count of the item is known. */
function countOf(fact: Fact | undefined): Exact {
  return fact?.kind === 'count' || fact?.kind === 'score' ? fact.value : Exact.ZERO;
}

function namesOf(rule: CountRule): string[] {
  return [...rule.terms.map((term) => term.input), ...rule.overrides.map((each) => each.input)];
}

function firstFact(rule: CountRule, input: RuleInput): Fact | undefined {
  return namesOf(rule)
    .map((name) => input.fact(name))
    .find((fact) => fact !== undefined);
}

/**
 * The state of the whole item when it cannot be counted. One reported term is enough to count it; an override decides
 * only when it happened.
 */
function stateOf(rule: CountRule, input: RuleInput): ScoreState | undefined {
  const all = namesOf(rule).map((name) => input.fact(name)?.kind);
  if (all.includes('not_applicable')) return 'not_applicable';
  if (all.includes('awaiting_guidance')) return 'awaiting_guidance';
  if (overrideOf(rule, input) !== undefined) return undefined;
  const terms = rule.terms.map((term) => input.fact(term.input)?.kind);
  if (terms.some((kind) => kind === 'count' || kind === 'score')) return undefined;
  return terms.includes('not_arising') ? 'not_arising' : 'not_reported';
}
