import type { WorkCalendar } from '../../src/domain/calendar.js';
import type { CountingDay } from '../../src/domain/dossiers/count-dossiers.js';
import { DOSSIER_FIELDS, type Dossier } from '../../src/domain/dossiers/dossier.js';
import type { DossierContext } from '../../src/domain/dossiers/judge-dossier.js';
import type { DossierPolicy } from '../../src/domain/dossiers/policy.js';
import type { ItemList } from '../../src/domain/lists/fields.js';
import { day } from './builders.js';

/** One holiday on a Thursday, and a Saturday worked instead. */
export const MARCH_CALENDAR: WorkCalendar = {
  holidays: new Set([day('2026-03-26')]),
  makeUpDays: new Set([day('2026-03-14')]),
  years: new Set([2026]),
};

export const POLICY: DossierPolicy = { days: 'working', requestsAllowed: 1, repeatedRequest: 'late', nearDays: 2 };

export const MARCH: CountingDay = {
  period: { from: day('2026-03-01'), to: day('2026-03-31') },
  asOf: day('2026-03-31'),
  calendar: MARCH_CALENDAR,
};

export function contextWith(when: Partial<CountingDay> = {}, policy: Partial<DossierPolicy> = {}): DossierContext {
  return { ...MARCH, ...when, policy: { ...POLICY, ...policy } };
}

/** A list that has every column, except those named. */
export function dossierList(items: readonly Dossier[], without: readonly string[] = []): ItemList<Dossier> {
  const columns = Object.keys(DOSSIER_FIELDS).filter((column) => !without.includes(column));
  return { name: 'danh-sach.csv', columns: new Set(columns), items };
}
