import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RunJobs } from '../../src/application/jobs/run-jobs.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { jpg } from '../support/hostile-files/pictures.js';
import { COMMUNE, type Office } from '../support/office.js';
import { acceptDocument, MONTH, openMonth, provinceOffice } from '../support/province.js';
import { type Browser, Web } from '../support/web.js';
import { zipEntries } from '../support/zip-entries.js';

const SHEET = `/xa/${COMMUNE}/${MONTH}/xuat-bieu`;
const MEGABYTE = 2 ** 20;
const MINUTE = 60_000;

let office: Office;
let web: Web;

beforeEach(async () => {
  office = await provinceOffice();
  for (const commune of [COMMUNE, 'an-phu']) await openMonth(office, commune);
  web = await Web.over(office);
});
afterEach(async () => {
  vi.useRealTimers();
  await web.close();
  await office.close();
});

const runJob = () => office.get(RunJobs).next(office.folder);

/** Evidence of more than a page sends at once. */
async function muchEvidence(): Promise<void> {
  for (let mark = 0; mark < 11; mark += 1) {
    await acceptDocument(office, `ảnh ${mark}.jpg`, jpg({ exif: `${mark}`, bytes: 2 * MEGABYTE }));
  }
}
/** Asks for the pack of the commune. @returns the address of the job */
async function askedPack(browser: Browser): Promise<string> {
  await browser.get('/viec-nen');
  const asked = await browser.post(`${SHEET}/goi`, {});
  expect(asked.headers.location).toBe('/viec-nen');
  const { body } = await browser.follow(asked);
  return /hx-get="(\/viec-nen\/[\w-]+)"/.exec(body)?.[1] ?? '';
}

describe('a large pack of evidence', () => {
  it('is asked for on its page, made behind the pages, told of on every page, and taken away', async () => {
    await muchEvidence();
    const browser = await web.signIn('thuong-truc');
    const { body } = await browser.get(`${SHEET}/minh-chung`);
    expect(body).toContain('Lập gói (ZIP)');
    expect(body).not.toContain('Tải gói (ZIP)');
    expect((await browser.get(`${SHEET}/goi`)).headers.location).toBe(`${SHEET}/minh-chung`);

    const url = await askedPack(browser);
    expect((await browser.get('/viec-nen')).body).toContain('chờ đến lượt');
    const meanwhile = await browser.get(SHEET);
    expect(meanwhile.body).toMatch(/Đang chạy nền: Gói minh chứng tháng 10\/2026 của Xã Xuân Thọ/);
    await runJob();

    const told = await browser.get(SHEET);
    expect(told.body).toMatch(/Đã xong: Gói minh chứng tháng 10\/2026 của Xã Xuân Thọ/);
    const page = await browser.get('/viec-nen');
    expect(page.body).toContain('Tải goi-minh-chung_2026-10.zip');
    expect((await browser.get(SHEET)).body).not.toContain('Đã xong:');

    const file = await browser.get(`${url}/tep`);
    expect(file.headers['content-disposition']).toContain('goi-minh-chung_2026-10.zip');
    expect(file.headers['content-length']).toBe(`${file.rawPayload.length}`);
    const entries = await zipEntries(file.rawPayload);
    expect([...entries.keys()].filter((name) => name.endsWith('.jpg'))).toHaveLength(11);
  });

  it('is sent at once where it is small', async () => {
    await acceptDocument(office, 'ảnh.jpg', jpg({ exif: '1', bytes: 1000 }));
    const browser = await web.signIn('thuong-truc');
    expect((await browser.get(`${SHEET}/minh-chung`)).body).toContain('Tải gói (ZIP)');
    expect((await browser.get(`${SHEET}/goi`)).headers['content-type']).toBe('application/zip');
  });
});

describe('the page of jobs', () => {
  it('shows how far a job is, and asks again only while it goes on', async () => {
    const browser = await web.signIn('thuong-truc');
    const url = await askedPack(browser);
    const waiting = await browser.get(url);
    expect(waiting.body).toContain('hx-trigger="every 2s"');
    expect(waiting.body).toMatch(/<progress aria-label="Gói minh chứng/);
    expect(waiting.body).not.toContain('<html');
    await runJob();
    const done = await browser.get(url);
    expect(done.body).toContain('✓');
    expect(done.body).not.toContain('hx-trigger');
    expect(done.body).toMatch(/hx-swap-oob="true"><strong>0<.strong> việc đang làm, <strong>1</);
  });

  it('stops a job when asked to', async () => {
    const browser = await web.signIn('thuong-truc');
    const url = await askedPack(browser);
    const stopped = await browser.post(`${url}/dung`, {});
    expect((await browser.follow(stopped)).body).toContain('Đã dừng việc.');
    expect((await browser.get('/viec-nen')).body).toContain('đã dừng');
    expect(await runJob()).toBe(false);
    expect((await browser.get(`${url}/tep`)).statusCode).toBe(422);
  });

  it('tells why a job failed', async () => {
    const browser = await web.signIn('thuong-truc');
    await askedPack(browser);
    const { files } = await office.get(Workspaces).open(office.folder);
    await acceptDocument(office, 'ảnh.jpg', jpg({ exif: '1', bytes: 1000 }));
    files.get = async () => undefined;
    await runJob();
    expect((await browser.get(SHEET)).body).toContain('Không làm được: Gói minh chứng');
    expect((await browser.get('/viec-nen')).body).toContain('không có tệp ảnh.jpg');
  });

  it('shows a job to nobody else, of the same commune or of another one, at any of its addresses', async () => {
    const url = await askedPack(await web.signIn('thuong-truc'));
    await runJob();
    for (const login of ['chuyen-vien', 'thuong-truc-an-phu', 'tinh-thuong-truc', 'quan-tri', 'kiem-tra']) {
      const other = await web.signIn(login);
      expect((await other.get('/viec-nen')).body).not.toContain('goi-minh-chung');
      for (const address of [url, `${url}/tep`]) expect((await other.get(address)).statusCode).toBe(404);
      expect((await other.post(`${url}/dung`, { _csrf: await other.token() })).statusCode).toBe(404);
      expect((await other.get('/viec-nen/tin')).body).not.toContain('Gói');
    }
  });

  it('lets nobody ask for the pack of a commune where one has no post', async () => {
    const other = await web.signIn('thuong-truc-an-phu');
    expect((await other.post(`${SHEET}/goi`, { _csrf: await other.token() })).statusCode).toBe(403);
    expect(await runJob()).toBe(false);
  });
});

describe('what an open page asks by itself', () => {
  it('takes away no word that was meant for the next page', async () => {
    const browser = await web.signIn('thuong-truc');
    const url = await askedPack(browser);
    const stopped = await browser.post(`${url}/dung`, {});
    await browser.get('/viec-nen/tin');
    await browser.get(url);
    expect((await browser.follow(stopped)).body).toContain('Đã dừng việc.');
  });

  it('keeps no session alive, and leads back to its page after signing in again', async () => {
    const browser = await web.signIn('thuong-truc');
    const url = await askedPack(browser);
    const began = Date.now();
    for (const minutes of [30, 59]) {
      vi.useFakeTimers({ toFake: ['Date'], now: began + minutes * MINUTE });
      expect((await browser.get(url)).statusCode).toBe(200);
    }
    vi.useFakeTimers({ toFake: ['Date'], now: began + 61 * MINUTE });
    const headers = { host: 'cchc.xa', 'hx-request': 'true', 'hx-current-url': 'http://cchc.xa/viec-nen' };
    const answer = await browser.get(url, headers);
    expect(answer.headers['hx-redirect']).toBe('/dang-nhap?tiep=%2Fviec-nen');
  });
});
