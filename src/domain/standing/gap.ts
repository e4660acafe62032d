import { Exact } from '../number.js';
import { isOwn } from '../plan/find-choices.js';
import type { RankRow } from '../ranking.js';
import type { LeafScore } from '../score.js';

/** Khoảng cách tới một đơn vị khác, and the criteria that could close it. */
export interface Gap {
  readonly to: RankRow;
  /** Index of the other minus one's own: above zero for a commune ahead. */
  readonly points: Exact;
  /** For a commune ahead: own criteria with most left to win, as few as would close the gap. */
  readonly closers: readonly LeafScore[];
  /** Whether those close it. */
  readonly isClosable: boolean;
}

/** The nearest place up and the nearest one behind; rows come highest first. */
export function gapsOf(rows: readonly RankRow[], row: RankRow): { readonly up?: Gap; readonly down?: Gap } {
  const ahead = rows.filter((each) => each.rank < row.rank).at(-1);
  const behind = rows.find((each) => each.rank > row.rank);
  return { ...(ahead && { up: gapTo(ahead, row) }), ...(behind && { down: gapTo(behind, row) }) };
}

function gapTo(to: RankRow, row: RankRow): Gap {
  const points = to.score.total.index.minus(row.score.total.index);
  if (points.sign() <= 0) return { to, points, closers: [], isClosable: true };
  const { max, scale } = row.score.total;
  const counted = (leaf: LeafScore): Exact => leaf.ledger.recoverable.times(scale).dividedBy(max);
  const closers: LeafScore[] = [];
  let won = Exact.ZERO;
  const open = row.score.leaves.filter((leaf) => isOwn(leaf) && leaf.ledger.recoverable.sign() > 0);
  for (const leaf of open.sort((a, b) => b.ledger.recoverable.compare(a.ledger.recoverable))) {
    if (won.atLeast(points)) break;
    closers.push(leaf);
    won = won.plus(counted(leaf));
  }
  return { to, points, closers, isClosable: won.atLeast(points) };
}
