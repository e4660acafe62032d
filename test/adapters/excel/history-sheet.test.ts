import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worksheet } from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StandingWorkbooks } from '../../../src/adapters/excel/standing/standing-workbooks.js';
import { historyGrid } from '../../../src/domain/records/history-grid.js';
import type { Instant } from '../../../src/domain/records/instant.js';
import type { MonthId, MonthVersion } from '../../../src/domain/records/month.js';
import { area, day, exact, leaf, set } from '../../support/builders.js';
import { department } from '../../support/engine-builders.js';
import { readWorkbook } from '../../support/libreoffice.js';
import { headingOf, listCell, listHeader } from './list-cells.js';

const AT = '2026-11-01T08:00:00+07:00' as Instant;
const made = set([area('1', [leaf('1.1', 2, 'r', { ratio: 'A' }), leaf('1.2', 4, 'r', { ratio: 'B' })])]);
const departments = [department('kt', { leads: ['1.1', '1.2'] })];

function locked(month: string, one: string, two: string | undefined, version = '1'): MonthVersion {
  const leaves = { '1.1': one, '1.2': two ?? '0' };
  const points = `${exact(one).plus(exact(two ?? '0'))}`;
  const unknown = two === undefined ? { unknown: ['1.2'] } : {};
  return {
    ...{ commune: 'xa', month: month as MonthId, version: 1, closedAt: AT, closedBy: 'a', scorer: 'b' },
    ...{ asOf: day('2026-10-31'), definitions: '', input: '' },
    results: [{ set: made.id, version, dataHash: '', points, max: '6', index: '50', reported: 2, leaves, ...unknown }],
  };
}

describe('the sheets of months side by side', () => {
  let folder = '';
  let byCriterion: Worksheet;
  let byDepartment: Worksheet;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'so-sanh-'));
    const given = { commune: 'xa', month: '2026-10' as MonthId, set: made.id, code: '1.1', points: exact(1) };
    const grid = historyGrid(made, {
      versions: [locked('2026-09', '2', undefined), locked('2026-10', '3/2', '1', '2')],
      layers: [{ ...given, layer: 'final', reason: 'x', source: 'x', by: 'c', at: AT }],
      departments,
    });
    const file = join(folder, 'so-sanh.xlsx');
    await new StandingWorkbooks().months(
      { grid, departments, commune: { id: 'xa', name: 'Xã Thử', block: 'xa' } },
      file,
    );
    const book = await readWorkbook(file);
    [byCriterion, byDepartment] = ['So sánh kỳ', 'So sánh kỳ theo đơn vị'].map((name) => book.getWorksheet(name)) as [
      Worksheet,
      Worksheet,
    ];
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('name commune, index and months, and where the criteria changed', () => {
    const heading = headingOf(byCriterion, 'Tiêu chí').join('\n');
    expect(heading).toContain('Xã Thử. ');
    expect(heading).toContain('Từ tháng 9/2026 đến tháng 10/2026.');
    expect(heading).toContain('Đổi phiên bản bộ tiêu chí từ tháng 10/2026');
  });

  it('hold own and appraised points as numbers, the difference with its sign, and never a zero for the unknown', () => {
    const cell = (header: string) => listCell(byCriterion, header, criterion('1.1'));
    expect([cell('9/2026').value, cell('│ 10/2026 tự chấm').value, cell('10/2026 thẩm định').value]).toEqual([
      2, 1.5, 1,
    ]);
    expect([cell('Thẩm định trừ tự chấm').value, cell('Thay đổi').value]).toEqual([-0.5, -0.5]);
    expect(cell('Thay đổi').numFmt).toContain('▼ -');
    expect(listCell(byCriterion, '9/2026', criterion('1.2')).value).toBe('chưa có');
  });

  it('mark what is low by a sign in the figure, and by a grey that the figure itself decides', () => {
    expect(listCell(byCriterion, '│ 10/2026 tự chấm', criterion('1.2')).numFmt).toContain('▼');
    expect(listCell(byCriterion, '│ 10/2026 tự chấm', criterion('1.1')).numFmt).toContain('○');
    const rules = JSON.stringify(byCriterion.model);
    expect(rules).toMatch(/AND\(ISNUMBER\([A-Z]\d+\),\$D\d+>0/);
  });

  it('have the departments on a sheet with a header of its own', () => {
    expect(listHeader(byDepartment, 'Đơn vị chủ trì', 'Tối đa')).toBeGreaterThan(1);
    const top = listHeader(byDepartment, 'Đơn vị chủ trì');
    expect([3, 4, 5].map((column) => byDepartment.getCell(top + 1, column).value)).toEqual([6, 2, 2.5]);
    expect(byDepartment.pageSetup.printTitlesRow).toBe(`${top}:${top}`);
  });

  /** How the sheet calls it. */
  function criterion(code: string): string {
    const top = listHeader(byCriterion, 'Tiêu chí');
    const texts = Array.from(
      { length: byCriterion.rowCount - top },
      (_, at) => byCriterion.getCell(top + 1 + at, 2).text,
    );
    return texts.find((text) => text.includes(code)) ?? code;
  }
});
