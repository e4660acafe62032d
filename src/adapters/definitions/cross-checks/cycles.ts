import { issue } from '../../../domain/issue.js';
import { text } from '../../../domain/message.js';
import { circlesOf, circleText } from '../circles.js';
import { metricsOfMetric } from '../usage.js';
import type { CrossCheck } from './context.js';

/** No metric is derived from itself, straight or through others. Each circle is told once. */
export const checkCycles: CrossCheck = ({ metrics: { items } }, { origins, report }) => {
  const circles = circlesOf(items.values(), (metric) =>
    metricsOfMetric(metric).flatMap((use) => items.get(use.metric) ?? []),
  );
  for (const circle of circles) {
    report(issue('C024', origins.placeOf(circle[0], ['derived']), { circle: text(circleText(circle)) }));
  }
};
