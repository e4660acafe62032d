import type { MonthWithVersions } from '../../application/records/see-months.js';

/** The year of a commune: each month with its locked versions. */
export function monthsJson(months: readonly MonthWithVersions[]): object {
  return { months: months.map(({ month, versions }) => ({ ...month, versions })) };
}
