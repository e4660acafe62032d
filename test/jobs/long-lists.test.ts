import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AskJob } from '../../src/application/jobs/ask-job.js';
import { RunJobs } from '../../src/application/jobs/run-jobs.js';
import { SeeJobs } from '../../src/application/jobs/see-jobs.js';
import { Drafts } from '../../src/application/ports/drafts.js';
import { Desk } from '../../src/application/records/desk.js';
import { ImportDraft } from '../../src/application/records/import-draft.js';
import { ImportLongList } from '../../src/application/records/import-long-list.js';
import type { ListImportTask } from '../../src/domain/jobs/job.js';
import { COMMUNE, type Office, refusal, Servers, STORES } from '../support/office.js';
import { MONTH, openMonth, provinceOffice } from '../support/province.js';
import { Web } from '../support/web.js';

const SAMPLE = resolve(import.meta.dirname, '../../samples/danh-sach/ho-so-tthc.csv');
const PAGE = `/xa/${COMMUNE}/${MONTH}/so-lieu`;
const SOURCE = 'Hệ thống của tỉnh';
const ROWS = 12_000;
const READING = { mapping: new Map<string, string>(), deadlines: 'exclusive' } as const;

const servers = new Servers();
afterAll(() => servers.stop());

/** The dossiers of the sample over and over, each under a code of its own. */
async function longList(rows = ROWS): Promise<string> {
  const [head = '', ...lines] = (await readFile(SAMPLE, 'utf8')).trim().split('\n');
  const many = Array.from({ length: rows }, (_, at) => (lines[at % lines.length] ?? '').replace(/^[^;]*/, `HS-${at}`));
  return `${[head, ...many].join('\n')}\n`;
}

describe.each(STORES)('a long list in %s', (store) => {
  let office: Office;
  let text: string;
  beforeEach(async () => {
    office = await provinceOffice(servers.addressFor(store));
    await openMonth(office, COMMUNE);
    text = await longList();
  });
  afterEach(() => office.close());

  const actor = () => office.as('thuong-truc');
  const run = () => office.get(RunJobs).next(office.folder);
  const imports = () => office.get(Desk).look(office.folder, (records) => records.lists.imports(COMMUNE, MONTH));
  async function sent(bytes = text): Promise<string> {
    const table = { commune: COMMUNE, month: MONTH, kind: 'dossiers', source: SOURCE, name: 'hồ sơ.csv' } as const;
    return office.get(ImportDraft).put(office.folder, actor(), { ...table, bytes: Buffer.from(bytes) });
  }
  async function taskOf(draft: string): Promise<ListImportTask | undefined> {
    return office.get(ImportLongList).task(office.folder, actor(), COMMUNE, draft, READING);
  }
  async function asked(): Promise<{ readonly id: string; readonly task: ListImportTask }> {
    const task = await taskOf(await sent());
    if (task === undefined) throw new Error('not long');
    return { task, id: await office.get(AskJob).ask(office.folder, actor(), task) };
  }

  it('is recorded behind the pages as it was looked at, with its figures', async () => {
    const { id, task } = await asked();
    expect(await imports()).toEqual([]);
    await run();
    expect(await office.get(SeeJobs).one(office.folder, actor(), id)).toMatchObject({ state: 'done' });
    const [batch, ...more] = await imports();
    expect(more).toEqual([]);
    expect(batch).toMatchObject({ read: ROWS, sha256: task.sha256, fileName: 'hồ sơ.csv', by: 'thuong-truc' });
    expect(await office.get(Drafts).find(office.folder, task.draft)).toBeUndefined();
  });

  it('that was recorded when the server was killed is not recorded again', async () => {
    const { id, task } = await asked();
    const job = await office.get(SeeJobs).one(office.folder, actor(), id);
    const lists = office.get(ImportLongList);
    await lists.record(office.folder, actor(), task, job.at);
    await run();
    expect(await office.get(SeeJobs).one(office.folder, actor(), id)).toMatchObject({ state: 'done' });
    expect(await imports()).toHaveLength(1);
  });

  it('that two servers record at once stands there once', async () => {
    const { id, task } = await asked();
    const job = await office.get(SeeJobs).one(office.folder, actor(), id);
    const lists = office.get(ImportLongList);
    await Promise.all([1, 2].map(() => lists.record(office.folder, actor(), task, job.at)));
    expect(await imports()).toHaveLength(1);
  });

  it('fails with a reason when its file is gone, or the month takes nothing more', async () => {
    const gone = await asked();
    await office.get(Drafts).drop(office.folder, gone.task.draft);
    await run();
    const see = office.get(SeeJobs);
    expect(await see.one(office.folder, actor(), gone.id)).toMatchObject({ problems: [{ code: 'R020' }] });
    const late = await asked();
    const { MonthCycle } = await import('../../src/application/records/month-cycle.js');
    await office.get(MonthCycle).step(office.folder, actor(), COMMUNE, MONTH, 'hand_over');
    await run();
    expect(await see.one(office.folder, actor(), late.id)).toMatchObject({ problems: [{ code: 'R010' }] });
    expect(await imports()).toEqual([]);
  });

  it('is nobody else’s to record', async () => {
    const draft = await sent();
    const task = office.get(ImportLongList).task(office.folder, office.as('chuyen-vien'), COMMUNE, draft, READING);
    expect(await refusal(task)).toEqual(['R020']);
    const { task: own } = await asked();
    expect(await refusal(office.get(AskJob).ask(office.folder, office.as('lanh-dao'), own))).toEqual(['R002']);
    const other = await office.get(AskJob).ask(office.folder, office.as('chuyen-vien'), own);
    await run();
    await run();
    const failed = await office.get(SeeJobs).one(office.folder, office.as('chuyen-vien'), other);
    expect(failed).toMatchObject({ state: 'failed', problems: [{ code: 'R020' }] });
  });

  it('is long only beyond some thousand rows', async () => {
    expect(await taskOf(await sent(await longList(2000)))).toBeUndefined();
    expect(await taskOf(await sent())).toBeDefined();
  });
});

describe('a long list on the page', () => {
  it('is looked at, asked to be recorded, and told of when it is', async () => {
    const office = await provinceOffice();
    await openMonth(office, COMMUNE);
    const web = await Web.over(office);
    const browser = await web.signIn('thuong-truc');
    await browser.get(PAGE);
    const bytes = await longList();
    const sent = await browser.send(PAGE, { kind: 'dossiers', source: SOURCE }, { name: 'hồ sơ.csv', bytes });
    const url = String(sent.headers.location);
    expect((await browser.get(url)).body).toContain('12.000');
    const asked = await browser.post(url, { step: 'ghi' });
    expect(asked.headers.location).toBe('/viec-nen');
    expect((await browser.follow(asked)).body).toContain('Ghi nhận hồ sơ.csv vào tháng 10/2026 của Xã Xuân Thọ');
    await office.get(RunJobs).next(office.folder);
    expect((await browser.get(PAGE)).body).toContain('Đã xong: Ghi nhận hồ sơ.csv');
    expect((await browser.get('/viec-nen')).body).toContain(`href="${PAGE}"`);
    await web.close();
    await office.close();
  });
});

describe('a long list from another program', () => {
  it('is looked at, asked to be recorded, and followed as a job', async () => {
    const office = await provinceOffice();
    await openMonth(office, COMMUNE);
    const web = await Web.over(office);
    const program = await web.program('thuong-truc');
    const imports = `/communes/${COMMUNE}/months/${MONTH}/imports`;
    const list = { name: 'hồ sơ.csv', bytes: await longList() };
    const { draft } = (await program.send(imports, { kind: 'dossiers', source: SOURCE }, list)).json();
    const asked = (await program.post(`${imports}/${draft}/record`, {})).json();
    expect(asked).toMatchObject({ kind: 'asked', job: { kind: 'list_import', state: 'waiting' }, issues: [] });
    expect((await program.get(imports)).json()).toEqual({ imports: [] });
    await office.get(RunJobs).next(office.folder);
    expect((await program.get(`/jobs/${asked.job.id}`)).json()).toMatchObject({ state: 'done' });
    expect((await program.get(imports)).json().imports).toMatchObject([{ fileName: 'hồ sơ.csv', read: ROWS }]);
    await web.close();
    await office.close();
  });
});
