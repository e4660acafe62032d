import { Exact } from '../number.js';

/** What was chosen on the way: one option, or two ways put together. */
export type Picked =
  | { readonly choice: number; readonly option: number }
  | { readonly left: Picked | undefined; readonly right: Picked | undefined };

/** One best result: at this cost no more points can be had. */
export interface Reach {
  readonly cost: number;
  readonly points: Exact;
  readonly picked: Picked | undefined;
}

/** Đường biên: for every cost worth paying the most points, cheapest first, each with more points than the one before. */
export type Frontier = readonly Reach[];

export const NOTHING: Frontier = [{ cost: 0, points: Exact.ZERO, picked: undefined }];

export function frontierOf(reaches: readonly Reach[]): Frontier {
  const sorted = [...reaches].sort((a, b) => a.cost - b.cost || b.points.compare(a.points));
  const kept: Reach[] = [];
  for (const reach of sorted) {
    const best = kept.at(-1);
    if (best === undefined || reach.points.compare(best.points) > 0) kept.push(reach);
  }
  return kept;
}

/** Two independent parts together: costs add up, points add up. */
export function together(a: Frontier, b: Frontier): Frontier {
  const [onlyA, ...moreA] = a;
  const [onlyB, ...moreB] = b;
  if (onlyA === undefined || onlyB === undefined) return [];
  if (moreB.length === 0) return a.map((reach) => joined(reach, onlyB));
  if (moreA.length === 0) return b.map((reach) => joined(onlyA, reach));
  return frontierOf(bestByCost(a, b));
}

/** Of all pairs, those that no pair of the same cost surpasses. */
function bestByCost(a: Frontier, b: Frontier): Reach[] {
  const best = new Map<number, { readonly points: Exact; readonly left: Reach; readonly right: Reach }>();
  for (const left of a) {
    for (const right of b) {
      const cost = left.cost + right.cost;
      const points = left.points.plus(right.points);
      const known = best.get(cost);
      if (known === undefined || points.compare(known.points) > 0) best.set(cost, { points, left, right });
    }
  }
  return [...best].map(([cost, { points, left, right }]) => ({ cost, points, picked: both(left, right) }));
}

/** The same with points told otherwise, by a way of telling that never falls where they rise. */
export function toldAs(frontier: Frontier, tell: (points: Exact) => Exact): Frontier {
  return frontierOf(frontier.map((reach) => ({ ...reach, points: tell(reach.points) })));
}

/** The same after a choice was made. */
export function after(frontier: Frontier, choice: number, option: number, cost: number): Reach[] {
  if (option === 0) return [...frontier];
  return frontier.map((reach) => ({
    ...reach,
    cost: reach.cost + cost,
    picked: { left: reach.picked, right: { choice, option } },
  }));
}

export function optionsIn(picked: Picked | undefined): (readonly [choice: number, option: number])[] {
  if (picked === undefined) return [];
  if ('choice' in picked) return [[picked.choice, picked.option]];
  return [...optionsIn(picked.left), ...optionsIn(picked.right)];
}

function joined(left: Reach, right: Reach): Reach {
  return { cost: left.cost + right.cost, points: left.points.plus(right.points), picked: both(left, right) };
}

function both({ picked: left }: Reach, { picked: right }: Reach): Picked | undefined {
  if (left === undefined) return right;
  return right === undefined ? left : { left, right };
}
