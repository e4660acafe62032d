import type { Commune } from '../../domain/commune.js';
import type { MonthId } from '../../domain/records/month.js';
import type { SeenRecords } from '../records/seen-records.js';

/** Communes that have opened the month, as far as the person may read them. */
export async function communesWithMonth(records: SeenRecords, month: MonthId): Promise<readonly Commune[]> {
  const having = new Set((await records.months.all()).filter(({ id }) => id === month).map(({ commune }) => commune));
  return (await records.communes.list()).filter(({ id }) => having.has(id));
}
