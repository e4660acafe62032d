import type { Assessment } from '../../domain/assessment.js';
import { hasPoints } from '../../domain/engine/range.js';
import type { ClosedResult, MonthVersion } from '../../domain/records/month.js';

/** The result of one set as it is kept: exact, so that a later scoring can be compared to the last digit. */
export function closedResult({ set, score, dataHash }: Assessment): ClosedResult {
  const { total, leaves } = score;
  return {
    ...{ set: set.id, version: set.version, dataHash },
    ...{ points: total.points.toString(), max: total.max.toString(), index: total.index.toString() },
    reported: leaves.filter(hasPoints).length,
    unknown: leaves.filter((leaf) => !hasPoints(leaf)).map(({ criterion }) => criterion.code),
    leaves: Object.fromEntries(leaves.map((leaf) => [leaf.criterion.code, leaf.points.toString()])),
  };
}

/** What the log says of a locked version: points and data code of every set. */
export function lockNote({ results }: Pick<MonthVersion, 'results'>): string {
  return results.map(({ set, points, dataHash }) => `${set} ${points} ${dataHash}`).join(', ');
}
