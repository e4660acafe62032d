import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OpenIdProvider } from '../../src/adapters/access/open-id-provider.js';
import { IdentityProvider, type IdentityProviderSettings } from '../../src/application/ports/identity-provider.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { ManagePeople } from '../../src/application/records/manage-people.js';
import { logLine } from '../../src/composition/log-line.js';
import { EvidenceDesk } from '../support/evidence-desk.js';
import { COMMUNE, Office, refusal } from '../support/office.js';
import { SignInService } from '../support/sign-in-service.js';
import { type Browser, Web } from '../support/web.js';

const ADDRESS = 'http://127.0.0.1:9';
const NAME = 'Cổng tỉnh thử nghiệm';

let service: SignInService;
let office: Office;
let web: Web;
let told: unknown[];
/** Services that a test started for itself. */
let others: SignInService[];

beforeAll(async () => {
  service = await SignInService.start(ADDRESS);
});
afterAll(() => service.stop());
beforeEach(async () => {
  others = [];
  office = await Office.open();
  await EvidenceDesk.open(office);
  await link('can-bo-kt', 'tran.thi.b');
});
afterEach(async () => {
  for (const other of others) await other.stop();
  await web.close();
  await office.close();
});

const link = (login: string, identity?: string) =>
  office
    .get(ManagePeople)
    .link(office.folder, office.as('quan-tri'), login, { ...(identity !== undefined && { identity }) });

async function tied(settings: Partial<IdentityProviderSettings> = {}): Promise<Web> {
  told = [];
  const wanted = {
    issuer: service.issuer,
    client: 'cchc',
    secret: 'khoa-cua-ung-dung-thu-nghiem-32-ky-tu',
    name: NAME,
  };
  const more = { claim: 'preferred_username', address: ADDRESS, ...settings };
  office.container
    .bind(IdentityProvider)
    .toConstantValue(new OpenIdProvider({ ...wanted, ...more }, (fault) => told.push(fault)));
  web = await Web.over(office);
  return web;
}

/** Sets out from the page of signing in. @returns the address at the service */
async function setOut(browser: Browser, next = ''): Promise<string> {
  const answer = await browser.get(`/dang-nhap/sso${next}`);
  expect(answer.statusCode).toBe(303);
  return String(answer.headers.location);
}
const comeBack = async (browser: Browser, person: string, change: (url: URL) => void = () => {}) => {
  const url = new URL(await setOut(browser));
  change(url);
  return browser.get(await service.signIn(url.href, person, ADDRESS));
};
const problem = (body: string) => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('signing in by the service of the province', () => {
  it('opens the account that the administrator tied to the name there, and the log tells it', async () => {
    await tied();
    const browser = web.browser();
    const before = browser.cookie('cchc');
    expect((await comeBack(browser, 'tran.thi.b')).headers.location).toBe('/');
    expect(browser.cookie('cchc')).not.toBe(before);
    expect((await browser.get(`/xa/${COMMUNE}/2026-10/viec`)).statusCode).toBe(200);
    expect((await browser.get('/toi')).body).toContain('can-bo-kt');
    const { records } = await office.get(Workspaces).open(office.folder);
    const entries = await records.read(({ audit }) => audit.entries(''));
    expect(entries.at(-1)).toMatchObject({ action: 'signed_in', subject: 'can-bo-kt', after: 'elsewhere' });
    expect(told).toEqual([]);
  });

  it('asks with a code, PKCE, a state and a nonce, new every time, and with no secret', async () => {
    await tied();
    const [first, second] = [new URL(await setOut(web.browser())), new URL(await setOut(web.browser()))];
    const asked = Object.fromEntries(first.searchParams);
    expect(asked).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', client_id: 'cchc' });
    expect(asked.redirect_uri).toBe(`${ADDRESS}/dang-nhap/sso/ve`);
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked[name]).toMatch(/^[\w-]{43}$/);
      expect(second.searchParams.get(name)).not.toBe(asked[name]);
    }
    expect(first.href).not.toContain('khoa-cua-ung-dung');
  });

  it('leads on to the page that was wanted, and to no other site', async () => {
    await tied();
    for (const [next, led] of [
      [`/xa/${COMMUNE}/2026-10/minh-chung`, `/xa/${COMMUNE}/2026-10/minh-chung`],
      ['https://elsewhere.example/', '/'],
    ] as const) {
      const browser = web.browser();
      const url = await setOut(browser, `?tiep=${encodeURIComponent(next)}`);
      const answer = await browser.get(await service.signIn(url, 'tran.thi.b', ADDRESS));
      expect(answer.headers.location).toBe(led);
    }
  });

  it('is refused in plain words to who is tied to no account, or to a closed one', async () => {
    await tied();
    const unknown = await comeBack(web.browser(), 'nguoi.la');
    expect(unknown.statusCode).toBe(403);
    expect(problem(unknown.body)).toContain('chưa được nối với tài khoản nào ở đây');
    expect(problem(unknown.body)).toContain('Nhờ quản trị ghi tên của mình ở cổng dùng chung');
    await office.get(ManagePeople).close(office.folder, office.as('quan-tri'), 'can-bo-kt');
    expect((await comeBack(web.browser(), 'tran.thi.b')).statusCode).toBe(403);
    // The login is not the name there: nobody becomes somebody by being called alike.
    expect((await comeBack(web.browser(), 'thuong-truc')).statusCode).toBe(403);
  });

  it('serves once: the same way back opens nothing again, in this browser or in another', async () => {
    await tied();
    const browser = web.browser();
    const back = await service.signIn(await setOut(browser), 'tran.thi.b', ADDRESS);
    const stolen = await web.browser().get(back);
    expect([stolen.statusCode, problem(stolen.body).includes('chưa xong, hoặc đã dùng rồi')]).toEqual([422, true]);
    expect((await browser.get(back)).statusCode).toBe(303);
    expect((await browser.get(back)).statusCode).toBe(422);
    const third = web.browser();
    await setOut(third);
    expect((await third.get(back)).statusCode).toBe(422);
    expect((await third.get('/toi')).headers.location).toContain('/dang-nhap');
  });

  it('is refused when the answer is not to what was asked: another nonce, another state, no answer at all', async () => {
    await tied();
    const nonce = await comeBack(web.browser(), 'tran.thi.b', (url) => url.searchParams.set('nonce', 'khac'));
    expect(nonce.statusCode).toBe(422);
    expect(inspect(told.at(-1), { depth: 9 })).toContain("claim: 'nonce'");
    const line = logLine('sign-in service', told.at(-1));
    expect(JSON.parse(line)).toMatchObject({ level: 40, err: { type: 'ClientError' } });
    expect(line).not.toMatch(/tran\.thi\.b|khoa-cua-ung-dung/);
    const state = await comeBack(web.browser(), 'tran.thi.b', (url) => url.searchParams.set('state', 'khac'));
    expect(state.statusCode).toBe(422);
    const denied = await comeBack(web.browser(), 'tu-choi');
    expect(denied.statusCode).toBe(422);
    const browser = web.browser();
    await setOut(browser);
    expect((await browser.get('/dang-nhap/sso/ve')).statusCode).toBe(422);
    expect((await browser.get('/toi')).headers.location).toContain('/dang-nhap');
  });

  it('may go by another claim; an address of mail that was not proved names nobody', async () => {
    await link('can-bo-kt', 'tran.thi.b@tinh.example');
    await link('truong-kt', 'chua-xac-nhan@tinh.example');
    await link('thuong-truc', 'khong-noi@tinh.example');
    await tied({ claim: 'email' });
    expect((await comeBack(web.browser(), 'tran.thi.b')).statusCode).toBe(303);
    expect((await comeBack(web.browser(), 'chua-xac-nhan')).statusCode).toBe(403);
    expect((await comeBack(web.browser(), 'khong-noi')).statusCode).toBe(403);
    expect((await comeBack(web.browser(), 'nguoi.la')).statusCode).toBe(403);
  });

  it('says so when the service does not answer, and works again once it does', async () => {
    const other = await SignInService.start(ADDRESS);
    others.push(other);
    await tied({ issuer: other.issuer });
    const browser = web.browser();
    const url = await setOut(browser);
    const back = await other.signIn(url, 'tran.thi.b', ADDRESS);
    await other.stop();
    const late = await browser.get(back);
    expect([late.statusCode, problem(late.body).includes('Cổng đăng nhập dùng chung không trả lời.')]).toEqual([
      503,
      true,
    ]);
    expect(problem(late.body)).toContain('vào bằng mật khẩu');
    expect(told.length).toBeGreaterThan(0);
    expect(inspect(told, { depth: 9 })).not.toContain('khoa-cua-ung-dung');
    await browser.get('/dang-nhap');
    const byPassword = await browser.post('/dang-nhap', { login: 'can-bo-kt', password: web.password });
    expect(byPassword.statusCode).toBe(303);
  });

  it('is found only when it answers: asked again at the next try', async () => {
    await tied({ issuer: 'http://127.0.0.1:9' });
    const answer = await web.browser().get('/dang-nhap/sso');
    expect(answer.statusCode).toBe(503);
    expect(problem(answer.body)).toContain('Đợi ít phút rồi thử lại');
  });

  it('is signed out of here, and there by one more step', async () => {
    await tied();
    const browser = web.browser();
    await comeBack(browser, 'tran.thi.b');
    await browser.get('/toi');
    const out = await browser.post('/dang-xuat', {});
    expect(out.headers.location).toBe('/dang-nhap?ra=sso');
    expect((await browser.get('/toi')).headers.location).toContain('/dang-nhap');
    expect((await browser.get('/dang-nhap?ra=sso')).body).toContain('href="/dang-nhap/sso/ra"');
    const leave = new URL(String((await browser.get('/dang-nhap/sso/ra')).headers.location));
    expect(leave.href.startsWith(`${service.issuer}/session/end`)).toBe(true);
    expect(leave.searchParams.get('post_logout_redirect_uri')).toBe(`${ADDRESS}/dang-nhap`);
    const byPassword = await web.signIn('thuong-truc');
    await byPassword.get('/toi');
    expect((await byPassword.post('/dang-xuat', {})).headers.location).toBe('/dang-nhap');
  });
});

describe('without a service', () => {
  it('nothing of it is shown, and its addresses lead to the page of signing in', async () => {
    web = await Web.over(office);
    const browser = web.browser();
    expect((await browser.get('/dang-nhap')).body).not.toContain('/dang-nhap/sso');
    for (const path of ['/dang-nhap/sso', '/dang-nhap/sso/ve?code=a&state=b', '/dang-nhap/sso/ra']) {
      expect((await browser.get(path)).headers.location).toBe('/dang-nhap');
    }
  });

  it('the administrator alone writes down who a person is there and where mail goes; a name belongs to one', async () => {
    web = await Web.over(office);
    const admin = await web.signIn('quan-tri');
    expect((await admin.get('/quan-tri')).body).toContain('href="/quan-tri/tai-khoan/can-bo-kt"');
    expect((await admin.get('/quan-tri/tai-khoan/can-bo-kt')).body).toContain('value="tran.thi.b"');
    const url = '/quan-tri/tai-khoan/truong-kt';
    await admin.get(url);
    const taken = await admin.post(url, { identity: 'tran.thi.b', email: 'truong@xa.example' });
    expect(taken.statusCode).toBe(409);
    expect(taken.body).toContain('value="truong@xa.example"');
    expect(taken.body).toMatch(/id="identity-loi"/);
    for (const email of ['truong', 'a@b', 'a@b.vn, c@d.vn', 'a b@c.vn', 'a@b.vn\nBcc: c@d.vn', '"a"@b.vn', 'a@-b.vn']) {
      expect(`${email} ${(await admin.post(url, { email })).statusCode}`).toBe(`${email} 422`);
    }
    expect((await admin.post(url, { email: 'truong.kt@xa.example', identity: '' })).statusCode).toBe(303);
    expect((await admin.get(url)).body).toContain('value="truong.kt@xa.example"');
    await admin.post(url, { email: '', identity: '' });
    expect((await admin.get(url)).body).not.toContain('truong.kt@xa.example');
    expect(
      await refusal(office.get(ManagePeople).link(office.folder, office.as('thuong-truc'), 'truong-kt', {})),
    ).toEqual(['R002']);
    expect((await (await web.signIn('thuong-truc')).get(url)).statusCode).toBe(403);
  });
});
