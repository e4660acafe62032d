import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Passwords } from '../../src/application/access/passwords.js';
import { HandInEvidence } from '../../src/application/records/hand-in-evidence.js';
import type { EvidenceItem } from '../../src/domain/records/evidence-item.js';
import { ROUTES } from '../../src/web/routes.js';
import { EvidenceDesk, REPORT } from '../support/evidence-desk.js';
import { pdfWith } from '../support/hostile-files/pdfs.js';
import { BOMBS } from '../support/hostile-files/table.js';
import { COMMUNE, Office } from '../support/office.js';
import { addNeighbour, NEIGHBOUR, NEIGHBOURS_WORDS } from '../support/second-commune.js';
import { type Browser, Web } from '../support/web.js';

const MONTH = '2026-10';
const HERE = `/xa/${COMMUNE}/${MONTH}`;
const SLOT = `${HERE}/minh-chung/${REPORT.requirement}/${REPORT.slot}`;
const LOCAL = ['thuong-truc', 'can-bo-kt', 'truong-kt', 'lanh-dao', 'kiem-tra'];

let office: Office;
let desk: EvidenceDesk;
let web: Web;
let foreign: EvidenceItem;
let newcomer: Browser;
const browsers = new Map<string, Browser>();

beforeAll(async () => {
  office = await Office.open();
  desk = await EvidenceDesk.open(office);
  foreign = await addNeighbour(office);
  web = await Web.over(office);
  for (const login of [...LOCAL, 'quan-tri']) browsers.set(login, await web.signIn(login));
  newcomer = web.browser();
  await newcomer.get('/dang-nhap');
  const password = await office.get(Passwords).issue(office.folder, office.as('quan-tri'), 'chuyen-vien');
  await newcomer.post('/dang-nhap', { login: 'chuyen-vien', password });
});
afterAll(async () => {
  await web.close();
  await office.close();
});

function as(login: string): Browser {
  const browser = browsers.get(login);
  if (browser === undefined) throw new Error(`not signed in: ${login}`);
  return browser;
}

/** An address with the real names of the neighbour's records in it. */
function neighboursUrl(path: string, commune: string, { id, requirement, slot }: EvidenceItem = foreign): string {
  const values: Readonly<Record<string, string>> = {
    ...{ commune, month: MONTH, item: id, version: '1', set: 'cchc-minh-hoa-2026', code: '1.1' },
    ...{ requirement, slot },
  };
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? 'khong-co'));
}

describe("another commune's records", () => {
  it.for(ROUTES.filter(({ path }) => path.includes(':commune')))(
    'are not reached by their real names: $method $path',
    async ({ method, path }) => {
      for (const login of LOCAL) {
        for (const commune of path.includes(':item') ? [NEIGHBOUR, COMMUNE] : [NEIGHBOUR]) {
          const url = neighboursUrl(path, commune);
          const browser = as(login);
          const answer =
            method === 'GET' ? await browser.get(url) : await browser.post(url, { _csrf: await browser.token() });
          expect(`${login} ${url} ${answer.statusCode}`).not.toMatch(/ (?:200|5\d\d)$/);
          expect(answer.body).not.toContain(NEIGHBOURS_WORDS);
          expect(answer.body).not.toContain('bí mật của xã bên');
        }
      }
    },
  );

  it('stay as they were', async () => {
    expect(await desk.history(foreign.id)).toEqual([foreign]);
  });
});

describe("another department's document", () => {
  const NAME = 'rieng-cua-don-vi-khac.pdf';
  let item: EvidenceItem;
  beforeAll(async () => {
    const slot = { requirement: 'tien-do-ke-hoach', slot: '2026-Q2' };
    const wanted = { folder: office.folder, commune: COMMUNE, month: MONTH, ...slot };
    const file = { file: NAME, bytes: pdfWith({ content: 'office' }), number: '7/BC-VHXH' };
    const handedIn = office
      .get(HandInEvidence)
      .run({ ...wanted, ...file, step: 'submit', noSecret: true }, office.as('thuong-truc'));
    item = (await handedIn).item;
  });

  it('is there for who may see it', async () => {
    const { body } = await as('thuong-truc').get(`${HERE}/cho-duyet/${encodeURIComponent(item.id)}`);
    expect(item.department).toBe('vhxh');
    expect(body).toContain(NAME);
  });

  it.for(ROUTES.filter(({ path }) => path.includes(':commune')))(
    'is not reached by its real name: $method $path',
    async ({ method, path }) => {
      const url = neighboursUrl(path, COMMUNE, item);
      for (const login of ['can-bo-kt', 'truong-kt']) {
        const browser = as(login);
        const fields = { step: 'confirm_not_arising', version: '1', item: `1 ${item.id}` };
        const answer =
          method === 'GET'
            ? await browser.get(url)
            : await browser.post(url, { _csrf: await browser.token(), ...fields });
        expect(answer.statusCode).toBeLessThan(500);
        expect(answer.body).not.toContain(NAME);
        if (path.includes(':item')) expect([403, 404, 422]).toContain(answer.statusCode);
      }
      expect((await desk.history(item.id)).map(({ state }) => state)).toEqual(['submitted']);
    },
  );
});

describe('a session', () => {
  it('that ended opens nothing when its cookie is sent again', async () => {
    const browser = await web.signIn('lanh-dao');
    await browser.get('/toi');
    const old = browser.cookie('cchc') ?? '';
    await browser.post('/dang-xuat', {});
    const thief = web.browser();
    thief.take('cchc', old);
    expect((await thief.get('/toi')).headers.location).toContain('/dang-nhap');
  });

  it('is not taken from a cookie that somebody made up', async () => {
    for (const made of [
      'x',
      'x.y',
      `${'a'.repeat(32)}.${'b'.repeat(43)}`,
      '../../etc/passwd',
      '%00',
      'a'.repeat(8000),
    ]) {
      const thief = web.browser();
      thief.take('cchc', made);
      expect((await thief.get('/toi')).headers.location).toContain('/dang-nhap');
    }
  });
});

describe('a change', () => {
  it.for(ROUTES.filter(({ method }) => method === 'POST'))(
    'is refused without the token of a form: $path',
    async ({ path }) => {
      const browser = as('thuong-truc');
      for (const token of ['', 'x', 'x-y']) {
        const url = neighboursUrl(path, COMMUNE);
        expect((await browser.post(url, { _csrf: token })).statusCode).toBe(403);
      }
    },
  );
});

describe('a one-time password', () => {
  it.for(ROUTES.filter(({ open }) => open === undefined))(
    'opens only where one sets one’s own: $method $path',
    async ({ method, path }) => {
      const url = neighboursUrl(path, COMMUNE);
      const answer = method === 'GET' ? await newcomer.get(url) : await newcomer.post(url, {});
      expect(answer.headers.location).toBe('/mat-khau');
    },
  );
});

describe('ten thousand tries to sign in', () => {
  it('open nothing, are stopped by the place they come from, and leave the application answering', async () => {
    const thief = web.browser();
    await thief.get('/dang-nhap');
    const answers = new Map<number, number>();
    for (let round = 0; round < 10_000; round += 1) {
      const { statusCode } = await thief.post('/dang-nhap', { login: 'lanh-dao', password: `doan-${round}` });
      answers.set(statusCode, (answers.get(statusCode) ?? 0) + 1);
    }
    expect(answers.get(303)).toBeUndefined();
    expect(answers.get(429)).toBeGreaterThan(9_900);
    expect((await as('thuong-truc').get(`${HERE}/viec`)).statusCode).toBe(200);
  });
});

describe('an address', () => {
  it.for([
    '/tai-san/../package.json',
    '/tai-san/..%2fcchc.js',
    '/tai-san/%2e%2e/%2e%2e/package.json',
    '/tai-san/..%5c..%5cpackage.json',
    '/tai-san/%00',
    '/xa/..%2f..%2fetc/2026-10/viec',
    `/xa/${COMMUNE}/..%2f..%2f/viec`,
    `${HERE}/tep/..%2f..%2fcchc.db/1`,
    `${HERE}/tieu-chi/..%2f..%2f/passwd`,
    '/dang-nhap/%c0%af',
    '/%',
    `/${'a'.repeat(7000)}`,
  ])('leads out of nothing: %s', async (url) => {
    const { statusCode, body } = await as('thuong-truc').get(url);
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(statusCode).toBeLessThan(500);
    expect(body).not.toMatch(/"name": "cchc"|root:|SQLite format|\bat \S+ \(/);
  });

  it.for(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', '/a\r\nSet-Cookie: x=1'])(
    'never leads to another site, nor puts a line into the answer: %j',
    async (next) => {
      const browser = web.browser();
      await browser.get(`/dang-nhap?tiep=${encodeURIComponent(next)}`);
      const { headers, body } = await browser.get(`/dang-nhap?tiep=${encodeURIComponent(next)}`);
      expect(body).not.toContain('value="//elsewhere');
      expect(JSON.stringify(headers)).not.toContain('x=1');
    },
  );
});

const SCRIPT = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>';

describe('words and names that people give', () => {
  it('stay words on every page that shows them, and in the name of the file that comes back', async () => {
    const browser = as('can-bo-kt');
    const version = await versionNow(browser);
    const name = 'a"; filename="hai.exe\r\nSet-Cookie: x=1;\\../../Đơn vị <b>.pdf';
    const bytes = pdfWith({ content: 'words' });
    const fields = { step: 'submit', version, noSecret: 'co', number: SCRIPT, issuer: SCRIPT, note: SCRIPT };
    const sent = await browser.send(SLOT, fields, { name, bytes });
    expect(sent.statusCode).toBe(303);
    for (const url of [SLOT, `${HERE}/minh-chung`, `${HERE}/cho-duyet`, `${HERE}/tieu-chi/cchc-minh-hoa-2026/1.1`]) {
      for (const login of ['can-bo-kt', 'thuong-truc']) {
        const { body } = await as(login).get(url);
        expect(body).not.toContain('<script>alert');
        expect(body).not.toContain('<img src=x');
      }
    }
    const { body } = await as('thuong-truc').get(SLOT);
    const link = /href="([^"]*\/tep\/[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const { headers, rawPayload } = await as('thuong-truc').get(link);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-disposition']).toMatch(
      /^(?:inline|attachment); filename="[\w.-]+"; filename\*=UTF-8''[\w%.~!-]+$/,
    );
    expect(headers['set-cookie'] ?? '').not.toContain('x=1');
    expect(Buffer.from(rawPayload).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('a file that is sent', () => {
  it('is refused in words when it is too large, with all that was typed', async () => {
    const browser = as('can-bo-kt');
    const version = await versionNow(browser);
    const bytes = new Uint8Array(26 * 2 ** 20);
    const fields = { step: 'submit', version, noSecret: 'co', note: 'Đã gõ rồi' };
    const { statusCode, body } = await browser.send(SLOT, fields, { name: 'lớn.pdf', bytes });
    expect(statusCode).toBe(413);
    expect(body).toContain('Tệp "lớn.pdf" quá lớn, giới hạn là 25 MB.'.replaceAll('"', '&quot;'));
    expect(body).toContain('Đã gõ rồi');
  });

  it.for(BOMBS.map((file) => [file.what, file] as const))('does not blow up: %s', async ([, file]) => {
    const browser = as('can-bo-kt');
    const version = await versionNow(browser);
    const bytes = await file.bytes();
    const before = process.memoryUsage().rss;
    const fields = { step: 'submit', version, noSecret: 'co' };
    const { statusCode } = await browser.send(SLOT, fields, { ...file, bytes });
    expect(file.kept === true ? [303] : [413, 422]).toContain(statusCode);
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(300);
  });

  it('has no more fields than a form may have', async () => {
    const browser = as('can-bo-kt');
    await browser.get(SLOT);
    const fields = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`f${index}`, 'x']));
    const { statusCode, body } = await browser.send(SLOT, fields, { name: 'a.pdf', bytes: 'x' });
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(statusCode).toBeLessThan(500);
    expect(body).not.toMatch(/\bat \S+ \(/);
  });
});

describe('files that are sent at once', () => {
  it('take no more memory than there is for one person; who is crowded out is told, and may send again', async () => {
    const browser = as('truong-kt');
    await browser.get(SLOT);
    const file = { name: 'lớn.pdf', bytes: new Uint8Array(24 * 2 ** 20) };
    const fields = { step: 'submit', version: '0', noSecret: 'co', note: 'Đã gõ rồi' };
    const answers: LightMyRequestResponse[] = [];
    const sendBeside = async (others: number): Promise<void> => {
      answers.push(await browser.send(SLOT, fields, file, async () => others > 0 && sendBeside(others - 1)));
    };
    await sendBeside(4);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([503, 422, 422, 422, 422]);
    expect(answers[0]?.body).toContain('Máy chủ đang nhận quá nhiều tệp cùng lúc.');
    expect(answers[0]?.body).toContain('Đã gõ rồi');
    expect((await browser.send(SLOT, fields, file)).statusCode).toBe(422);
  });
});

describe('a form that is broken off or not what it says', () => {
  it.for([
    ['without a boundary', 'multipart/form-data', 'x'],
    [
      'that ends in the middle',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx',
    ],
    ['of another kind', 'application/xml', '<a/>'],
    ['with a broken head', 'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: ;;;\r\n\r\nx\r\n--b--'],
  ] as const)('is the fault of the sender: %s', async ([, type, body]) => {
    const browser = as('can-bo-kt');
    const token = await browser.token();
    const page = await browser.post(SLOT, {}, { 'content-type': type, 'x-csrf-token': token }, body);
    expect(page.statusCode).toBeGreaterThanOrEqual(400);
    expect(page.statusCode).toBeLessThan(500);
    const program = await web.program('can-bo-kt');
    const answer = await program.post(`/communes/${COMMUNE}/months/${MONTH}/evidence`, body, { 'content-type': type });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
  });
});

/** The version of the item that the form of the page is about. */
async function versionNow(browser: Browser): Promise<string> {
  const { body } = await browser.get(SLOT);
  return /name="version" value="(\d+)"/.exec(body)?.[1] ?? '';
}
