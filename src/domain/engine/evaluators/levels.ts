import { points, text } from '../../message.js';
import { Exact } from '../../number.js';
import type { LevelsRule } from '../../rule.js';
import type { RuleEvaluator } from '../evaluator.js';
import {
  awardPoints,
  explainNotArising,
  explainState,
  scored,
  stateOutcome,
  stateWithoutFigure,
  withoutPoints,
  zeroPolicyOutcome,
} from './outcomes.js';

/** Điểm theo mức được chọn. */
export const levels: RuleEvaluator<'levels'> = {
  kind: 'levels',

  evaluate(rule, input) {
    const fact = input.fact('level');
    const state = stateWithoutFigure(fact);
    if (state !== undefined) return stateOutcome(state, input.max, best(rule, input.max));
    if (fact?.kind === 'not_arising') return zeroPolicyOutcome(rule.notArising, input.max);
    const chosen = fact?.kind === 'level' ? rule.levels.find((level) => level.id === fact.level) : undefined;
    if (chosen === undefined) return withoutPoints('failed', best(rule, input.max));
    const earned = Exact.min(awardPoints(chosen.award, input.max), input.max);
    return scored(earned, rule.irreversible ? earned : best(rule, input.max));
  },

  explain(rule, input) {
    const fact = input.fact('level');
    const state = stateWithoutFigure(fact);
    if (state !== undefined) return explainState(state, fact);
    if (fact?.kind === 'not_arising') return explainNotArising(rule.notArising);
    const level = fact?.kind === 'level' ? fact.level : '';
    const chosen = rule.levels.find((each) => each.id === level);
    if (chosen === undefined) return { message: 'levels.unknown', values: { level: text(level) } };
    const earned = Exact.min(awardPoints(chosen.award, input.max), input.max);
    return {
      message: 'levels.chosen',
      values: { level: text(chosen.name), points: points(earned), max: points(input.max) },
    };
  },
};

function best(rule: LevelsRule, max: Exact): Exact {
  return Exact.min(rule.levels.map((level) => awardPoints(level.award, max)).reduce(Exact.max, Exact.ZERO), max);
}
