import type { Outcome } from '../../forecast.js';
import type { Fact, MetricId } from '../../metric.js';

/** Puts an outcome in the place of a figure, with the day and source of the figure it starts from. */
export function withOutcome(facts: Map<MetricId, Fact>, id: MetricId, { numerator, denominator }: Outcome): void {
  const fact = facts.get(id);
  if (fact === undefined) return;
  const { asOf, source } = fact;
  facts.set(id, { kind: 'ratio', numerator, denominator, asOf, source, entry: 'computed' });
}
