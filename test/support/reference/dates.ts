import type { DayKind, IsoDate, WorkCalendar } from '../../../src/domain/calendar.js';

/** Dates the slow way: one day at a time, weekday by `Date.getUTCDay`. */
export function nextDay(day: IsoDate, direction: 1 | -1 = 1): IsoDate {
  const time = new Date(`${day}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + direction);
  return time.toISOString().slice(0, 10) as IsoDate;
}

export function isWorked(day: IsoDate, calendar: WorkCalendar): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const weekend = weekday === 0 || weekday === 6;
  return calendar.makeUpDays.has(day) || (!weekend && !calendar.holidays.has(day));
}

export function shifted(day: IsoDate, by: number, kind: DayKind, calendar: WorkCalendar): IsoDate {
  let current = day;
  let left = Math.abs(by);
  while (left > 0) {
    current = nextDay(current, by < 0 ? -1 : 1);
    if (kind === 'calendar' || isWorked(current, calendar)) left -= 1;
  }
  return current;
}

/** Days late: those after `due` up to and including `day`. */
export function daysAfter(due: IsoDate, day: IsoDate, kind: DayKind, calendar: WorkCalendar): number {
  let late = 0;
  for (let current = due; current < day; ) {
    current = nextDay(current);
    if (kind === 'calendar' || isWorked(current, calendar)) late += 1;
  }
  return late;
}
