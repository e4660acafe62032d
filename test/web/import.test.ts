import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Desk } from '../../src/application/records/desk.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { monthId } from '../../src/domain/records/month.js';
import { COMMUNE, Office } from '../support/office.js';
import { type Browser, Web } from '../support/web.js';

const MONTH = '2026-10';
const PAGE = `/xa/${COMMUNE}/${MONTH}/so-lieu`;
const SOURCE = 'Hệ thống của tỉnh';

let office: Office;
let web: Web;
let browser: Browser;

beforeEach(async () => {
  office = await Office.open();
  await office.get(MonthCycle).open(office.folder, office.as('thuong-truc'), COMMUNE, MONTH, ['qd-766']);
  web = await Web.over(office);
  browser = await web.signIn('thuong-truc');
});
afterEach(async () => {
  await web.close();
  await office.close();
});

/** Metrics of two rows: names come from the shipped definitions, so that no code stands here twice. */
async function metrics(): Promise<readonly [string, string]> {
  const { DefinitionsSource } = await import('../../src/application/ports/definitions-source.js');
  const { value } = await office.get(DefinitionsSource).load(office.today, ['qd-766']);
  const ratios = [...(value?.metrics.values() ?? [])].filter((metric) => metric.kind === 'ratio' && !metric.derived);
  return [ratios[0]?.id ?? '', ratios[1]?.id ?? ''];
}
async function sent(text: string, kind = 'figures'): Promise<{ url: string; body: string; status: number }> {
  await browser.get(PAGE);
  const answer = await browser.send(PAGE, { kind, source: SOURCE }, { name: 'số liệu.csv', bytes: text });
  const url = String(answer.headers.location);
  const page = await browser.follow(answer);
  return { url, body: page.body, status: page.statusCode };
}
function imports() {
  return office.get(Desk).look(office.folder, (records) => {
    const month = monthId(MONTH);
    if (month === undefined) throw new Error('no month');
    return records.figures.imports(COMMUNE, month);
  });
}

describe('a table of figures on the page', () => {
  it('is looked at first, and recorded byte for byte when the person says so', async () => {
    const [first, second] = await metrics();
    const text = `mã chỉ tiêu,tử số,mẫu số,giá trị,tính đến ngày\n${first},90,100,,2026-10-09\n${second},x,100,,2026-10-09\n`;
    const { url, body, status } = await sent(text);
    expect(status).toBe(200);
    expect(body).toContain('Chưa ghi gì.');
    expect(body).toContain('90/100 = 90,00%');
    expect(body).toContain('dòng 3');
    expect(await imports()).toEqual([]);

    const done = await browser.post(url, { step: 'ghi' });
    expect(done.headers.location).toBe(PAGE);
    const [batch] = await imports();
    const { createHash } = await import('node:crypto');
    expect(batch?.sha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(batch).toMatchObject({ source: SOURCE, fileName: 'số liệu.csv', by: 'thuong-truc' });
    const list = await browser.follow(done);
    expect(list.body).toContain('Đã ghi nhận tệp vào tháng.');
    expect(list.body).toContain('số liệu.csv');
    expect(list.body).toContain(batch?.sha256.slice(0, 12));
    expect(await readdir(join(office.folder, 'drafts'))).toEqual([]);
  });

  it('is recorded once, however often the button is pressed', async () => {
    const [first] = await metrics();
    const { url } = await sent(`mã chỉ tiêu,tử số,mẫu số,giá trị\n${first},90,100,\n`);
    await browser.post(url, { step: 'ghi' });
    await browser.get(PAGE);
    const again = await browser.post(url, { step: 'ghi' });
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain('Tệp xem thử không còn');
    expect(await imports()).toHaveLength(1);
  });

  it('whose headers nobody knows is read as the person says, and so is the next one of its source', async () => {
    const [first, second] = await metrics();
    const strange = (metric: string) => `tên trong hệ thống,đạt,tổng,giá trị\n${metric},9,10,\n`;
    const { url, body } = await sent(strange(first));
    expect(body).toContain('Tệp này chưa dùng được');
    expect(body).toContain('tên trong hệ thống');
    const choice = {
      header: ['tên trong hệ thống', 'đạt', 'tổng', 'giá trị'],
      column: ['metric', 'numerator', 'denominator', ''],
    };
    const again = await browser.post(url, { step: 'xem', ...choice });
    expect(again.body).toContain('9/10 = 90,00%');
    expect(await imports()).toEqual([]);
    await browser.post(url, { step: 'ghi', ...choice });
    expect(await imports()).toHaveLength(1);

    const next = await sent(strange(second));
    expect(next.body).toContain('9/10 = 90,00%');
  });

  it('whose figures are older than those on record says so before they take their place', async () => {
    const [first, second] = await metrics();
    const dated = (...days: readonly string[]) =>
      `mã chỉ tiêu,tử số,mẫu số,giá trị,tính đến ngày\n${first},90,100,,${days[0]}\n${second},80,100,,${days[1]}\n`;
    const { url, body } = await sent(dated('2026-10-09', '2026-10-09'));
    expect(body).not.toContain('cũ hơn');
    await browser.post(url, { step: 'ghi' });
    const older = await sent(dated('2026-10-02', '2026-10-10'));
    expect(older.body).toContain('1 số liệu có ngày cũ hơn số liệu đang có.');
    expect(older.body.match(/ngày cũ hơn số đang có/g)).toHaveLength(1);
    expect(older.body.indexOf('cũ hơn')).toBeLessThan(older.body.indexOf('Ghi nhận</button>'));
  });

  it('does not let two columns be read as one', async () => {
    const [first] = await metrics();
    const { url } = await sent(`mã chỉ tiêu,tử số,mẫu số,giá trị\n${first},90,100,\n`);
    const answer = await browser.post(url, { step: 'ghi', header: ['tử số', 'mẫu số'], column: ['value', 'value'] });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('cùng được chọn cho một nội dung');
    expect(await imports()).toEqual([]);
  });
});

describe('a file on the page', () => {
  it('that is no table leads back to the choice, with the reason', async () => {
    const { body } = await sent('');
    expect(body).toContain('Cần sửa trước khi làm tiếp');
    expect(body).toContain('Xem thử, chưa ghi');
  });

  it('is asked for where it was forgotten, with what was typed kept', async () => {
    await browser.get(PAGE);
    const answer = await browser.send(PAGE, { kind: 'dossiers', source: SOURCE });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Còn thiếu tệp.');
    expect(answer.body).toContain(`value="${SOURCE}"`);
    expect(answer.body).toMatch(/value="dossiers" selected/);
  });

  it('waits for nobody but the person who sent it', async () => {
    const [first] = await metrics();
    const { url } = await sent(`mã chỉ tiêu,tử số,mẫu số,giá trị\n${first},90,100,\n`);
    for (const login of ['lanh-dao', 'kiem-tra', 'can-bo-kt']) {
      const other = await web.signIn(login);
      expect((await other.get(url)).body).toContain('Tệp xem thử không còn');
    }
  });

  it('is taken from the standing office alone', async () => {
    const leader = await web.signIn('lanh-dao');
    const page = await leader.get(PAGE);
    expect(page.body).not.toContain('Xem thử, chưa ghi');
    const answer = await leader.send(PAGE, { kind: 'figures', source: SOURCE }, { name: 'a.csv', bytes: 'a\n' });
    expect(answer.statusCode).toBe(403);
  });

  it('does not wait for ever, and not in any number', async () => {
    const [first] = await metrics();
    for (let count = 0; count < 7; count += 1) await sent(`mã chỉ tiêu,tử số,mẫu số,giá trị\n${first},${count},100,\n`);
    expect(await readdir(join(office.folder, 'drafts'))).toHaveLength(5);
  });
});

describe('a list on the page', () => {
  it('shows what would be counted, and never the columns about citizens', async () => {
    const { url, body } = await sent('Mã hồ sơ;Ngày tiếp nhận;Họ tên người nộp\nA1;01/10/2026;Ẩn danh\n', 'dossiers');
    expect(body).toContain('thông tin người dân, không đọc');
    expect(body).not.toContain('Ẩn danh');
    expect(body).toContain('Chưa ghi gì.');
    await browser.post(url, { step: 'ghi' });
    expect((await browser.get(PAGE)).body).toContain('Danh sách hồ sơ thủ tục');
  });
});
