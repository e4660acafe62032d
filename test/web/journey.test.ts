import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VerifyWorkspace } from '../../src/application/records/verify-workspace.js';
import { REPORT } from '../support/evidence-desk.js';
import { pdfWith } from '../support/hostile-files/pdfs.js';
import { COMMUNE, Office, Servers, STORES } from '../support/office.js';
import { type Browser, Web } from '../support/web.js';

const SAMPLES = resolve(import.meta.dirname, '../../samples');
const SETS = ['qd-766', 'cchc-minh-hoa-2026'];
const MONTH = `/xa/${COMMUNE}/2026-10`;
const servers = new Servers();
afterAll(() => servers.stop());

const text = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const hidden = (body: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';

/** A month's figures, with two shares of a real month that add up to 101%. */
async function figures(): Promise<string> {
  const [real, own] = [await lines('dai-son'), await lines('xuan-tho')];
  const shares = real.filter((line) => line.includes('29,78%') || line.includes('71,22%'));
  const names = shares.map((line) => line.split(',')[0]);
  return [...own.filter((line) => !names.includes(line.split(',')[0])), ...shares].join('\n');
}

async function lines(sample: string): Promise<string[]> {
  return (await readFile(join(SAMPLES, sample, 'facts.csv'), 'utf8')).trimEnd().split('\n');
}

describe.each(STORES)('a month from its opening to its second version, through the pages, in %s', (store) => {
  let office: Office;
  let web: Web;
  let clerk: Browser;
  let unit: Browser;
  let leader: Browser;
  let documents = 0;

  beforeAll(async () => {
    office = await Office.open(servers.addressFor(store));
    web = await Web.over(office);
    [clerk, unit, leader] = [
      await web.signIn('thuong-truc'),
      await web.signIn('can-bo-kt'),
      await web.signIn('lanh-dao'),
    ];
  });
  afterAll(async () => {
    await web.close();
    await office.close();
  });

  /** What the browser shows after a form was sent; a form that is not taken is no step of the journey. */
  async function told(browser: Browser, answer: LightMyRequestResponse): Promise<string> {
    if (answer.statusCode !== 303) throw new Error(`not taken (${answer.statusCode}): ${text(answer.body)}`);
    return text((await browser.follow(answer)).body);
  }

  async function handIn(slot: string): Promise<string> {
    documents += 1;
    const page = `${MONTH}/minh-chung/${REPORT.requirement}/${slot}`;
    const version = hidden((await unit.get(page)).body, 'version');
    const file = { name: `báo cáo ${documents}.pdf`, bytes: pdfWith({ content: `${documents} w` }) };
    return told(unit, await unit.send(page, { step: 'submit', version, noSecret: 'co' }, file));
  }

  async function decide(fields: Readonly<Record<string, string>>): Promise<string> {
    const inbox = await clerk.get(`${MONTH}/cho-duyet`);
    const page = /href="(\/xa\/[^"]+\/cho-duyet\/[^"]+)"/.exec(inbox.body)?.[1] ?? '';
    const version = hidden((await clerk.get(page)).body, 'version');
    return told(clerk, await clerk.post(page, { version, ...fields }));
  }

  async function close(browser: Browser, deed: string, fields: Readonly<Record<string, string>>): Promise<string> {
    const revision = hidden((await browser.get(`${MONTH}/khoa`)).body, 'revision');
    return told(browser, await browser.post(`${MONTH}/khoa/${deed}`, { revision, ...fields }));
  }

  it('is opened', async () => {
    const first = String((await clerk.get('/')).headers.location);
    await clerk.get(first);
    expect(await told(clerk, await clerk.post(first, { month: '2026-10', sets: SETS }))).toContain(
      'Đã mở tháng 10/2026.',
    );
  });

  it('has its figures, which do not all fit', async () => {
    await clerk.get(`${MONTH}/so-lieu`);
    const file = { name: 'số liệu.csv', bytes: await figures() };
    const sent = await clerk.send(`${MONTH}/so-lieu`, { kind: 'figures', source: 'Cổng' }, file);
    const draft = String(sent.headers.location);
    expect(text((await clerk.follow(sent)).body)).toContain('Chưa ghi gì.');
    expect(await told(clerk, await clerk.post(draft, { step: 'ghi' }))).toContain('Đã ghi nhận');
    expect(text((await clerk.get(`${MONTH}/kiem-tra`)).body)).toContain('101,00%');
  });

  it('has a document handed in, returned with a reason, handed in again and taken', async () => {
    const owed = (await unit.get(`${MONTH}/minh-chung`)).body;
    expect(owed).toContain(`${MONTH}/minh-chung/${REPORT.requirement}/${REPORT.slot}`);
    expect(await handIn(REPORT.slot)).toContain('Đã nộp, chờ cơ quan thường trực duyệt.');
    expect(await decide({ step: 'return', reason: 'unsigned', note: 'Thiếu chữ ký của kế toán' })).toContain(
      'Đã trả lại',
    );
    const returned = text((await unit.get(`${MONTH}/minh-chung/${REPORT.requirement}/${REPORT.slot}`)).body);
    expect(returned).toContain('thiếu chữ ký');
    expect(returned).toContain('Thiếu chữ ký của kế toán');
    await handIn(REPORT.slot);
    expect(await decide({ step: 'accept' })).toMatch(/Đã nhận: [^.]+, tháng 8\/2026\./);
  });

  it('has its failed checks answered', async () => {
    for (;;) {
      const { body } = await clerk.get(`${MONTH}/kiem-tra`);
      const open = body.split('<article').find((card) => card.includes('Trả lời kiểm tra này'));
      if (open === undefined) break;
      const answer = { digest: hidden(open, 'digest'), kind: 'accepted', reason: 'Số làm tròn từ hai hệ thống' };
      expect(await told(clerk, await clerk.post(`${MONTH}/kiem-tra`, answer))).toContain('Đã ghi: chấp nhận');
    }
    expect(text((await clerk.get(`${MONTH}/khoa`)).body)).toContain(' 0 kiểm tra số liệu chưa trả lời, còn hỏi đơn vị');
  });

  it('is signed for and locked by another than who scored', async () => {
    expect(await close(clerk, 'buoc', { step: 'hand_over', asOf: '10/10/2026' })).toContain('chờ lãnh đạo khóa');
    expect((await unit.get(`${MONTH}/minh-chung/${REPORT.requirement}/2026-07`)).body).not.toContain(
      'Nộp minh chứng</',
    );
    expect(await close(leader, 'khoa', { confirmed: 'co' })).toContain('Đã khóa tháng 10/2026, bản 1.');
  });

  it('is asked for, reopened with the reason, changed and locked again beside its first version', async () => {
    const slot = await unit.get(`${MONTH}/minh-chung/${REPORT.requirement}/2026-07`);
    expect(slot.body).toContain('Gửi đề nghị mở lại');
    expect(await close(unit, 'de-nghi', { asked: 'Sót báo cáo tháng 7' })).toContain('Đã gửi đề nghị mở lại');
    const reopened = await close(leader, 'mo-lai', { reason: 'Sót báo cáo tháng 7', confirmed: 'co' });
    expect(reopened).toContain('Đã mở lại thành bản 2, lý do: Sót báo cáo tháng 7');
    expect(text((await unit.get(`${MONTH}/khoa`)).body)).toContain('✓ Đã mở lại');
    await handIn('2026-07');
    await decide({ step: 'accept' });
    await close(clerk, 'buoc', { step: 'hand_over' });
    const locked = await close(leader, 'khoa', { confirmed: 'co' });
    expect(locked).toContain('Đã khóa tháng 10/2026, bản 2.');
    expect(locked).toContain('Các bản đã khóa (2)');
    expect(locked).toMatch(/Bản 2 so với bản 1.*Tổng điểm [\d,]+ [\d,]+ \+0,\d\d/);
  });

  it('stands in the log from its opening on, in a chain that is whole, in records that are whole', async () => {
    const auditor = await web.signIn('kiem-tra');
    const log = text((await auditor.get(`${MONTH}/nhat-ky/chuoi?loai=month`)).body);
    expect(log).toContain('✓ Chuỗi nguyên vẹn');
    const deeds = [
      'khóa tháng',
      'trình ký',
      'mở lại tháng',
      'đề nghị mở lại tháng',
      'khóa tháng',
      'trình ký',
      'mở tháng',
    ];
    const rows = log.slice(log.indexOf('Các việc, mới nhất trước'));
    let from = 0;
    for (const deed of deeds) {
      const found = rows.indexOf(` ${deed} `, from);
      expect(`${deed}: ${found >= from}`).toBe(`${deed}: true`);
      from = found + deed.length;
    }
    const { issues } = await office.get(VerifyWorkspace).run(office.folder);
    expect(issues).toEqual([]);
  });
});
