import { percent, points } from '../../message.js';
import { Exact } from '../../number.js';
import type { RatioRule } from '../../rule.js';
import type { RuleOutcome } from '../../score.js';
import type { Explanation, RuleEvaluator, RuleInput } from '../evaluator.js';
import { explainNotArising, explainState, scored, stateOutcome, zeroPolicyOutcome } from './outcomes.js';
import { ratioValues, readRatio, shareOfFull } from './ratio-reading.js';

/** Điểm theo tỷ lệ: max × ratio / full_at, capped; nothing below the floor. */
export const ratio: RuleEvaluator<'ratio'> = {
  kind: 'ratio',

  evaluate(rule, input) {
    const reading = readRatio(input.fact('ratio'), rule.blankIsZeroDenominator);
    switch (reading.kind) {
      case 'state':
        return stateOutcome(reading.state, input.max, input.max);
      case 'ratio':
        return scored(pointsFor(rule, reading.ratio, input.max), input.max);
      case 'zero':
        return usesFallback(rule, input) ? fallback(rule, input) : zeroPolicyOutcome(rule.zeroDenominator, input.max);
    }
  },

  explain(rule, input) {
    const fact = input.fact('ratio');
    const reading = readRatio(fact, rule.blankIsZeroDenominator);
    if (reading.kind === 'state') return explainState(reading.state, fact);
    if (reading.kind === 'ratio') return explainRatio(rule, input, 'ratio');
    return usesFallback(rule, input) ? explainFallback(rule, input) : explainNotArising(rule.zeroDenominator);
  },
};

function pointsFor(rule: RatioRule, value: Exact, max: Exact): Exact {
  if (isBelowFloor(rule, value)) return Exact.ZERO;
  return value.atLeast(rule.fullAt) ? max : max.times(shareOfFull(value, rule.fullAt));
}

function isBelowFloor(rule: RatioRule, value: Exact): boolean {
  return rule.zeroBelow !== undefined && value.lessThan(rule.zeroBelow);
}

/** A case that did not arise at all has no fallback figure either: only an empty denominator falls back. */
function usesFallback(rule: RatioRule, input: RuleInput): boolean {
  return rule.zeroDenominator === 'fallback' && input.fact('ratio')?.kind !== 'not_arising';
}

function fallback(rule: RatioRule, input: RuleInput): RuleOutcome {
  const reading = readRatio(input.fact('fallback'), rule.blankIsZeroDenominator);
  switch (reading.kind) {
    case 'state':
      return stateOutcome(reading.state, input.max, input.max);
    case 'zero':
      return scored(Exact.ZERO, input.max);
    case 'ratio':
      return scored(pointsFor(rule, reading.ratio, input.max), input.max);
  }
}

function explainFallback(rule: RatioRule, input: RuleInput): Explanation {
  const reading = readRatio(input.fact('fallback'), rule.blankIsZeroDenominator);
  const child =
    reading.kind === 'state'
      ? explainState(reading.state, input.fact('fallback'))
      : reading.kind === 'zero'
        ? { message: 'ratio.fallback_zero', values: {} }
        : explainRatio(rule, input, 'fallback');
  return { message: 'ratio.fallback', values: {}, children: [child] };
}

function explainRatio(rule: RatioRule, input: RuleInput, name: 'ratio' | 'fallback'): Explanation {
  const fact = input.fact(name);
  const reading = readRatio(fact, rule.blankIsZeroDenominator);
  const value = reading.kind === 'ratio' ? reading.ratio : Exact.ZERO;
  const values = {
    ...ratioValues(fact),
    max: points(input.max),
    full_at: percent(rule.fullAt),
    points: points(pointsFor(rule, value, input.max)),
  };
  const counted = fact?.kind === 'share' ? '.share' : '';
  if (isBelowFloor(rule, value)) {
    return { message: `ratio.below${counted}`, values: { ...values, floor: percent(rule.zeroBelow ?? Exact.ZERO) } };
  }
  if (shareOfFull(value, rule.fullAt).equals(Exact.ONE)) return { message: `ratio.full${counted}`, values };
  const shape = rule.fullAt.equals(Exact.ONE) ? 'ratio.proportional' : 'ratio.scaled';
  return { message: `${shape}${counted}`, values };
}
