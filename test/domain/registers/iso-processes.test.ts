import { describe, expect, it } from 'vitest';
import { countProcesses } from '../../../src/domain/registers/count-registers.js';
import { gatherProcesses, ISO_FIELDS, type IsoRow } from '../../../src/domain/registers/iso.js';
import { outdatedProcesses } from '../../../src/domain/registers/register-gaps.js';
import { LISTS } from '../../adapters/registers/support.js';
import { day } from '../../support/builders.js';

const { policy } = LISTS.isoProcesses;
const TODAY = day('2026-10-10');
const GOOD: IsoRow = {
  code: 'QT-01',
  department: 'Phòng Kinh tế',
  applied: true,
  basis: 'Văn bản 1',
  force: 'in_force',
  reviewed: day('2026-09-01'),
  scope: 'Căn cứ, biểu mẫu',
  reviewer: 'Chuyên viên',
  result: 'Giữ nguyên',
};

function listOf(rows: readonly IsoRow[], without: readonly string[] = []) {
  const columns = Object.keys(ISO_FIELDS).filter((column) => !without.includes(column));
  return { name: 'iso.csv', columns: new Set(columns), items: gatherProcesses(rows) };
}

const gapsOf = (rows: readonly IsoRow[], without: readonly string[] = []) =>
  outdatedProcesses(listOf(rows, without), policy, TODAY).map(({ code, gaps }) => [code, gaps]);

function ratio(rows: readonly IsoRow[], without: readonly string[] = []): string | undefined {
  const [fact] = countProcesses(listOf(rows, without), LISTS.isoProcesses, TODAY).values();
  return fact?.kind === 'ratio' ? `${fact.numerator.toDecimal(0)}/${fact.denominator.toDecimal(0)}` : undefined;
}

describe('ISO processes', () => {
  it('gather their legal bases from several rows', () => {
    const [process] = gatherProcesses([GOOD, { code: 'QT-01', basis: 'Văn bản 2', force: 'expired' }]);
    expect(process).toMatchObject({ reviewed: '2026-09-01', applied: true });
    expect(process?.bases.map(({ document }) => document)).toEqual(['Văn bản 1', 'Văn bản 2']);
  });

  it('keep the latest review whole, without parts of an earlier one', () => {
    const later: IsoRow = { code: 'QT-01', basis: 'Văn bản 2', force: 'in_force', reviewed: day('2026-10-01') };
    const [first] = gatherProcesses([GOOD, later]);
    expect(first).toMatchObject({ reviewed: '2026-10-01', department: 'Phòng Kinh tế' });
    expect(first).not.toHaveProperty('scope');
    const [second] = gatherProcesses([later, GOOD]);
    expect(second?.reviewed).toBe('2026-10-01');
    expect(second).not.toHaveProperty('scope');
  });

  it.for([
    ['every basis is in force', [GOOD], '1/1'],
    ['one basis is not', [GOOD, { code: 'QT-01', basis: 'Văn bản 2', force: 'replaced' }], '0/1'],
    ['nobody knows whether the basis is in force', [{ ...GOOD, force: undefined }], '0/1'],
    ['there is no basis at all', [{ code: 'QT-01', applied: true }], '0/1'],
    ['the process is not applied', [{ ...GOOD, applied: false }], '0/0'],
  ] as const)('count when %s', ([, rows, wanted]) => {
    expect(ratio(JSON.parse(JSON.stringify(rows)) as IsoRow[])).toBe(wanted);
  });

  it('are all applied in a list that does not say which are', () => {
    const { applied: _applied, ...row } = GOOD;
    expect(ratio([row], ['applied'])).toBe('1/1');
  });

  it('give no figure from a list without the status of its documents', () => {
    expect(ratio([GOOD], ['force'])).toBeUndefined();
  });

  it('are listed when something is out of date, outdated documents first', () => {
    const { reviewed: _reviewed, scope: _scope, ...unreviewed } = GOOD;
    const rows: IsoRow[] = [
      GOOD,
      { ...GOOD, code: 'b', reviewed: day('2026-07-09') },
      { ...GOOD, code: 'c', reviewed: day('2026-07-10') },
      { ...unreviewed, code: 'd' },
      { ...GOOD, code: 'e', force: 'expired' },
      { ...GOOD, code: 'f', applied: false, force: 'expired' },
    ];
    expect(gapsOf(rows)).toEqual([
      ['e', ['basis_expired']],
      ['d', ['not_reviewed']],
      ['b', ['review_old']],
    ]);
  });

  it('are listed when a review does not say what, who or with what result', () => {
    const { reviewer: _reviewer, ...row } = GOOD;
    expect(gapsOf([row])).toEqual([['QT-01', ['review_incomplete']]]);
  });

  it('do not count a review of a later day', () => {
    expect(gapsOf([{ ...GOOD, reviewed: day('2026-10-11') }])).toEqual([['QT-01', ['not_reviewed']]]);
  });

  it('lack nothing that the list has no column for', () => {
    expect(gapsOf([{ code: 'QT-01', basis: 'Văn bản 1', force: 'in_force' }], ['applied', 'reviewed'])).toEqual([]);
  });
});
