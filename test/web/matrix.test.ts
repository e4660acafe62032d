import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/web/routes.js';
import { EvidenceDesk } from '../support/evidence-desk.js';
import { COMMUNE, Office } from '../support/office.js';
import { type Browser, Web } from '../support/web.js';

/** Every address of the application, as everybody and as nobody: made from the routes themselves, so that none is left out. */
const PEOPLE = ['quan-tri', 'thuong-truc', 'can-bo-kt', 'truong-kt', 'lanh-dao', 'kiem-tra'];
const LOGGED = /at \w+.*\(?(?:file:|\/).*:\d+:\d+|node_modules|\.ts:\d+/;

let office: Office;
let web: Web;
const browsers = new Map<string, Browser>();

beforeAll(async () => {
  office = await Office.open();
  await EvidenceDesk.open(office);
  web = await Web.over(office);
  for (const login of PEOPLE) browsers.set(login, await web.signIn(login));
});
afterAll(async () => {
  await web.close();
  await office.close();
});

const CLOSED = ROUTES.filter(({ open }) => open === undefined);

function urlOf(path: string, commune: string): string {
  const values: Readonly<Record<string, string>> = { commune, month: '2026-10', set: 'khong-co', code: '9.9.9' };
  return path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? 'khong-co');
}

describe('every address', () => {
  it.for(CLOSED)('$method $path: nobody is sent to sign in', async ({ method, path }) => {
    const browser = web.browser();
    const url = urlOf(path, COMMUNE);
    if (method === 'GET') {
      expect((await browser.get(url)).headers.location).toContain('/dang-nhap');
    } else {
      await browser.get('/dang-nhap');
      expect((await browser.post(url, {})).headers.location).toContain('/dang-nhap');
    }
  });

  it.for(CLOSED)('$method $path: whoever comes gets an answer, never a fault', async ({ method, path }) => {
    for (const [login, browser] of browsers) {
      const url = urlOf(path, COMMUNE);
      if (/dang-xuat/.test(path)) continue;
      const answer =
        method === 'GET' ? await browser.get(url) : await browser.post(url, { _csrf: await browser.token() });
      expect(`${login} ${answer.statusCode}`).not.toMatch(/ 5\d\d$/);
      expect(answer.body).not.toMatch(LOGGED);
    }
  });

  it.for(CLOSED.filter(({ path }) => path.includes(':commune')))(
    '$method $path: shows nothing of a commune where one has no post',
    async ({ method, path }) => {
      for (const login of ['can-bo-kt', 'thuong-truc', 'lanh-dao', 'kiem-tra']) {
        const browser = browsers.get(login);
        if (browser === undefined) throw new Error(`not signed in: ${login}`);
        const url = urlOf(path, 'xa-khac');
        const answer =
          method === 'GET' ? await browser.get(url) : await browser.post(url, { _csrf: await browser.token() });
        expect(`${login} ${answer.statusCode}`).toMatch(/ (?:303|403|404|409|422)$/);
        expect(String(answer.headers.location ?? '')).not.toContain('xa-khac/20');
      }
    },
  );
});
