import type { IsoDate } from './calendar.js';
import type { Commune } from './commune.js';
import type { Facts } from './metric.js';
import type { Exact } from './number.js';
import type { SetScore } from './score.js';

/** One commune of a cohort with its figures. */
export interface RankInput {
  readonly commune: Commune;
  readonly facts: Facts;
}

/** Xếp hạng: equal totals share a place (1, 2, 2, 4); a commune with unknown parts has a best and a worst place. */
export interface RankRow {
  readonly commune: Commune;
  readonly score: SetScore;
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
}

/** Khối xếp hạng. */
export interface RankBlock {
  readonly block: string;
  readonly rows: readonly RankRow[];
}

/** Một dòng của bảng điểm đã công bố. */
export interface PublishedRow {
  readonly name: string;
  readonly code?: string;
  readonly block: string;
  readonly groups: ReadonlyMap<string, Exact>;
  readonly total: Exact;
  /** Printed total minus the sum of the printed groups, when that reaches the tolerance of the set. */
  readonly difference?: Exact;
  readonly rank?: number;
  readonly asOf?: IsoDate;
  /** Which index, as the table says. */
  readonly family?: string;
  /** How many units the block has, as the table says. */
  readonly size?: number;
  readonly source?: string;
}

/** Một thứ hạng đã công bố mà không có điểm kèm theo. */
export type PublishedPlace = Pick<PublishedRow, 'name' | 'code' | 'block' | 'asOf' | 'family' | 'size' | 'source'> & {
  readonly rank: number;
};
