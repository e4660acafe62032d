import type { ConsistencyCheck } from '../../domain/consistency.js';
import { type CriteriaSet, type SubCriterion, scoredNodes } from '../../domain/criteria-set.js';
import type { ForecastRule } from '../../domain/forecast.js';
import type { ListDefinitions } from '../../domain/lists/list-definitions.js';
import type { CountedMetric, ListRules } from '../../domain/lists/list-rules.js';
import type { FactInput, Metric, MetricId } from '../../domain/metric.js';
import type { RiskRule } from '../../domain/risk.js';
import type { RuleId } from '../../domain/rule.js';
import type { Path } from '../boundary/index.js';

/** A place where a definition names a metric. */
export interface MetricUse {
  readonly metric: MetricId;
  readonly owner: object;
  /** Steps from the owner to the name. */
  readonly below: Path;
}

export function rulesOfSet(set: CriteriaSet): RuleId[] {
  return scoredNodes(set).map((node) => node.scoring.rule);
}

/** Metrics that feed the rule of a leaf or count its events. */
export function metricsOfLeaf(leaf: SubCriterion): MetricUse[] {
  const { scoring } = leaf;
  const inputs = Object.entries(scoring.with).map(([input, metric]) => ({
    metric,
    owner: leaf,
    below: ['with', input],
  }));
  const events = scoring.evidence.flatMap((requirement) => {
    const metric = requirement.events?.metric;
    return metric === undefined ? [] : [{ metric, owner: requirement, below: ['events', 'metric'] }];
  });
  return [...inputs, ...events];
}

/** Metrics that a derived metric is computed from. */
export function metricsOfMetric(owner: Metric): MetricUse[] {
  const { derived } = owner;
  if (derived?.kind === 'cohort') return [{ metric: derived.metric, owner, below: ['derived', 'cohort', 'metric'] }];
  return derived?.kind === 'formula' ? metricsOfInputs(derived.inputs, owner, ['derived', 'inputs']) : [];
}

/** Metrics whose figures a consistency check compares. */
export function metricsOfCheck(owner: ConsistencyCheck): MetricUse[] {
  const listed = (metrics: readonly MetricId[], key: string): MetricUse[] =>
    metrics.map((metric, index) => ({ metric, owner, below: [key, index] }));
  switch (owner.kind) {
    case 'expression':
      return metricsOfInputs(owner.inputs, owner, ['inputs']);
    case 'complementary':
      return [
        ...listed(owner.shares, 'shares'),
        ...(owner.total === undefined ? [] : [{ metric: owner.total, owner, below: ['total'] }]),
        ...(owner.base === undefined ? [] : [{ metric: owner.base.metric, owner, below: ['base', 'metric'] }]),
      ];
    case 'granularity':
      return [
        { metric: owner.share, owner, below: ['share'] },
        ...owner.bases.map(({ metric }, index) => ({ metric, owner, below: ['bases', index, 'metric'] })),
      ];
    case 'restated':
      return listed(owner.metrics, 'metrics');
    default:
      return [];
  }
}

/** Metrics that the items of a list count in, as a warning says. */
export function metricsOfRisk(owner: RiskRule): MetricUse[] {
  return (owner.concerns ?? []).map((metric, index) => ({ metric, owner, below: ['concerns', index] }));
}

/** Metrics that a forecast is of, and those that its rule counts by. */
export function metricsOfForecast(owner: ForecastRule): MetricUse[] {
  const inputs = { ...(owner.undecided && { undecided: owner.undecided }), ...(owner.base && { base: owner.base }) };
  return [{ metric: owner.metric, owner, below: ['metric'] }, ...metricsOfInputs(inputs, owner, [])];
}

/** The rules of every kind of list that there are rules for. */
export function rulesOfLists({ dossiers, workFiles, isoProcesses }: ListDefinitions): ListRules<unknown, unknown>[] {
  return [dossiers, workFiles, isoProcesses].filter((rules) => rules !== undefined);
}

export function countedMetrics(lists: ListDefinitions): CountedMetric[] {
  return rulesOfLists(lists).flatMap((rules) => rules.metrics);
}

/** Metrics that are counted from lists. */
export function metricsOfLists(lists: ListDefinitions): MetricUse[] {
  return countedMetrics(lists).map((owner) => ({ metric: owner.metric, owner, below: ['metric'] }));
}

function metricsOfInputs(inputs: Readonly<Record<string, FactInput>>, owner: object, below: Path): MetricUse[] {
  return Object.entries(inputs).map(([name, { metric }]) => ({ metric, owner, below: [...below, name, 'metric'] }));
}

/** Ids of the sets whose results feed this one, straight or through derived metrics. */
export function setsFeeding(set: CriteriaSet, metrics: ReadonlyMap<MetricId, Metric>): string[] {
  const used = new Set(
    scoredNodes(set)
      .flatMap(metricsOfLeaf)
      .map((use) => use.metric),
  );
  const feeding: string[] = [];
  for (const id of used) {
    const metric = metrics.get(id);
    if (metric?.derived?.kind === 'result_of') feeding.push(metric.derived.set);
    for (const use of metric ? metricsOfMetric(metric) : []) used.add(use.metric);
  }
  return feeding;
}
