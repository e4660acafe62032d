import { FormulaError } from '../../formula.js';
import { number, points, text } from '../../message.js';
import type { Fact } from '../../metric.js';
import { Exact } from '../../number.js';
import type { ExpressionRule } from '../../rule.js';
import type { ScoreState } from '../../score.js';
import type { RuleEvaluator, RuleInput } from '../evaluator.js';
import { partOfFact } from '../fact-part.js';
import {
  clamp,
  explainNotArising,
  explainState,
  scored,
  stateOutcome,
  stateWithoutFigure,
  withoutPoints,
  zeroPolicyOutcome,
} from './outcomes.js';

/** Biểu thức: exact arithmetic over the rule's inputs and `max_points`. */
export const expression: RuleEvaluator<'expression'> = {
  kind: 'expression',

  evaluate(rule, input) {
    const reading = readInputs(rule, input);
    if (reading.kind === 'not_arising') return zeroPolicyOutcome(rule.notArising, input.max);
    if (reading.kind === 'state') return stateOutcome(reading.state, input.max, input.max);
    try {
      return scored(clamp(rule.formula.evaluate(reading.scope), rule.floor, input.max), input.max);
    } catch (error) {
      if (error instanceof FormulaError) return withoutPoints('failed', input.max);
      throw error;
    }
  },

  explain(rule, input) {
    const reading = readInputs(rule, input);
    if (reading.kind === 'not_arising') return explainNotArising(rule.notArising);
    if (reading.kind === 'state') return explainState(reading.state, reading.fact);
    const children = Object.keys(rule.inputs).map((name) => ({
      message: 'expression.input',
      values: { name: text(input.nameOf(name)), value: number(reading.scope.get(name) ?? Exact.ZERO) },
    }));
    try {
      const earned = clamp(rule.formula.evaluate(reading.scope), rule.floor, input.max);
      return {
        message: 'expression.value',
        values: { points: points(earned), max: points(input.max) },
        children,
      };
    } catch (error) {
      if (error instanceof FormulaError) return { message: 'expression.failed', values: {}, children };
      throw error;
    }
  },
};

type Reading =
  | { readonly kind: 'scope'; readonly scope: ReadonlyMap<string, Exact> }
  | { readonly kind: 'state'; readonly state: ScoreState; readonly fact: Fact | undefined }
  | { readonly kind: 'not_arising' };

/** States that decide the whole item, strongest first, whatever the order of the inputs. */
const STRONGEST: readonly ScoreState[] = ['not_applicable', 'awaiting_guidance', 'not_reported'];

function readInputs(rule: ExpressionRule, input: RuleInput): Reading {
  const facts = Object.keys(rule.inputs).map((name) => input.fact(name));
  for (const state of STRONGEST) {
    const index = facts.findIndex((fact) => stateWithoutFigure(fact) === state);
    if (index >= 0) return { kind: 'state', state, fact: facts[index] };
  }
  if (facts.some((fact) => fact?.kind === 'not_arising')) return { kind: 'not_arising' };
  const scope = new Map<string, Exact>([['max_points', input.max]]);
  for (const [name, part] of Object.entries(rule.inputs)) {
    const fact = input.fact(name);
    const value = partOfFact(fact, part);
    if (value !== undefined) scope.set(name, value);
    else if (part === 'ratio' && fact?.kind === 'ratio') return { kind: 'not_arising' };
    else return { kind: 'state', state: 'failed', fact };
  }
  return { kind: 'scope', scope };
}
