import { describe, expect, it } from 'vitest';
import { readWrittenDate } from '../../src/domain/written-date.js';

describe('readWrittenDate', () => {
  it.for([
    '2026-07-06',
    '06/07/2026',
    '6/7/2026',
    'ngày 06 tháng 7 năm 2026',
    'Ngày 6 tháng 07 năm 2026',
    '6 tháng 7 năm 2026',
    '  ngày\u00a06   tháng 7\nnăm 2026 ',
    'ngày 6 tháng 7 năm 2026'.normalize('NFD'),
  ])('reads "%s" as the 6th of July', (text) => {
    expect(readWrittenDate(text)).toBe('2026-07-06');
  });

  it('puts the day before the month', () => {
    expect(readWrittenDate('25/12/2026')).toBe('2026-12-25');
    expect(readWrittenDate('12/25/2026')).toBeUndefined();
    expect(readWrittenDate('ngày 25 tháng 12 năm 2026')).toBe('2026-12-25');
  });

  it.for([
    '31/4/2026',
    '29/02/2026',
    'ngày 31 tháng 4 năm 2026',
    '6/7/26',
    '006/7/2026',
    '6/007/2026',
    '6/7/20266',
    '1 6/7/2026',
    '6/7/2026 8h00',
    '6-7-2026',
    'hôm 6 tháng 7 năm 2026',
    '6 tháng 7 năm 2026 và sau đó',
    'tháng 7 năm 2026',
    'quý III/2026',
    '',
  ])('does not read "%s"', (text) => {
    expect(readWrittenDate(text)).toBeUndefined();
  });
});
