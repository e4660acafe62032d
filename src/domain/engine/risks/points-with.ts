import type { Fact, MetricId } from '../../metric.js';
import type { Exact } from '../../number.js';
import type { LeafScore } from '../../score.js';
import { RuleInput } from '../evaluator.js';
import type { RiskInput } from './risk-input.js';

/** What the rule of a scored criterion would give with one figure in place of the reported one. */
export function pointsWith(leaf: LeafScore, metric: MetricId, fact: Fact, risk: RiskInput): Exact {
  const body = risk.ruleOf(leaf);
  if (body === undefined) return leaf.earned;
  const { context } = risk.prepared;
  const facts = new Map(risk.facts).set(metric, fact);
  const wiring = new RuleInput(leaf.criterion.maxPoints, leaf.criterion.scoring.with, facts, context);
  return context.evaluators.for(body).evaluate(body, wiring).points;
}
