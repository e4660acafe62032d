import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HandInEvidence } from '../../src/application/records/hand-in-evidence.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { COMMUNE, Office } from '../support/office.js';
import { addNeighbour, NEIGHBOUR } from '../support/second-commune.js';
import { type Browser, Web } from '../support/web.js';

const MONTH = '2026-10';
const SET = 'cchc-minh-hoa-2026';
const PAGE = `/xa/${COMMUNE}/${MONTH}/tim`;
const DOCUMENT = 'samples/xuan-tho/evidence/12-kh-ubnd-cai-cach-hanh-chinh-2026.pdf';

let office: Office;
let web: Web;
let clerk: Browser;

beforeAll(async () => {
  office = await Office.open();
  const actor = office.as('thuong-truc');
  await office.get(MonthCycle).open(office.folder, actor, COMMUNE, MONTH, ['qd-766', SET]);
  const request = { folder: office.folder, requirement: 'ke-hoach-cchc', step: 'submit', noSecret: true } as const;
  await office.get(HandInEvidence).run({ ...request, file: DOCUMENT }, actor);
  web = await Web.over(office);
  clerk = await web.signIn('thuong-truc');
});
afterAll(async () => {
  await web.close();
  await office.close();
});

async function found(question: string, browser = clerk): Promise<string> {
  const { body, statusCode } = await browser.get(`${PAGE}?q=${encodeURIComponent(question)}`);
  expect(statusCode).toBe(200);
  return body.slice(body.indexOf('<h1>'));
}

describe('searching a month', () => {
  it('finds criteria, wanted documents, files and departments without marks, each leading to its page', async () => {
    const body = await found('ke hoach cai cach');
    expect(body).toContain(`href="/xa/${COMMUNE}/${MONTH}/tieu-chi/${SET}/1.1.1"`);
    expect(body).toMatch(/Minh chứng phải có \(\d+\)/);
    expect(body).toContain(`href="/xa/${COMMUNE}/${MONTH}/minh-chung/ke-hoach-cchc/2026"`);
    expect(await found('vhxh')).toContain(`href="/xa/${COMMUNE}/${MONTH}/minh-chung?don-vi=vhxh"`);
    expect(await found('12/KH')).toContain('12-kh-ubnd-cai-cach-hanh-chinh-2026.pdf');
  });

  it('takes the tone wherever it is put, decomposed letters and capitals', async () => {
    for (const question of ['Văn hoá', 'văn hóa', 'VAN HOA', 'văn hoá'.normalize('NFD')]) {
      expect([question, (await found(question)).includes('Phòng Văn hóa - Xã hội')]).toEqual([question, true]);
    }
  });

  it('puts a code first, and says so where there is nothing', async () => {
    const body = await found('1.1.2');
    expect(body).toContain('<strong>1 kết quả</strong>');
    expect(await found('không có gì hết')).toContain('Không tìm thấy');
    expect(await found('')).toContain('Gõ một vài từ');
    expect(await found('<script>alert(1)</script>')).not.toContain('<script>alert');
  });

  it('shows nobody the files of another department', async () => {
    const own = await web.signIn('can-bo-kt');
    const body = await found('ke hoach cai cach', own);
    expect(body).toContain('1.1.1');
    expect(body).not.toContain('12-kh-ubnd');
    expect(await found('ubnd', own)).not.toContain('.pdf');
  });

  it('from outside any month goes to the only commune', async () => {
    const answer = await clerk.get('/tim?q=k%E1%BA%BF%20ho%E1%BA%A1ch');
    expect(answer.headers.location).toBe(`${PAGE}?q=k%E1%BA%BF+ho%E1%BA%A1ch`);
  });

  it('from outside any month finds the commune first, for whoever works in several', async () => {
    await addNeighbour(office);
    const admin = await web.signIn('quan-tri');
    const named = (await admin.get('/tim?q=xa%20ben')).body;
    expect(named).toContain('1 địa phương có tên như đã gõ.');
    expect(named).toContain(`href="/xa/${NEIGHBOUR}/2026-10/viec"`);
    const other = (await admin.get('/tim?q=ke%20hoach')).body;
    expect(other).toContain(`href="${PAGE}?q=ke+hoach"`);
    expect(other).toContain(`href="/xa/${NEIGHBOUR}/2026-10/tim?q=ke+hoach"`);
    expect((await clerk.get('/tim?q=xa%20ben')).headers.location).toContain(PAGE);
    expect(await found('bi mat')).not.toContain('xã bên');
  });
});
