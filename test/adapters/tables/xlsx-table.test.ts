import { writeFile } from 'node:fs/promises';
import { Workbook, type Worksheet } from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { FileTableReader } from '../../../src/adapters/tables/file-table-reader.js';
import { folderOf, removeFolders } from '../case-folder/support.js';
import { withParts } from '../documents/support.js';

afterAll(removeFolders);

const WANTED = ['metric', 'numerator', 'denominator', 'value', 'note'];

async function bytesOf(fill: (sheet: Worksheet, workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  fill(workbook.addWorksheet('Số liệu'), workbook);
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}

async function read(bytes: Uint8Array) {
  const folder = await folderOf({});
  await writeFile(`${folder}/facts.xlsx`, bytes);
  const { value, issues } = await new FileTableReader().read(`${folder}/facts.xlsx`, 'facts.xlsx', WANTED);
  const rows = value?.rows.map((row) =>
    Object.fromEntries((value?.headers ?? []).map((header) => [header, row.cell(header)])),
  );
  return { table: value, rows, issues: issues.map(({ code, place }) => `${code} ${place.cell ?? place.file}`) };
}

const plain = await bytesOf((sheet) => sheet.addRows([WANTED, ['A', 1, 2, null, 'x']]));
const SHEET = 'xl/worksheets/sheet1.xml';
const sheetXml = (inside: string): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inside}</worksheet>`;
const HEADER = `<row r="1">${WANTED.map((each, index) => `<c r="${'ABCDE'[index]}1" t="inlineStr"><is><t>${each}</t></is></c>`).join('')}</row>`;

describe('readXlsx', () => {
  it('finds the header below title rows and merged cells, on whichever sheet it is', async () => {
    const bytes = await bytesOf((sheet, workbook) => {
      sheet.addRow(['Ghi chú chung']);
      const data = workbook.addWorksheet('Kê khai');
      data.addRow(['BIỂU SỐ LIỆU CẢI CÁCH HÀNH CHÍNH']);
      data.mergeCells('A1:E1');
      data.addRow(['metric', 'Số liệu', null, null, 'note']);
      data.addRow([null, 'numerator', 'Denominator ', 'value', null]);
      data.mergeCells('B2:D2');
      data.mergeCells('A2:A3');
      data.mergeCells('E2:E3');
      data.addRow(['ON_TIME', 3067, 3080, null, 'ghi chú']);
    });
    const { table, rows, issues } = await read(bytes);
    expect(issues).toEqual([]);
    expect(rows).toEqual([{ metric: 'ON_TIME', numerator: '3067', denominator: '3080', value: '', note: 'ghi chú' }]);
    expect(table?.rows[0]?.placeOf('denominator')).toEqual({ file: 'facts.xlsx', sheet: 'Kê khai', cell: 'C4' });
    expect(table?.placeOfHeader('value').cell).toBe('D3');
  });

  it('reads numbers exactly, percents as shown, dates as days, formulas by their result', async () => {
    const bytes = await bytesOf((sheet) => {
      sheet.addRow(WANTED);
      sheet.addRow(['A', 3.067, 0.1, { formula: 'B2-B2', result: 0 }, new Date(Date.UTC(2026, 6, 6))]);
      sheet.addRow([
        'B',
        { formula: '1+1', result: 2 },
        1234567,
        0.2978,
        { richText: [{ text: 'đậm ' }, { text: 'nhạt' }] },
      ]);
      sheet.getCell('D3').numFmt = '0.00%';
      sheet.addRow(['C', null, null, null, { text: 'liên kết', hyperlink: 'https://example.org' }]);
    });
    expect((await read(bytes)).rows).toEqual([
      { metric: 'A', numerator: '3,067', denominator: '0,1', value: '0', note: '2026-07-06' },
      { metric: 'B', numerator: '2', denominator: '1234567', value: '29,78%', note: 'đậm nhạt' },
      { metric: 'C', numerator: '', denominator: '', value: '', note: 'liên kết' },
    ]);
  });

  it('refuses rows with a formula that has no result or with an error value, and keeps the others', async () => {
    const bytes = await bytesOf((sheet) => {
      sheet.addRow(WANTED);
      sheet.addRow(['A', { formula: 'B9+1' }]);
      sheet.addRow(['B', { formula: '1/0', result: { error: '#DIV/0!' } }]);
      sheet.addRow(['C', { error: '#REF!' }]);
      sheet.addRow(['D', 1, 2, null, null, { error: '#N/A' }]);
    });
    const { rows, issues } = await read(bytes);
    expect(issues).toEqual(['F018 B2', 'F018 B3', 'F018 B4']);
    expect(rows?.map((row) => row.metric)).toEqual(['D']);
  });

  it('skips repeated headers, blank rows and hidden sheets', async () => {
    const bytes = await bytesOf((sheet, workbook) => {
      sheet.addRows([WANTED, ['A'], [], WANTED, ['B']]);
      workbook.addWorksheet('Ẩn', { state: 'hidden' }).addRows([[...WANTED], ['X']]);
    });
    expect((await read(bytes)).rows?.map((row) => row.metric)).toEqual(['A', 'B']);
  });

  it('loads a sheet whose validation spans 1,048,576 rows at once', async () => {
    const validation =
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>';
    const row = '<row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c></row>';
    const bytes = await withParts(plain, { [SHEET]: sheetXml(`<sheetData>${HEADER}${row}</sheetData>${validation}`) });
    const started = performance.now();
    expect((await read(bytes)).rows?.map((each) => each.metric)).toEqual(['A']);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it.for([
    ['a row beyond the limit', 'X003', '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'],
    ['a column beyond the limit', 'X003', '<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>'],
    ['single quotes around a row beyond the limit', 'X003', "<sheetData><row r = '1048576'/></sheetData>"],
    ['a merge of the whole sheet', 'X003', '<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'],
    ['no expected header', 'X005', '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'],
  ] as const)('refuses %s', async ([, code, inside]) => {
    expect((await read(await withParts(plain, { [SHEET]: sheetXml(inside) }))).issues).toEqual([`${code} facts.xlsx`]);
  });

  it('refuses a named range over the whole sheet', async () => {
    const workbook =
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><definedNames><definedName name="n">S!$A$1:$XFD$1048576</definedName></definedNames></workbook>';
    expect((await read(await withParts(plain, { 'xl/workbook.xml': workbook }))).issues).toEqual(['X003 facts.xlsx']);
  });

  it('refuses entity declarations', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>';
    expect((await read(await withParts(plain, { [SHEET]: bomb }))).issues).toEqual(['X004 facts.xlsx']);
  });

  it('refuses a zip bomb by its table of contents, and one that lies about its sizes', async () => {
    const bomb = await withParts(plain, { 'xl/media/a.bin': new Uint8Array(110 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect((await read(bomb)).issues).toEqual(['X002 facts.xlsx']);
    const liar = await withParts(plain, { 'xl/media/a.bin': new Uint8Array(3 * 1024 * 1024) });
    const stated = Buffer.from(liar);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(3 * 1024 * 1024);
    for (let at = stated.indexOf(size); at >= 0; at = stated.indexOf(size, at + 4)) stated.writeUInt32LE(10, at);
    expect((await read(stated)).issues).toEqual(['X001 facts.xlsx']);
  });

  it.for([
    ['text under the name of a spreadsheet', Buffer.from('metric,value\n')],
    ['a file cut off while it was copied', plain.slice(0, plain.length / 2)],
    ['an old or encrypted workbook', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)])],
  ] as const)('refuses %s', async ([, bytes]) => {
    expect((await read(bytes)).issues).toEqual(['X001 facts.xlsx']);
  });
});
