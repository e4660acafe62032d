import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workbook, Worksheet } from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScoringWorkbook } from '../../../src/adapters/excel/scoring-workbook.js';
import { readWorkbook } from '../../support/libreoffice.js';
import { example } from './example.js';
import { listHeader } from './list-cells.js';
import { columnOf, differencesOf, headerRow, rowOf } from './sheet-figures.js';

const SHEETS = [
  'Bảng chấm điểm',
  'Nguy cơ mất điểm',
  'Minh chứng còn thiếu',
  'Số liệu',
  'Giải thích',
  'Kiểm tra số liệu',
];

describe('ScoringWorkbook', () => {
  let folder = '';
  let book: Workbook;
  let form: Worksheet;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workbook-'));
    book = await exported('bảng.xlsx');
    form = sheetOf(book, 'Bảng chấm điểm');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function exported(name: string): Promise<Workbook> {
    const { assessment, set, definitions } = example();
    const file = join(folder, 'ra', name);
    await new ScoringWorkbook().export(assessment, set, definitions, file, join(folder, 'case'));
    return readWorkbook(file);
  }

  it('writes the six sheets in their order', () => {
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(SHEETS);
  });

  it('stores the engine’s points and maxima as numbers and as results of formulas', () => {
    const { assessment, set } = example();
    expect(differencesOf(form, assessment, set)).toEqual([]);
  });

  it('writes every subtotal and total as a formula, and every leaf as a number', () => {
    const score = columnOf(form, headerRow(form), 'Điểm tự chấm');
    const isFormula = (id: string) => form.getCell(rowOf(form, id), score).formula !== undefined;
    const branches = ['1', '1.1', '2', 'T', 'P', 'base', 'bonus', 'penalty', 'total', 'onScale', 'index'];
    expect(branches.filter((id) => !isFormula(id))).toEqual([]);
    const leaves = ['1.1.1', '1.1.2', '1.10', '2.1', '2.2', '2.3', '2.4', 'T.1', 'P.1'];
    expect(leaves.filter((id) => isFormula(id))).toEqual([]);
  });

  it('keeps the row id in a hidden first column and codes as text', () => {
    expect(form.getColumn(1).hidden).toBe(true);
    expect(form.getCell(rowOf(form, '1.10'), 2).value).toBe('1.10');
  });

  it('puts bonus and penalty after the base areas and the totals last', () => {
    const ids = ['1', '1.1.1', '2', 'T', 'T.1', 'P', 'P.1', 'base', 'applicable', 'total', 'index'];
    const rows = ids.map((id) => rowOf(form, id));
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
  });

  it('leaves text that looks like a formula as text', () => {
    expect(cellText(form, '1.1.1', 'Lĩnh vực, tiêu chí, tiêu chí thành phần')).toBe(
      '=HYPERLINK("http://x.example","bấm")',
    );
    const cell = form.getCell(rowOf(form, '1.1.1'), 3);
    expect(cell.formula).toBeUndefined();
  });

  it('says each state in words and never shows it as a zero', () => {
    expect(cellText(form, '1.10', 'Trạng thái')).toBe('Chưa có số liệu');
    expect(cellText(form, '2.2', 'Trạng thái')).toBe('Không áp dụng (không tính vào điểm tối đa)');
    expect(cellText(form, '2.3', 'Trạng thái')).toBe('Chờ khảo sát, thẩm định');
    expect(cellText(form, '2.4', 'Trạng thái')).toBe('Chỉ theo dõi');
    for (const id of ['1.10', '2.2', '2.3', '2.4']) expect(scoreCell(form, id).numFmt).toContain('"–"');
    expect(scoreCell(form, '2.1').numFmt).toBe('#,##0.00');
  });

  it('gives figures, documents with a link, the explanation and a note for a score', () => {
    expect(cellText(form, '2.1', 'Số liệu')).toBe('795/876 = 90,75%');
    expect(cellText(form, '1.1.1', 'Tài liệu kiểm chứng')).toContain('05/KH-UBND ngày 12/01/2026');
    expect(linkOf(form, '1.1.1')).toBe('../case/evidence/kế%20hoạch%2005.pdf');
    expect(linkOf(form, '2.1')).toBe('../case/evidence');
    expect(cellText(form, '2.1', 'Giải trình')).toContain('4,54');
    expect(JSON.stringify(scoreCell(form, '2.1').note)).toContain('795/876');
  });

  it('explains every leaf, also those without a document', () => {
    const column = columnOf(form, headerRow(form), 'Giải trình');
    const empty = example()
      .assessment.score.leaves.map((leaf) => leaf.criterion.code)
      .filter((code) => form.getCell(rowOf(form, code), column).text === '');
    expect(empty).toEqual([]);
  });

  it('has the letterhead with number and date left open, and the notice', () => {
    const head = textsOf(form, 1, headerRow(form));
    expect(head).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(head).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(head).toContain('XÃ ĐẠI SƠN');
    expect(head).toContain('BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CCHC');
    expect(head).toContain('Bộ tiêu chí minh họa & không phải quyết định của tỉnh nào');
    expect(head.some((text) => text.startsWith('Số: …'))).toBe(true);
    expect(textsOf(form, headerRow(form), form.rowCount)).toContain('TM. ỦY BAN NHÂN DÂN');
  });

  it('is set up for A4 landscape, one page wide, headers repeated, in one font', () => {
    for (const sheet of book.worksheets) {
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 });
      expect(sheet.pageSetup.printTitlesRow).toMatch(/^\d+:\d+$/);
      expect(sheet.headerFooter.oddFooter).toContain('test-set 1.0.0 · mã dữ liệu 0123456789ab');
      expect(sheet.headerFooter.oddFooter).toContain('Trang &P/&N');
      expect(sheet.headerFooter.oddHeader).toContain('minh họa && không phải');
      expect(fontsOf(sheet)).toEqual(['Times New Roman']);
    }
    const header = headerRow(form);
    expect(form.pageSetup.printTitlesRow).toBe(`${header - 1}:${header}`);
    expect(form.views[0]).toMatchObject({ state: 'frozen', ySplit: header });
  });

  it('checks appraised points with one validation for the whole column', () => {
    const column = columnOf(form, headerRow(form), 'Điểm thẩm định');
    const first = form.getCell(rowOf(form, '1'), column);
    expect(first.dataValidation).toMatchObject({ type: 'decimal', operator: 'between' });
    expect(scoreCell(form, '1').dataValidation).toBeUndefined();
  });

  it('hides the rows of blocks that the set does not have', async () => {
    const { set, assessment, definitions } = example();
    const areas = assessment.score.areas.filter((each) => each.criterion.block === 'base');
    const file = join(folder, 'không thưởng.xlsx');
    const score = { ...assessment.score, areas };
    await new ScoringWorkbook().export({ ...assessment, score }, set, definitions, file, folder);
    const sheet = sheetOf(await readWorkbook(file), 'Bảng chấm điểm');
    expect(['bonus', 'penalty', 'total'].map((id) => sheet.getRow(rowOf(sheet, id)).hidden)).toEqual([
      true,
      true,
      false,
    ]);
    expect(form.getRow(rowOf(form, 'bonus')).hidden).toBe(false);
  });

  it('draws one picture below the table', () => {
    const [image] = form.getImages();
    expect(form.getImages()).toHaveLength(1);
    expect(image?.range.tl.nativeRow).toBeGreaterThanOrEqual(rowOf(form, 'index'));
  });

  it('shows every lost and open point on the board, with words and signs', () => {
    const rows = listRows(sheetOf(book, 'Nguy cơ mất điểm'), 'Mức độ');
    const levels = rows.map((row) => row[1] ?? '').filter((level) => level !== '');
    expect(levels.every((level) => /^[▲●✕✓] (Nguy cơ cao|Theo dõi|Đã mất|An toàn)$/.test(level))).toBe(true);
    expect(rows.map((row) => row[2])).toContain('2.1 Hồ sơ giải quyết đúng hạn');
  });

  it('adds the points board up by formulas, over numbers', () => {
    const sheet = sheetOf(book, 'Nguy cơ mất điểm');
    const top = listHeader(sheet, 'Còn lấy được', 'Đã mất') + 1;
    const last = sheet.rowCount;
    for (const column of ['D', 'E']) {
      const sum = sheet.getCell(`${column}${last}`);
      expect(sum.formula).toBe(`ROUND(SUM(${column}${top}:${column}${last - 1}),10)`);
      const cells = Array.from({ length: last - top }, (_, at) => sheet.getCell(`${column}${top + at}`).value);
      expect(cells.filter((value) => value !== null && typeof value !== 'number')).toEqual([]);
      expect(sum.result ?? 0).toBeCloseTo(
        cells.reduce<number>((total, value) => total + Number(value ?? 0), 0),
        9,
      );
    }
  });

  it('lists missing documents with all criteria that need them', () => {
    const rows = listRows(sheetOf(book, 'Minh chứng còn thiếu'), 'Tài liệu cần có');
    expect(rows.map((row) => row[1])).toEqual(['1.51', '0.33']);
    expect(rows[0]).toContain('quý III/2026');
    expect(rows[0]?.join()).toContain('2.1 Hồ sơ giải quyết đúng hạn\n1.1.2 Mức độ hoàn thành kế hoạch');
  });

  it('lists every figure with its state, also those not reported', () => {
    const rows = listRows(sheetOf(book, 'Số liệu'), 'Mã chỉ tiêu');
    const row = (id: string) => rows.find((each) => each[0] === id);
    expect(row('ON_TIME')?.slice(1, 5)).toEqual(['Tỷ lệ hồ sơ giải quyết đúng hạn', 'Đã có số liệu', '795', '876']);
    expect(row('NOT_THERE')?.[2]).toBe('Chưa có số liệu');
    expect(row('NOT_ARISING')?.[2]).toBe('Không phát sinh');
    expect(row('EXTRA')?.[2]).toBe('Có dòng nhưng để trống');
  });

  it('explains with rule version and legal basis', () => {
    const text = textsOf(sheetOf(book, 'Giải thích'), 1, 200).join('\n');
    expect(text).toContain('phiên bản áp dụng từ 01/01/2000');
    expect(text).toContain('12/QĐ-UBND Quyết định ban hành Bộ tiêu chí, Phụ lục II');
  });

  it('shows failed checks with candidates, and published points beside ours', () => {
    const texts = textsOf(sheetOf(book, 'Kiểm tra số liệu'), 1, 50);
    expect(texts).toContain('Cộng lại được 101,00%, lệch 1,00%.');
    expect(texts).toContain('- 923 + 2.176 hồ sơ');
    expect(texts).toContain('Khác ngày số liệu');
  });

  it('says in a sentence when a list is empty', async () => {
    const { assessment, set, definitions } = example();
    const nothing = { ...assessment, missing: [], risks: [], checks: [], published: [] };
    const file = join(folder, 'trống.xlsx');
    await new ScoringWorkbook().export(nothing, set, definitions, file, folder);
    const empty = await readWorkbook(file);
    const all = empty.worksheets.flatMap((sheet) => textsOf(sheet, 1, sheet.rowCount));
    expect(all).toContain('Không còn minh chứng nào phải nộp.');
    expect(all).toContain('Mọi số liệu đã khai đều khớp với nhau.');
    expect(all).toContain('Chưa có điểm đã công bố để so sánh.');
  });

  it('gives equal cells twice, dated by the data', async () => {
    const [once, again] = [await exported('bảng.xlsx'), await exported('lần hai.xlsx')];
    expect(again.worksheets.map(cellsOf)).toEqual(once.worksheets.map(cellsOf));
    expect(again.created.toISOString()).toBe('2026-09-30T00:00:00.000Z');
    expect(again.modified.toISOString()).toBe('2026-09-30T00:00:00.000Z');
    expect((await readdir(join(folder, 'ra'))).sort()).toEqual(['bảng.xlsx', 'lần hai.xlsx']);
  });
});

function sheetOf(book: Workbook, name: string): Worksheet {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function cellText(sheet: Worksheet, id: string, header: string): string {
  return sheet.getCell(rowOf(sheet, id), columnOf(sheet, headerRow(sheet), header)).text;
}

function scoreCell(sheet: Worksheet, id: string) {
  return sheet.getCell(rowOf(sheet, id), columnOf(sheet, headerRow(sheet), 'Điểm tự chấm'));
}

function linkOf(sheet: Worksheet, id: string): string | undefined {
  return sheet.getCell(rowOf(sheet, id), columnOf(sheet, headerRow(sheet), 'Tệp')).hyperlink;
}

function textsOf(sheet: Worksheet, first: number, last: number): string[] {
  const texts: string[] = [];
  for (let row = first; row <= last; row += 1) {
    sheet.getRow(row).eachCell((cell) => {
      texts.push(cell.text);
    });
  }
  return texts;
}

/** Cell texts of a list below the header row that holds `header`; numbers as people see them. */
function listRows(sheet: Worksheet, header: string): string[][] {
  const rows: string[][] = [];
  let below = false;
  sheet.eachRow((row) => {
    const texts = Array.from({ length: sheet.columnCount }, (_, at) => shown(row.getCell(at + 1).value));
    if (below) rows.push(texts);
    else below = texts.includes(header);
  });
  return rows;
}

function shown(value: unknown): string {
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : `${value ?? ''}`;
}

function fontsOf(sheet: Worksheet): (string | undefined)[] {
  const fonts = new Set<string | undefined>();
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.value !== null) fonts.add(cell.font?.name);
    });
  });
  return [...fonts];
}

function cellsOf(sheet: Worksheet): unknown[] {
  const cells: unknown[] = [sheet.name, sheet.pageSetup.printTitlesRow, sheet.columns.map((column) => column.width)];
  sheet.eachRow((row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      cells.push([cell.address, cell.value, cell.numFmt, cell.font, row.height]);
    });
  });
  return cells;
}
