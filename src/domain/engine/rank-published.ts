import type { PublishedRow } from '../ranking.js';

export interface PublishedRankRow {
  readonly row: PublishedRow;
  readonly rank: number;
}

/** Orders a published table within its blocks by the printed totals; equal totals share a place (1, 2, 2, 4). */
export function rankPublished(
  rows: readonly PublishedRow[],
): { readonly block: string; readonly rows: readonly PublishedRankRow[] }[] {
  const blocks = new Map<string, PublishedRow[]>();
  for (const row of rows) {
    const block = blocks.get(row.block);
    if (block) block.push(row);
    else blocks.set(row.block, [row]);
  }
  return [...blocks].map(([block, members]) => ({ block, rows: placed(members) }));
}

function placed(members: readonly PublishedRow[]): PublishedRankRow[] {
  // Where units are left out, the order of totals is not the whole: then the printed place counts.
  const isWhole = members.every(({ size }) => size === undefined || size === members.length);
  const ordered = [...members].sort((a, b) => b.total.compare(a.total));
  let rank = 0;
  return ordered.map((row, index) => {
    if (index === 0 || !row.total.equals(ordered[index - 1]?.total ?? row.total)) rank = index + 1;
    return { row, rank: isWhole ? rank : (row.rank ?? rank) };
  });
}
