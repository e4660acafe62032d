import { addDays, addWorkingDays, type IsoDate, type WorkCalendar } from '../../src/domain/calendar.js';
import type { Dossier } from '../../src/domain/dossiers/dossier.js';
import { day } from './builders.js';

/** How many dossiers of each outcome a made-up list has. */
export interface ListPlan {
  readonly from: IsoDate;
  readonly calendar: WorkCalendar;
  readonly early: number;
  readonly onDay: number;
  readonly late: number;
  readonly open: number;
}

/**
 * A made-up list with exactly these outcomes: the same every time, codes invented, nobody named. Every dossier is received
 * in the three months after `from`, and open ones are due long after it.
 */
export function plannedList({ from, calendar, early, onDay, late, open }: ListPlan): Dossier[] {
  const outcomes: [count: number, offset: number | undefined][] = [
    [early, -1],
    [onDay, 0],
    [late, 1],
    [open, undefined],
  ];
  let index = 0;
  return outcomes.flatMap(([count, offset]) =>
    Array.from({ length: count }, () => {
      index += 1;
      return plannedDossier(index, offset, from, calendar);
    }),
  );
}

function plannedDossier(index: number, offset: number | undefined, from: IsoDate, calendar: WorkCalendar): Dossier {
  const received = addWorkingDays(addDays(from, index % 60), 1, calendar);
  const due = addWorkingDays(received, offset === undefined ? 90 : 3 + (index % 10), calendar);
  const finished = offset === undefined ? undefined : addWorkingDays(due, offset, calendar);
  return {
    code: `MAU-${String(index).padStart(5, '0')}`,
    department: `Đơn vị ${index % 4}`,
    channel: 'online',
    received,
    due,
    status: finished === undefined ? 'in_progress' : 'returned',
    ...(finished !== undefined && { finished }),
  };
}

/** Đại Sơn, 01/01 - 13/4/2026: 3.099 received, 3.080 resolved, 3.067 of them early and 2 late, 19 still open. */
export const DAI_SON_PERIOD = { from: day('2026-01-01'), to: day('2026-04-13') };
export const DAI_SON_PLAN = { early: 3067, onDay: 11, late: 2, open: 19 };
