import { describe, expect, it } from 'vitest';
import { listIn, readCsv } from './support.js';

const HEADERS = ['Ngày hẹn trả', 'Họ và tên người nộp', 'CMND/CCCD', 'Điện thoại', 'Nơi ở', 'E-mail', 'Cán bộ xử lý'];
const ROW = ['HS-1', '02/03/2026', '12/03/2026', 'Tên mẫu', '001', '09', 'Thôn mẫu', 'a@b', 'Tên khác'];

describe('the columns of a list', () => {
  it('drops what names citizens or officers, with a notice for each', async () => {
    const { list, dropped, issues } = await readCsv(listIn(ROW, HEADERS));
    expect(list?.items).toEqual([{ code: 'HS-1', received: '2026-03-02', due: '2026-03-12' }]);
    expect(dropped.map(({ why }) => why)).toEqual(['citizen', 'citizen', 'citizen', 'citizen', 'citizen', 'officer']);
    expect(issues.map(({ code }) => code)).toEqual(['L002', 'L002', 'L002', 'L002', 'L002', 'L003']);
  });

  it.for([
    'Tên chủ hồ sơ',
    'SĐT',
    'Ngày sinh',
    'Địa chỉ thường trú',
    'Số định danh cá nhân',
    'HoTen',
    'Trích yếu hồ sơ',
  ])('never reads "%s", not even when a person chooses it', async (header) => {
    const { list, issues, mapping } = await readCsv(listIn([...ROW.slice(0, 3), 'x'], ['Ngày hẹn trả', header]), {
      [header]: 'procedure',
    });
    expect(list?.items[0]).not.toHaveProperty('procedure');
    expect(Object.values(mapping)).not.toContain('procedure');
    expect(issues.map(({ code }) => code)).toEqual(['L002', 'L014']);
  });

  it('takes a chosen column before the one it knows, and gives back what it used', async () => {
    const more = ['Ngày hẹn trả', 'Ngày hẹn lại'];
    const { list, mapping, issues } = await readCsv(listIn([...ROW.slice(0, 3), '20/03/2026'], more), {
      'NGÀY HẸN LẠI': 'due',
    });
    expect(list?.items[0]?.due).toBe('2026-03-20');
    expect(mapping).toEqual({ 'mã hồ sơ': 'code', 'ngày tiếp nhận': 'received', 'ngày hẹn lại': 'due' });
    expect(issues.map(({ code }) => code)).toEqual(['L013']);
  });

  it('reads the next list of the source by the mapping it gave back', async () => {
    const chosen = { 'số vào sổ': 'code', 'vào sổ ngày': 'received', 'hẹn ngày': 'due' };
    const content = 'Số vào sổ,Vào sổ ngày,Hẹn ngày\nHS-1,02/03/2026,12/03/2026\n';
    const first = await readCsv(content, chosen);
    const second = await readCsv(content, first.mapping);
    expect(second.list?.items).toEqual([{ code: 'HS-1', received: '2026-03-02', due: '2026-03-12' }]);
    expect(second.mapping).toEqual(first.mapping);
    expect(first.list?.columns).toEqual(new Set(['code', 'received', 'due']));
  });

  it.for([
    [{ 'ngày hẹn tra': 'due' }, 'no_header', 'ngày hẹn trả'],
    [{ 'ngày hẹn trả': 'duee' }, 'no_field', 'due'],
    [{ 'ngày hẹn trả': 'received', 'ngày tiếp nhận': 'received' }, 'twice', undefined],
  ] as const)('tells a chosen column that cannot be used: %j', async ([chosen, problem, near]) => {
    const { issues } = await readCsv(listIn(ROW.slice(0, 3), ['Ngày hẹn trả']), chosen);
    const told = issues.find(({ code }) => code === 'L014');
    expect(told?.values).toMatchObject({ problem: { value: problem } });
    expect(told?.values.nearest).toEqual(near === undefined ? undefined : { as: 'text', value: near });
  });

  it('leaves unknown columns alone and proposes what they may be', async () => {
    const { issues, dropped } = await readCsv(listIn([...ROW.slice(0, 3), 'x'], ['Ngày hẹn trả', 'Trạng tháii']));
    expect(dropped).toEqual([{ header: 'trạng tháii', why: 'unknown' }]);
    expect(issues.map(({ code }) => code)).toEqual(['L004']);
  });
});
