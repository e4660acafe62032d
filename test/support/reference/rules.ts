import type { RuleBody, SumRule } from '../../../src/domain/rule.js';
import { fraction, least, rounded, total } from './fraction.js';
import { checklist, count, levels } from './listed-rules.js';
import { deadline, expression } from './other-rules.js';
import { type Outcome, outcome, type Question } from './outcome.js';
import { bands, external, inherited, ratio } from './ratio-rules.js';

/** Points of one rule for one leaf, by the plain meaning of the rule's parameters. */
export function outcomeOf(rule: RuleBody, question: Question): Outcome {
  switch (rule.kind) {
    case 'ratio':
      return ratio(rule, question);
    case 'bands':
      return bands(rule, question);
    case 'levels':
      return levels(rule, question);
    case 'checklist':
      return checklist(rule, question);
    case 'count':
      return count(rule, question);
    case 'deadline':
      return deadline(rule, question);
    case 'sum':
      return sum(rule, question);
    case 'external':
      return external(rule, question);
    case 'inherited':
      return inherited(rule, question);
    case 'expression':
      return expression(rule, question);
  }
}

function sum(rule: SumRule, question: Question): Outcome {
  const parts = rule.parts.map((part) => {
    const max = fraction(part.maxPoints);
    const fact = (input: string) => question.fact(`${part.id}.${input}`);
    const { state, points, reachable } = outcomeOf(part.rule, { ...question, max, fact });
    const inPart = (value: typeof max) => rounded(least(value, max), rule.places, 'half_up');
    return { state, points: inPart(points), reachable: inPart(reachable) };
  });
  const points = total(parts.map((part) => part.points));
  const reachable = total(parts.map((part) => part.reachable));
  if (parts.some((part) => part.state === 'failed')) return outcome('failed', points, reachable);
  const [state, ...others] = new Set(parts.map((part) => part.state));
  return outcome(state !== undefined && others.length === 0 ? state : 'scored', points, reachable);
}
