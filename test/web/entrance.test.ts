import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Passwords } from '../../src/application/access/passwords.js';
import { SessionStorage } from '../../src/application/access/session-storage.js';
import { Digest } from '../../src/application/ports/digest.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { day } from '../support/builders.js';
import { EvidenceDesk } from '../support/evidence-desk.js';
import { COMMUNE, Office } from '../support/office.js';
import { Web } from '../support/web.js';

let office: Office;
let web: Web;

beforeEach(async () => {
  office = await Office.open();
  await EvidenceDesk.open(office);
  web = await Web.over(office);
});
afterEach(async () => {
  await web.close();
  await office.close();
});

describe('signing in', () => {
  it('tells nobody whether it was the account or the password', async () => {
    const browser = web.browser();
    await browser.get('/dang-nhap');
    const known = await browser.post('/dang-nhap', { login: 'can-bo-kt', password: 'sai mat khau roi' });
    const unknown = await browser.post('/dang-nhap', { login: 'khong-co-ai', password: 'sai mat khau roi' });
    expect([known.statusCode, unknown.statusCode]).toEqual([422, 422]);
    expect(text(known.body)).toContain('Tên tài khoản hoặc mật khẩu chưa đúng.');
    expect(text(unknown.body)).toContain('Tên tài khoản hoặc mật khẩu chưa đúng.');
  });

  it('is closed for a while after the fifth wrong password, also to the right one', async () => {
    const browser = web.browser();
    await browser.get('/dang-nhap');
    for (let times = 0; times < 5; times += 1) {
      await browser.post('/dang-nhap', { login: 'can-bo-kt', password: `sai lan thu ${times}` });
    }
    const right = await browser.post('/dang-nhap', { login: 'can-bo-kt', password: web.password });
    expect(right.statusCode).toBe(429);
    expect(text(right.body)).toContain('tạm khóa đăng nhập');
  });

  it('is closed as well to whoever tries many passwords in one moment', async () => {
    const browser = web.browser();
    await browser.get('/dang-nhap');
    const tried = Array.from({ length: 12 }, (_, at) => (at === 11 ? web.password : `sai lan thu ${at}`));
    const answers = await Promise.all(
      tried.map((password) => browser.post('/dang-nhap', { login: 'lanh-dao', password })),
    );
    expect(answers.map(({ statusCode }) => statusCode)).not.toContain(303);
  });

  it('is closed in the same way to names that are no account, so that nobody finds out which are', async () => {
    const answersTo = async (login: string) => {
      const browser = web.browser();
      await browser.get('/dang-nhap');
      const codes: number[] = [];
      for (let times = 0; times < 7; times += 1) {
        codes.push((await browser.post('/dang-nhap', { login, password: `sai lan thu ${times}` })).statusCode);
      }
      return codes;
    };
    expect(await answersTo('khong-co-ai')).toEqual(await answersTo('kiem-tra'));
  });

  it('begins a session of its own, whatever the browser held before', async () => {
    const browser = web.browser();
    await browser.get('/dang-nhap');
    const before = browser.cookie('cchc');
    await browser.post('/dang-nhap', { login: 'can-bo-kt', password: web.password });
    expect(browser.cookie('cchc')).not.toBe(before);
  });

  it('leads only to pages of this application', async () => {
    for (const next of [
      'https://elsewhere.example/',
      '//elsewhere.example',
      '/\\elsewhere.example',
      'javascript:alert(1)',
    ]) {
      const browser = web.browser();
      await browser.get('/dang-nhap');
      const answer = await browser.post('/dang-nhap', { login: 'can-bo-kt', password: web.password, next });
      expect(answer.headers.location).toBe('/');
    }
  });

  it('opens nothing before a one-time password is replaced', async () => {
    const password = await office.get(Passwords).issue(office.folder, office.as('quan-tri'), 'can-bo-kt');
    const browser = web.browser();
    await browser.get('/dang-nhap');
    const answer = await browser.post('/dang-nhap', { login: 'can-bo-kt', password });
    expect(answer.headers.location).toBe('/mat-khau');
    expect((await browser.get(`/xa/${COMMUNE}/2026-10/viec`)).headers.location).toBe('/mat-khau');
    await browser.get('/mat-khau');
    const wanted = 'hoa sen nở giữa đồng';
    const weak = await browser.post('/mat-khau', { current: password, wanted: 'can-bo-kt-12', again: 'can-bo-kt-12' });
    expect(text(weak.body)).toContain('có tên tài khoản');
    const kept = await browser.post('/mat-khau', { current: password, wanted: password, again: password });
    expect(kept.statusCode).toBe(422);
    expect(text(kept.body)).toContain('Mật khẩu mới giống mật khẩu đang dùng.');
    const set = await browser.post('/mat-khau', { current: password, wanted, again: wanted });
    expect(set.statusCode).toBe(303);
    expect((await browser.get(`/xa/${COMMUNE}/2026-10/viec`)).statusCode).toBe(200);
  });

  it('ends on every computer when the person says so', async () => {
    const [office1, home] = [await web.signIn('can-bo-kt'), await web.signIn('can-bo-kt')];
    await home.get('/toi');
    await home.post('/toi/dang-xuat-het', {});
    expect((await office1.get('/toi')).headers.location).toContain('/dang-nhap');
  });

  it('ends also where something is still being sent', async () => {
    const [thief, owner] = [await web.signIn('can-bo-kt'), await web.signIn('can-bo-kt')];
    const id = await thief.newToken();
    const answer = await thief.postSlowly('/toi/ma-truy-cap/thu-hoi', { id }, async () => {
      await owner.get('/toi');
      await owner.post('/toi/dang-xuat-het', {});
    });
    expect(answer.statusCode).toBe(303);
    expect((await thief.get('/toi')).headers.location).toContain('/dang-nhap');
  });

  it('ends when the administrator closes the account, with its tokens', async () => {
    const [browser, program] = [await web.signIn('can-bo-kt'), await web.program('can-bo-kt')];
    const admin = await web.signIn('quan-tri');
    await admin.get('/quan-tri');
    await admin.post('/quan-tri/dong', { login: 'can-bo-kt' });
    expect((await browser.get('/mat-khau')).headers.location).toContain('/dang-nhap');
    expect((await program.get('/me')).statusCode).toBe(401);
    const { records } = await office.get(Workspaces).open(office.folder);
    expect(await records.read(({ access }) => access.tokensOf('can-bo-kt'))).toEqual([]);
  });
});

describe('the sessions that are kept', () => {
  it('lose those that are over while the server runs', async () => {
    const storage = office.get(SessionStorage);
    const { records } = await office.get(Workspaces).open(office.folder);
    const isKept = (id: string) =>
      records.read(async ({ access }) => (await access.session(office.get(Digest)(id))) !== undefined);
    await storage.begin(office.folder, 'cu', { body: '{}', expires: Date.parse('2026-10-10T23:00:00+07:00') });
    office.today = day('2026-10-11');
    await storage.begin(office.folder, 'moi', { body: '{}', expires: Date.parse('2026-10-12T00:00:00+07:00') });
    expect([await isKept('cu'), await isKept('moi')]).toEqual([false, true]);
  });
});

describe('behind a proxy', () => {
  it('the cookie goes by https alone, and no neighbour of the site can put it there', async () => {
    const proxied = await Web.over(office, { behindProxy: true });
    const { cookies } = await proxied.browser().get('/dang-nhap', { 'x-forwarded-proto': 'https' });
    await proxied.close();
    expect(cookies).toMatchObject([{ name: '__Host-cchc', secure: true, httpOnly: true, path: '/', sameSite: 'Lax' }]);
    expect(cookies[0]).not.toHaveProperty('domain');
  });

  it('the place that tries come from is the one the proxy saw, whatever the sender says', async () => {
    const proxied = await Web.over(office, { behindProxy: true });
    const codes: number[] = [];
    for (let round = 0; round < 62; round += 1) {
      const forwarded = { 'x-forwarded-for': `203.0.113.${round}, 10.0.0.9`, 'x-forwarded-proto': 'https' };
      const answer = await proxied.browser().post('/dang-nhap', { login: 'lanh-dao', password: 'x' }, forwarded);
      codes.push(answer.statusCode);
    }
    await proxied.close();
    expect(codes.slice(58)).toEqual([403, 403, 429, 429]);
  });
});

describe('every answer', () => {
  it('lets a page load, run and frame only what comes from here, and keeps nothing of it', async () => {
    const { headers } = await web.browser().get('/dang-nhap');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('refuses a change without the token of the form, and one that another site asks for', async () => {
    const browser = await web.signIn('quan-tri');
    await browser.get('/quan-tri');
    const without = await browser.post('/quan-tri/nguoi', { login: 'la', name: 'Lạ', _csrf: 'khac' });
    expect(without.statusCode).toBe(403);
    const other = await browser.post(
      '/quan-tri/nguoi',
      { login: 'la', name: 'Lạ' },
      { origin: 'https://elsewhere.example' },
    );
    expect(other.statusCode).toBe(403);
    const site = await browser.post('/quan-tri/nguoi', { login: 'la', name: 'Lạ' }, { 'sec-fetch-site': 'cross-site' });
    expect(site.statusCode).toBe(403);
  });

  it('shows what people typed as text, never as part of the page', async () => {
    const browser = await web.signIn('quan-tri');
    await browser.get('/quan-tri');
    await browser.post('/quan-tri/nguoi', {
      login: 'la',
      name: '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>',
    });
    const { body } = await browser.get('/quan-tri');
    expect(body).not.toContain('<script>alert');
    expect(body).not.toContain('<img src=x');
    expect(body).toContain('&lt;script>alert');
  });
});

function text(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
}
