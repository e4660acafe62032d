import { describe, expect, it } from 'vitest';
import { collect, readDate, readId, readMonth, readNumber, readPeriod } from '../../src/cli/read-values.js';
import { readLayer, readReason, readRole } from '../../src/cli/run/records/words.js';
import { UsageError } from '../../src/cli/usage-error.js';

describe('values at the command line', () => {
  it.for([
    ['2026-10', '2026-10'],
    ['10/2026', '2026-10'],
    [' 3/2026 ', '2026-03'],
    ['2026-3', '2026-03'],
    ['03-2026', '2026-03'],
  ])('reads the month %s', ([written = '', month]) => {
    expect(readMonth(written)).toBe(month);
  });

  it.for(['13/2026', '0/2026', '2026', '10/26', '', '2026-10-01', 'mười'])('refuses the month "%s"', (written) => {
    expect(() => readMonth(written)).toThrow(UsageError);
  });

  it('reads a period, of one day too, and refuses one that runs backwards', () => {
    expect(readPeriod('01/7/2026..30/9/2026')).toEqual({ from: '2026-07-01', to: '2026-09-30' });
    expect(readPeriod('01/7/2026')).toEqual({ from: '2026-07-01', to: '2026-07-01' });
    expect(() => readPeriod('30/9/2026..01/7/2026')).toThrow(UsageError);
    expect(() => readPeriod('30/9..01/7/2026')).toThrow(UsageError);
    expect(() => readDate('31/02/2026')).toThrow('"31/02/2026" không phải là một ngày có thật.');
  });

  it('takes short names that may stand in paths and commands', () => {
    for (const fine of ['xuan-tho', 'a', 'phong-kinh-te', 'can.bo_1']) expect(readId(fine)).toBe(fine);
    for (const wrong of ['Xuân Thọ', '', 'a/b', '../x', '-a', 'a-', 'A'])
      expect(() => readId(wrong)).toThrow(UsageError);
  });

  it('reads whole numbers and repeated options', () => {
    expect(readNumber('3')).toBe(3);
    expect(() => readNumber('3,5')).toThrow(UsageError);
    expect(() => readNumber('-1')).toThrow(UsageError);
    expect(collect('b', collect('a'))).toEqual(['a', 'b']);
  });

  it.for(['standing_office', 'standing-office', 'cơ quan thường trực', 'co-quan-thuong-truc', 'CO QUAN THUONG TRUC'])(
    'knows the role %s',
    (written) => {
      expect(readRole(written)).toBe('standing_office');
    },
  );

  it('knows layers and reasons in both ways, and asks about a near one', () => {
    expect(readLayer('first-appraisal')).toBe('first_appraisal');
    expect(readLayer('tham-dinh-lan-1')).toBe('first_appraisal');
    expect(readReason('wrong-form')).toBe('wrong_form');
    expect(readReason('Sai mẫu')).toBe('wrong_form');
    expect(() => readRole('lanh-dao-xa')).toThrow('Không có vai trò "lanh-dao-xa".');
    expect(() => readReason('xau')).toThrow(UsageError);
  });
});
