import { describe, expect, it } from 'vitest';
import { countWorkFiles } from '../../../src/domain/registers/count-registers.js';
import { unfinishedWorkFiles } from '../../../src/domain/registers/register-gaps.js';
import { judgeWorkFile, WORK_FILE_FIELDS, type WorkFile } from '../../../src/domain/registers/work-file.js';
import { LISTS } from '../../adapters/registers/support.js';
import { day } from '../../support/builders.js';

const { policy } = LISTS.workFiles;
const LAST = day('2026-12-31');
const GOOD: WorkFile = {
  code: '1',
  department: 'Văn phòng',
  listed: true,
  complete: true,
  electronic: true,
  closed: day('2025-05-01'),
  handed: day('2026-10-01'),
  matched: true,
};

function listOf(files: readonly WorkFile[], without: readonly string[] = []) {
  const columns = Object.keys(WORK_FILE_FIELDS).filter((column) => !without.includes(column));
  return { name: 'hscv.csv', columns: new Set(columns), items: files };
}

const gaps = (files: readonly WorkFile[], without: readonly string[] = []) =>
  unfinishedWorkFiles(listOf(files, without), policy, LAST);

describe('work files', () => {
  it.for([
    ['one year from the year of closing: its last day', { closed: day('2025-01-02') }, '2026-12-31', true],
    ['the same for work closed on the last day of the year', { closed: day('2025-12-31') }, '2026-12-31', true],
    ['not due in the year of closing itself', { closed: day('2026-01-02') }, '2027-12-31', false],
    [
      'the day the office set, when there is one',
      { closed: day('2026-01-02'), due: day('2026-06-30') },
      '2026-06-30',
      true,
    ],
    ['no deadline for work that goes on', {}, undefined, false],
  ] as const)('are due: %s', ([, file, deadline, due]) => {
    expect(judgeWorkFile({ code: '1', ...file }, LAST, policy)).toMatchObject({ due, ...(deadline && { deadline }) });
  });

  it.for([
    ['on the last day', day('2026-12-31'), true, true],
    ['before it', day('2026-03-01'), true, true],
    ['after the day of counting: not yet', day('2027-01-04'), false, false],
  ] as const)('are handed over %s', ([, handed, handedOver, inTime]) => {
    expect(judgeWorkFile({ ...GOOD, handed }, LAST, policy)).toMatchObject({ handedOver, inTime });
  });

  it('are late when handed over after their own deadline', () => {
    const late = judgeWorkFile({ ...GOOD, due: day('2026-06-30'), handed: day('2026-07-01') }, LAST, policy);
    expect(late).toMatchObject({ handedOver: true, inTime: false });
  });

  it('give no figure about the archive without a column of handing over', () => {
    expect([...countWorkFiles(listOf([GOOD], ['handed']), LISTS.workFiles, LAST).keys()]).toEqual(['E_WORK_FILES']);
  });

  it('are listed with what they lack, the nearest deadline first', () => {
    const { handed: _handed, ...kept } = GOOD;
    expect(gaps([GOOD])).toEqual([]);
    const found = gaps([
      { ...GOOD, code: 'a', electronic: false },
      { ...kept, code: 'b', due: day('2026-06-30') },
      { ...GOOD, code: 'c', due: day('2026-06-30'), handed: day('2026-07-01'), matched: false },
      { code: 'd' },
    ]);
    expect(found.map(({ code, gaps: missing, daysLeft }) => [code, missing, daysLeft])).toEqual([
      ['b', ['not_handed_over'], -184],
      ['c', ['handed_over_late', 'not_matched'], -184],
      ['a', ['not_electronic'], 0],
      ['d', ['not_listed', 'incomplete', 'not_electronic'], undefined],
    ]);
  });

  it('are named before their deadline, as near as the policy says', () => {
    const { handed: _handed, ...kept } = GOOD;
    const near = (due: string) => gaps([{ ...kept, due: day(due) }]).length;
    expect([near('2027-01-30'), near('2027-01-31')]).toEqual([1, 0]);
  });

  it('never lack what the list has no column for', () => {
    expect(gaps([{ ...GOOD, electronic: false }], ['electronic'])).toEqual([]);
  });
});
