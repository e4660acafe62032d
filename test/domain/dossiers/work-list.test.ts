import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/domain/dossiers/dossier.js';
import { dossierWorkList } from '../../../src/domain/dossiers/work-list.js';
import { day } from '../../support/builders.js';
import { contextWith } from '../../support/dossier-builders.js';

const open = (code: string, due: string, more: Partial<Dossier> = {}): Dossier => ({
  code,
  received: day('2026-03-02'),
  due: day(due),
  department: 'Phòng A',
  ...more,
});

function list(...dossiers: readonly Dossier[]) {
  return dossierWorkList(dossiers, contextWith());
}

describe('dossierWorkList', () => {
  it('names late and nearly due dossiers of each department, most urgent first', () => {
    const work = list(
      open('gần', '2026-04-02'),
      open('xa', '2026-04-20'),
      open('muộn 1', '2026-03-30'),
      open('muộn 5', '2026-03-20', { department: 'Phòng B', cause: 'objective' }),
      open('hôm nay', '2026-03-31'),
    );
    expect(work.map(({ department, late, near }) => ({ department, late, near }))).toEqual([
      { department: 'Phòng B', late: 1, near: 0 },
      { department: 'Phòng A', late: 1, near: 2 },
    ]);
    expect(
      work[1]?.dossiers.map(({ code, urgency, daysLeft, daysLate }) => [code, urgency, daysLeft, daysLate]),
    ).toEqual([
      ['muộn 1', 'late', 0, 1],
      ['hôm nay', 'near', 0, 0],
      ['gần', 'near', 2, 0],
    ]);
    expect(work[0]?.dossiers).toEqual([
      {
        code: 'muộn 5',
        urgency: 'late',
        deadline: '2026-03-20',
        daysLeft: 0,
        daysLate: 6,
        repeated: false,
        cause: 'objective',
      },
    ]);
  });

  it('leaves out what is done, also what was done late', () => {
    expect(list(open('1', '2026-03-12', { finished: day('2026-03-20') }))).toEqual([]);
  });

  it('lists what was done after the last day, since it was open on it', () => {
    expect(list(open('1', '2026-03-12', { finished: day('2026-04-20') }))).toHaveLength(1);
  });

  it('only counts what waits for its citizen, unless that too is late', () => {
    const waiting = { asked: [day('2026-03-04')] };
    const [work] = list(open('1', '2026-03-31', waiting), open('2', '2026-03-31', { ...waiting, requests: 2 }));
    expect(work).toMatchObject({ awaiting: 2, late: 1, near: 0 });
    expect(work?.dossiers).toMatchObject([{ code: '2', urgency: 'late', repeated: true }]);
  });

  it('puts a department that only waits last, and keeps dossiers without a department', () => {
    const work = list(open('1', '2026-04-20', { department: 'Phòng A', asked: [day('2026-03-04')] }), {
      code: '2',
      received: day('2026-03-02'),
      due: day('2026-03-12'),
    });
    expect(work.map(({ department }) => department)).toEqual(['', 'Phòng A']);
  });

  it('orders equals by code, whatever the order of the rows', () => {
    const three = ['c', 'a', 'b'].map((code) => open(code, '2026-03-30'));
    const codes = (dossiers: readonly Dossier[]) => list(...dossiers)[0]?.dossiers.map(({ code }) => code);
    expect(codes(three)).toEqual(['a', 'b', 'c']);
    expect(codes([...three].reverse())).toEqual(['a', 'b', 'c']);
  });
});
