import type { IsoDate } from '../calendar.js';
import { daysBetween, yearOf } from '../calendar.js';
import type { RankingRule } from '../criteria-set.js';
import { Exact } from '../number.js';

/** One commune in one table. */
export interface Standing {
  readonly key: string;
  /** Absent: only the place was published. */
  readonly index?: Exact;
  readonly place: number;
  readonly count: number;
}

/**
 * Lên xuống hạng giữa hai bảng. `own`: places moved by the commune's own change, had the others stood still · `others`:
 * the rest, moved by what the others did. Both above zero mean down. Absent where points were not published.
 */
export interface Movement {
  readonly before: Standing;
  readonly after: Standing;
  /** Places down; below zero: up. */
  readonly down: number;
  readonly split?: { readonly own: number; readonly others: number };
}

/** How one commune moved from one table to a later one. */
export function movementOf(key: string, before: readonly Standing[], after: readonly Standing[]): Movement | undefined {
  const was = before.find((each) => each.key === key);
  const is = after.find((each) => each.key === key);
  if (was === undefined || is === undefined) return undefined;
  const down = is.place - was.place;
  const { index } = is;
  const old = before.filter((each) => each.key !== key);
  const known = index !== undefined && was.index !== undefined && old.every((each) => each.index !== undefined);
  if (!known) return { before: was, after: is, down };
  const alone = 1 + old.filter((each) => (each.index ?? Exact.ZERO).compare(index) > 0).length;
  return { before: was, after: is, down, split: { own: alone - was.place, others: is.place - alone } };
}

/** Why totals of two days are not on one scale. `count`: not the same number of units; `criteria`: of another version. */
export type ScaleBreak =
  | { readonly kind: 'snapshot' | 'other_year' | 'count' | 'criteria' }
  | { readonly kind: 'stated'; readonly from: IsoDate; readonly reason: string };

/** Dấu ngắt giữa hai ngày. */
export function scaleBreaks(
  { oneScale, breaks }: RankingRule,
  earlier: { readonly asOf: IsoDate; readonly count: number },
  later: { readonly asOf: IsoDate; readonly count: number },
): ScaleBreak[] {
  if (daysBetween(earlier.asOf, later.asOf) === 0) return [];
  const isOtherYear = yearOf(earlier.asOf) !== yearOf(later.asOf);
  return [
    ...(oneScale === 'never' ? [{ kind: 'snapshot' } as const] : []),
    ...(isOtherYear ? [{ kind: 'other_year' } as const] : []),
    ...breaks
      .filter(({ from }) => earlier.asOf < from && from <= later.asOf)
      .map((each) => ({ kind: 'stated', ...each }) as const),
    ...(earlier.count === later.count ? [] : [{ kind: 'count' } as const]),
  ];
}
