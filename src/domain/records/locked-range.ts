import { type CriteriaSet, leavesOf } from '../criteria-set.js';
import type { IndexRange } from '../engine/range.js';
import { Exact } from '../number.js';
import type { ClosedResult } from './month.js';

/**
 * Khoảng chỉ số của một tháng đã khóa: from what was locked, with nothing for what had no figure, to full points for it.
 * Undefined where nothing was known, or where nobody kept what was not.
 */
export function lockedRange(
  { index, max, reported, unknown, leaves }: ClosedResult,
  set: CriteriaSet,
): IndexRange | undefined {
  if (reported === 0 || unknown === undefined) return undefined;
  const [told, base] = [Exact.from(index), Exact.from(max)];
  if (base.isZero()) return { low: told, high: told };
  const codes = new Set(unknown);
  let [low, high] = [told, told];
  for (const area of set.areas) {
    const all = leavesOf([area]);
    const open = all.filter(({ code }) => codes.has(code));
    if (open.length === 0) continue;
    const gain = Exact.sum(open.map(({ maxPoints }) => maxPoints));
    if (area.block === 'penalty') {
      const points = Exact.sum(all.map(({ code }) => Exact.from(leaves[code] ?? '0')));
      low = low.minus(points.minus(area.floor));
    } else if (area.block === 'bonus') high = high.plus(Exact.min(gain, area.maxPoints));
    else high = high.plus(gain.times(set.scale).dividedBy(base));
  }
  return { low: Exact.min(low, told), high: Exact.min(set.scale, high) };
}
