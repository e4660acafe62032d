import type { IsoDate } from '../domain/calendar.js';
import type { PublishedRankRow } from '../domain/engine/rank-published.js';
import type { PublishedPlace, RankBlock } from '../domain/ranking.js';
import type { PlacedBlock } from '../domain/standing/table-movement.js';

/** A ranking that was worked out here, as one of two tables to be compared. */
export function placedHere(blocks: readonly RankBlock[], asOf: IsoDate): PlacedBlock[] {
  return blocks.map(({ block, rows }) => ({
    ...{ block, asOf, count: rows.length },
    units: rows.map(({ commune, rank, score }) => ({
      ...{ name: commune.name, place: rank, index: score.total.index, score },
      groups: new Map(score.areas.map(({ criterion, points }) => [criterion.code, points])),
    })),
  }));
}

/** A published table, with the units of which only the place was printed. */
export function placedElsewhere(
  blocks: readonly { readonly block: string; readonly rows: readonly PublishedRankRow[] }[],
  places: readonly PublishedPlace[],
): PlacedBlock[] {
  const names = [...new Set([...blocks.map(({ block }) => block), ...places.map(({ block }) => block)])];
  return names.map((block) => {
    const rows = blocks.find((each) => each.block === block)?.rows ?? [];
    const bare = places.filter((each) => each.block === block);
    const asOf = [...rows.map(({ row }) => row.asOf), ...bare.map((each) => each.asOf)].find(
      (day) => day !== undefined,
    );
    const sizes = [...rows.map(({ row }) => row.size), ...bare.map(({ size }) => size)];
    return {
      block,
      ...(asOf !== undefined && { asOf }),
      count: sizes.reduce<number>((most, size) => Math.max(most, size ?? 0), rows.length + bare.length),
      units: [
        ...rows.map(({ row, rank }) => ({
          ...{ name: row.name, index: row.total, groups: row.groups },
          // Printed places count where others of the block have no points: then the order of totals is not the whole.
          place: bare.length > 0 ? (row.rank ?? rank) : rank,
        })),
        ...bare.map(({ name, rank }) => ({ name, place: rank, groups: new Map<string, never>() })),
      ],
    };
  });
}
