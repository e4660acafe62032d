import { formatPoints } from '../../../adapters/messages/index.js';
import type { Reminder } from '../../../domain/reminder.js';

/** What a department is reminded of in short: documents and points of each index, and findings. */
export function sumsOf({ parts, findings }: Reminder): string[] {
  return [
    ...parts.map(
      ({ set, count, points }) =>
        `${set.indexName}: ${count} minh chứng, ${formatPoints(points, set.rounding.places)} điểm`,
    ),
    ...(findings.length === 0 ? [] : [`${findings.length} tồn tại`]),
  ];
}
