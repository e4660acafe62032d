import { Exact } from '../number.js';
import { isOwn } from '../plan/find-choices.js';
import type { RankRow } from '../ranking.js';
import type { LeafScore, SetScore } from '../score.js';

/** The criteria that could close a gap. */
export interface Closing {
  /** Own criteria with most left to win, as few as would close the gap. */
  readonly closers: readonly LeafScore[];
  /** Whether those close it. */
  readonly isClosable: boolean;
}

/** Khoảng cách tới một đơn vị khác, and, for a commune ahead, what could close it. */
export interface Gap extends Closing {
  readonly to: RankRow;
  /** Index of the other minus one's own: above zero for a commune ahead. */
  readonly points: Exact;
}

/** The nearest place up and the nearest one behind; rows come highest first. */
export function gapsOf(rows: readonly RankRow[], row: RankRow): { readonly up?: Gap; readonly down?: Gap } {
  const ahead = rows.filter((each) => each.rank < row.rank).at(-1);
  const behind = rows.find((each) => each.rank > row.rank);
  return { ...(ahead && { up: gapTo(ahead, row) }), ...(behind && { down: gapTo(behind, row) }) };
}

function gapTo(to: RankRow, row: RankRow): Gap {
  const points = to.score.total.index.minus(row.score.total.index);
  return { to, points, ...closingOf(row.score, points) };
}

/** What a commune can still win by itself to gain so many points of its index. */
export function closingOf(score: SetScore, points: Exact): Closing {
  if (points.sign() <= 0) return { closers: [], isClosable: true };
  const { max, scale } = score.total;
  const counted = (leaf: LeafScore): Exact => leaf.ledger.recoverable.times(scale).dividedBy(max);
  const closers: LeafScore[] = [];
  let won = Exact.ZERO;
  const open = score.leaves.filter((leaf) => isOwn(leaf) && leaf.ledger.recoverable.sign() > 0);
  for (const leaf of open.sort((a, b) => b.ledger.recoverable.compare(a.ledger.recoverable))) {
    if (won.atLeast(points)) break;
    closers.push(leaf);
    won = won.plus(counted(leaf));
  }
  return { closers, isClosable: won.atLeast(points) };
}
