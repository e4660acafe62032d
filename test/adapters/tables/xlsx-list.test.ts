import { Workbook, type Worksheet } from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GridRow } from '../../../src/adapters/tables/grid.js';
import { tableOf } from '../../../src/adapters/tables/grid-table.js';
import { openXlsx } from '../../../src/adapters/tables/xlsx-list.js';
import { readXlsx } from '../../../src/adapters/tables/xlsx-table.js';

const HEADER = ['mã', 'ngày', 'số'];

async function bytesOf(fill: (sheet: Worksheet, book: Workbook) => void): Promise<Uint8Array> {
  const book = new Workbook();
  fill(book.addWorksheet('Danh sách'), book);
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

/** Cells by header and place, or the issue: what either way of reading makes of a file. */
async function bothWays(bytes: Uint8Array) {
  const whole = await readXlsx(bytes, 'a.xlsx', HEADER);
  const { value: sheet, issues } = await openXlsx(bytes, 'a.xlsx', HEADER);
  const rows: GridRow[] = sheet === undefined ? [] : [sheet.header, ...sheet.rows];
  const listed = sheet === undefined ? { issues } : tableOf({ rows, ragged: false }, { index: 0, found: 1 });
  return [whole, listed].map((table) => ({
    issues: table.issues,
    headers: table.value?.headers,
    rows: table.value?.rows.map((row) => HEADER.map((header) => [row.cell(header), row.placeOf(header)])),
  }));
}

const anyValue = fc.oneof(
  fc.constant(null),
  fc.string({ maxLength: 12 }),
  fc.constantFrom('Đã trả', ' có  ', '<a> & "b"', '_x0041_', 'hai\ndòng', '0123', '=1+1'),
  fc.integer({ min: -1000, max: 100_000 }),
  fc.double({ min: -1000, max: 1000, noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => ({ date })),
  fc.constantFrom(
    { formula: 'A1+1', result: 5 },
    { formula: 'A1&"x"', result: 'chữ' },
    { formula: 'A1/0' },
    { error: '#DIV/0!' },
  ),
  fc.constant({ richText: [{ text: 'Đang ' }, { text: 'xử lý', font: { bold: true } }] }),
);

describe('a list in a spreadsheet, row by row', () => {
  it('reads as the whole table does, whatever the cells hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(anyValue, { minLength: 3, maxLength: 3 }), { maxLength: 8 }), async (rows) => {
        const bytes = await bytesOf((sheet) => {
          sheet.addRow(HEADER);
          for (const row of rows) {
            sheet.addRow(
              row.map((value) => (value !== null && typeof value === 'object' && 'date' in value ? value.date : value)),
            );
          }
        });
        const [whole, listed] = await bothWays(bytes);
        expect(listed).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  });

  it('finds the header below titles, on the right sheet, and leaves hidden sheets alone', async () => {
    const bytes = await bytesOf((sheet, book) => {
      sheet.addRows([['Ghi chú'], ['mã']]);
      book.addWorksheet('Ẩn', { state: 'hidden' }).addRows([HEADER, ['sai', 1, 1]]);
      book.addWorksheet('Số liệu').addRows([['DANH SÁCH'], [], HEADER, ['a', 1, 2], [], ['b', 3, 4]]);
    });
    const [whole, listed] = await bothWays(bytes);
    expect(listed).toEqual(whole);
    expect(listed?.rows?.map(([first]) => first?.[1])).toMatchObject([{ cell: 'A4' }, { cell: 'A6' }]);
  });

  it('reads merged cells as their first cell, also in a header of two rows', async () => {
    const bytes = await bytesOf((sheet) => {
      sheet.addRows([
        ['mã', 'Thời gian', null],
        [null, 'ngày', 'số'],
        ['a', 1, 2],
        [null, 3, 4],
      ]);
      sheet.mergeCells('A1:A2');
      sheet.mergeCells('B1:C1');
      sheet.mergeCells('A3:A4');
    });
    const [whole, listed] = await bothWays(bytes);
    expect(listed).toEqual(whole);
    expect(listed?.rows?.map((row) => row[0]?.[0])).toEqual(['a', 'a']);
  });

  it('reads percentages and days by their format, in both calendars', async () => {
    const bytes = await bytesOf((sheet, book) => {
      book.properties.date1904 = true;
      sheet.addRows([HEADER, ['a', new Date(Date.UTC(2026, 2, 2, 17, 30)), 0.2978]]);
      sheet.getCell('C2').numFmt = '0.00%';
      sheet.getCell('B2').numFmt = '[$-vi-VN]dd/mm/yyyy';
    });
    const [whole, listed] = await bothWays(bytes);
    expect(listed).toEqual(whole);
    expect(listed?.rows?.[0]?.map(([text]) => text)).toEqual(['a', '2026-03-02', '29,78%']);
  });

  it.for([
    ['no spreadsheet', new TextEncoder().encode('không phải'), 'X001'],
    ['no header', undefined, 'X005'],
  ] as const)('refuses %s', async ([, bytes, code]) => {
    const { issues } = await openXlsx(
      bytes ?? (await bytesOf((sheet) => sheet.addRow(['gì', 'đó']))),
      'a.xlsx',
      HEADER,
    );
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });
});
