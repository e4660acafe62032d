import type { RankedUnits, UnitsRanking } from '../../application/rank-units.js';
import type { PublishedRankRow } from '../../domain/engine/rank-published.js';
import type { RankRow } from '../../domain/ranking.js';
import { type Gap, gapsOf } from '../../domain/standing/gap.js';
import { chancesJson, movedJson } from './movement-json.js';

type Published = Extract<RankedUnits, { readonly kind: 'published' }>;

/** Places that are shown of published totals, which are printed with two decimals at most everywhere. */
const PUBLISHED_PLACES = 2;

/** Blocks with places, totals, areas and leaves; `total` is on the scale, `index` is what the places rest on. */
export function rankJson({ set: { set, hash }, blocks, asOf, chances, movement }: UnitsRanking): object {
  const { places } = set.rounding;
  return {
    set: { id: set.id, version: set.version, hash, name: set.name, indexName: set.indexName },
    asOf,
    blocks: blocks.map(({ block, rows }) => ({
      block,
      count: rows.length,
      rows: rows.map((row) => rowJson(row, rows, places)),
    })),
    ...(chances && {
      simulation: { label: 'giả định', times: chances.times, seed: chances.seed },
      chances: chances.blocks.map((each, at) => chancesJson(each, blocks[at]?.rows ?? [])),
    }),
    ...(movement && movedJson(movement, places)),
  };
}

function rowJson(row: RankRow, rows: readonly RankRow[], places: number): object {
  const { commune, score, rank, best, worst } = row;
  const { up, down } = gapsOf(rows, row);
  return {
    commune: commune.id,
    name: commune.name,
    total: score.total.points.toDecimal(places),
    index: score.total.index.toDecimal(places),
    max: score.total.max.toDecimal(places),
    rank,
    best,
    worst,
    gaps: { ...(up && { up: gapJson(up, places) }), ...(down && { down: gapJson(down, places) }) },
    areas: Object.fromEntries(score.areas.map((area) => [area.criterion.code, area.points.toDecimal(places)])),
    leaves: Object.fromEntries(
      score.leaves.map((leaf) => [
        leaf.criterion.code,
        { points: leaf.points.toDecimal(places), max: leaf.max.toDecimal(places), state: leaf.state },
      ]),
    ),
  };
}

/** `points`: index of the other minus one's own. `closers`: own criteria that could close the gap to the place above. */
function gapJson({ to, points, closers, isClosable }: Gap, places: number): object {
  const isAhead = points.sign() > 0;
  return {
    ...{ to: to.commune.id, rank: to.rank, points: points.toDecimal(places) },
    ...(isAhead && {
      closable: isClosable,
      closers: closers.map(({ criterion, ledger }) => ({
        ...{ code: criterion.code, name: criterion.name, recoverable: ledger.recoverable.toDecimal(places) },
      })),
    }),
  };
}

/** `indices`, `days`: what the table says that it is of; none: it does not say. `places`: units without points. */
export function publishedRankJson({ blocks, places, movement }: Published): object {
  const all = [...blocks.flatMap(({ rows }) => rows.map(({ row }) => row)), ...places];
  return {
    indices: [...new Set(all.flatMap(({ family }) => family ?? []))],
    days: [...new Set(all.flatMap(({ asOf }) => asOf ?? []))].sort(),
    ...(movement && movedJson(movement, PUBLISHED_PLACES)),
    blocks: blocks.map(({ block, family, asOf, rows }) => ({
      ...{ block, index: family ?? null, asOf: asOf ?? null },
      count: rows.reduce((most, { row }) => Math.max(most, row.size ?? 0), rows.length),
      rows: rows.map(publishedRowJson),
    })),
    places: places.map(({ name, code, block, rank, size, asOf }) => ({
      ...{ ...(code !== undefined && { commune: code }), name, block, publishedRank: rank },
      ...{ count: size ?? null, asOf: asOf ?? null },
    })),
  };
}

function publishedRowJson({ row, rank }: PublishedRankRow): object {
  return {
    ...(row.code === undefined ? {} : { commune: row.code }),
    name: row.name,
    total: row.total.toDecimal(PUBLISHED_PLACES),
    rank,
    ...(row.rank === undefined ? {} : { publishedRank: row.rank }),
    ...(row.difference === undefined ? {} : { difference: row.difference.toDecimal(PUBLISHED_PLACES) }),
    areas: Object.fromEntries([...row.groups].map(([code, points]) => [code, points.toDecimal(PUBLISHED_PLACES)])),
  };
}
