import { type CriteriaSet, isLeaf, type SubCriterion, walk } from '../../domain/criteria-set.js';
import type { Metric, MetricId } from '../../domain/metric.js';
import type { RuleId } from '../../domain/rule.js';

/** Every node of a set that is scored by a rule, stand-ins included. */
export function scoredNodes(set: CriteriaSet): SubCriterion[] {
  const nodes = set.areas.flatMap((area) => [...walk(area)]);
  return nodes.flatMap((node) => [node, ...(node.standIn ? [node.standIn] : [])]).filter(isLeaf);
}

export function rulesUsedBy(set: CriteriaSet): ReadonlySet<RuleId> {
  return new Set(scoredNodes(set).map((node) => node.scoring.rule));
}

/** Metrics that feed the rules or the evidence of a set, and those that these are derived from. */
export function metricsUsedBy(set: CriteriaSet, metrics: ReadonlyMap<MetricId, Metric>): ReadonlySet<MetricId> {
  const used = new Set(
    scoredNodes(set).flatMap(({ scoring }) => [
      ...Object.values(scoring.with),
      ...scoring.evidence.flatMap(({ events }) => (events ? [events.metric] : [])),
    ]),
  );
  for (const id of used) {
    for (const source of sourcesOf(metrics.get(id))) used.add(source);
  }
  return used;
}

/** Metrics that a derived metric is computed from. */
export function sourcesOf(metric: Metric | undefined): MetricId[] {
  switch (metric?.derived?.kind) {
    case 'formula':
      return Object.values(metric.derived.inputs).map((input) => input.metric);
    case 'cohort':
      return [metric.derived.metric];
    default:
      return [];
  }
}

/** Sets whose results feed this one. */
export function setsFeeding(set: CriteriaSet, metrics: ReadonlyMap<MetricId, Metric>): string[] {
  return [...metricsUsedBy(set, metrics)].flatMap((id) => {
    const derived = metrics.get(id)?.derived;
    return derived?.kind === 'result_of' ? [derived.set] : [];
  });
}
