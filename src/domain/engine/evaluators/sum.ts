import { points, text } from '../../message.js';
import { Exact } from '../../number.js';
import type { SumRule } from '../../rule.js';
import type { RuleOutcome, ScoreState } from '../../score.js';
import { type Explanation, type RuleEvaluator, RuleInput } from '../evaluator.js';

type Part = SumRule['parts'][number];

/** Tổng các phần: each part by its own rule, cut at its own maximum and rounded before the parts are added. */
export const sum: RuleEvaluator<'sum'> = {
  kind: 'sum',

  evaluate(rule, input) {
    const outcomes = rule.parts.map((part) => partOutcome(rule, part, input));
    const reachable = Exact.min(Exact.sum(outcomes.map((each) => each.reachable)), input.max);
    return { state: stateOf(outcomes), points: total(outcomes, input), reachable };
  },

  explain(rule, input) {
    const outcomes = rule.parts.map((part) => partOutcome(rule, part, input));
    return {
      message: 'sum.parts',
      values: { points: points(total(outcomes, input)), max: points(input.max) },
      children: rule.parts.map((part) => explainPart(rule, part, input)),
    };
  },
};

/** One state shared by all parts is the state of the whole; a part that cannot be computed spoils it. */
function stateOf(outcomes: readonly RuleOutcome[]): ScoreState {
  const states = new Set(outcomes.map((each) => each.state));
  if (states.has('failed')) return 'failed';
  const [only] = states;
  return states.size === 1 && only !== undefined ? only : 'scored';
}

function total(outcomes: readonly RuleOutcome[], input: RuleInput): Exact {
  return Exact.min(Exact.sum(outcomes.map((each) => each.points)), input.max);
}

function partOutcome(rule: SumRule, part: Part, input: RuleInput): RuleOutcome {
  const outcome = input.context.evaluators.for(part.rule).evaluate(part.rule, partInput(part, input));
  const cut = (value: Exact) => Exact.min(value, part.maxPoints).round(rule.places);
  return { state: outcome.state, points: cut(outcome.points), reachable: cut(outcome.reachable) };
}

function explainPart(rule: SumRule, part: Part, input: RuleInput): Explanation {
  const inner = input.context.evaluators.for(part.rule).explain(part.rule, partInput(part, input));
  return {
    message: 'sum.part',
    values: {
      name: text(part.name),
      points: points(partOutcome(rule, part, input).points),
      max: points(part.maxPoints),
    },
    children: [inner],
  };
}

/** Inputs of a part are wired as `<part>.<input>`. */
function partInput(part: Part, input: RuleInput): RuleInput {
  const prefix = `${part.id}.`;
  const wiring = Object.fromEntries(
    Object.entries(input.wiring)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, metric]) => [name.slice(prefix.length), metric]),
  );
  return new RuleInput(part.maxPoints, wiring, input.facts, input.context);
}
