import { Exact } from '../number.js';
import type { LeafScore, NodeScore, ScoreState, SetScore } from '../score.js';

/** States in which the points are not known yet, as against known and low. */
const UNKNOWN: ReadonlySet<ScoreState> = new Set(['not_reported', 'awaiting_guidance', 'awaiting_external', 'failed']);

/** Khoảng chỉ số: where the index would end if every unknown figure turned out worst, or best. */
export interface IndexRange {
  readonly low: Exact;
  readonly high: Exact;
}

export function isUnknown(leaf: LeafScore): boolean {
  return UNKNOWN.has(leaf.state);
}

/** Tiêu chí đã có điểm: known, and not only watched. */
export function hasPoints(leaf: LeafScore): boolean {
  return !isUnknown(leaf) && leaf.state !== 'monitored';
}

/** Unknown, and with no part of its points known either. */
export function isBlank(leaf: LeafScore): boolean {
  return isUnknown(leaf) && leaf.points.isZero();
}

/** Without any figure nobody knows the points, which is not the same as zero. */
export function isWithoutFigures({ leaves }: Pick<SetScore, 'leaves'>): boolean {
  return !leaves.some(hasPoints);
}

/** The same of one area or criterion: none of its leaves that count has points that are known. */
export function isNodeUnknown(node: NodeScore): boolean {
  const leaves = leavesBelow(node);
  return node.points.isZero() && leaves.some(isUnknown) && isWithoutFigures({ leaves });
}

function leavesBelow({ leaf, children }: NodeScore): LeafScore[] {
  return leaf === undefined ? children.flatMap(leavesBelow) : [leaf];
}

/**
 * The range of the index that unknown figures leave open; one value when everything is known. Base areas can only gain
 * (rescaled as the index is), a bonus block gains up to its cap, a penalty block may still fall to its floor.
 */
export function indexRange(score: SetScore): IndexRange {
  const { index, max, scale } = score.total;
  if (max.isZero()) return { low: index, high: index };
  let low = index;
  let high = index;
  for (const { criterion, points } of score.areas) {
    const unknown = score.leaves.filter((leaf) => leaf.area === criterion.code && isUnknown(leaf));
    if (unknown.length === 0) continue;
    const gain = Exact.sum(
      unknown.map((leaf) => Exact.max(Exact.ZERO, Exact.min(leaf.reachable, leaf.max).minus(leaf.points))),
    );
    if (criterion.block === 'penalty') low = low.minus(points.minus(criterion.floor));
    else if (criterion.block === 'bonus') high = high.plus(Exact.min(gain, criterion.maxPoints.minus(points)));
    else high = high.plus(gain.times(scale).dividedBy(max));
  }
  return { low: Exact.min(low, index), high: Exact.min(scale, high) };
}
