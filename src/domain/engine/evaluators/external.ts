import { number, points } from '../../message.js';
import { Exact } from '../../number.js';
import type { ExternalRule } from '../../rule.js';
import type { RuleEvaluator, RuleInput } from '../evaluator.js';
import { clamp, explainState, scored, stateOutcome, stateWithoutFigure, withoutPoints } from './outcomes.js';
import { readRatio } from './ratio-reading.js';

/** Điểm từ bên ngoài: a survey, an appraiser or a published group score; the office does not score it itself. */
export const external: RuleEvaluator<'external'> = {
  kind: 'external',

  evaluate(rule, input) {
    const fact = input.fact('score');
    const state = stateWithoutFigure(fact);
    if (state === 'not_applicable' || state === 'awaiting_guidance') return stateOutcome(state, input.max, input.max);
    const value = givenScore(rule, input);
    if (value === undefined) return withoutPoints('awaiting_external', input.max);
    return scored(pointsFor(rule, value, input.max), input.max);
  },

  explain(rule, input) {
    const value = givenScore(rule, input);
    if (value === undefined) {
      const state = stateWithoutFigure(input.fact('score'));
      return explainState(
        state === 'not_reported' || state === undefined ? 'awaiting_external' : state,
        input.fact('score'),
      );
    }
    const values = {
      value: number(value),
      out_of: number(rule.outOf),
      max: points(input.max),
      points: points(pointsFor(rule, value, input.max)),
    };
    if (value.sign() < 0 || !rule.outOf.atLeast(value)) return { message: 'external.limited', values };
    return { message: rule.outOf.equals(input.max) ? 'external.taken' : 'external.scaled', values };
  },
};

function pointsFor(rule: ExternalRule, value: Exact, max: Exact): Exact {
  return clamp(value.times(max).dividedBy(rule.outOf), Exact.ZERO, max);
}

/** A score as it stands, or a ratio brought onto the rule's scale. */
function givenScore(rule: ExternalRule, input: RuleInput): Exact | undefined {
  const fact = input.fact('score');
  if (fact?.kind === 'score' || fact?.kind === 'count') return fact.value;
  const reading = readRatio(fact);
  return reading.kind === 'ratio' ? reading.ratio.times(rule.outOf) : undefined;
}
