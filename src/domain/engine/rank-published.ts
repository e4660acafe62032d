import type { IsoDate } from '../calendar.js';
import { foldBlock } from '../names.js';
import type { PublishedRow } from '../ranking.js';

export interface PublishedRankRow {
  readonly row: PublishedRow;
  readonly rank: number;
}

/** Khối của một bảng đã công bố, of one index and one day, as far as the table says. */
export interface PublishedBlock {
  readonly block: string;
  readonly family?: string;
  readonly asOf?: IsoDate;
  readonly rows: readonly PublishedRankRow[];
}

/** Orders a published table by the printed totals; two blocks, indices or days never stand in one ranking. */
export function rankPublished(rows: readonly PublishedRow[]): PublishedBlock[] {
  const groups = new Map<string, PublishedRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([foldBlock(row.block), row.family, row.asOf]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    const { block, family, asOf } = first;
    return [{ block, ...(family !== undefined && { family }), ...(asOf && { asOf }), rows: placed(members) }];
  });
}

/** Equal totals share a place (1, 2, 2, 4). */
function placed(members: readonly PublishedRow[]): PublishedRankRow[] {
  // Where units are left out, the order of totals is not the whole: then the printed place counts.
  const isWhole = members.every(({ size }) => size === undefined || size <= members.length);
  const ordered = [...members].sort((a, b) => b.total.compare(a.total));
  let rank = 0;
  return ordered.map((row, index) => {
    if (index === 0 || !row.total.equals(ordered[index - 1]?.total ?? row.total)) rank = index + 1;
    return { row, rank: isWhole ? rank : (row.rank ?? rank) };
  });
}
