import type { Metric, MetricId } from '../metric.js';
import { Exact } from '../number.js';
import type { LeafScore } from '../score.js';

/** Tiêu chí bị ảnh hưởng: the criteria that rest on some figures, and the points they have by them. */
export interface Affected {
  readonly leaves: readonly LeafScore[];
  readonly points: Exact;
}

/** The criteria that read one of the figures, by themselves or through a figure that is worked out from them. */
export function affectedBy(
  metrics: readonly MetricId[],
  leaves: readonly LeafScore[],
  known: ReadonlyMap<MetricId, Metric>,
): Affected {
  const wanted = new Set(metrics);
  const rest = leaves.filter(({ criterion }) =>
    Object.values(criterion.scoring.with).some((metric) => restsOn(metric, wanted, known)),
  );
  return { leaves: rest, points: Exact.sum(rest.map(({ points }) => points)) };
}

function restsOn(metric: MetricId, wanted: ReadonlySet<MetricId>, known: ReadonlyMap<MetricId, Metric>): boolean {
  if (wanted.has(metric)) return true;
  const derived = known.get(metric)?.derived;
  if (derived?.kind !== 'formula') return false;
  return Object.values(derived.inputs).some((input) => restsOn(input.metric, wanted, known));
}
