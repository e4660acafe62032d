import { issue } from '../../../domain/issue.js';
import { text } from '../../../domain/message.js';
import type { Metric, MetricId } from '../../../domain/metric.js';
import { metricsOfMetric } from '../usage.js';
import type { CrossCheck } from './context.js';

/** No metric is derived from itself, straight or through others. Each circle is told once. */
export const checkCycles: CrossCheck = ({ metrics }, { origins, report }) => {
  const done = new Set<MetricId>();
  const follow = (metric: Metric, trail: readonly MetricId[]): void => {
    const start = trail.indexOf(metric.id);
    if (start !== -1) {
      const circle = [...trail.slice(start), metric.id].join(' → ');
      report(issue('C024', origins.placeOf(metric, ['derived']), { circle: text(circle) }));
    }
    if (done.has(metric.id)) return;
    done.add(metric.id);
    for (const use of metricsOfMetric(metric)) {
      const source = metrics.items.get(use.metric);
      if (source !== undefined) follow(source, [...trail, metric.id]);
    }
  };
  for (const metric of metrics.items.values()) follow(metric, []);
};
