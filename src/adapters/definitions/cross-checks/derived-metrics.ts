import { issue } from '../../../domain/issue.js';
import { text } from '../../../domain/message.js';
import type { CrossCheck } from './context.js';

const PARTS = ['numerator', 'denominator', 'value'] as const;

/** A computed ratio has a numerator and a denominator, every other computed metric a value. */
export const checkDerivedMetrics: CrossCheck = ({ metrics }, { origins, report }) => {
  for (const metric of metrics.items.values()) {
    const { derived } = metric;
    if (derived?.kind !== 'formula') continue;
    const wanted: readonly string[] = metric.kind === 'ratio' ? ['numerator', 'denominator'] : ['value'];
    for (const part of PARTS) {
      const place = () => origins.placeOf(metric, ['derived', part]);
      const isGiven = derived[part] !== undefined;
      if (isGiven && !wanted.includes(part)) {
        report(issue('D001', place(), { key: text(part), allowed: text(wanted.join(', ')) }));
      } else if (!isGiven && wanted.includes(part)) {
        report(issue('D002', place(), { key: text(part) }));
      }
    }
  }
};
