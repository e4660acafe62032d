import type { IsoDate } from '../calendar.js';
import type { Commune } from '../commune.js';
import type { CriteriaSet } from '../criteria-set.js';
import { indexRange, isUnknown } from '../engine/range.js';
import { rankBlocks, toldInRanking } from '../engine/rank.js';
import type { RankRow } from '../ranking.js';
import type { SetScore } from '../score.js';
import { criterionLosses } from './criterion-losses.js';
import type { ProvincePlace, ProvinceSet } from './province-scores.js';

/** One commune scored on one set. */
export interface ScoredCommune {
  readonly commune: Commune;
  readonly asOf: IsoDate;
  readonly isLocked: boolean;
  readonly set: CriteriaSet;
  readonly hash: string;
  readonly score: SetScore;
}

/** Communes side by side: two indices, and two versions of one set, never stand in one ranking. */
export function provinceSets(scored: readonly ScoredCommune[]): ProvinceSet[] {
  const groups = new Map<string, [ScoredCommune, ...ScoredCommune[]]>();
  for (const each of scored) {
    const key = `${each.set.id} ${each.hash}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [each]);
    else known.push(each);
  }
  return [...groups.values()].map(setOf);
}

function setOf(members: readonly [ScoredCommune, ...ScoredCommune[]]): ProvinceSet {
  const [{ set, hash }] = members;
  const { id, version, name, indexName, notice } = set;
  const ranked = rankBlocks(members, toldInRanking(set));
  return {
    set: { id, version, name, indexName, ...(notice !== undefined && { notice }) },
    ...{ hash, places: set.rounding.places, losses: criterionLosses(members) },
    blocks: ranked.map(({ block, rows }) => ({ block, rows: rows.flatMap((row) => placesOf(row, members)) })),
  };
}

function placesOf({ commune, score, rank, best, worst }: RankRow, members: readonly ScoredCommune[]): ProvincePlace[] {
  return members
    .filter((each) => each.score === score)
    .map(({ asOf, isLocked }) => ({
      ...{ commune, asOf, isLocked, rank, best, worst },
      ...{ index: score.total.index, ...indexRange(score) },
      isKnown: score.leaves.some((leaf) => !isUnknown(leaf) && leaf.state !== 'monitored'),
    }));
}
