import type { Assessment } from '../../domain/assessment.js';
import type { ClosedResult } from '../../domain/records/month.js';

/** The result of one set as it is kept: exact, so that a later scoring can be compared to the last digit. */
export function closedResult({ set, score, dataHash }: Assessment): ClosedResult {
  const { total, leaves } = score;
  return {
    ...{ set: set.id, version: set.version, dataHash },
    ...{ points: total.points.toString(), max: total.max.toString(), index: total.index.toString() },
    leaves: Object.fromEntries(leaves.map((leaf) => [leaf.criterion.code, leaf.points.toString()])),
  };
}
