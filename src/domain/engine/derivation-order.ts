import type { Metric, MetricId } from '../metric.js';

type Metrics = ReadonlyMap<MetricId, Metric>;

const KNOWN = new WeakMap<Metrics, readonly Metric[]>();

/**
 * The derived metrics, each after those it is made from, so that one pass computes them all. Worked out once for the
 * metrics of a run; a circle, which is refused when definitions are loaded, is cut where it closes.
 */
export function orderOfDerivation(metrics: Metrics): readonly Metric[] {
  let order = KNOWN.get(metrics);
  if (order === undefined) {
    order = sortByDependence(metrics);
    KNOWN.set(metrics, order);
  }
  return order;
}

/** Metrics that a derived metric is made from, of those of the same commune. */
export function madeFrom({ derived }: Metric): readonly MetricId[] {
  return derived?.kind === 'formula' ? Object.values(derived.inputs).map((input) => input.metric) : [];
}

function sortByDependence(metrics: Metrics): Metric[] {
  const ordered = new Set<Metric>();
  const visiting = new Set<Metric>();
  const visit = (metric: Metric): void => {
    if (metric.derived === undefined || ordered.has(metric) || visiting.has(metric)) return;
    visiting.add(metric);
    for (const id of madeFrom(metric)) {
      const needed = metrics.get(id);
      if (needed !== undefined) visit(needed);
    }
    ordered.add(metric);
  };
  for (const metric of metrics.values()) visit(metric);
  return [...ordered];
}
