import type { SeenMonth } from '../../../application/records/see-month.js';
import type { PlaceHistory } from '../../../application/records/see-place-history.js';
import type { ScoredSet } from '../../../application/scored-set.js';
import { cutGrid } from '../../../domain/records/cut-grid.js';
import type { HistoryGrid } from '../../../domain/records/history-grid.js';
import type { MonthId } from '../../../domain/records/month.js';
import type { Visit } from '../../visit.js';

/** One index over the months that were asked for. */
export interface HistoryScene {
  readonly seen: SeenMonth;
  readonly scored: ScoredSet;
  /** Months that could be shown. */
  readonly known: readonly MonthId[];
  readonly grid: HistoryGrid;
  readonly places: PlaceHistory | undefined;
}

/** `?tu=2026-06&den=2026-09`: both are in; the other way round means the same, and what is not known means all. */
export function gridAsked(grid: HistoryGrid, { query }: Pick<Visit, 'query'>): HistoryGrid {
  const known = grid.months.map(({ month }) => month);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return grid;
  const asked = (text: string | undefined, absent: MonthId) => known.find((month) => month === text) ?? absent;
  const [from, to] = [asked(query.tu, first), asked(query.den, last)].sort();
  return cutGrid(grid, from ?? first, to ?? last);
}

/** A department of today, or the role that nobody plays. */
export function ownerName({ seen, grid }: Pick<HistoryScene, 'seen' | 'grid'>, id: string): string {
  if (id === '') return 'Chưa phân công';
  return seen.departments.find((each) => each.id === id)?.name ?? grid.set.roles.get(id) ?? id;
}
