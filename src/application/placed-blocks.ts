import type { IsoDate } from '../domain/calendar.js';
import type { PublishedBlock, PublishedRankRow } from '../domain/engine/rank-published.js';
import { foldBlock } from '../domain/names.js';
import type { PublishedPlace, RankBlock } from '../domain/ranking.js';
import type { PlacedBlock } from '../domain/standing/table-movement.js';

/** A ranking that was worked out here, as one of two tables to be compared. */
export function placedHere(blocks: readonly RankBlock[], family: string, asOf: IsoDate): PlacedBlock[] {
  return blocks.map(({ block, rows }) => ({
    ...{ block, family, asOf, count: rows.length },
    units: rows.map(({ commune, rank, score }) => ({
      ...{ name: commune.name, place: rank, index: score.total.index, score },
      groups: new Map(score.areas.map(({ criterion, points }) => [criterion.code, points])),
    })),
  }));
}

/** A published table, with the units of which only the place was printed; of several days the newest. */
export function placedElsewhere(blocks: readonly PublishedBlock[], places: readonly PublishedPlace[]): PlacedBlock[] {
  const newest = new Map<string, Pick<PublishedBlock, 'block' | 'family' | 'asOf'>>();
  for (const each of [...blocks, ...places]) {
    const key = JSON.stringify([foldBlock(each.block), each.family]);
    const known = newest.get(key);
    if (known === undefined || (each.asOf ?? '') > (known.asOf ?? '')) newest.set(key, each);
  }
  return [...newest.values()].map(({ block, family, asOf }) => {
    const isOf = (each: Pick<PublishedBlock, 'block' | 'family' | 'asOf'>): boolean =>
      foldBlock(each.block) === foldBlock(block) && each.family === family && each.asOf === asOf;
    const rows = blocks.find(isOf)?.rows ?? [];
    const bare = places.filter(isOf);
    return {
      ...{ block, ...(family !== undefined && { family }), ...(asOf !== undefined && { asOf }) },
      ...placedUnits(rows, bare),
    };
  });
}

function placedUnits(
  rows: readonly PublishedRankRow[],
  bare: readonly PublishedPlace[],
): Pick<PlacedBlock, 'count' | 'units'> {
  const sizes = [...rows.map(({ row }) => row.size), ...bare.map(({ size }) => size)];
  return {
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
}
