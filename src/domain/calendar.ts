/** A real calendar date `yyyy-mm-dd`. ISO text sorts as dates do, so dates are compared with `<`. */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

/** Kỳ đánh giá: both ends included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export type DayKind = 'calendar' | 'working';

/** Lịch làm việc: public holidays on weekdays, and weekend days worked in exchange (ngày làm bù). */
export interface WorkCalendar {
  readonly holidays: ReadonlySet<IsoDate>;
  readonly makeUpDays: ReadonlySet<IsoDate>;
  /** Years whose holidays are known: in others, counts of working days may be too high. */
  readonly years: ReadonlySet<number>;
  /** Years for which the holidays are known; outside them working days cannot be counted reliably. */
}

const DAY = 86_400_000;

/** A date from its parts, or undefined when there is no such day. Months count from 1. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = fromEpochDay(Math.floor(time / DAY));
  const wanted = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return date === wanted ? date : undefined;
}

/** Reads `yyyy-mm-dd`; undefined for any other text and for days that do not exist. */
export function parseIsoDate(text: string): IsoDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? isoDate(integer(match[1]), integer(match[2]), integer(match[3])) : undefined;
}

export function yearOf(date: IsoDate): number {
  return integer(date.slice(0, 4));
}

export function monthOf(date: IsoDate): number {
  return integer(date.slice(5, 7));
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromEpochDay(epochDay(date) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return epochDay(to) - epochDay(from);
}

export function lastDayOfMonth(year: number, month: number): IsoDate {
  return fromEpochDay(Math.floor(Date.UTC(year, month, 1) / DAY) - 1);
}

/** A fixed day of a year; 29 February becomes the last day of the month in a year without it. */
export function dayOfYear(year: number, month: number, day: number): IsoDate {
  return isoDate(year, month, day) ?? lastDayOfMonth(year, month);
}

export function isWorkingDay(date: IsoDate, calendar: WorkCalendar): boolean {
  if (calendar.makeUpDays.has(date)) return true;
  const weekday = (((epochDay(date) + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6 && !calendar.holidays.has(date);
}

/** Steps `days` working days forward (or back when negative); zero returns the date itself. */
export function addWorkingDays(date: IsoDate, days: number, calendar: WorkCalendar): IsoDate {
  const direction = days < 0 ? -1 : 1;
  let current = date;
  for (let left = Math.abs(days); left > 0; ) {
    current = addDays(current, direction);
    if (isWorkingDay(current, calendar)) left -= 1;
  }
  return current;
}

/** Working days after `from` up to and including `to`; zero when `to` is not later. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

export function shiftDate(date: IsoDate, days: number, kind: DayKind, calendar: WorkCalendar): IsoDate {
  return kind === 'working' ? addWorkingDays(date, days, calendar) : addDays(date, days);
}

function epochDay(date: IsoDate): number {
  return Math.floor(Date.UTC(yearOf(date), monthOf(date) - 1, integer(date.slice(8, 10))) / DAY);
}

/** Scoring asks for the same few hundred days again and again, and writing one out costs more than all its arithmetic. */
const WRITTEN = new Map<number, IsoDate>();
const MOST_WRITTEN = 10_000;

function fromEpochDay(day: number): IsoDate {
  const known = WRITTEN.get(day);
  if (known !== undefined) return known;
  if (WRITTEN.size >= MOST_WRITTEN) WRITTEN.clear();
  const written = new Date(day * DAY).toISOString().slice(0, 10) as IsoDate;
  WRITTEN.set(day, written);
  return written;
}

function integer(digits: string | undefined): number {
  return parseInt(digits ?? '', 10);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
