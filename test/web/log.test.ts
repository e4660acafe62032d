import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { returnReasonName } from '../../src/adapters/messages/index.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { instant } from '../support/builders.js';
import { EvidenceDesk } from '../support/evidence-desk.js';
import { COMMUNE, Office } from '../support/office.js';
import { type Browser, Web } from '../support/web.js';

const PAGE = `/xa/${COMMUNE}/2026-10/nhat-ky`;

let office: Office;
let desk: EvidenceDesk;
let web: Web;
let auditor: Browser;

beforeEach(async () => {
  office = await Office.open();
  desk = await EvidenceDesk.open(office);
  web = await Web.over(office);
  auditor = await web.signIn('kiem-tra');
});
afterEach(async () => {
  await web.close();
  await office.close();
});

/** Entries beside those of the office itself. */
async function tell(count: number, reason: (at: number) => string = () => 'Bổ sung'): Promise<void> {
  const { records } = await office.get(Workspaces).open(office.folder);
  await records.write(COMMUNE, async ({ audit }) => {
    for (let at = 1; at <= count; at += 1) {
      const note = { action: 'remark_made', subject: `viec-${at}`, reason: reason(at) } as const;
      await audit.append({ account: 'thuong-truc', at: instant(office.today), origin: 'test' }, COMMUNE, note);
    }
  });
}

const text = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const linkTo = (body: string, rel: string) =>
  (new RegExp(`rel="${rel}" href="([^"]+)"`).exec(body)?.[1] ?? '').replaceAll('&amp;', '&');
const subjects = (body: string) => [...body.matchAll(/viec-(\d+)/g)].map(([, number]) => Number(number));

describe('the log', () => {
  it('tells who did what, when with its offset, before, after and why, in the words of the office', async () => {
    const { item } = await desk.submit('can-bo-kt');
    await desk.decide('thuong-truc', item.id, 'return', { reason: 'unsigned', note: 'Thiếu chữ ký' });
    await desk.step('hand_over');
    const { body } = await auditor.get(PAGE);
    expect(text(body)).toMatch(/10\/10\/2026 \d\d:\d\d:\d\d \+07:00/);
    const row = text(body.slice(body.indexOf('trình ký<')).slice(0, 900));
    expect(row).toContain('tháng 10/2026');
    expect(row).toContain('đang mở');
    expect(row).toContain('chờ ký 10/10/2026');
    expect(body.indexOf('trình ký<')).toBeLessThan(body.indexOf('trả lại minh chứng<'));
    expect(text(body)).toContain('can-bo-kt test');
  });

  it('names people, documents and reasons, not only their codes', async () => {
    const { item } = await desk.submit('can-bo-kt');
    await desk.decide('thuong-truc', item.id, 'return', { reason: 'unsigned' });
    const body = text((await auditor.get(PAGE)).body);
    const row = body.slice(body.indexOf('trả lại minh chứng'));
    expect(row).toMatch(/^trả lại minh chứng Báo cáo [^,]+, tháng 8\/2026 \(tháng 10\/2026\)/);
    expect(row).toMatch(new RegExp(`trả lại, bản 2: ${returnReasonName('unsigned')} \\(mã tệp [0-9a-f]{12}\\)`));
    expect(body).toContain('Thường trực thuong-truc test');
    expect(body).toContain('Thường trực (thuong-truc)');
  });

  it('comes in pages of fifty, forth and back', async () => {
    await tell(120);
    const first = await auditor.get(PAGE);
    expect(subjects(first.body)).toEqual(Array.from({ length: 50 }, (_, at) => 120 - at));
    expect(linkTo(first.body, 'prev')).toBe('');
    const second = await auditor.get(linkTo(first.body, 'next'));
    expect(subjects(second.body)[0]).toBe(70);
    const third = await auditor.get(linkTo(second.body, 'next'));
    expect(subjects(third.body)[0]).toBe(20);
    expect(linkTo(third.body, 'next')).toBe('');
    const back = await auditor.get(linkTo(third.body, 'prev'));
    expect(subjects(back.body)).toEqual(subjects(second.body));
  });

  it('is filtered by person, days, kind and words, and keeps the filter from page to page', async () => {
    await tell(60, (at) => (at % 2 === 0 ? 'chẵn' : 'lẻ'));
    await desk.submit('can-bo-kt');
    const only = async (question: string) => text((await auditor.get(`${PAGE}?${question}`)).body);
    expect(await only('ai=can-bo-kt')).toContain(' 1 việc đúng điều kiện lọc');
    expect(await only('loai=evidence')).toContain(' 1 việc đúng điều kiện lọc');
    expect(await only(`chu=${encodeURIComponent('chẵn')}`)).toContain(' 30 việc đúng điều kiện lọc');
    expect(await only('tu=11/10/2026')).toContain(' 0 việc đúng điều kiện lọc');
    expect(await only('tu=10/10/2026&den=10/10/2026&loai=points')).toContain(' 60 việc đúng điều kiện lọc');
    const { body } = await auditor.get(`${PAGE}?loai=points`);
    const older = await auditor.get(linkTo(body, 'next'));
    expect(subjects(older.body)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    const wrong = await auditor.get(`${PAGE}?tu=31/02/2026`);
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('value="31/02/2026"');
  });

  it('is searched by the words that people read there, with or without marks, and not by those of the program', async () => {
    await desk.step('hand_over');
    const found = async (words: string) =>
      Number(
        / (\d+) việc đúng điều kiện lọc/.exec(
          text((await auditor.get(`${PAGE}?chu=${encodeURIComponent(words)}`)).body),
        )?.[1],
      );
    for (const words of ['trình ký', 'trinh ky', 'chờ ký', 'CHO KY', 'mới 81', 'moi 81', 'tháng 10/2026']) {
      expect([words, await found(words)]).not.toEqual([words, 0]);
    }
    for (const words of ['awaiting', 'changed 0']) expect([words, await found(words)]).toEqual([words, 0]);
  });

  it('says whether its chain is whole, and where it breaks', async () => {
    await tell(30);
    const check = async () => text((await auditor.get(`${PAGE}/chuoi`)).body);
    expect(await check()).toMatch(/✓ Chuỗi nguyên vẹn: đã đọc lại \d+ dòng/);
    const { SqlRecords } = await import('../../src/adapters/storage/database/records-database.js');
    const { records } = await office.get(Workspaces).open(office.folder);
    if (!(records instanceof SqlRecords)) throw new Error('no tables');
    await records.db.updateTable('audit').set({ reason: 'Khác' }).where('subject', '=', 'viec-17').execute();
    expect(await check()).toMatch(/▲ Chuỗi ĐỨT tại dòng \d+ \(10\/10\/2026/);
    await records.db.updateTable('audit').set({ reason: 'Bổ sung' }).where('subject', '=', 'viec-17').execute();
    await records.db.deleteFrom('audit').where('subject', '=', 'viec-30').execute();
    expect(await check()).toContain('▲ Chuỗi ĐỨT tại dòng');
  });

  it('is taken away as a table that a spreadsheet opens and that runs nothing', async () => {
    await tell(1100, (at) => (at === 7 ? '=HYPERLINK("http://x")' : 'Bổ sung'));
    const file = await auditor.get(`${PAGE}/tai?loai=points`);
    expect(file.headers['content-disposition']).toContain('nhat-ky_xuan-tho.csv');
    const lines = file.body.split('\r\n').filter((line) => line !== '');
    expect(file.rawPayload.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(lines).toHaveLength(1101);
    expect(lines[1]).toContain(';ghi nhận xét;viec-1;');
    expect(lines[7]).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(lines[1]?.split(';').at(-1)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is read by those alone who may, of their own commune and of the whole workspace', async () => {
    for (const login of ['can-bo-kt', 'truong-kt']) {
      const other = await web.signIn(login);
      for (const page of [PAGE, `${PAGE}/chuoi`, `${PAGE}/tai`]) expect((await other.get(page)).statusCode).toBe(403);
    }
    const common = '/quan-tri/nhat-ky';
    for (const login of ['kiem-tra', 'thuong-truc', 'lanh-dao', 'can-bo-kt']) {
      const other = await web.signIn(login);
      for (const page of [common, `${common}/tai`]) expect((await other.get(page)).statusCode).toBe(403);
      expect((await other.get(PAGE)).body).not.toContain(common);
    }
    const admin = await web.signIn('quan-tri');
    expect((await admin.get(PAGE)).body).toContain(common);
    expect(text((await admin.get(common)).body)).toContain('thêm tài khoản');
  });
});
