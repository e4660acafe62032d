import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkingDays,
  dayOfYear,
  daysBetween,
  isoDate,
  isWorkingDay,
  lastDayOfMonth,
  monthOf,
  parseIsoDate,
  shiftDate,
  type WorkCalendar,
  workingDaysBetween,
  yearOf,
} from '../../src/domain/calendar.js';
import { day, EMPTY_CALENDAR } from '../support/builders.js';
import { daysAfter, isWorked, nextDay, shifted } from '../support/reference/dates.js';

const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays(day('2000-01-01'), count));
const steps = fc.integer({ min: -60, max: 60 });

/** Some holidays and some weekend days worked, around one date. */
const calendarAround = (date: ReturnType<typeof day>) =>
  fc.tuple(fc.array(steps, { maxLength: 12 }), fc.array(steps, { maxLength: 4 })).map(
    ([holidays, makeUp]): WorkCalendar => ({
      holidays: new Set(holidays.map((step) => addDays(date, step))),
      makeUpDays: new Set(makeUp.map((step) => addDays(date, step))),
      years: new Set<number>(),
    }),
  );
const dayWithCalendar = days.chain((date) => fc.tuple(fc.constant(date), calendarAround(date)));

const TET: WorkCalendar = {
  holidays: new Set(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map(day)),
  makeUpDays: new Set(['2026-08-22'].map(day)),
  years: new Set<number>(),
};

describe('a date', () => {
  it('is read from its text and nothing but its text', () => {
    fc.assert(
      fc.property(days, (date) => {
        expect(parseIsoDate(date)).toBe(date);
        expect(isoDate(yearOf(date), monthOf(date), +date.slice(8))).toBe(date);
      }),
    );
  });

  it.for([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '01/01/2026',
    '0000-00-00',
    '',
  ])('is not read from "%s"', (text) => {
    expect(parseIsoDate(text)).toBeUndefined();
  });

  it('may be the 29th of February in a leap year only', () => {
    expect(parseIsoDate('2028-02-29')).toBe('2028-02-29');
    expect(parseIsoDate('2100-02-29')).toBeUndefined();
    expect(parseIsoDate('2000-02-29')).toBe('2000-02-29');
  });
});

describe('counting days', () => {
  it('goes forward and back by the same number', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (date, count) => {
        const there = addDays(date, count);
        expect(daysBetween(date, there)).toBe(count);
        expect(addDays(there, -count)).toBe(date);
      }),
    );
  });

  it('agrees with walking day by day', () => {
    fc.assert(
      fc.property(days, steps, (date, count) => {
        expect(addDays(date, count)).toBe(shifted(date, count, 'calendar', EMPTY_CALENDAR));
        expect(shiftDate(date, count, 'calendar', EMPTY_CALENDAR)).toBe(addDays(date, count));
      }),
    );
  });

  it('gives a fixed day of any year, the last of the month where the month is too short', () => {
    expect(dayOfYear(2026, 6, 30)).toBe('2026-06-30');
    expect(dayOfYear(2028, 2, 29)).toBe('2028-02-29');
    expect(dayOfYear(2026, 2, 29)).toBe('2026-02-28');
  });

  it('sorts as text does', () => {
    fc.assert(fc.property(days, days, (a, b) => a < b === daysBetween(a, b) > 0));
  });

  it('ends a month on the day before the next one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const last = lastDayOfMonth(year, month);
        expect([yearOf(last), monthOf(last)]).toEqual([year, month]);
        expect(nextDay(last).slice(8)).toBe('01');
      }),
    );
  });
});

describe('working days', () => {
  it('leave out weekends and holidays, and count days worked in exchange', () => {
    fc.assert(
      fc.property(dayWithCalendar, ([date, calendar]) => {
        expect(isWorkingDay(date, calendar)).toBe(isWorked(date, calendar));
      }),
      { numRuns: 1000 },
    );
  });

  it('agree with walking day by day, forward and back', () => {
    fc.assert(
      fc.property(dayWithCalendar, steps, ([date, calendar], count) => {
        const there = addWorkingDays(date, count, calendar);
        expect(there).toBe(shifted(date, count, 'working', calendar));
        expect(shiftDate(date, count, 'working', calendar)).toBe(there);
      }),
      { numRuns: 500 },
    );
  });

  it('between a date and the date so many working days later are just as many', () => {
    fc.assert(
      fc.property(dayWithCalendar, fc.integer({ min: 0, max: 40 }), ([date, calendar], count) => {
        expect(workingDaysBetween(date, addWorkingDays(date, count, calendar), calendar)).toBe(count);
      }),
      { numRuns: 500 },
    );
  });

  it('between two dates are those after the first up to the second', () => {
    fc.assert(
      fc.property(dayWithCalendar, steps, ([date, calendar], count) => {
        const there = addDays(date, count);
        expect(workingDaysBetween(date, there, calendar)).toBe(daysAfter(date, there, 'working', calendar));
      }),
      { numRuns: 500 },
    );
  });

  it('step over Tết', () => {
    expect(addWorkingDays(day('2026-02-13'), 1, TET)).toBe('2026-02-23');
    expect(addWorkingDays(day('2026-02-23'), -1, TET)).toBe('2026-02-13');
    expect(workingDaysBetween(day('2026-02-13'), day('2026-02-24'), TET)).toBe(2);
  });

  it('hold the Saturday worked in exchange', () => {
    expect(addWorkingDays(day('2026-08-21'), 1, TET)).toBe('2026-08-22');
    expect(addWorkingDays(day('2026-08-21'), 1, EMPTY_CALENDAR)).toBe('2026-08-24');
  });

  it('stay on the date itself for a step of zero, even on a Sunday', () => {
    expect(addWorkingDays(day('2026-11-22'), 0, TET)).toBe('2026-11-22');
  });

  it('are none when the second date is not later', () => {
    expect(workingDaysBetween(day('2026-03-10'), day('2026-03-10'), TET)).toBe(0);
    expect(workingDaysBetween(day('2026-03-10'), day('2026-03-02'), TET)).toBe(0);
  });
});
