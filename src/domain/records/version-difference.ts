import { Exact } from '../number.js';
import type { ClosedResult } from './month.js';

/** What changed between two results of one month on one set: of two locked versions, or by two sets of rules. */
export interface SetDifference {
  readonly set: string;
  readonly before: Exact;
  readonly after: Exact;
  readonly leaves: readonly LeafDifference[];
  /** What the total moved by beside the criteria: ceilings of areas, rounding of sums. */
  readonly rest: Exact;
}

export interface LeafDifference {
  readonly code: string;
  readonly before: Exact;
  readonly after: Exact;
}

/** Only what changed; the differences of the criteria and `rest` add up to the difference of the totals. */
export function resultDifferences(first: readonly ClosedResult[], second: readonly ClosedResult[]): SetDifference[] {
  return second.flatMap((after) => {
    const before = first.find(({ set }) => set === after.set);
    return before === undefined ? [] : [setDifference(before, after)];
  });
}

function setDifference(first: ClosedResult, second: ClosedResult): SetDifference {
  const codes = [...new Set([...Object.keys(first.leaves), ...Object.keys(second.leaves)])];
  const leaves = codes
    .map((code) => ({ code, before: pointsOf(first, code), after: pointsOf(second, code) }))
    .filter(({ before, after }) => !before.equals(after));
  const [before, after] = [Exact.from(first.points), Exact.from(second.points)];
  const moved = Exact.sum(leaves.map((leaf) => leaf.after.minus(leaf.before)));
  return { set: second.set, before, after, leaves, rest: after.minus(before).minus(moved) };
}

function pointsOf({ leaves }: ClosedResult, code: string): Exact {
  const points = leaves[code];
  return points === undefined ? Exact.ZERO : Exact.from(points);
}
