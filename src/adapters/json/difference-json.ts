import type { SetDifference } from '../../domain/records/version-difference.js';

/** What moved between two results, exact: the differences of the criteria and `rest` add up to the one of the totals. */
export function differenceJson({ set, before, after, leaves, rest }: SetDifference): object {
  return {
    ...{ set, before, after, difference: after.minus(before), rest },
    leaves: leaves.map((leaf) => ({ ...leaf, difference: leaf.after.minus(leaf.before) })),
  };
}
