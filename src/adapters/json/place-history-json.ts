import type { PlaceHistory } from '../../application/records/see-place-history.js';

/** Where a commune stood on each day; `breaks`: why a day is not on one scale with the one before. */
export function placeHistoryJson(history: PlaceHistory | undefined): object {
  const { tables = [], chosen, moments = [] } = history ?? {};
  return {
    tables: tables.map(({ id, file, block: { comparator } }) => ({
      ...{ id, name: file.name, block: comparator.block, asOf: comparator.asOf ?? null },
    })),
    ...(chosen !== undefined && { table: chosen.id }),
    moments,
  };
}
