import type { IsoDate } from '../calendar.js';
import type { Commune } from '../commune.js';
import { indexRange } from '../engine/range.js';
import type { Exact } from '../number.js';
import type { RankBlock, RankRow } from '../ranking.js';
import { type Comparator, type ComparedPlace, foldCommune } from './comparator.js';

/** A block of communes that were scored here: as they stand, and as unknown figures may still turn out. */
export interface ScoredTable {
  readonly told: Comparator;
  readonly open: Comparator;
}

/**
 * Bảng của các xã được chấm từ số liệu, for one commune to stand in; its own row there, by id or by name, is known as its
 * own.
 */
export function scoredTable(
  { block, rows }: RankBlock,
  asOf: IsoDate,
  tell: (index: Exact) => Exact,
  own: Commune,
): ScoredTable {
  const nameOf = ({ commune: { id, name } }: RankRow): string => (id === own.id ? own.name : name);
  const placed = (rangeOf: (row: RankRow) => Pick<ComparedPlace, 'low' | 'high'>): Comparator => ({
    ...{ block, asOf, count: rows.length },
    places: rows.map((row) => ({ name: nameOf(row), ...rangeOf(row) })),
  });
  return {
    told: placed(({ score }) => {
      const index = tell(score.total.index);
      return { low: index, high: index };
    }),
    open: placed(({ score }) => {
      const { low, high } = indexRange(score);
      return { low: tell(low), high: tell(high) };
    }),
  };
}

/** Whether the commune has a row in the table. */
export function standsIn({ places }: Comparator, { name }: Pick<Commune, 'name'>): boolean {
  const own = foldCommune(name);
  return places.some((place) => place.name !== undefined && foldCommune(place.name) === own);
}
