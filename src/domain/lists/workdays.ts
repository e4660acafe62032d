import {
  type DayKind,
  daysBetween,
  type IsoDate,
  shiftDate,
  type WorkCalendar,
  workingDaysBetween,
  yearOf,
} from '../calendar.js';

/**
 * Counts and steps days of one kind, each pair once: thousands of dossiers share a few hundred pairs of days.
 * Ngày làm việc follow the calendar of public holidays; ngày thường (`calendar`) follow the year.
 */
export class Workdays {
  readonly #counts = new Map<string, number>();
  readonly #shifts = new Map<string, IsoDate>();
  readonly #uncertain = new Set<number>();

  constructor(
    private readonly calendar: WorkCalendar,
    private readonly kind: DayKind,
  ) {}

  /** Years that working days were counted in without a list of their holidays: these counts may be too high. */
  get uncertainYears(): readonly number[] {
    return [...this.#uncertain].sort((a, b) => a - b);
  }

  /** Days after `from` up to and including `to`; zero when `to` is not later. */
  between(from: IsoDate, to: IsoDate): number {
    if (to <= from) return 0;
    return remembered(this.#counts, `${from}${to}`, () => {
      this.#note(from, to);
      return this.kind === 'working' ? workingDaysBetween(from, to, this.calendar) : daysBetween(from, to);
    });
  }

  /** The day so many days after `date`; the date itself for zero. */
  after(date: IsoDate, days: number): IsoDate {
    if (days <= 0) return date;
    return remembered(this.#shifts, `${date}+${days}`, () => {
      const shifted = shiftDate(date, days, this.kind, this.calendar);
      this.#note(date, shifted);
      return shifted;
    });
  }

  #note(from: IsoDate, to: IsoDate): void {
    if (this.kind !== 'working') return;
    for (let year = yearOf(from); year <= yearOf(to); year += 1) {
      if (!this.calendar.years.has(year)) this.#uncertain.add(year);
    }
  }
}

function remembered<T>(known: Map<string, T>, key: string, compute: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = compute();
  known.set(key, value);
  return value;
}
