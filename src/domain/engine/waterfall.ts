import type { Code } from '../criteria-set.js';
import { Exact } from '../number.js';
import type { SetScore } from '../score.js';

/**
 * One part of the way from one total to another. `criterion`: a criterion by itself · `area`: what the limits and the
 * rounding of one area take or give · `total`: the limit and the rounding of the whole · `rescale`: what leaving out the
 * criteria that do not apply does to the index.
 */
export type WaterfallStep =
  | {
      readonly kind: 'criterion';
      readonly code: Code;
      readonly before: Exact;
      readonly after: Exact;
      readonly change: Exact;
    }
  | { readonly kind: 'area'; readonly code: Code; readonly change: Exact }
  | { readonly kind: 'total' | 'rescale'; readonly change: Exact };

/** Từ điểm cũ đến điểm mới: the steps add up to `after − before` exactly. Steps of nothing are left out. */
export interface Waterfall {
  readonly before: Exact;
  readonly after: Exact;
  readonly change: Exact;
  readonly steps: readonly WaterfallStep[];
}

/** Explains the change of the index, which ranks rest on, criterion by criterion. */
export function indexWaterfall(before: SetScore, after: SetScore): Waterfall {
  return { ...between(before.total.index, after.total.index), steps: stepsOf(before, after, true) };
}

/** Explains the change of the total points. */
export function pointsWaterfall(before: SetScore, after: SetScore): Waterfall {
  return { ...between(before.total.points, after.total.points), steps: stepsOf(before, after, false) };
}

function between(before: Exact, after: Exact): Omit<Waterfall, 'steps'> {
  return { before, after, change: after.minus(before) };
}

function stepsOf(before: SetScore, after: SetScore, ofIndex: boolean): WaterfallStep[] {
  const was = partsOf(before);
  const is = partsOf(after);
  const criteria = [...new Set([...was.leaves.keys(), ...is.leaves.keys()])].map((code): WaterfallStep => {
    const old = was.leaves.get(code) ?? Exact.ZERO;
    const now = is.leaves.get(code) ?? Exact.ZERO;
    return { kind: 'criterion', code, before: old, after: now, change: now.minus(old) };
  });
  const areas = [...new Set([...was.areas.keys(), ...is.areas.keys()])].map((code): WaterfallStep => {
    const change = (is.areas.get(code) ?? Exact.ZERO).minus(was.areas.get(code) ?? Exact.ZERO);
    return { kind: 'area', code, change };
  });
  const whole: WaterfallStep[] = [{ kind: 'total', change: is.total.minus(was.total) }];
  if (ofIndex) whole.push({ kind: 'rescale', change: is.rescale.minus(was.rescale) });
  return [...criteria, ...areas, ...whole].filter((step) => !step.change.isZero());
}

/** A score taken apart: points of leaves, and what areas, the total and the index add to them. */
function partsOf({ areas, leaves, total }: SetScore) {
  const sums = new Map<Code, Exact>();
  for (const leaf of leaves) sums.set(leaf.area, (sums.get(leaf.area) ?? Exact.ZERO).plus(leaf.points));
  return {
    leaves: new Map(leaves.map((leaf) => [leaf.criterion.code, leaf.points])),
    areas: new Map(
      areas.map(({ criterion: { code }, points }) => [code, points.minus(sums.get(code) ?? Exact.ZERO)] as const),
    ),
    total: total.points.minus(Exact.sum(areas.map((area) => area.points))),
    rescale: total.index.minus(total.points),
  };
}

/** A total with the groups that were printed beside it. */
export interface GroupedTotal {
  readonly total: Exact;
  readonly groups: ReadonlyMap<Code, Exact>;
}

/** The same from printed tables, group by group; what a printed total differs from its groups is a step of its own. */
export function groupWaterfall(before: GroupedTotal, after: GroupedTotal): Waterfall {
  const codes = [...new Set([...before.groups.keys(), ...after.groups.keys()])];
  const groups = codes.map((code): WaterfallStep => {
    const was = before.groups.get(code) ?? Exact.ZERO;
    const is = after.groups.get(code) ?? Exact.ZERO;
    return { kind: 'criterion', code, before: was, after: is, change: is.minus(was) };
  });
  const change = after.total.minus(before.total);
  const rest: WaterfallStep = { kind: 'total', change: change.minus(Exact.sum(groups.map((each) => each.change))) };
  return { ...between(before.total, after.total), steps: [...groups, rest].filter((step) => !step.change.isZero()) };
}
