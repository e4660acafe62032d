import type { Commune } from '../commune.js';
import { type CriteriaSet, rankingOf } from '../criteria-set.js';
import { foldBlock } from '../names.js';
import type { Exact } from '../number.js';
import type { RankBlock, RankRow } from '../ranking.js';
import type { SetScore } from '../score.js';
import { indexRange } from './range.js';

/**
 * Ranks communes within their blocks by index, highest first. Equal indices share a place (1, 2, 2, 4). Best and worst
 * place come from the ranges that unknown figures leave open.
 * @param tell how indices are told, see `toldInRanking`.
 */
export function rankBlocks(
  scored: readonly { readonly commune: Commune; readonly score: SetScore }[],
  tell: (index: Exact) => Exact = asItIs,
): RankBlock[] {
  const blocks = new Map<string, { commune: Commune; score: SetScore }[]>();
  for (const each of scored) {
    const key = foldBlock(each.commune.block);
    const block = blocks.get(key);
    if (block) block.push(each);
    else blocks.set(key, [each]);
  }
  // Called as the first of its communes calls it.
  return [...blocks].map(([key, members]) => ({
    block: members[0]?.commune.block ?? key,
    rows: rankRows(members, tell),
  }));
}

/** How an index is told in a ranking: as the set says, rounded or exact. */
export function toldInRanking(set: CriteriaSet): (index: Exact) => Exact {
  const { places, mode } = set.rounding;
  return rankingOf(set).on === 'exact' ? asItIs : (index) => index.round(places, mode);
}

const asItIs = (index: Exact): Exact => index;

function rankRows(
  members: readonly { readonly commune: Commune; readonly score: SetScore }[],
  tell: (index: Exact) => Exact,
): RankRow[] {
  const ranged = members.map((each) => {
    const { low, high } = indexRange(each.score);
    return { ...each, index: tell(each.score.total.index), low: tell(low), high: tell(high) };
  });
  ranged.sort((a, b) => b.index.compare(a.index));
  const descending = (end: 'index' | 'low' | 'high') => ranged.map((each) => each[end]).sort((a, b) => b.compare(a));
  const indices = descending('index');
  const lows = descending('low');
  const highs = descending('high');
  return ranged.map(({ commune, score, index, low, high }) => ({
    commune,
    score,
    rank: 1 + countAbove(indices, index),
    best: 1 + countAbove(lows, high),
    // The commune's own upper end is never among those that may pass it.
    worst: 1 + countAbove(highs, low) - (high.compare(low) > 0 ? 1 : 0),
  }));
}

/** How many of the values, sorted from highest, are above `limit`. */
function countAbove(sorted: readonly Exact[], limit: Exact): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.compare(limit) ?? 0) > 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
