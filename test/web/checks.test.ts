import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Desk } from '../../src/application/records/desk.js';
import { ImportFigures } from '../../src/application/records/import-figures.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { COMMUNE, Office } from '../support/office.js';
import { type Browser, Web } from '../support/web.js';

const MONTH = '2026-10';
const PAGE = `/xa/${COMMUNE}/${MONTH}/kiem-tra`;

let office: Office;
let web: Web;
let browser: Browser;

beforeEach(async () => {
  office = await Office.open();
  await office
    .get(MonthCycle)
    .open(office.folder, office.as('thuong-truc'), COMMUNE, MONTH, ['qd-766', 'cchc-minh-hoa-2026']);
  // Figures of one real month: two shares that add up to 101%.
  await figures('29,78%', '71,22%');
  web = await Web.over(office);
  browser = await web.signIn('thuong-truc');
});
afterEach(async () => {
  await web.close();
  await office.close();
});

async function figures(full: string, partial: string): Promise<void> {
  const { readFile } = await import('node:fs/promises');
  const text = await readFile('samples/dai-son/facts.csv', 'utf8');
  const changed = text.replace('29,78%', full).replace('71,22%', partial);
  const file = join(await mkdtemp(join(tmpdir(), 'cchc-checks-')), 'so-lieu.csv');
  await writeFile(file, changed);
  const request = { folder: office.folder, commune: COMMUNE, file, source: 'mẫu', mapping: new Map(), dryRun: false };
  await office.get(ImportFigures).run(request, office.as('thuong-truc'));
}
/** The digest of the check whose sentence holds the words. */
function digestOf(body: string, words: string): string {
  const card = body.split('<article').find((each) => each.includes(words)) ?? '';
  return /name="digest" value="([^"]+)"/.exec(card)?.[1] ?? '';
}

describe('the page of failed checks', () => {
  it('tells how many fail, in words with the figures, with candidates and what hangs on it', async () => {
    const { body } = await browser.get(PAGE);
    expect(body).toContain('chỗ số liệu không khớp');
    expect(body).toContain('101,00%');
    expect(body).toContain('Phương án khớp');
    expect(body).toContain('điểm đang dựa vào số liệu này');
    expect(body.indexOf('class="item check error"')).toBeLessThan(body.indexOf('class="item check warning"'));
  });

  it('keeps an answer with its reason beside the check, and in the log', async () => {
    const digest = digestOf((await browser.get(PAGE)).body, '101,00%');
    const none = await browser.post(PAGE, { digest, kind: 'accepted', reason: ' ' });
    expect(none.statusCode).toBe(422);
    expect(none.body).toContain('Còn thiếu lý do.');

    const done = await browser.post(PAGE, { digest, kind: 'accepted', reason: 'Số làm tròn từ hai hệ thống' });
    const { body } = await browser.follow(done);
    expect(body).toContain('Đã chấp nhận');
    expect(body).toContain('Số làm tròn từ hai hệ thống');
    const log = await office.get(Desk).look(office.folder, (records) => records.audit.entries(COMMUNE));
    expect(log.at(-1)).toMatchObject({ action: 'check_answered', account: 'thuong-truc', after: 'accepted' });
  });

  it('lets an answer live as long as the figures it was given to', async () => {
    const digest = digestOf((await browser.get(PAGE)).body, '101,00%');
    await browser.post(PAGE, { digest, kind: 'asked', reason: 'Trung tâm xem lại' });
    await figures('29,78%', '71,22%');
    expect((await browser.get(PAGE)).body).toContain('Trung tâm xem lại');
    await figures('29,78%', '71,32%');
    const { body } = await browser.get(PAGE);
    expect(body).toContain('101,10%');
    expect(body).not.toContain('Trung tâm xem lại');
    const late = await browser.post(PAGE, { digest, kind: 'asked' });
    expect(late.body).toContain('Số liệu đã đổi từ lúc mở trang');
  });

  it('counts what a department was asked as open until it is accepted, on the page of locking too', async () => {
    const left = async () => {
      const { body } = await browser.get(`/xa/${COMMUNE}/${MONTH}/khoa`);
      return Number(
        /(\d+) kiểm tra số liệu chưa trả lời/.exec(body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '))?.[1],
      );
    };
    const before = await left();
    const digest = digestOf((await browser.get(PAGE)).body, '101,00%');
    await browser.post(PAGE, { digest, kind: 'asked', reason: 'Trung tâm xem lại' });
    expect((await browser.get(PAGE)).body).toContain(', 1 còn hỏi đơn vị');
    expect(await left()).toBe(before);
    await browser.get(PAGE);
    await browser.post(PAGE, { digest, kind: 'accepted', reason: 'Số làm tròn' });
    expect(await left()).toBe(before - 1);
  });

  it('takes answers from the standing office alone', async () => {
    const digest = digestOf((await browser.get(PAGE)).body, '101,00%');
    for (const login of ['lanh-dao', 'kiem-tra', 'can-bo-kt', 'truong-kt']) {
      const other = await web.signIn(login);
      expect((await other.get(PAGE)).body).not.toContain('Trả lời kiểm tra này');
      expect((await other.post(PAGE, { digest, kind: 'asked' })).statusCode).toBe(403);
    }
  });
});
