import { points, text } from '../../message.js';
import { Exact } from '../../number.js';
import type { ChecklistRule } from '../../rule.js';
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

/** Điểm theo danh mục việc phải có: each part its award, or all parts or nothing. */
export const checklist: RuleEvaluator<'checklist'> = {
  kind: 'checklist',

  evaluate(rule, input) {
    const fact = input.fact('done');
    const everything = pointsFor(rule, new Set(rule.parts.map((part) => part.id)), input.max);
    const state = stateWithoutFigure(fact);
    if (state !== undefined) return stateOutcome(state, input.max, everything);
    if (fact?.kind === 'not_arising') return zeroPolicyOutcome(rule.notArising, input.max);
    if (fact?.kind !== 'parts' || !fact.done.every((id) => rule.parts.some((part) => part.id === id))) {
      return withoutPoints('failed', everything);
    }
    return scored(pointsFor(rule, new Set(fact.done), input.max), everything);
  },

  explain(rule, input) {
    const fact = input.fact('done');
    const state = stateWithoutFigure(fact);
    if (state !== undefined) return explainState(state, fact);
    if (fact?.kind === 'not_arising') return explainNotArising(rule.notArising);
    const done = new Set(fact?.kind === 'parts' ? fact.done : []);
    const names = (parts: ChecklistRule['parts']) => text(parts.map((part) => part.name).join('; '));
    const lacking = rule.parts.filter((part) => !done.has(part.id));
    return {
      message: `checklist.${rule.mode}.${lacking.length === 0 ? 'complete' : 'incomplete'}`,
      values: {
        done: names(rule.parts.filter((part) => done.has(part.id))),
        lacking: names(lacking),
        points: points(pointsFor(rule, done, input.max)),
        max: points(input.max),
      },
    };
  },
};

function pointsFor(rule: ChecklistRule, done: ReadonlySet<string>, max: Exact): Exact {
  if (rule.mode === 'all') return rule.parts.every((part) => done.has(part.id)) ? max : Exact.ZERO;
  const earned = rule.parts.filter((part) => done.has(part.id)).map((part) => awardPoints(part.award, max));
  return Exact.min(Exact.sum(earned), max);
}
