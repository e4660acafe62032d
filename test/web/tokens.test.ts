import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Tokens } from '../../src/application/access/tokens.js';
import { EvidenceDesk } from '../support/evidence-desk.js';
import { Office } from '../support/office.js';
import { type Browser, Web } from '../support/web.js';

let office: Office;
let web: Web;
let browser: Browser;

beforeEach(async () => {
  office = await Office.open();
  await EvidenceDesk.open(office);
  web = await Web.over(office);
  browser = await web.signIn('can-bo-kt');
  await browser.get('/toi');
});
afterEach(async () => {
  await web.close();
  await office.close();
});

const made = (html: string) => /<code>(cchc_[\w-]+)<\/code>/.exec(html)?.[1] ?? '';
const make = (fields: Readonly<Record<string, string>> = {}) =>
  browser.post('/toi/ma-truy-cap', { name: 'Một cửa', lastDay: '31/12/2026', ...fields });

describe('the page of one’s own tokens', () => {
  it('shows a token once, then only its name, its last day and its last use', async () => {
    const token = made((await make()).body);
    expect((await office.get(Tokens).accountOf(office.folder, token)).login).toBe('can-bo-kt');
    const { body } = await browser.get('/toi');
    expect(body).not.toContain(token.slice(5));
    expect(body).toContain('Một cửa');
    expect(body).toContain('31/12/2026');
    expect(body).toContain('10/10/2026');
  });

  it('revokes', async () => {
    const answer = await make();
    const token = made(answer.body);
    const id = /name="id" value="([^"]+)"/.exec(answer.body)?.[1] ?? '';
    expect((await browser.post('/toi/ma-truy-cap/thu-hoi', { id })).statusCode).toBe(303);
    const { body } = await browser.get('/toi');
    expect(body).toContain('Chưa có mã nào');
    await expect(office.get(Tokens).accountOf(office.folder, token)).rejects.toThrow();
  });

  it('says beside the field what is wrong, and keeps what was typed', async () => {
    const answer = await make({ name: 'Phần mềm kho', lastDay: '31/02/2027' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Không đọc được ngày cuối.');
    expect(answer.body).toContain('value="Phần mềm kho"');
    const late = await make({ lastDay: '31/12/2029' });
    expect(late.body).toMatch(/id="lastDay-loi"[^>]*>Ngày cuối 31\/12\/2029/);
    expect((await make({ name: '' })).body).toContain('Chưa ghi tên chương trình.');
  });

  it('takes no more than twenty tries in a minute', async () => {
    const codes: number[] = [];
    for (let times = 0; times < 22; times += 1) codes.push((await make({ name: '' })).statusCode);
    expect(codes.slice(0, 20).every((code) => code === 422)).toBe(true);
    expect(codes.slice(20)).toEqual([429, 429]);
  });
});
