import { Exact } from '../number.js';
import type { LeafScore, ScoreState, SetScore } from '../score.js';

/** States in which the points are not known yet, as against known and low. */
const UNKNOWN: ReadonlySet<ScoreState> = new Set(['not_reported', 'awaiting_guidance', 'awaiting_external', 'failed']);

/** Khoảng điểm: what the index is now, and what it would be if every unknown figure turned out best. */
export interface IndexRange {
  readonly low: Exact;
  readonly high: Exact;
}

export function isUnknown(leaf: LeafScore): boolean {
  return UNKNOWN.has(leaf.state);
}

/** The range of the index that unknown figures leave open; one value when everything is known. */
export function indexRange(score: SetScore): IndexRange {
  const { index, max, scale } = score.total;
  let open = Exact.ZERO;
  for (const leaf of score.leaves) {
    if (isUnknown(leaf))
      open = open.plus(Exact.max(Exact.ZERO, Exact.min(leaf.reachable, leaf.max).minus(leaf.points)));
  }
  if (open.isZero() || max.isZero()) return { low: index, high: index };
  return { low: index, high: Exact.min(scale, index.plus(open.times(scale).dividedBy(max))) };
}
