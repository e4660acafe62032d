import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AskJob } from '../../src/application/jobs/ask-job.js';
import { RunJobs, type RunJobsOptions } from '../../src/application/jobs/run-jobs.js';
import { SeeJobs } from '../../src/application/jobs/see-jobs.js';
import { SweepJobs } from '../../src/application/jobs/sweep-jobs.js';
import { Clock } from '../../src/application/ports/clock.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { ManagePeople } from '../../src/application/records/manage-people.js';
import { VerifyWorkspace } from '../../src/application/records/verify-workspace.js';
import type { JobTask } from '../../src/domain/jobs/job.js';
import type { Instant } from '../../src/domain/records/instant.js';
import { day } from '../support/builders.js';
import { pdfWith } from '../support/hostile-files/pdfs.js';
import { COMMUNE, type Office, refusal, Servers, STORES } from '../support/office.js';
import { acceptDocument, importSample, MONTH, OTHERS, openMonth, provinceOffice } from '../support/province.js';
import { zipEntries } from '../support/zip-entries.js';

const PACK: JobTask = { kind: 'evidence_pack', commune: COMMUNE, month: MONTH };
const ALL: JobTask = { kind: 'province_pack', month: MONTH };
const SCORE: JobTask = { kind: 'province_score', month: MONTH };
const BACKUP: JobTask = { kind: 'backup' };
const MINUTE = 60_000;

const servers = new Servers();
afterAll(() => servers.stop());

describe.each(STORES)('jobs of an office in %s', (store) => {
  let office: Office;
  beforeEach(async () => {
    office = await provinceOffice(servers.addressFor(store));
    for (const commune of [COMMUNE, ...OTHERS.map(({ id }) => id)]) await openMonth(office, commune);
    await importSample(office, COMMUNE);
  });
  afterEach(() => office.close());

  const ask = (login: string, task: JobTask) => office.get(AskJob).ask(office.folder, office.as(login), task);
  const run = (options: RunJobsOptions = {}) => office.get(RunJobs).next(office.folder, options);
  const one = (login: string, id: string) => office.get(SeeJobs).one(office.folder, office.as(login), id);
  const cancel = (login: string, id: string) => office.get(AskJob).cancel(office.folder, office.as(login), id);
  const files = () => readdir(join(office.folder, 'results')).catch((): string[] => []);
  const problems = async () => (await office.get(VerifyWorkspace).run(office.folder)).issues.map(({ code }) => code);
  async function contents(login: string, id: string): Promise<Map<string, Buffer>> {
    const { pieces } = await office.get(SeeJobs).file(office.folder, office.as(login), id);
    const all: Uint8Array[] = [];
    for await (const piece of pieces) all.push(piece);
    return zipEntries(Buffer.concat(all));
  }
  /** A clock whose minutes go by as the test says; its day stays the office's. */
  function setClock(minutes: () => number): void {
    const began = Date.parse('2026-10-10T08:00:00.000+07:00');
    const now = () => new Date(began + minutes() * MINUTE + 7 * 60 * MINUTE).toISOString().replace('Z', '+07:00');
    office.container.unbind(Clock);
    office.container.bind(Clock).toConstantValue({ today: () => office.today, now: () => now() as Instant });
  }

  it('make the pack of a commune, for who asked', async () => {
    await acceptDocument(office, 'kế hoạch.pdf', pdfWith({ content: 'q' }));
    const id = await ask('thuong-truc', PACK);
    expect(await one('thuong-truc', id)).toMatchObject({ state: 'waiting', by: 'thuong-truc' });
    expect(await run()).toBe(true);
    expect(await run()).toBe(false);
    const job = await one('thuong-truc', id);
    expect(job).toMatchObject({ state: 'done', isTold: false, result: { name: `goi-minh-chung_${MONTH}.zip` } });
    const names = [...(await contents('thuong-truc', id)).keys()];
    expect(names).toContain('danh-muc.csv');
    expect(names.filter((name) => name.endsWith('/kế hoạch.pdf'))).toHaveLength(1);
    expect(await problems()).toEqual([]);
  });

  it('score all communes, and keep the points for the page', async () => {
    const id = await ask('tinh-thuong-truc', SCORE);
    await run();
    expect(await one('tinh-thuong-truc', id)).toMatchObject({ state: 'done' });
    const { records } = await office.get(Workspaces).open(office.folder);
    const kept = await records.read(({ provinceScores }) => provinceScores.find(MONTH));
    expect(kept?.scores.unscored).toEqual([]);
    expect(kept?.scores.sets.map(({ set, blocks }) => [set.id, blocks.map(({ block }) => block).sort()])).toEqual([
      ['qd-766', ['phuong', 'xa']],
      ['cchc-minh-hoa-2026', ['phuong', 'xa']],
    ]);
  });

  it('pack the evidence of all communes, each in its own folder', async () => {
    await acceptDocument(office, 'kế hoạch.pdf', pdfWith({ content: 'q' }));
    const id = await ask('tinh-thuong-truc', ALL);
    await run();
    const names = [...(await contents('tinh-thuong-truc', id)).keys()];
    const folders = [...new Set(names.map((name) => name.split('/')[0]))].sort();
    expect(folders).toEqual(['Phường Đông Hà (dong-ha)', 'Xã An Phú (an-phu)', 'Xã Xuân Thọ (xuan-tho)']);
    expect(names.filter((name) => name.endsWith('/kế hoạch.pdf'))).toHaveLength(1);
  });

  it('are one for the same, of one person or of the province', async () => {
    const first = await ask('thuong-truc', PACK);
    expect(await ask('thuong-truc', PACK)).toBe(first);
    expect(await ask('chuyen-vien', PACK)).not.toBe(first);
    const scored = await ask('tinh-thuong-truc', SCORE);
    expect(await ask('tinh-thuong-truc', SCORE)).toBe(scored);
    while (await run()) {
      // Until nothing waits.
    }
    expect(await ask('thuong-truc', PACK)).not.toBe(first);
  });

  it('about backups are seen and stopped by the administrator beside who asked, and by nobody else', async () => {
    const own = await ask('lanh-dao', BACKUP);
    const admins = await ask('quan-tri', BACKUP);
    expect(admins).not.toBe(own);
    const seenBy = async (login: string) =>
      (await office.get(SeeJobs).list(office.folder, office.as(login))).map(({ id }) => id).sort();
    expect(await seenBy('lanh-dao')).toEqual([own]);
    expect(await seenBy('quan-tri')).toEqual([own, admins].sort());
    expect(await seenBy('tinh-thuong-truc')).toEqual([]);
    expect(await refusal(cancel('lanh-dao', admins))).toEqual(['R007']);
    await cancel('quan-tri', own);
    expect(await run()).toBe(true);
    expect(await one('quan-tri', admins)).toMatchObject({ state: 'done', summary: { id: 'backup_made' } });
    expect(await run()).toBe(false);
  });

  it('are refused where the sixth of one person would wait', async () => {
    const wanted: readonly JobTask[] = [SCORE, ALL, PACK, ...OTHERS.map(({ id }) => ({ ...PACK, commune: id }))];
    for (const task of wanted) await ask('tinh-thuong-truc', task);
    const { MonthCycle } = await import('../../src/application/records/month-cycle.js');
    await office.get(MonthCycle).open(office.folder, office.as('tinh-thuong-truc'), COMMUNE, '2026-11');
    const sixth = { ...PACK, month: '2026-11' } as JobTask;
    expect(await refusal(ask('tinh-thuong-truc', sixth))).toEqual(['R032']);
  });

  it('are not for a month that is not there, nor for who may not', async () => {
    expect(await refusal(ask('thuong-truc', { ...PACK, month: '2026-09' } as JobTask))).toEqual(['R007']);
    expect(await refusal(ask('tinh-thuong-truc', { ...SCORE, month: '2026-09' } as JobTask))).toEqual(['R007']);
    for (const task of [ALL, SCORE]) {
      for (const login of ['thuong-truc', 'tinh-lanh-dao', 'quan-tri', 'kiem-tra', 'can-bo-kt']) {
        expect(await refusal(ask(login, task))).toEqual(['R002']);
      }
    }
    expect(await refusal(ask('thuong-truc', { ...PACK, commune: 'an-phu' }))).toEqual(['R002']);
  });

  it('are seen, stopped and taken away by nobody else, but for those of all communes by the province', async () => {
    const own = await ask('thuong-truc', PACK);
    const shared = await ask('tinh-thuong-truc', ALL);
    await run();
    await run();
    const see = office.get(SeeJobs);
    for (const login of ['chuyen-vien', 'thuong-truc-an-phu', 'tinh-thuong-truc', 'quan-tri', 'lanh-dao']) {
      expect(await refusal(one(login, own))).toEqual(['R007']);
      expect(await refusal(see.file(office.folder, office.as(login), own))).toEqual(['R007']);
      expect(await refusal(cancel(login, own))).toEqual(['R007']);
      expect((await see.list(office.folder, office.as(login))).map(({ id }) => id)).not.toContain(own);
    }
    for (const login of ['thuong-truc', 'tinh-lanh-dao', 'quan-tri']) {
      expect(await refusal(one(login, shared))).toEqual(['R007']);
    }
    const people = office.get(ManagePeople);
    await people.add(office.folder, office.as('quan-tri'), { login: 'tinh-hai', name: 'Hai' });
    const post = { account: 'tinh-hai', commune: '', role: 'standing_office', from: office.today } as const;
    await people.give(office.folder, office.as('quan-tri'), post);
    expect((await see.list(office.folder, office.as('tinh-hai'))).map(({ id }) => id)).toEqual([shared]);
    expect(await refusal(see.file(office.folder, office.as('tinh-hai'), shared))).toEqual([]);
  });

  it('do nothing for, and show nothing to, who has lost the post meanwhile', async () => {
    const before = await ask('thuong-truc', PACK);
    await run();
    const after = await ask('thuong-truc', PACK);
    await office.get(ManagePeople).end(office.folder, office.as('quan-tri'), 'thuong-truc', COMMUNE, office.today);
    office.today = day('2026-10-11');
    await run();
    expect(await refusal(one('thuong-truc', before))).toEqual(['R007']);
    const { records } = await office.get(Workspaces).open(office.folder);
    const job = await records.read(({ jobs }) => jobs.find(after));
    expect(job).toMatchObject({ state: 'failed', problems: [{ code: 'R002' }] });
  });

  it('do not begin when they were stopped before', async () => {
    const waits = await ask('thuong-truc', PACK);
    await cancel('thuong-truc', waits);
    expect(await run()).toBe(false);
  });

  it.for([1, 2])('stop in the middle, and leave nothing: told at document %s of 2', async (document) => {
    let minutes = 0;
    setClock(() => minutes);
    for (const name of ['một', 'hai']) await acceptDocument(office, `${name}.pdf`, pdfWith({ content: name }));
    const id = await ask('thuong-truc', PACK);
    const { files: store } = await office.get(Workspaces).open(office.folder);
    const get = store.get.bind(store);
    let read = 0;
    store.get = async (sha256) => {
      read += 1;
      if (read === document) await cancel('thuong-truc', id);
      minutes += 0.1;
      return get(sha256);
    };
    expect(await run()).toBe(true);
    expect(read).toBe(document);
    expect(await one('thuong-truc', id)).toMatchObject({ state: 'cancelled' });
    expect(await files()).toEqual([]);
  });

  it('go back to wait when the server stops, and are done by the next one', async () => {
    const id = await ask('tinh-thuong-truc', SCORE);
    await run({ isStopping: () => true });
    expect(await one('tinh-thuong-truc', id)).toMatchObject({ state: 'waiting', attempts: 0 });
    await run();
    expect(await one('tinh-thuong-truc', id)).toMatchObject({ state: 'done', attempts: 1 });
  });

  it('are left by who was away for longer than the lease, though no other server has come yet', async () => {
    let minutes = 0;
    setClock(() => minutes);
    const id = await ask('tinh-thuong-truc', SCORE);
    await run({
      isStopping: () => {
        minutes += 1;
        return false;
      },
    });
    const { records } = await office.get(Workspaces).open(office.folder);
    expect(await records.read(({ provinceScores }) => provinceScores.find(MONTH))).toBeUndefined();
    expect(await one('tinh-thuong-truc', id)).toMatchObject({ state: 'running', attempts: 1 });
    await run();
    expect(await one('tinh-thuong-truc', id)).toMatchObject({ state: 'done', attempts: 2 });
  });

  it('that kill their server each time end with a reason', async () => {
    let minutes = 0;
    setClock(() => minutes);
    const id = await ask('thuong-truc', PACK);
    const { records } = await office.get(Workspaces).open(office.folder);
    for (const key of ['a', 'b', 'c']) {
      const now = Date.parse('2026-10-10T08:00:00.000+07:00') + minutes * MINUTE;
      await records.tend((jobs) => jobs.take({ key, until: now + 1 }, now));
      minutes += 1;
    }
    await run();
    expect(await one('thuong-truc', id)).toMatchObject({ state: 'failed', problems: [{ code: 'R030' }] });
  });

  it('that meet a fault tell a reference, and the log of the server what it was', async () => {
    const id = await ask('thuong-truc', PACK);
    const { files: store } = await office.get(Workspaces).open(office.folder);
    await acceptDocument(office, 'kế hoạch.pdf', pdfWith({ content: 'q' }));
    store.get = async () => {
      throw new Error('disk on fire');
    };
    const faults: string[] = [];
    await run({ onFault: (error, reference) => faults.push(`${reference} ${error}`) });
    const { state, problems: told } = await one('thuong-truc', id);
    expect(state).toBe('failed');
    expect(told).toMatchObject([{ code: 'R029' }]);
    expect(faults).toEqual([expect.stringMatching(/^[\w-]{8} Error: disk on fire$/)]);
    expect(await files()).toEqual([]);
  });

  it('are swept after thirty days with their files, and what a killed server left at once', async () => {
    const id = await ask('thuong-truc', PACK);
    await run();
    const [kept = ''] = await files();
    await writeFile(join(office.folder, 'results', 'x'.repeat(43)), 'dở dang');
    office.today = day('2026-11-09');
    await office.get(SweepJobs).run(office.folder);
    expect(await files()).toEqual([kept]);
    expect(await problems()).toEqual([]);
    office.today = day('2026-11-10');
    await office.get(SweepJobs).run(office.folder);
    expect(await files()).toEqual([]);
    expect(await refusal(one('thuong-truc', id))).toEqual(['R007']);
    expect(await problems()).toEqual([]);
  });

  it('whose file was altered or lost say so', async () => {
    const id = await ask('thuong-truc', PACK);
    await run();
    const [kept = ''] = await files();
    await writeFile(join(office.folder, 'results', kept), 'khác');
    expect(await refusal(office.get(SeeJobs).file(office.folder, office.as('thuong-truc'), id))).toEqual(['R031']);
    expect(await problems()).toEqual([]);
  });
});
