import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EvidenceDesk } from '../support/evidence-desk.js';
import { Office } from '../support/office.js';
import { type Browser, Web } from '../support/web.js';

const [LOCKED, WRONG, IN] = [429, 422, 303];
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

async function tryFrom(browser: Browser, password: string, login = 'can-bo-kt'): Promise<number> {
  await browser.get('/dang-nhap');
  return (await browser.post('/dang-nhap', { login, password })).statusCode;
}

/** Wrong passwords until the account or the browser is locked. */
async function wear(browser: Browser, login?: string): Promise<void> {
  for (let times = 0; times < 5; times += 1) await tryFrom(browser, `sai lan thu ${times}`, login);
  expect(await tryFrom(browser, web.password, login)).toBe(LOCKED);
}

async function signedOut(login: string): Promise<Browser> {
  const browser = await web.signIn(login);
  await browser.token();
  await browser.post('/dang-xuat', {});
  return browser;
}

describe('a browser that has signed in to an account before', () => {
  it('is not locked out by what strangers try, who stay locked out themselves', async () => {
    const own = await signedOut('can-bo-kt');
    const stranger = web.browser();
    await wear(stranger);
    expect(await tryFrom(own, web.password)).toBe(IN);
    expect(await tryFrom(own, web.password, ' CAN-BO-KT ')).toBe(IN);
    expect(await tryFrom(stranger, web.password)).toBe(LOCKED);
    expect(await tryFrom(web.browser(), web.password)).toBe(LOCKED);
  });

  it('is locked out by its own wrong passwords, and nobody else is', async () => {
    const own = await signedOut('can-bo-kt');
    await wear(own);
    expect(await tryFrom(web.browser(), web.password)).toBe(IN);
    expect(await tryFrom(own, web.password)).toBe(LOCKED);
  });

  it('counts anew after the right password', async () => {
    const own = await signedOut('can-bo-kt');
    for (let round = 0; round < 2; round += 1) {
      for (let times = 0; times < 4; times += 1) expect(await tryFrom(own, 'sai mat khau roi')).toBe(WRONG);
      expect(await tryFrom(own, web.password)).toBe(IN);
    }
  });

  it('is a stranger to other accounts', async () => {
    const own = await signedOut('can-bo-kt');
    await wear(web.browser(), 'lanh-dao');
    expect(await tryFrom(own, web.password, 'lanh-dao')).toBe(LOCKED);
  });

  it('is known by all who share it', async () => {
    const shared = await signedOut('can-bo-kt');
    expect(await tryFrom(shared, web.password, 'lanh-dao')).toBe(IN);
    await wear(web.browser());
    await wear(web.browser(), 'lanh-dao');
    expect(await tryFrom(shared, web.password)).toBe(IN);
    expect(await tryFrom(shared, web.password, 'lanh-dao')).toBe(IN);
  });

  it.each([
    ['made up', () => 'may.W1siY2FuLWJvLWt0IiwieCJdXQ'],
    ['signed by another', () => 'may.W1siY2FuLWJvLWt0IiwieCJdXQ.c2FpIGNodSBreQ'],
    ['the one of the session', (own: Browser) => own.cookie('cchc') ?? ''],
    ['no text at all', () => '%00%ff'],
  ])('is not believed by a cookie that is %s', async (_, cookie) => {
    const own = await signedOut('can-bo-kt');
    await wear(web.browser());
    const other = web.browser();
    await other.get('/dang-nhap');
    other.setCookie('cchc-may', cookie(own));
    expect(await tryFrom(other, web.password)).toBe(LOCKED);
  });

  it('keeps its cookie from scripts and other sites', async () => {
    const browser = web.browser();
    await browser.get('/dang-nhap');
    const { headers } = await browser.post('/dang-nhap', { login: 'can-bo-kt', password: web.password });
    const set = [headers['set-cookie'] ?? []].flat().find((each) => each.startsWith('cchc-may='));
    expect(set).toMatch(/HttpOnly/);
    expect(set).toMatch(/SameSite=Lax/);
    expect(set).toMatch(/Max-Age=\d{8}/);
  });
});
