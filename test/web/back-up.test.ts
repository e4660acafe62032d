import { appendFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import type { Office } from '../support/office.js';
import { type Browser, Web } from '../support/web.js';
import { workedOffice } from '../support/worked-office.js';

const PAGE = '/quan-tri';
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

const backUp = () => browser.post(`${PAGE}/sao-luu`, {});
const alert = (body: string) => /<section class="errors".*?<\/section>/s.exec(body)?.[0] ?? '';

describe('a backup made from its page', () => {
  it('is told with the place where it is', async () => {
    const answer = await backUp();
    expect([answer.statusCode, answer.headers.location]).toEqual([303, PAGE]);
    const { body } = await browser.get(PAGE);
    expect(body).toContain('Đã sao lưu và đọc lại: ');
    expect(alert(body)).toBe('');
  });

  it.for([
    ['lost', (file: string) => rm(file), 'mà sổ ghi nhắc đến'],
    ['altered', (file: string) => appendFile(file, 'x'), 'đã hỏng hoặc bị sửa'],
  ] as const)('tells file by file what it lacks when a kept one is %s', async ([, spoil, words]) => {
    await spoil(await keptDocument());
    const { body, statusCode } = await backUp();
    expect(statusCode).toBe(200);
    expect(body).toContain('Đã sao lưu và đọc lại: ');
    expect(alert(body)).toContain(DOCUMENT);
    expect(alert(body)).toContain(words);
    expect(alert(body)).toContain('KHÔNG ĐẦY ĐỦ: 1 tệp');
    expect(await readdir(join(office.folder, 'backups'))).toHaveLength(1);
  });
});
