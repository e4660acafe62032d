import type { Month, MonthVersion } from '../../domain/records/month.js';
import type { SetDifference } from '../../domain/records/version-difference.js';

/** Locked versions of a month, and what changed between the last two; points are exact text. */
export function historyJson(
  month: Month,
  versions: readonly MonthVersion[],
  differences: readonly SetDifference[],
): object {
  return {
    month,
    versions,
    differences: differences.map(({ set, before, after, leaves, rest }) => ({
      ...{ set, before, after, difference: after.minus(before), rest },
      leaves: leaves.map((leaf) => ({ ...leaf, difference: leaf.after.minus(leaf.before) })),
    })),
  };
}
