import type { IsoDate } from '../calendar.js';
import type { Commune } from '../commune.js';
import type { Code, CriteriaSet } from '../criteria-set.js';
import type { Issue } from '../issue.js';
import type { Exact } from '../number.js';
import type { RankRow } from '../ranking.js';
import type { MonthId } from '../records/month.js';

/** Điểm của mọi xã trong một tháng, worked out in one go. */
export interface ProvinceScores {
  readonly month: MonthId;
  readonly sets: readonly ProvinceSet[];
  /** Communes that have the month and could not be scored. */
  readonly unscored: readonly UnscoredCommune[];
  /** How far the log of each commune went when it was scored: what it tells later is not in these points. */
  readonly logged: ReadonlyMap<string, number>;
}

export interface UnscoredCommune {
  readonly commune: Commune;
  readonly problems: readonly Issue[];
}

/** Các xã trên một bản của một bộ tiêu chí. */
export interface ProvinceSet {
  readonly set: Pick<CriteriaSet, 'id' | 'version' | 'name' | 'indexName' | 'notice'>;
  /** Of all data of the set that can change its scores: communes with another one are not compared. */
  readonly hash: string;
  /** Decimals in which its indices are told. */
  readonly places: number;
  readonly blocks: readonly ProvinceBlock[];
  /** Criteria in which points are missing, those with the most points first. */
  readonly losses: readonly CriterionLoss[];
}

export interface ProvinceBlock {
  readonly block: string;
  /** The best first. */
  readonly rows: readonly ProvincePlace[];
}

/** Một xã trong khối của nó. */
export interface ProvincePlace extends Pick<RankRow, 'rank' | 'best' | 'worst'> {
  readonly commune: Commune;
  readonly asOf: IsoDate;
  /** The month is locked there: these points are its own, and no estimate. */
  readonly isLocked: boolean;
  /** False: nothing of it was reported yet, so its index is unknown, not zero. */
  readonly isKnown: boolean;
  readonly index: Exact;
  /** Where the index would end if every unknown figure turned out worst, or best. */
  readonly low: Exact;
  readonly high: Exact;
}

/** Một tiêu chí còn thiếu điểm ở nhiều xã. */
export interface CriterionLoss {
  readonly code: Code;
  readonly name: string;
  /** Đã mất: can no longer be reached. */
  readonly lost: LossShare;
  /** Còn lấy được. */
  readonly open: LossShare;
}

export interface LossShare {
  readonly points: Exact;
  /** Ids of the communes that miss any. */
  readonly communes: readonly string[];
}

/** Những xã có ghi thêm, sửa sau khi chấm. */
export function changedSince({ logged }: ProvinceScores, now: ReadonlyMap<string, number>): string[] {
  return [...logged].flatMap(([commune, entries]) => ((now.get(commune) ?? 0) > entries ? [commune] : []));
}
