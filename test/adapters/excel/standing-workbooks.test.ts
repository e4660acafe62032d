import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Workbook, Worksheet } from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CompareCase } from '../../../src/application/compare-case.js';
import { StandingExporter } from '../../../src/application/ports/standing-exporter.js';
import { RankUnits, type RankUnitsRequest } from '../../../src/application/rank-units.js';
import { createContainer } from '../../../src/composition/container.js';
import { readWorkbook } from '../../support/libreoffice.js';
import { headingOf, listCell, listHeader } from './list-cells.js';

const ROOT = resolve(import.meta.dirname, '../../..');
const SAMPLES = join(ROOT, 'samples');
const HA_NOI = join(SAMPLES, 'ha-noi/dvcqg766_2026-10-01.csv');
const UNITS = join(SAMPLES, 'dak-lak/units.csv');
const container = createContainer({ criteria: join(ROOT, 'criteria'), rules: join(ROOT, 'rules') });
const exporter = container.get(StandingExporter);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thu-hang-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Xuân Thọ, a copy of it with another name, and a copy that has not reported one metric. */
async function sharedAndOpen(): Promise<string> {
  const [header = '', ...lines] = (await readFile(UNITS, 'utf8')).trim().split('\n');
  const own = lines.filter((line) => line.startsWith('xuan-tho,'));
  const as = (id: string, name: string) => own.map((line) => line.replace('xuan-tho,Xã Xuân Thọ', `${id},${name}`));
  const open = as('c', 'Xã Còn Thiếu').filter((line) => !line.includes(',ON_TIME,'));
  const file = join(folder, 'units.csv');
  await writeFile(file, [header, ...own, ...as('b', 'Xã Bản Sao'), ...open].join('\n'));
  return file;
}

async function ranking(request: RankUnitsRequest): Promise<Workbook> {
  const ranked = await container.get(RankUnits).run(request);
  const file = join(folder, `${Math.random()}.xlsx`);
  if (ranked.kind === 'units') {
    await exporter.ranking({ ...ranked, set: ranked.set.set, asOf: [ranked.asOf] }, file);
  } else if (ranked.kind === 'published') {
    await exporter.published(ranked, file);
  }
  return readWorkbook(file);
}

async function compared(folderOfCase: string, against: string, set = 'qd-766'): Promise<Workbook> {
  const { scored, sets } = await container.get(CompareCase).run({
    ...{ folder: join(SAMPLES, folderOfCase), against, sets: [set] },
  });
  const [assessment] = scored.assessments;
  const found = sets.get(set);
  const definition = scored.definitions?.sets.get(set)?.set;
  if (!assessment || !found || !definition) throw new Error('nothing compared');
  const file = join(folder, `${Math.random()}.xlsx`);
  await exporter.compared(assessment, definition, found, file);
  return readWorkbook(file);
}

function sheetOf(book: Workbook, name: string): Worksheet {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}: ${book.worksheets.map((each) => each.name).join(', ')}`);
  return sheet;
}

describe('the sheet "Xếp hạng dự kiến" of many communes', () => {
  let sheet: Worksheet;
  beforeAll(async () => {
    sheet = sheetOf(
      await ranking({ file: await sharedAndOpen(), simulation: { times: 200, seed: 1 } }),
      'Xếp hạng dự kiến',
    );
  });
  const cell = (header: string, unit: string) => listCell(sheet, header, unit);

  it('names index, count and day above it, and block and count at every place', () => {
    expect(headingOf(sheet, 'Hạng').slice(0, 2).join('\n')).toMatch(
      /^XẾP HẠNG DỰ KIẾN THEO SỐ LIỆU ĐẾN NGÀY 10\/10\/2026\nBộ chỉ số 766, 3 đơn vị\./,
    );
    expect(cell('Khối', 'Xã Bản Sao').text).toBe('xã');
    expect(cell('Hạng', 'Xã Bản Sao').numFmt).toBe('0"/3"');
  });

  it('gives equal totals one place, and says with whom', () => {
    const places = ['Xã Xuân Thọ', 'Xã Bản Sao', 'Xã Còn Thiếu'].map((unit) => cell('Hạng', unit).value);
    expect(places).toEqual([1, 1, 3]);
    expect(cell('Tình trạng', 'Xã Bản Sao').text).toContain('= Đồng hạng với Xã Xuân Thọ');
  });

  it('gives a commune with unknown figures its best and its worst place, as numbers', () => {
    expect([cell('Hạng tốt nhất', 'Xã Còn Thiếu').value, cell('Hạng kém nhất', 'Xã Còn Thiếu').value]).toEqual([1, 3]);
    expect(cell('Tình trạng', 'Xã Còn Thiếu').text).toBe('↕ Còn thay đổi');
  });

  it('has the index and the gaps as numbers with their sign', () => {
    expect(cell('Chỉ số', 'Xã Xuân Thọ').value).toBe(70.11);
    expect(cell('Chỉ số', 'Xã Còn Thiếu').value).toBe(51.96);
    expect(cell('Cách hạng trên', 'Xã Còn Thiếu').value).toBe(18.15);
    expect(cell('Cách hạng trên', 'Xã Còn Thiếu').numFmt).toContain('+');
    expect(cell('Để lên hạng liền trên', 'Xã Còn Thiếu').text).toMatch(/^Cần 18,15 điểm để bằng .*\n- /);
  });

  it('marks chances as assumed, as shares of all simulations', () => {
    expect(headingOf(sheet, 'Hạng').join('\n')).toContain('Giả định. Mô phỏng 200 lần, mầm 1');
    const [likeliest, share] = [cell('Hạng dễ gặp nhất (giả định)', 'Xã Còn Thiếu'), cell('Khả năng', 'Xã Còn Thiếu')];
    expect(likeliest.value).toBe(3);
    expect(share.value).toBeGreaterThan(0.5);
    expect(share.numFmt).toBe('0.0%');
  });
});

describe('the sheet "Lên xuống hạng"', () => {
  it('has steps that add up to each change', async () => {
    const sheet = sheetOf(await ranking({ file: await sharedAndOpen(), against: UNITS }), 'Lên xuống hạng');
    const top = listHeader(sheet, 'Chênh lệch', 'Hạng trước');
    expect(sheet.getCell(top + 1, 2).text).toBe('Xã Xuân Thọ');
    expect([sheet.getCell(top + 1, 3).value, sheet.getCell(top + 1, 11).value]).toEqual([1, 0]);
  });

  it('says why it is empty', async () => {
    const cchc = join(SAMPLES, 'hai-phong/cchc-2025.csv');
    const told = async (against: string) => {
      const sheet = sheetOf(await ranking({ file: UNITS, against }), 'Lên xuống hạng');
      return sheet.getCell(listHeader(sheet, 'Chênh lệch') + 1, 1).text;
    };
    expect(await told(cchc)).toContain('bảng lần trước là của chỉ số cchc; hai chỉ số không bao giờ so với nhau');
    expect(await told(HA_NOI)).toContain('Không có đơn vị nào có trong cả hai bảng');
  });
});

describe('the sheet "Bảng đã công bố"', () => {
  it('keeps what was printed as numbers, with shared places and differing totals named', async () => {
    const sheet = sheetOf(await ranking({ file: HA_NOI }), 'Bảng đã công bố');
    expect(headingOf(sheet, 'Hạng')[1]).toContain('Chỉ số 766, 126 đơn vị, không ghi ngày.');
    const unit = 'UBND xã Ứng Thiên';
    expect(listCell(sheet, 'Hạng', unit).value).toBe(9);
    expect(listCell(sheet, 'Hạng', unit).numFmt).toBe('0"/126"');
    expect(listCell(sheet, 'Tổng đã in', unit).value).toBe(67.93);
    expect(listCell(sheet, 'Lệch với tổng các nhóm', unit).value).toBe(-0.51);
    expect(listCell(sheet, 'Lưu ý', unit).text).toMatch(/^= Đồng hạng với UBND xã Hoà Xá\n▲ Tổng đã in lệch -0,51/);
  });
});

describe('the sheets of one commune beside a published table', () => {
  let book: Workbook;
  beforeAll(async () => {
    book = await compared('xuan-tho', HA_NOI);
  });

  it('call the place an estimate, with index, day, block and count', () => {
    const sheet = sheetOf(book, 'Xếp hạng dự kiến');
    const [title, subject] = headingOf(sheet, 'Chỉ số của xã');
    expect(title).toBe('THỨ HẠNG ƯỚC TÍNH, KHÔNG PHẢI THỨ HẠNG ĐƯỢC CÔNG BỐ');
    expect(subject).toBe('Xã Xuân Thọ. Bộ chỉ số 766, số liệu tính đến ngày 10/10/2026.');
    const best = listCell(sheet, 'Hạng tốt nhất theo số liệu hiện có', 'xã, phường');
    expect([best.value, best.numFmt]).toEqual([3, '0"/127"']);
    expect(listCell(sheet, 'Cách điểm đã in liền trên', 'xã, phường').value).toBe(0.15);
  });

  it('put the commune between its neighbours, and equal totals at one place', () => {
    const sheet = sheetOf(book, 'Bảng dùng để so');
    const own = listCell(sheet, 'Từ hạng', 'Xã Xuân Thọ');
    const names = [-1, 0, 1].map((by) => sheet.getCell(+own.row + by, 5).text);
    expect(names).toEqual(['UBND phường Kiến Hưng', 'Xã Xuân Thọ', 'UBND xã Ba Vì']);
    expect([own.value, listCell(sheet, 'Lưu ý', 'Xã Xuân Thọ').text]).toEqual([3, '► Ước tính theo chỉ số của xã']);
    const shared = ['UBND xã Hoà Xá', 'UBND xã Ứng Thiên', 'UBND xã Hưng Đạo'];
    expect(shared.map((unit) => listCell(sheet, 'Đến hạng', unit).value)).toEqual([9, 9, 11]);
  });
});

describe('the sheets of one commune beside figures of others', () => {
  it('never call them published', async () => {
    const book = await compared('xuan-tho', UNITS);
    const sheet = sheetOf(book, 'Xếp hạng dự kiến');
    expect(listCell(sheet, 'Lưu ý', 'xã').text).toContain('không phải điểm được công bố');
    expect(() => listHeader(sheet, 'Lên, xuống (bậc)')).toThrow();
    expect(headingOf(sheetOf(book, 'Bảng dùng để so'), 'Từ hạng').join(' ')).not.toContain('ĐÃ CÔNG BỐ');
  });
});

describe('a table of which only places were published', () => {
  it('gives no estimate, and the fall without a cause', async () => {
    const book = await compared('dai-son', join(SAMPLES, 'hai-phong/thu-hang-dai-son.csv'));
    const sheet = sheetOf(book, 'Xếp hạng dự kiến');
    expect(listCell(sheet, 'Hạng tốt nhất theo số liệu hiện có', '15/04/2026').value).toBe('–');
    const moved = listHeader(sheet, 'Lên, xuống (bậc)') + 2;
    expect([sheet.getCell(moved, 4).value, sheet.getCell(moved, 5).value]).toEqual([58, -18]);
    expect(sheet.getCell(moved, 6).text).toContain('không có điểm số kèm theo');
    expect(book.getWorksheet('Bảng dùng để so')).toBeUndefined();
  });
});

describe('every sheet of ranks', () => {
  it('prints on A4 landscape, one page wide, with its header again on every page', async () => {
    const books = [await ranking({ file: UNITS, against: UNITS }), await compared('xuan-tho', HA_NOI)];
    for (const sheet of books.flatMap((book) => book.worksheets)) {
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 });
      expect(sheet.pageSetup.printTitlesRow).toMatch(/^\d+:\d+$/);
    }
  });
});
