import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, type IsoDate, isWorkingDay } from '../../../src/domain/calendar.js';
import { countDossiers } from '../../../src/domain/dossiers/count-dossiers.js';
import { CHANNELS, type Dossier, STATUSES } from '../../../src/domain/dossiers/dossier.js';
import { dossierWorkList } from '../../../src/domain/dossiers/work-list.js';
import type { Facts } from '../../../src/domain/metric.js';
import { LISTS } from '../../adapters/registers/support.js';
import { day } from '../../support/builders.js';
import { contextWith, dossierList, MARCH, MARCH_CALENDAR } from '../../support/dossier-builders.js';

const START = day('2026-02-15');
const anyDay = fc.integer({ min: 0, max: 70 }).map((days) => addDays(START, days));
const anyDossier: fc.Arbitrary<Dossier> = fc
  .record(
    {
      received: anyDay,
      due: anyDay,
      finished: anyDay,
      status: fc.constantFrom(...STATUSES),
      channel: fc.constantFrom(...CHANNELS),
      requests: fc.integer({ min: 0, max: 3 }),
      waited: fc.integer({ min: 0, max: 6 }),
      asked: fc.array(anyDay, { minLength: 1, maxLength: 3 }),
      answered: fc.array(anyDay, { maxLength: 3 }),
      fee: fc.boolean(),
      paid: fc.boolean(),
      digitised: fc.integer({ min: 0, max: 4 }),
      electronic: fc.boolean(),
      paper: fc.boolean(),
    },
    { requiredKeys: ['received'] },
  )
  .map((cells) => ({ code: 'x', ...cells }) as Dossier);
const anyList = fc
  .array(anyDossier, { maxLength: 40 })
  .map((list) => list.map((dossier, index) => ({ ...dossier, code: `MAU-${index}` })));

const count = (list: readonly Dossier[]): Facts => countDossiers(dossierList(list), LISTS.dossiers, MARCH);

function parts(facts: Facts, metric: string): [number, number] {
  const fact = facts.get(metric);
  if (fact?.kind === 'ratio') return [Number(fact.numerator.toDecimal(0)), Number(fact.denominator.toDecimal(0))];
  return fact?.kind === 'count' ? [Number(fact.value.toDecimal(0)), 1] : [0, 0];
}

describe('figures counted from any list', () => {
  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        expect(count([...list].reverse())).toEqual(count(list));
      }),
    );
  });

  it('never show a higher on-time ratio after one more late dossier', () => {
    const late: Dossier = {
      code: 'MUỘN',
      received: day('2026-03-02'),
      due: day('2026-03-05'),
      finished: day('2026-03-20'),
    };
    fc.assert(
      fc.property(anyList, (list) => {
        const [before, base] = parts(count(list), 'ON_TIME');
        const [after, more] = parts(count([...list, late]), 'ON_TIME');
        expect(more).toBe(base + 1);
        expect(after * base).toBeLessThanOrEqual(before * more);
      }),
    );
  });

  it('balance: carried over and received are resolved, handed back or still open', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const facts = count(list);
        const of = (metric: string) => parts(facts, metric)[0];
        expect(of('DOSSIERS_CARRIED_OVER') + of('DOSSIERS_RECEIVED')).toBe(
          of('DOSSIERS_RESOLVED') + of('DOSSIERS_IN_PROGRESS') + of('DOSSIERS_WITHDRAWN'),
        );
      }),
    );
  });

  it('agree with a second, naive count', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const facts = count(list);
        expect(parts(facts, 'ON_TIME')).toEqual(naiveOnTime(list));
        expect(parts(facts, 'PAY_DOSSIERS')).toEqual(naivePaid(list));
      }),
      { numRuns: 300 },
    );
  });

  it('keep a work list of open dossiers only, each of them once', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const codes = dossierWorkList(list, contextWith()).flatMap((each) => each.dossiers.map(({ code }) => code));
        expect(new Set(codes).size).toBe(codes.length);
        const open = new Set(
          list.filter((each) => !each.finished || each.finished > MARCH.asOf).map(({ code }) => code),
        );
        expect(codes.every((code) => open.has(code))).toBe(true);
      }),
    );
  });
});

/** The rules again, written without any of the program's own helpers but the calendar of single days. */
function naiveOnTime(list: readonly Dossier[]): [number, number] {
  const { from, to } = MARCH.period;
  let inTime = 0;
  let base = 0;
  for (const { received, due, finished, requests = 0, waited, asked, answered = [], status } of list) {
    if (received > to || (finished !== undefined && finished < from)) continue;
    const isDone = finished !== undefined && finished <= to;
    const today = isDone ? finished : to;
    const made = asked?.filter((date) => date <= today);
    const counted = asked !== undefined && answered.length === 0 && waited !== undefined;
    let number = requests;
    let days = waited ?? 0;
    let since: IsoDate | undefined;
    if (made === undefined) {
      if (status === 'awaiting_supplement' || days > 0) number = Math.max(number, 1);
    } else {
      number = made.length === asked?.length ? Math.max(made.length, requests) : made.length;
      if (counted) days = made.length > 0 ? (waited ?? 0) : 0;
      else {
        days = 0;
        made.forEach((date, index) => {
          const answer = answered[index];
          if (answer !== undefined && answer <= today) days += workingDays(date, answer);
          else since = date;
        });
      }
    }
    if (number > 1) {
      base += 1;
      continue;
    }
    if (due === undefined) continue;
    base += 1;
    const end = isDone ? finished : (since ?? to);
    // In time: not more working days went by after the appointed day than were waited for the citizen.
    if (end <= due || workingDaysBefore(due, end) < days) inTime += 1;
  }
  return [inTime, base];
}

function workingDays(from: IsoDate, to: IsoDate): number {
  let count = 0;
  for (let n = 1; n <= daysBetween(from, to); n += 1) if (isWorkingDay(addDays(from, n), MARCH_CALENDAR)) count += 1;
  return count;
}

/** Working days after `from` and before `to`. */
function workingDaysBefore(from: IsoDate, to: IsoDate): number {
  let count = 0;
  for (let n = 1; n < daysBetween(from, to); n += 1) if (isWorkingDay(addDays(from, n), MARCH_CALENDAR)) count += 1;
  return count;
}

function naivePaid(list: readonly Dossier[]): [number, number] {
  const fees = list.filter(
    ({ received, finished, fee }) =>
      fee === true &&
      received >= MARCH.period.from &&
      received <= MARCH.period.to &&
      !(finished && finished < MARCH.period.from),
  );
  return [fees.filter(({ paid }) => paid === true).length, fees.length];
}
