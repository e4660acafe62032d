import type { MetricId } from '../../metric.js';
import type { RiskCause, RiskRule } from '../../risk.js';

/** The figures that the rules of a cause say it touches. */
export function concernsOf(cause: RiskCause, rules: readonly RiskRule[]): ReadonlySet<MetricId> {
  return new Set(rules.filter((rule) => rule.cause === cause).flatMap(({ concerns }) => concerns ?? []));
}
