import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pdfWith } from '../support/hostile-files/pdfs.js';
import { Servers, STORES } from '../support/office.js';
import { UploadDesk } from '../support/upload-desk.js';

const servers = new Servers();
afterAll(() => servers.stop());

const LONG = 'báo cáo '.repeat(40).trim();

/** What a name becomes: it shows what the file is, and can be saved on any machine. */
const NAMES: readonly (readonly [what: string, given: string, kept: string])[] = [
  ['an ordinary name', 'Kế hoạch số 12.pdf', 'Kế hoạch số 12.pdf'],
  ['one that climbs out of its folder', '../../etc/passwd.pdf', 'passwd.pdf'],
  ['one that climbs out as on Windows', '..\\..\\windows\\a.pdf', 'a.pdf'],
  ['an absolute one', '/etc/cron.d/a.pdf', 'a.pdf'],
  ['one of another drive', 'C:\\Users\\a\\b.pdf', 'b.pdf'],
  ['one with a zero byte', 'a.pdf\0.exe', 'a.pdf.exe'],
  ['one of two lines', 'a\r\nContent-Type: x.pdf', 'aContent-Type_ x.pdf'],
  ['one that is written backwards', 'hoa-don\u202Efdp.exe', 'hoa-donfdp.exe'],
  ['one with half a letter', 'a\ud800b.pdf', 'ab.pdf'],
  ['one of only dots', '...', 'khong-ten'],
  ['one of only spaces', '   ', 'khong-ten'],
  ['one that begins with a dot', '.htaccess.pdf', 'htaccess.pdf'],
  ['the name of a device', 'CON.pdf', '_CON.pdf'],
  ['the name of a device in small letters', 'nul', '_nul'],
  ['a name that begins like a device', 'console.pdf', 'console.pdf'],
  ['a decomposed one', 'Kế hoạch.pdf'.normalize('NFD'), 'Kế hoạch.pdf'],
  ['one that begins as a formula', '=HYPERLINK("x").pdf', '=HYPERLINK(_x_).pdf'],
  ['one that begins with a plus', '+84.pdf', '+84.pdf'],
  ['one that begins with a dash', '-rf.pdf', '-rf.pdf'],
  ['one that begins with an at sign', '@SUM(1).pdf', '@SUM(1).pdf'],
  ['one with quotes', `a"b'c.pdf`, `a_b'c.pdf`],
  ['one with a picture', 'báo cáo 📊.pdf', 'báo cáo 📊.pdf'],
  ['one that looks like a page', '<img src=x onerror=alert(1)>.pdf', '_img src=x onerror=alert(1)_.pdf'],
  ['one without an extension', 'báo cáo', 'báo cáo'],
];

const SECRET = [
  'MẬT.pdf',
  'Báo cáo MẬT.pdf',
  'TUYỆT MẬT 01.pdf',
  'tuyệt mật.pdf',
  'Tối mật số 3.pdf',
  'TUYỆT MẬT.pdf'.normalize('NFD'),
  'van-ban-tuyet-mat-01.pdf',
  'TOI_MAT.pdf',
  'M\u200bẬT.pdf',
  'hồ sơ/TỐI MẬT/kế hoạch.pdf',
  'D:\\MẬT\\kế hoạch.pdf',
];
const OPEN = ['GIAI PHONG MAT BANG.pdf', 'công tác BẢO MẬT.pdf', 'BÍ MẬT nhà nước.pdf', 'mật khẩu.pdf'];

describe.each(STORES)('the name of a file in %s', (store) => {
  let desk: UploadDesk;
  let mark = 0;
  beforeAll(async () => {
    desk = await UploadDesk.open(servers.addressFor(store));
  });
  beforeEach(() => {
    mark += 1;
  });
  afterAll(() => desk.close());
  const document = () => pdfWith({ content: `${mark} j` });

  it.for(NAMES)('is kept so that it can be shown and saved: %s', async ([, given, kept]) => {
    const { item } = await desk.handIn(given, document());
    expect(item?.file).toMatchObject({ name: kept, path: kept, type: 'pdf' });
    expect(await desk.problems()).toEqual([]);
  });

  it('of three hundred letters is cut before its extension', async () => {
    const { item, codes } = await desk.handIn(`${LONG}.pdf`, document());
    expect(codes).toEqual([]);
    expect(item?.file?.name).toMatch(/^báo cáo .*\.pdf$/);
    expect(Buffer.byteLength(item?.file?.name ?? '')).toBeLessThanOrEqual(200);
  });

  it.for(SECRET)('that is marked as a state secret refuses the file, and is noted: %s', async (name) => {
    expect(await desk.handIn(name, document())).toEqual({ codes: ['E013'] });
    expect((await desk.log()).at(-1)).toMatchObject({ action: 'file_refused' });
    expect(await desk.problems()).toEqual([]);
  });

  it.for(OPEN)('that only speaks of secrets or of land refuses nothing: %s', async (name) => {
    expect((await desk.handIn(name, document())).codes).toEqual([]);
  });

  it('may be that of another file: both are kept apart', async () => {
    const [one, two] = [pdfWith({ content: '1 i' }), pdfWith({ content: '2 i' })];
    const first = await desk.handIn('cùng tên.pdf', one);
    const second = await desk.handIn('cùng tên.pdf', two);
    expect([first.codes, second.codes]).toEqual([[], []]);
    expect(second.item?.file?.sha256).not.toBe(first.item?.file?.sha256);
    expect(await desk.problems()).toEqual([]);
  });
});

describe.each(STORES)('the same content in %s', (store) => {
  let desk: UploadDesk;
  beforeAll(async () => {
    desk = await UploadDesk.open(servers.addressFor(store));
  });
  afterAll(() => desk.close());
  const bytes = pdfWith({ content: '9 M' });

  it('for another period of a requirement is kept once, with a warning', async () => {
    const requirement = 'tien-do-ke-hoach';
    expect((await desk.handIn('quý 1.pdf', bytes, { requirement, slot: '2026-Q1' })).codes).toEqual([]);
    expect((await desk.handIn('quý 2.pdf', bytes, { requirement, slot: '2026-Q2' })).codes).toEqual(['R012']);
    expect(await desk.files()).toHaveLength(1);
  });

  it('as a second document of one period is warned of too', async () => {
    const requirement = 'tien-do-ke-hoach';
    expect((await desk.handIn('bản khác.pdf', bytes, { requirement, slot: '2026-Q3' })).codes).toEqual(['R012']);
    const again = await desk.handIn('bản khác nữa.pdf', bytes, { requirement, slot: '2026-Q3' });
    expect(again.codes).toEqual(['R012']);
  });

  it('serves two requirements without a warning, and is kept once', async () => {
    expect((await desk.handIn('kế hoạch.pdf', bytes)).codes).toEqual([]);
    expect((await desk.handIn('rà soát.pdf', bytes, { requirement: 'ke-hoach-ra-soat' })).codes).toEqual([]);
    expect(await desk.files()).toHaveLength(1);
    expect(await desk.problems()).toEqual([]);
  });

  it('goes by the name that each person gave it: nobody is told what others call theirs', async () => {
    const first = await desk.handIn('của đơn vị khác.pdf', bytes);
    const second = await desk.handIn('của tôi.pdf', bytes, { requirement: 'ke-hoach-ra-soat' });
    expect([await desk.nameOf(first), await desk.nameOf(second)]).toEqual(['của đơn vị khác.pdf', 'của tôi.pdf']);
    expect(await desk.problems()).toEqual([]);
  });
});

describe.each(STORES)('a hand-in that is refused in %s', (store) => {
  let desk: UploadDesk;
  beforeAll(async () => {
    desk = await UploadDesk.open(servers.addressFor(store));
  });
  afterAll(() => desk.close());

  it.for([
    ['by somebody who may not', { account: 'kiem-tra' }, ['R002']],
    ['by nobody known', { account: 'nguoi-la' }, ['R001']],
    ['for an unknown requirement', { requirement: 'khong-co' }, ['R007']],
    ['for an unknown period', { slot: '2031' }, ['R007']],
    ['for an unknown month', { month: '2026-12' }, ['R007']],
    ['for an unknown department', { department: 'Phòng Không Có' }, ['R007']],
    ['for a department that is only nearly known', { department: 'Phòng Kinh tê' }, ['R013']],
    ['for a version of what is not there', { another: false, version: 7 }, ['R007']],
  ] as const)('keeps nothing of its file: %s', async ([what, { ...wanted }, codes]) => {
    const { account = 'thuong-truc', ...rest } = { account: undefined, ...wanted };
    const answer = await desk.handIn('a.pdf', pdfWith({ content: `% ${what}` }), rest, account);
    expect(answer).toEqual({ codes });
    expect(await desk.files()).toEqual([]);
    expect(await desk.problems()).toEqual([]);
  });

  it('leaves the log whole, whatever letters the person wrote', async () => {
    const note = 'a\0b\ud800c\u202Ed';
    const { item } = await desk.handIn('a.pdf', pdfWith({ content: '% note' }), { note, number: note, issuer: note });
    expect(item?.state).toBe('submitted');
    expect(await desk.problems()).toEqual([]);
  });
});
