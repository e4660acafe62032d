import { type Code, type CriteriaSet, findCriterion, nodesOf } from './criteria-set.js';
import { Exact } from './number.js';

export interface PointsRange {
  readonly least: Exact;
  readonly most: Exact;
}

/** The points that a criterion, or the `total`, can come to at all; undefined when the set has no such code. */
export function pointsRange(set: CriteriaSet, code: Code | 'total'): PointsRange | undefined {
  if (code === 'total') {
    return {
      least: Exact.sum(set.areas.map(({ floor }) => floor)),
      most: Exact.sum(set.areas.map(({ maxPoints }) => maxPoints)),
    };
  }
  const criterion = findCriterion(set, code);
  if (criterion === undefined) return undefined;
  // What a penalty block takes away is bounded by the block, whichever of its criteria takes it.
  const area = set.areas.find((each) => nodesOf({ areas: [each] }).includes(criterion));
  const block = area?.block === 'penalty' ? area.floor : Exact.ZERO;
  return { least: Exact.min(criterion.floor, block), most: criterion.maxPoints };
}

export function isWithin({ least, most }: PointsRange, points: Exact): boolean {
  return points.atLeast(least) && most.atLeast(points);
}
