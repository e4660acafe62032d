import { Workbook } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { LISTS, listFile, listIn, readCsv, reader } from './support.js';

const ROW = ['HS-1', '02/03/2026'];

async function only(row: readonly string[], more: readonly string[]) {
  const { list, issues, rows } = await readCsv(listIn([...ROW, ...row], more));
  return { item: list?.items[0], codes: issues.map(({ code }) => code), rows };
}

describe('reading a list of dossiers', () => {
  it('reads every kind of cell as plain data', async () => {
    const more = [
      'Hạn xử lý',
      'Ngày xử lý xong',
      'Trạng thái hồ sơ',
      'Kênh thực hiện',
      'Mức độ',
      'Số hóa',
      'Lệ phí (đồng)',
    ];
    const row = ['12/03/2026 17:00', '14:22 11-3-2026', 'ĐÃ XỬ LÝ XONG', '2', 'Toàn trình', 'có', '"15.000"'];
    const { item, codes } = await only(row, more);
    expect(codes).toEqual([]);
    expect(item).toEqual({
      code: 'HS-1',
      received: '2026-03-02',
      due: '2026-03-12',
      finished: '2026-03-11',
      status: 'resolved',
      channel: 'online',
      level: 'full',
      digitised: 1,
      fee: true,
    });
    expect(JSON.parse(JSON.stringify(item))).toEqual(item);
  });

  it.for([
    ['2026-03-12', '2026-03-12'],
    ['2026-03-12 08:30:15', '2026-03-12'],
    ['2026-03-12T08:30:15', '2026-03-12'],
    ['8h30 12/3/2026', '2026-03-12'],
    ['12/03/2026 5:00:00 CH', '2026-03-12'],
    ['12.03.2026', '2026-03-12'],
    ['ngày 12 tháng 3 năm 2026', '2026-03-12'],
  ])('reads the day in "%s"', async ([cell = '', wanted]) => {
    expect((await only([cell], ['Ngày hẹn trả'])).item?.due).toBe(wanted);
  });

  it.for(['03/15/2026', '12/3/26', '12/2026', '45991', '2026-03-12Z', 'hôm qua', '12/03/0226', '12/03/2126'])(
    'refuses "%s" as a day, with the row',
    async (cell) => {
      const { codes, rows } = await only([cell], ['Ngày hẹn trả']);
      expect(codes).toEqual(['L008']);
      expect(rows).toEqual({ read: 1, accepted: 0, refused: 1 });
    },
  );

  it.for([
    ['10', 10],
    ['10 ngày làm việc', 10],
    ['10  Ngày', 10],
    ['có', 1],
    ['0', 0],
  ] as const)('reads "%s" as a whole number', async ([cell, wanted]) => {
    expect((await only([cell], ['Thời hạn giải quyết'])).item?.limit).toBe(wanted);
  });

  it.for(['10 giờ', '1,5', '-1', '1.000.000', 'mười'])('refuses "%s" as a whole number', async (cell) => {
    expect((await only([`"${cell}"`], ['Thời hạn giải quyết'])).codes).toEqual(['L011']);
  });

  it('reads several requests from one cell, with their answers', async () => {
    const more = ['Ngày hẹn trả', 'Ngày yêu cầu bổ sung', 'Ngày bổ sung'];
    const { item, codes } = await only(['20/03/2026', '"03/03/2026; 06/03/2026"', '"04/03/2026; 09/03/2026"'], more);
    expect(codes).toEqual([]);
    expect(item).toMatchObject({ asked: ['2026-03-03', '2026-03-06'], answered: ['2026-03-04', '2026-03-09'] });
  });

  it.for([
    ['01/03/2026', '', 'early'],
    ['05/03/2026', '04/03/2026', 'order'],
    ['05/03/2026', '"06/03/2026; 09/03/2026"', 'more'],
  ])('refuses days of supplements that do not fit (%s, %s)', async ([asked = '', answered = '', problem]) => {
    const more = ['Ngày hẹn trả', 'Ngày yêu cầu bổ sung', 'Ngày bổ sung'];
    const { issues } = await readCsv(listIn([...ROW, '20/03/2026', asked, answered], more));
    expect(issues).toMatchObject([{ code: 'L016', values: { problem: { value: problem } } }]);
  });

  it('refuses a request made after the dossier was done', async () => {
    const more = ['Ngày hẹn trả', 'Ngày kết thúc', 'Ngày yêu cầu bổ sung'];
    const { issues } = await readCsv(listIn([...ROW, '20/03/2026', '05/03/2026', '06/03/2026'], more));
    expect(issues).toMatchObject([{ code: 'L016', values: { problem: { value: 'late' } } }]);
  });

  it('refuses an open status beside a day of finishing', async () => {
    const { codes } = await only(
      ['12/03/2026', '11/03/2026', 'Đang xử lý'],
      ['Ngày hẹn trả', 'Ngày kết thúc', 'Trạng thái'],
    );
    expect(codes).toEqual(['L015']);
  });

  it('proposes the word that was probably meant', async () => {
    const { issues } = await readCsv(listIn([...ROW, '12/03/2026', 'Trực tuyếng'], ['Ngày hẹn trả', 'Cách nộp']));
    expect(issues[0]?.values).toMatchObject({ found: { value: 'Trực tuyếng' }, nearest: { value: 'Trực tuyến' } });
  });

  it('tells every problem of a row, and reads the rows around it', async () => {
    const content = [
      'Mã hồ sơ;Ngày tiếp nhận;Ngày hẹn trả;Số lần yêu cầu bổ sung',
      'HS-1;02/03/2026;12/03/2026;',
      ';31/02/2026;12/03/2026;hai',
      'HS-3;02/03/2026;12/03/2026;1',
      'HS-4;02/03/2026',
      '',
    ].join('\r\n');
    const { list, issues, rows } = await readCsv(`\uFEFF${content}`);
    expect(rows).toEqual({ read: 4, accepted: 2, refused: 2 });
    expect(list?.items.map(({ code }) => code)).toEqual(['HS-1', 'HS-3']);
    expect(issues.map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toEqual([
      'F014 5:16',
      'L010 3:1',
      'L008 3:2',
      'L011 3:24',
    ]);
  });

  it('finds the header below titles, with other spelling, marks and decomposed letters', async () => {
    const content =
      'UBND XÃ MẪU,,\nDANH SÁCH HỒ SƠ,,\nMÃ  HỒ SƠ,Ngày tiếp nhận: ,HẸN TRẢ (dự kiến)\nHS-1,02/03/2026,12/03/2026\n';
    const { list, mapping } = await readCsv(content.normalize('NFD'));
    expect(list?.items).toEqual([{ code: 'HS-1', received: '2026-03-02', due: '2026-03-12' }]);
    expect(Object.values(mapping)).toEqual(['code', 'received', 'due']);
  });

  it('reads the same rows from a spreadsheet, with cells as places', async () => {
    const book = new Workbook();
    book.addWorksheet('Danh sách').addRows([
      ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Số CCCD', 'Số hóa'],
      ['HS-1', new Date(Date.UTC(2026, 2, 2)), '12/03/2026', '000000000000', 2],
      ['HS-2', 'hôm qua', '12/03/2026', '000000000000', 0],
    ]);
    const file = await listFile(new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer), 'xlsx');
    const { list, issues, dropped } = await reader.dossiers({ file, name: 'a.xlsx', vocabulary: LISTS.vocabulary });
    expect(list?.items).toEqual([{ code: 'HS-1', received: '2026-03-02', due: '2026-03-12', digitised: 2 }]);
    expect(issues.map(({ code, place }) => `${code} ${place.cell}`)).toEqual(['L002 D1', 'L008 B3']);
    expect(dropped).toEqual([{ header: 'số cccd', why: 'citizen' }]);
  });

  it.for([
    ['an empty file', '', 'F013'],
    ['a header alone', 'Mã hồ sơ,Ngày tiếp nhận\n', 'F013'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x4d, 0, 0xe3, 0]), 'S009'],
    ['another encoding', new Uint8Array([0x4d, 0xe3, 0x2c, 0x41, 0x0a]), 'S009'],
  ] as const)('refuses %s', async ([, content, code]) => {
    const { issues, rows } = await readCsv(content);
    expect(issues.map((issue) => issue.code)).toEqual([code]);
    expect(rows.accepted).toBe(0);
  });

  it('gives no list when the file breaks off in the middle: half a list would be a wrong count', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `HS-${index},02/03/2026,12/03/2026`).join('\n');
    const good = new TextEncoder().encode(`Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả\n${rows}\n`);
    const broken = Uint8Array.from([...good, 0xe3, 0x28, 0x0a]);
    expect((await readCsv(good)).rows).toEqual({ read: 60_000, accepted: 60_000, refused: 0 });
    const { list, told } = await readCsv(broken);
    expect(list).toBeUndefined();
    expect([...told.keys()]).toEqual(['S009']);
  });

  it('keeps the first issues of a kind and counts them all', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => `HS-${index},02/03/2026,hôm qua`).join('\n');
    const { issues, told, rows: count } = await readCsv(`Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả\n${rows}\n`);
    expect(issues).toHaveLength(200);
    expect([...told]).toEqual([['L008', 500]]);
    expect(count.refused).toBe(500);
  });

  it('is told when there is no such file', async () => {
    const read = await reader.dossiers({ file: '/khong/co.csv', name: 'co.csv', vocabulary: LISTS.vocabulary });
    expect(read.issues.map(({ code }) => code)).toEqual(['S008']);
  });
});
