import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Passwords } from '../../src/application/access/passwords.js';
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
