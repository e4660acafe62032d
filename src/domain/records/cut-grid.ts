import type { GridRow, HistoryGrid } from './history-grid.js';
import type { MonthId } from './month.js';

/** The months from one to another, both of them; the first of them stands beside none before it. */
export function cutGrid(grid: HistoryGrid, from: MonthId, to: MonthId): HistoryGrid {
  const kept = grid.months.flatMap(({ month }, at) => (from <= month && month <= to ? [at] : []));
  const cut = (row: GridRow): GridRow => ({ ...row, cells: kept.map((at) => row.cells[at]) });
  const months = kept.flatMap((at) => grid.months[at] ?? []);
  return {
    ...grid,
    months: months.map((each, at) => (at === 0 ? { ...each, breaks: false } : each)),
    criteria: grid.criteria.map(cut),
    departments: grid.departments.map(cut),
    appraisals: grid.appraisals.filter(({ month }) => from <= month && month <= to),
  };
}
