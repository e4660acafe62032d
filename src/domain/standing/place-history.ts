import type { IsoDate } from '../calendar.js';
import type { RankingRule } from '../criteria-set.js';
import type { MonthId } from '../records/month.js';
import type { ProjectedPlace } from './comparator.js';
import { type ScaleBreak, scaleBreaks } from './movement.js';

/** Where a commune stood on one day. */
export interface PlacedDay {
  readonly asOf: IsoDate;
  readonly place: ProjectedPlace;
  /** `published`: as somebody printed it; `locked`: what a locked month's points mean in a table; `today`: today's points. */
  readonly basis: 'published' | 'locked' | 'today';
  /** Of what is no published place: the month, and the version of the criteria that it was scored by. */
  readonly month?: MonthId;
  readonly version?: string;
}

export interface PlaceMoment extends PlacedDay {
  /** Why it is not on one scale with the moment before; empty: it is. */
  readonly breaks: readonly ScaleBreak[];
}

/** Hạng theo thời gian, the earliest day first; of one day what was published stands first. */
export function placeHistory(days: readonly PlacedDay[], ranking: RankingRule): PlaceMoment[] {
  const isPrinted = ({ basis }: PlacedDay) => (basis === 'published' ? 0 : 1);
  const ordered = [...days].sort((a, b) =>
    a.asOf === b.asOf ? isPrinted(a) - isPrinted(b) : a.asOf < b.asOf ? -1 : 1,
  );
  return ordered.map((day, at) => {
    const before = ordered[at - 1];
    return { ...day, breaks: before === undefined ? [] : breaksBetween(before, day, ranking) };
  });
}

function breaksBetween(before: PlacedDay, after: PlacedDay, ranking: RankingRule): ScaleBreak[] {
  const scaleOf = ({ asOf, place }: PlacedDay) => ({ asOf, count: place.count });
  const isOther = before.version !== undefined && after.version !== undefined && before.version !== after.version;
  return [
    ...scaleBreaks(ranking, scaleOf(before), scaleOf(after)),
    ...(isOther ? [{ kind: 'criteria' } as const] : []),
  ];
}
