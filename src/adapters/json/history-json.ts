import type { ScoredSet } from '../../application/scored-set.js';
import type { GridRow, HistoryGrid } from '../../domain/records/history-grid.js';
import type { Month, MonthVersion } from '../../domain/records/month.js';
import type { SetDifference } from '../../domain/records/version-difference.js';
import { differenceJson } from './difference-json.js';
import { appraisalJson } from './parts-json.js';

/**
 * Locked versions of a month, what changed between the last two, and what stands beside the last one; points are exact
 * text.
 * @param appraised the last version, set by set; empty where nothing was given to the month.
 */
export function historyJson(
  month: Month,
  versions: readonly MonthVersion[],
  differences: readonly SetDifference[],
  appraised: readonly ScoredSet[],
): object {
  return {
    month,
    versions,
    differences: differences.map(differenceJson),
    appraisals: appraised.flatMap(({ set, appraisals = [] }) =>
      appraisals.map((each) => ({ set: set.id, ...appraisalJson(each, (points) => points.toString()) })),
    ),
  };
}

/** Months side by side; points are exact text, `share` the part of the maximum with four decimals. */
export function gridJson({ set, months, criteria, departments }: HistoryGrid): object {
  const rowJson = ({ cells, max, ...row }: GridRow) => ({
    ...row,
    max: max.toString(),
    cells: cells.map((cell) =>
      cell === undefined
        ? null
        : {
            ...(cell.points !== undefined && { points: cell.points.toString() }),
            ...(cell.share !== undefined && { share: cell.share.toDecimal(4) }),
            ...(cell.appraised !== undefined && { appraised: cell.appraised.toString() }),
            ...(cell.appraised !== undefined &&
              cell.points !== undefined && { difference: cell.appraised.minus(cell.points).toString() }),
          },
    ),
  });
  return {
    set: set.id,
    indexName: set.indexName,
    months: months.map(({ points, max, ...month }) => ({ ...month, points: points.toString(), max: max.toString() })),
    criteria: criteria.map(rowJson),
    departments: departments.map(rowJson),
  };
}
