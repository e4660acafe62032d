import type { Criterion, Rounding } from '../criteria-set.js';
import { Exact } from '../number.js';

/** Whether a node is worth what is below it: the set neither rounds there nor limits it. */
export function addsUp(rounding: Rounding, criterion: Criterion): boolean {
  return rounding.at !== criterion.level && !isLimited(criterion);
}

/** Points of a node out of the sum below it: never falls when the sum rises. */
export function pointsWithin(rounding: Rounding, criterion: Criterion, sum: Exact): Exact {
  const points = rounding.at === criterion.level ? sum.round(rounding.places, rounding.mode) : sum;
  if (!isLimited(criterion)) return points;
  return criterion.block === 'bonus' ? Exact.min(criterion.maxPoints, points) : Exact.max(criterion.floor, points);
}

/** Maximum of a node out of the sum below it. */
export function maxWithin(criterion: Criterion, sum: Exact): Exact {
  if (!isLimited(criterion)) return sum;
  return criterion.block === 'bonus' ? criterion.maxPoints : Exact.ZERO;
}

/** Bonus and penalty blocks have limits of their own. */
function isLimited({ level, block }: Criterion): boolean {
  return level === 'area' && block !== 'base';
}
