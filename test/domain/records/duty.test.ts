import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesPast, courseOf, type Duty, dutiesOn, termsFrom } from '../../../src/domain/records/duty.js';
import { day } from '../../support/builders.js';

const DAYS = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'].map(day);
const duty = (department: string, from: string, kind: Duty['kind'] = 'role', subject = 'VP'): Duty => ({
  ...{ commune: 'xa', department, kind, subject, from: day(from) },
});
const holders = (duties: readonly Duty[], on: string) => dutiesOn(duties, day(on)).map(({ department }) => department);
const anyDuty = fc.record({
  ...{ commune: fc.constant('xa'), department: fc.constantFrom('vp', 'kt', 'tt'), subject: fc.constantFrom('A', 'B') },
  ...{ kind: fc.constantFrom('role' as const, 'lead' as const, 'support' as const), from: fc.constantFrom(...DAYS) },
});

describe('duties', () => {
  it('of one holder last until the next one begins', () => {
    const duties = [duty('vp', '2026-01-01'), duty('kt', '2026-07-01')];
    expect(['2025-12-31', '2026-06-30', '2026-07-01'].map((on) => holders(duties, on))).toEqual([[], ['vp'], ['kt']]);
  });

  it('given for an earlier time do not take away those that begin later', () => {
    const duties = [duty('vp', '2026-01-01'), duty('kt', '2026-07-01'), duty('tt', '2026-03-01')];
    const days = ['2026-02-28', '2026-03-01', '2026-06-30', '2026-07-01'];
    expect(days.flatMap((on) => holders(duties, on))).toEqual(['vp', 'tt', 'tt', 'kt']);
    expect(courseOf(duties, duties[0] as Duty).map(({ department }) => department)).toEqual(['vp', 'tt', 'kt']);
  });

  it('that begin on the day of another put it right', () => {
    const duties = [duty('vp', '2026-01-01'), duty('kt', '2026-01-01')];
    expect(holders(duties, '2026-01-01')).toEqual(['kt']);
    expect(courseOf(duties, duty('tt', '2026-01-01'))).toEqual([duties[1]]);
  });

  it('of support are shared, and told once of each department', () => {
    const duties = [duty('vp', '2026-01-01', 'support'), duty('kt', '2026-02-01', 'support')];
    expect(holders([...duties, duty('vp', '2026-03-01', 'support')], '2026-04-01')).toEqual(['kt', 'vp']);
  });

  it('are told with their days, without those that are over or were put right', () => {
    const duties = [
      ...[duty('kt', '2026-01-01'), duty('vp', '2026-03-01'), duty('tt', '2026-07-01')],
      ...[duty('kt', '2026-10-01'), duty('vp', '2026-10-01'), duty('kt', '2026-01-01', 'support')],
    ];
    const told = termsFrom(duties, day('2026-06-30'));
    expect(told.map(({ kind, department, from, until }) => [kind, department, from, until].join(' '))).toEqual([
      'role vp 2026-03-01 2026-06-30',
      'role tt 2026-07-01 2026-09-30',
      'role vp 2026-10-01 ',
      'support kt 2026-01-01 ',
    ]);
  });

  it('of another kind or subject do not touch each other', () => {
    const duties = [duty('vp', '2026-01-01'), duty('kt', '2026-02-01', 'lead'), duty('tt', '2026-02-01', 'role', 'KT')];
    expect(holders(duties, '2026-03-01')).toEqual(['vp', 'kt', 'tt']);
  });

  it('that are added change no day before they begin, and no past day unless that is told', () => {
    fc.assert(
      fc.property(fc.array(anyDuty), anyDuty, fc.constantFrom(...DAYS), (known, wanted, today) => {
        const answers = (duties: readonly Duty[], on: string) =>
          dutiesOn(duties, day(on)).map(({ kind, subject, department }) => `${kind} ${subject} ${department}`);
        for (const on of ['2025-12-31', ...DAYS]) {
          const before = answers(known, on).sort();
          const after = answers([...known, wanted], on).sort();
          if (on < wanted.from) expect(after).toEqual(before);
          if (on < today && !changesPast(known, wanted, today)) expect(after).toEqual(before);
        }
        const isSaidAgain = changesPast([...known, { ...wanted }], wanted, today);
        expect(isSaidAgain).toBe(false);
      }),
    );
  });

  it('from today on never change the past, and others do where somebody else had it', () => {
    const known = [duty('vp', '2026-01-01'), duty('kt', '2026-07-01')];
    const today = day('2026-10-10');
    expect(changesPast(known, duty('tt', '2026-10-10'), today)).toBe(false);
    expect(changesPast(known, duty('tt', '2026-10-09'), today)).toBe(true);
    expect(changesPast(known, duty('kt', '2026-08-01'), today)).toBe(false);
    expect(changesPast(known, duty('kt', '2026-06-30'), today)).toBe(true);
    expect(changesPast(known, duty('vp', '2026-03-01'), today)).toBe(false);
    expect(changesPast([], duty('vp', '2026-03-01'), today)).toBe(true);
  });
});
