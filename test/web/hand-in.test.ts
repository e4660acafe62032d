import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EvidenceDesk, REPORT } from '../support/evidence-desk.js';
import { COMMUNE, Office } from '../support/office.js';
import { type Browser, Web } from '../support/web.js';

const MONTH = `/xa/${COMMUNE}/2026-10`;
const LIST = `${MONTH}/minh-chung`;
const SLOT = `${LIST}/${REPORT.requirement}/${REPORT.slot}`;

let office: Office;
let desk: EvidenceDesk;
let web: Web;
let unit: Browser;

beforeAll(async () => {
  office = await Office.open();
  desk = await EvidenceDesk.open(office);
  web = await Web.over(office);
  unit = await web.signIn('can-bo-kt');
});
afterAll(async () => {
  await web.close();
  await office.close();
});

const main = async (page: string) => /<main.*<\/main>/s.exec((await unit.get(page)).body)?.[0] ?? '';
const lateIn = (list: string) => list.match(/class="due late"/g)?.length ?? 0;

describe('the board of a month', () => {
  it('tells what is overdue before the day that comes next', async () => {
    const late = lateIn(await main(LIST));
    expect(late).toBeGreaterThan(0);
    const board = await main(`${MONTH}/viec`);
    const said = board.indexOf(`▲ ${late} minh chứng đã quá hạn`);
    expect(said).toBeGreaterThan(0);
    expect(said).toBeLessThan(board.indexOf('hạn tiếp theo'));
  });
});

describe('the list of what is owed', () => {
  it('ends with what will be due within a month, of the own department, each with its page', async () => {
    const coming = /Sắp đến hạn trong 31 ngày.*?<\/section>/s.exec(await main(LIST))?.[0] ?? '';
    expect(coming).toMatch(/tháng 10\/2026: hạn \d\d\/11\/2026 \(/);
    const links = [...coming.matchAll(/href="([^"]*)"/g)].map(([, url = '']) => url);
    expect(links.length).toBeGreaterThan(0);
    expect(new Set(links).size).toBe(links.length);
    for (const link of links) expect((await unit.get(link)).statusCode).toBe(200);
    // Another department owes the report of the system.
    expect(coming).not.toContain('bao-cao-he-thong');
  });
});

describe('the page of a document that is asked for', () => {
  it('asks for the file and the word about secrets before it sends', async () => {
    const page = await main(SLOT);
    expect(page).toMatch(/<input id="file"[^>]* required/);
    expect(page).toMatch(/<input id="noSecret"[^>]* required/);
    expect(page.match(/\(bắt buộc\)/g)).toHaveLength(2);
    const form = page.split('<form').find((each) => each.includes('id="file"')) ?? '';
    expect(form.slice(0, form.indexOf('>'))).not.toContain('novalidate');
    const answer = await unit.send(SLOT, { step: 'submit', version: '0' }, { name: 'a.pdf', bytes: desk.document() });
    expect(answer.statusCode).toBe(422);
  });

  it('asks at its field why nothing arose', async () => {
    await unit.get(SLOT);
    const answer = await unit.send(SLOT, { step: 'claim_not_arising', version: '0', note: ' ' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('<a href="#claim_not_arising-note">Thiếu lý do.</a>');
    expect(answer.body).toContain('id="claim_not_arising-note-loi">Thiếu lý do.');
    expect(answer.body).not.toContain('id="note-loi"');
  });

  it('shows first what was handed in, with the way on, and folds the form for another one', async () => {
    await unit.get(SLOT);
    const file = { name: 'báo cáo.pdf', bytes: desk.document() };
    const sent = await unit.send(SLOT, { step: 'submit', version: '0', noSecret: 'co' }, file);
    expect(sent.statusCode).toBe(303);
    const page = await main(SLOT);
    const order = ['Đã gửi</h2>', 'Nộp tiếp: ', 'Hạn cuối', '<summary>Nộp bản khác</summary>', 'id="file"'];
    const places = order.map((each) => page.indexOf(each));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    const next = /href="([^"]+)">Nộp tiếp: /.exec(page)?.[1] ?? '';
    expect(next).not.toBe(SLOT);
    expect(await main(LIST)).toContain(`href="${next}"`);
    expect(page).toContain(`href="${LIST}?don-vi=kt"`);
  });

  it('is found again under what the department handed in', async () => {
    const list = await main(LIST);
    expect(list).toContain('Đã nộp trong tháng (1)');
    const section = list.slice(list.indexOf('id="da-nop"'), list.indexOf('</details>', list.indexOf('id="da-nop"')));
    expect(section).toContain(`href="${SLOT}"`);
    expect(section).toContain('chờ duyệt');
    const other = await web.signIn('thuong-truc');
    expect((await other.get(`${LIST}?don-vi=vp`)).body).not.toContain('Đã nộp trong tháng');
    expect((await other.get(LIST)).body).toContain('Phòng Kinh tế');
  });

  it('stands open again once the document is returned', async () => {
    await desk.decide('thuong-truc', `${COMMUNE}/${REPORT.requirement}/${REPORT.slot}/1`, 'return', {
      reason: 'unsigned',
    });
    const page = await main(SLOT);
    expect(page).toContain('<h2>Nộp minh chứng</h2>');
    expect(page).not.toContain('Nộp bản khác');
  });
});
