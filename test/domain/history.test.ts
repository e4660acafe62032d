import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar.js';
import { History } from '../../src/domain/history.js';
import { day } from '../support/builders.js';

const days = fc.integer({ min: 0, max: 2000 }).map((count) => addDays(day('2024-01-01'), count));
const starts = fc.uniqueArray(days, { minLength: 1, maxLength: 8 });
const history = (from: readonly ReturnType<typeof day>[]) =>
  new History(from.map((each) => ({ from: each, value: `since ${each}` })));

describe('History.at', () => {
  it('has an answer for every day since the first version, and none before', () => {
    fc.assert(
      fc.property(starts, days, (from, date) => {
        const first = [...from].sort()[0] ?? date;
        expect(history(from).at(date) !== undefined).toBe(date >= first);
      }),
    );
  });

  it('never goes back to an older version on a later day', () => {
    fc.assert(
      fc.property(starts, days, days, (from, one, two) => {
        const [early, late] = one < two ? [one, two] : [two, one];
        const before = history(from).at(early)?.from ?? '';
        expect((history(from).at(late)?.from ?? '') >= before).toBe(true);
      }),
    );
  });

  it('answers with the newest version that has started', () => {
    fc.assert(
      fc.property(starts, days, (from, date) => {
        const newest = from
          .filter((each) => each <= date)
          .sort()
          .at(-1);
        expect(history(from).at(date)?.value).toBe(newest && `since ${newest}`);
      }),
    );
  });

  it('starts a version on its first day, not one day later', () => {
    const versions = history([day('2026-01-01'), day('2026-07-01')]);
    expect(versions.at(day('2026-06-30'))?.value).toBe('since 2026-01-01');
    expect(versions.at(day('2026-07-01'))?.value).toBe('since 2026-07-01');
  });

  it('does not care in which order the versions were written, and lists them newest first', () => {
    fc.assert(
      fc.property(starts, (from) => {
        const listed = history(from).versions.map((version) => version.from);
        expect(listed).toEqual([...from].sort().reverse());
        expect(history([...from].reverse()).versions).toEqual(history(from).versions);
      }),
    );
  });

  it('is empty without versions', () => {
    expect(new History([]).at(day('2026-01-01'))).toBeUndefined();
  });
});
