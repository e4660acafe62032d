import type { ConsistencyCheck } from '../../domain/consistency.js';
import { type CriteriaSet, isLeaf, type SubCriterion, walk } from '../../domain/criteria-set.js';
import type { Metric, MetricId } from '../../domain/metric.js';
import type { RuleId } from '../../domain/rule.js';

/** Every node of a set that is scored by a rule, stand-ins included. */
export function scoredNodes(set: CriteriaSet): SubCriterion[] {
  const nodes = set.areas.flatMap((area) => [...walk(area)]);
  return nodes.flatMap((node) => [node, ...(node.standIn ? [node.standIn] : [])]).filter(isLeaf);
}

export function rulesOfSet(set: CriteriaSet): RuleId[] {
  return scoredNodes(set).map((node) => node.scoring.rule);
}

/** Metrics that the set itself names, for its rules and its evidence. */
export function metricsOfSet(set: CriteriaSet): MetricId[] {
  return scoredNodes(set).flatMap(({ scoring }) => [
    ...Object.values(scoring.with),
    ...scoring.evidence.flatMap(({ events }) => (events ? [events.metric] : [])),
  ]);
}

export function metricsOfCheck(check: ConsistencyCheck): MetricId[] {
  switch (check.kind) {
    case 'expression':
      return Object.values(check.inputs).map((input) => input.metric);
    case 'complementary':
      return [...check.shares, ...(check.total ? [check.total] : []), ...(check.base ? [check.base.metric] : [])];
    case 'granularity':
      return [check.share, ...check.bases.map((base) => base.metric)];
    case 'restated':
      return [...check.metrics];
    default:
      return [];
  }
}

/** Metrics that a derived metric is computed from. */
export function sourcesOf({ derived }: Metric): MetricId[] {
  switch (derived?.kind) {
    case 'formula':
      return Object.values(derived.inputs).map((input) => input.metric);
    case 'cohort':
      return [derived.metric];
    default:
      return [];
  }
}

/** Sets whose results feed this one, straight or through derived metrics. */
export function setsFeeding(set: CriteriaSet, metrics: ReadonlyMap<MetricId, Metric>): string[] {
  const used = new Set(metricsOfSet(set));
  const feeding: string[] = [];
  for (const id of used) {
    const metric = metrics.get(id);
    if (metric?.derived?.kind === 'result_of') feeding.push(metric.derived.set);
    for (const source of metric ? sourcesOf(metric) : []) used.add(source);
  }
  return feeding;
}
