import { appendFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RunJobs } from '../../src/application/jobs/run-jobs.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { RestoreBackup } from '../../src/application/records/restore-backup.js';
import type { Office } from '../support/office.js';
import { type Browser, Web } from '../support/web.js';
import { workedOffice } from '../support/worked-office.js';
import { zipEntries } from '../support/zip-entries.js';

const PAGE = '/quan-tri/sao-luu';
const DOCUMENT = '12-kh-ubnd-cai-cach-hanh-chinh-2026.pdf';

let office: Office;
let web: Web;
let browser: Browser;
beforeEach(async () => {
  office = await workedOffice();
  web = await Web.over(office);
  browser = await web.signIn('quan-tri');
  await browser.get(PAGE);
});
afterEach(async () => {
  await web.close();
  await office.close();
});

async function keptDocument(): Promise<string> {
  const { records, files } = await office.get(Workspaces).open(office.folder);
  const [file] = await records.read(({ evidence }) => evidence.files());
  return join(office.folder, files.pathOf(file?.sha256 ?? '', 'pdf'));
}

/** Asks for what lasts longer than a page should, and has it done. @returns the page of backups afterwards */
async function done(path: string): Promise<string> {
  const answer = await browser.post(path, {});
  expect([answer.statusCode, answer.headers.location]).toEqual([303, PAGE]);
  const { body } = await browser.get(PAGE);
  expect(body).toContain('Chưa bắt đầu.');
  expect(await office.get(RunJobs).next(office.folder)).toBe(true);
  const asked = /hx-get="([^"]*)"/.exec(/<li class="item job[^>]*>/.exec(body)?.[0] ?? '')?.[1] ?? '';
  const part = await browser.get(asked);
  expect(part.body).toMatch(/<strong>(xong|không làm được)<\/strong>/);
  // The line that counts all jobs stands on another page.
  expect(part.body).not.toContain('so-viec');
  return (await browser.get(PAGE)).body;
}
const backUp = () => done(PAGE);
const text = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const errors = (body: string) => [...body.matchAll(/<p class="error">(.*?)<\/p>/gs)].map(([, each = '']) => each);

describe('a backup made from its page', () => {
  it('is told with the place where it is', async () => {
    const body = await backUp();
    expect(body).toContain('Đã sao lưu và đọc lại: ');
    expect(body).not.toContain('class="error"');
  });

  it.for([
    ['lost', (file: string) => rm(file), 'mà sổ ghi nhắc đến'],
    ['altered', (file: string) => appendFile(file, 'x'), 'đã hỏng hoặc bị sửa'],
  ] as const)('tells file by file what it lacks when a kept one is %s', async ([, spoil, words]) => {
    await spoil(await keptDocument());
    const body = await backUp();
    expect(body).toContain('Đã sao lưu và đọc lại: ');
    const [first, all] = errors(body);
    expect(first).toContain(DOCUMENT);
    expect(first).toContain(words);
    expect(all).toContain('KHÔNG ĐẦY ĐỦ: 1 tệp');
    expect(await readdir(join(office.folder, 'backups'))).toHaveLength(1);
  });

  it('is listed, read again, and found to be whole or not', async () => {
    await backUp();
    const [name = ''] = await readdir(join(office.folder, 'backups'));
    const listed = await browser.get(PAGE);
    expect(listed.body).toContain(name);
    expect(text(listed.body)).toMatch(/Bản gần nhất: 10\/10\/2026 \d\d:\d\d , có 1 bản/);
    expect(text(listed.body)).toContain('1 bản tháng đã khóa');
    const check = () => done(`${PAGE}/${name}/kiem-tra`);
    expect(text(await check())).toContain('Đã đọc lại, đúng như khi sao lưu: ');
    await appendFile(join(office.folder, 'backups', name, 'tables', 'audit.jsonl'), '{}\n');
    expect(errors(await check())[0]).toContain('không nguyên vẹn');
  });

  it('is taken away whole by who runs the program alone, and can be restored from there', async () => {
    await backUp();
    const [name = ''] = await readdir(join(office.folder, 'backups'));
    const taken = await browser.get(`${PAGE}/${name}/tai`);
    expect(taken.headers['content-disposition']).toContain(`${name}.zip`);
    const entries = await zipEntries(taken.rawPayload);
    const elsewhere = await mkdtemp(join(tmpdir(), 'cchc-taken-'));
    for (const [path, bytes] of entries) {
      await mkdir(dirname(join(elsewhere, path)), { recursive: true });
      await writeFile(join(elsewhere, path), bytes);
    }
    const report = await office
      .get(RestoreBackup)
      .run(join(elsewhere, name), join(elsewhere, 'so'), office.as('ai-do'));
    expect(report.months).toHaveLength(1);
    const leader = await web.signIn('lanh-dao');
    const { body } = await leader.get(PAGE);
    expect(body).toContain(name);
    expect(body).not.toContain('Tải về');
    expect((await leader.get(`${PAGE}/${name}/tai`)).statusCode).toBe(403);
    expect((await browser.get(`${PAGE}/..%2F..%2Fetc/tai`)).statusCode).toBe(404);
    expect((await browser.get(`${PAGE}/sao-luu-19990101-000000000/tai`)).statusCode).toBe(404);
  });

  it('is restored aside for a trial, compared, and nothing of it stays', async () => {
    const before = await readdir(dirname(office.folder));
    const body = text(await done(`${PAGE}/dien-tap`));
    expect(body).toContain('✓ Khôi phục được, khớp bản sao lưu.');
    expect(body).toMatch(/Đã so điểm chấm lại của 1 bản tháng đã khóa, \d+ bảng của sổ ghi và 3 tệp trong kho\./);
    expect(await readdir(dirname(office.folder))).toEqual(before);
    const log = text((await browser.get('/quan-tri/nhat-ky')).body);
    expect(log).toMatch(/thử khôi phục dien-tap-\d+-\d+ .*khôi phục được, khớp bản sao lưu/);
  });

  it('is for those who may make one', async () => {
    for (const login of ['can-bo-kt', 'truong-kt', 'kiem-tra']) {
      const other = await web.signIn(login);
      expect((await other.get(PAGE)).statusCode).toBe(403);
      await other.token();
      expect((await other.post(PAGE, {})).statusCode).toBe(403);
      expect((await other.post(`${PAGE}/dien-tap`, {})).statusCode).toBe(403);
    }
  });
});
