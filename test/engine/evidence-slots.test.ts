import { describe, expect, it } from 'vitest';
import type { WorkCalendar } from '../../src/domain/calendar.js';
import { slotsOf } from '../../src/domain/engine/evidence-slots.js';
import type { DueRule, EvidenceRequirement } from '../../src/domain/evidence.js';
import type { Fact } from '../../src/domain/metric.js';
import { day, EMPTY_CALENDAR, fact, facts } from '../support/builders.js';
import { requirement, takenOn } from '../support/engine-builders.js';

/** 30/4 and 1/5 are holidays, a Thursday and a Friday. */
const HOLIDAYS: WorkCalendar = {
  holidays: new Set(['2026-04-30', '2026-05-01'].map(day)),
  makeUpDays: new Set(),
  years: new Set<number>(),
};

function slots(overrides: Partial<EvidenceRequirement>, year = 2026, given?: Fact, calendar = EMPTY_CALENDAR) {
  const known = given === undefined ? new Map() : facts({ N: given });
  return slotsOf(requirement('r', overrides), year, known, calendar).map(({ label, period, due }) => ({
    label,
    period: `${period.from} ${period.to}`,
    due: `${due}`,
  }));
}

function dueOf(due: DueRule, year = 2026, per: EvidenceRequirement['per'] = 'year', calendar = EMPTY_CALENDAR) {
  return slots({ per, due }, year, undefined, calendar).map((slot) => slot.due);
}

function fixed(month: number, dayOfMonth: number, yearOffset = 0): DueRule {
  return { kind: 'fixed', month, day: dayOfMonth, yearOffset };
}

describe('slotsOf', () => {
  it('gives a yearly requirement one slot over the whole year', () => {
    expect(slots({ per: 'year' })).toEqual([{ label: '2026', period: '2026-01-01 2026-12-31', due: '2027-01-05' }]);
  });

  it('gives a quarterly requirement four slots, each due after its own quarter', () => {
    expect(slots({ per: 'quarter' })).toEqual([
      { label: '2026-Q1', period: '2026-01-01 2026-03-31', due: '2026-04-05' },
      { label: '2026-Q2', period: '2026-04-01 2026-06-30', due: '2026-07-05' },
      { label: '2026-Q3', period: '2026-07-01 2026-09-30', due: '2026-10-05' },
      { label: '2026-Q4', period: '2026-10-01 2026-12-31', due: '2027-01-05' },
    ]);
  });

  it('gives a monthly requirement twelve slots, with two digits in every label', () => {
    const months = slots({ per: 'month' });
    expect(months.map(({ label }) => label).join(' ')).toBe(
      '2026-01 2026-02 2026-03 2026-04 2026-05 2026-06 2026-07 2026-08 2026-09 2026-10 2026-11 2026-12',
    );
    expect(months[0]?.period).toBe('2026-01-01 2026-01-31');
    expect(months[1]?.period).toBe('2026-02-01 2026-02-28');
    expect(months[11]?.period).toBe('2026-12-01 2026-12-31');
  });

  it('ends February on the 29th in a leap year', () => {
    expect(slots({ per: 'month' }, 2028)[1]?.period).toBe('2028-02-01 2028-02-29');
  });

  it('carries the requirement it was made for', () => {
    const wanted = requirement('r', { per: 'year' });
    expect(slotsOf(wanted, 2026, new Map(), EMPTY_CALENDAR)[0]?.requirement).toBe(wanted);
  });
});

describe('the due date of a slot', () => {
  it('is the fixed day of the scoring year', () => {
    expect(dueOf(fixed(11, 15))).toEqual(['2026-11-15']);
  });

  it('is the fixed day of the year after, when the rule says so', () => {
    expect(dueOf(fixed(1, 15, 1))).toEqual(['2027-01-15']);
  });

  it('is the same fixed day for every slot of the year', () => {
    expect(dueOf(fixed(11, 15), 2026, 'quarter')).toEqual(['2026-11-15', '2026-11-15', '2026-11-15', '2026-11-15']);
  });

  it('falls back to the 28th for 29 February in a year without it', () => {
    expect(dueOf(fixed(2, 29))).toEqual(['2026-02-28']);
    expect(dueOf(fixed(2, 29), 2028)).toEqual(['2028-02-29']);
    expect(dueOf(fixed(2, 29, 1), 2027)).toEqual(['2028-02-29']);
  });

  it('counts calendar days after the slot, holidays or not', () => {
    const after: DueRule = { kind: 'after_slot', days: 5, count: 'calendar' };
    expect(dueOf(after, 2026, 'month', HOLIDAYS)[3]).toBe('2026-05-05');
  });

  it('counts working days after the slot over holidays and weekends', () => {
    const after: DueRule = { kind: 'after_slot', days: 5, count: 'working' };
    expect(dueOf(after, 2026, 'month', HOLIDAYS)[3]).toBe('2026-05-08');
  });

  it('counts a Saturday that is worked in exchange', () => {
    const after: DueRule = { kind: 'after_slot', days: 5, count: 'working' };
    const calendar = { ...HOLIDAYS, makeUpDays: new Set([day('2026-05-02')]), years: new Set<number>() };
    expect(dueOf(after, 2026, 'month', calendar)[3]).toBe('2026-05-07');
  });
});

describe('the slots of events', () => {
  const events = { metric: 'N', part: 'value' } as const;
  const perEvent = { per: 'event', events } as const;
  const labels = (given?: Fact) => slots(perEvent, 2026, given).map(({ label }) => label);

  it('are as many as the figure says, numbered from 1', () => {
    expect(labels(fact.count(3))).toEqual(['2026#1', '2026#2', '2026#3']);
  });

  it('run from the start of the year to the day of the figure, and are due after that day', () => {
    expect(slots(perEvent, 2026, takenOn('2026-08-20', fact.count(1)))).toEqual([
      { label: '2026#1', period: '2026-01-01 2026-08-20', due: '2026-08-25' },
    ]);
  });

  it('take the part of the figure that the requirement names', () => {
    const ofNumerator = { per: 'event', events: { metric: 'N', part: 'numerator' } } as const;
    expect(slots(ofNumerator, 2026, fact.ratio(2, 5))).toHaveLength(2);
  });

  it('count whole events only', () => {
    expect(labels(fact.count('2,9'))).toHaveLength(2);
  });

  it('are none when nothing happened', () => {
    expect(labels(fact.count(0))).toEqual([]);
  });

  it('are none while the figure is not reported or holds no number', () => {
    expect(labels()).toEqual([]);
    expect(labels(fact.notArising())).toEqual([]);
  });

  it('are at most 200', () => {
    expect(labels(fact.count(199))).toHaveLength(199);
    expect(labels(fact.count(200))).toHaveLength(200);
    expect(labels(fact.count(201))).toHaveLength(200);
  });

  it('are one for the whole year when no figure counts them', () => {
    expect(slots({ per: 'event' })).toEqual([{ label: '2026#1', period: '2026-01-01 2026-12-31', due: '2027-01-05' }]);
  });
});
