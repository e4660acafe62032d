import { type RankingRule, rankingOf } from '../domain/criteria-set.js';
import type { Definitions } from '../domain/definitions.js';
import { rankPublished } from '../domain/engine/rank-published.js';
import type { PublishedPlace, PublishedRow } from '../domain/ranking.js';
import { type BlockMovement, type PlacedBlock, tableMovement } from '../domain/standing/table-movement.js';
import { placedElsewhere, placedHere } from './placed-blocks.js';
import type { UnitTable } from './ports/units-source.js';
import type { RankedSet } from './score-units.js';

/** Lên xuống hạng since an earlier table; no blocks: no unit is in both. */
export interface MovedSince {
  readonly blocks: readonly BlockMovement[];
  /** The indices of this table and of the earlier one, where they have none in common: then nothing is told. */
  readonly otherIndex?: { readonly here: readonly string[]; readonly earlier: readonly string[] };
}

/** A ranking in its blocks, and the indices it is of; none: it does not say. */
export interface RankedTable {
  readonly blocks: readonly PlacedBlock[];
  readonly families: readonly string[];
}

export type PublishedTable = Extract<UnitTable, { readonly kind: 'published' }>;

/** Chỉ số mà bảng nói là của mình. */
export function familiesIn({ rows, places = [] }: PublishedTable): string[] {
  return [...new Set([...rows, ...places].flatMap(({ family }) => family ?? []))];
}

/** A published table, without what is of other indices than `only`. */
export function publishedTable(table: PublishedTable, only: readonly string[]): RankedTable {
  const isSame = ({ family }: PublishedRow | PublishedPlace): boolean =>
    family === undefined ? only.length === 0 : only.includes(family);
  const places = (table.places ?? []).filter(isSame);
  return { blocks: placedElsewhere(rankPublished(table.rows.filter(isSame)), places), families: familiesIn(table) };
}

/** A ranking that was worked out here. */
export function rankedTable({ set, blocks, asOf }: RankedSet): RankedTable {
  const { family } = rankingOf(set.set);
  return { blocks: placedHere(blocks, family, asOf), families: [family] };
}

/** How every unit of the later table moved. Two indices are never mixed. */
export function movedSince(later: RankedTable, earlier: RankedTable, { sets }: Definitions): MovedSince {
  const [here, there] = [later.families, earlier.families];
  const isSame = here.length === 0 ? there.length === 0 : there.some((family) => here.includes(family));
  if (!isSame) return { blocks: [], otherIndex: { here, earlier: there } };
  const rules = [...sets.values()].map(({ set }) => rankingOf(set));
  const ranking = rules.find(({ family }) => here.includes(family)) ?? NO_RULE;
  return { blocks: tableMovement(earlier.blocks, later.blocks, ranking).filter(({ units }) => units.length > 0) };
}

/** Tables of an index that no set is about say nothing of how they are worked out. */
const NO_RULE: RankingRule = { family: '', on: 'exact', oneScale: 'year', breaks: [] };
