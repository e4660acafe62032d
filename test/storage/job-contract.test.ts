import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/adapters/storage/database/open-database.js';
import { SqlRecords } from '../../src/adapters/storage/database/records-database.js';
import type { JobRecords } from '../../src/application/ports/job-records.js';
import { issue } from '../../src/domain/issue.js';
import type { Job, JobResult, JobTask } from '../../src/domain/jobs/job.js';
import { number, text } from '../../src/domain/message.js';
import type { ProvinceScores } from '../../src/domain/province/province-scores.js';
import type { Instant } from '../../src/domain/records/instant.js';
import type { MonthId } from '../../src/domain/records/month.js';
import { day, exact } from '../support/builders.js';
import { Servers, STORES } from '../support/office.js';

const servers = new Servers();
afterAll(() => servers.stop());

const month = '2026-10' as MonthId;
const PACK: JobTask = { kind: 'evidence_pack', commune: 'a', month };
const PROVINCE: JobTask = { kind: 'province_score', month };
const RESULT: JobResult = { name: 'gói.zip', type: 'application/zip', sha256: 'f'.repeat(64), bytes: 9, key: 'k1' };
const LATE = at(59);
const [SHORT, LONG] = [1_000, 60_000];

function at(minute: number): Instant {
  return `2026-10-10T08:${String(minute).padStart(2, '0')}:00.000+07:00` as Instant;
}

describe.each(['memory' as const, ...STORES])('jobs in %s', (store) => {
  let folder: string;
  let records: SqlRecords;
  let open: () => Promise<SqlRecords>;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cchc-viec-'));
    const server = store === 'memory' ? undefined : servers.addressFor(store);
    const place = server === undefined ? { file: store === 'memory' ? ':memory:' : join(folder, 'so.db') } : { server };
    open = async () => new SqlRecords(await openDatabase(place, true));
    records = await open();
  });
  afterEach(async () => {
    await records.close();
    await rm(folder, { recursive: true, force: true });
  });

  const tend = <T>(work: (jobs: JobRecords) => Promise<T>) => records.tend(work);
  const read = <T>(work: (jobs: JobRecords) => Promise<T>) => records.read((each) => work(each.jobs));
  const find = (id: string) => read((jobs) => jobs.find(id));
  const take = (key: string, now = 0, until = now + LONG) => tend((jobs) => jobs.take({ key, until }, now));
  const add = (id: string, minute: number, task: JobTask = PACK, by = 'an') =>
    records.write('a', ({ jobs }) => jobs.add({ id, task, by, origin: 'trang web', at: at(minute) }));

  it('come back as they were asked for, the newest first, and to who asked', async () => {
    await add('j1', 1);
    await add('j2', 2);
    await add('j3', 3, PROVINCE, 'binh');
    const fresh: Partial<Job> = { state: 'waiting', done: 0, total: 0, attempts: 0, isTold: false };
    expect(await find('j1')).toEqual({
      ...{ id: 'j1', task: PACK, by: 'an', origin: 'trang web', at: at(1) },
      ...fresh,
    });
    const ids = async (work: (jobs: JobRecords) => Promise<readonly Job[]>) => (await read(work)).map(({ id }) => id);
    expect(await ids((jobs) => jobs.askedBy('an'))).toEqual(['j2', 'j1']);
    expect(await ids((jobs) => jobs.askedBy('binh'))).toEqual(['j3']);
    expect(await ids((jobs) => jobs.ofProvince())).toEqual(['j3']);
    expect(await find('j9')).toBeUndefined();
  });

  it('are taken one by one, the oldest first, and no more when all are taken', async () => {
    await add('young', 2);
    await add('old', 1);
    const isAnyFree = () => read((jobs) => jobs.isAnyFree(0));
    expect(await isAnyFree()).toBe(true);
    expect(await take('k1')).toMatchObject({ id: 'old', state: 'running', attempts: 1 });
    expect(await take('k2')).toMatchObject({ id: 'young' });
    expect(await take('k3')).toBeUndefined();
    expect(await isAnyFree()).toBe(false);
    expect(await read((jobs) => jobs.isAnyFree(LONG + 1))).toBe(true);
  });

  it('are taken again only when their lease has run out, and begun anew', async () => {
    await add('j1', 1);
    await take('k1', 0, SHORT);
    await tend((jobs) => jobs.advance('j1', { key: 'k1', until: 2 * SHORT }, { done: 3, total: 9 }));
    expect(await find('j1')).toMatchObject({ done: 3, total: 9 });
    expect(await take('k2', 2 * SHORT)).toBeUndefined();
    expect(await take('k2', 2 * SHORT + 1)).toMatchObject({ id: 'j1', attempts: 2, done: 0, total: 0 });
  });

  it('hear nothing of who has lost them', async () => {
    await add('j1', 1);
    await take('k1', 0, SHORT);
    await take('k2', SHORT + 1);
    const lease = { key: 'k1', until: LONG };
    expect(await tend((jobs) => jobs.advance('j1', lease, { done: 1, total: 1 }))).toBe(false);
    expect(await tend((jobs) => jobs.end('j1', 'k1', { state: 'done', at: at(5), result: RESULT }))).toBe(false);
    await tend((jobs) => jobs.release('j1', 'k1'));
    expect(await find('j1')).toMatchObject({ state: 'running', attempts: 2 });
  });

  it('keep how they ended: with a file, without one, or with what went wrong', async () => {
    for (const [minute, id] of ['j1', 'j2', 'j3'].entries()) await add(id, minute);
    const problems = [issue('R007', { file: 'x' }, { kind: text('month'), found: number(exact('1/3')) })];
    for (const key of ['k1', 'k2', 'k3']) await take(key);
    await tend((jobs) => jobs.end('j1', 'k1', { state: 'done', at: at(5), result: RESULT }));
    await tend((jobs) => jobs.end('j2', 'k2', { state: 'done', at: at(5) }));
    await tend((jobs) => jobs.end('j3', 'k3', { state: 'failed', at: at(6), problems }));
    expect(await find('j1')).toMatchObject({ state: 'done', endedAt: at(5), result: RESULT });
    expect((await find('j2'))?.result).toBeUndefined();
    expect(await find('j3')).toMatchObject({ state: 'failed', problems });
    expect(await take('k4', LONG * 2)).toBeUndefined();
  });

  it('wait again when they are given back, as if never begun', async () => {
    await add('j1', 1);
    await take('k1');
    await tend((jobs) => jobs.release('j1', 'k1'));
    expect(await find('j1')).toMatchObject({ state: 'waiting', attempts: 0 });
    expect(await take('k2')).toMatchObject({ id: 'j1', attempts: 1 });
  });

  it('stop where they are, whether they wait or run, but not when they are over', async () => {
    await add('waits', 2);
    await add('runs', 1);
    await take('k1');
    for (const id of ['waits', 'runs']) {
      expect(await tend((jobs) => jobs.cancel(id, at(9)))).toBe(true);
      expect(await find(id)).toMatchObject({ state: 'cancelled', endedAt: at(9) });
      expect(await tend((jobs) => jobs.cancel(id, LATE))).toBe(false);
    }
    expect(await tend((jobs) => jobs.end('runs', 'k1', { state: 'done', at: LATE }))).toBe(false);
    expect(await take('k2')).toBeUndefined();
  });

  it('tell who asked once that they are over', async () => {
    await add('ended', 1);
    await add('runs', 2);
    await add('other', 3, PACK, 'binh');
    for (const key of ['k1', 'k2', 'k3']) await take(key);
    for (const [id, key] of [
      ['ended', 'k1'],
      ['other', 'k3'],
    ] as const)
      await tend((jobs) => jobs.end(id, key, { state: 'done', at: at(5) }));
    await tend((jobs) => jobs.markTold('an'));
    const told = async (id: string) => (await find(id))?.isTold;
    expect([await told('ended'), await told('runs'), await told('other')]).toEqual([true, false, false]);
  });

  it('are swept when they ended long ago, and name the files that are still wanted', async () => {
    for (const [minute, id] of ['old', 'new', 'runs', 'waits'].entries()) await add(id, minute);
    for (const key of ['k1', 'k2', 'k3']) await take(key);
    await tend((jobs) => jobs.end('old', 'k1', { state: 'done', at: at(5), result: RESULT }));
    await tend((jobs) => jobs.end('new', 'k2', { state: 'done', at: at(7), result: { ...RESULT, key: 'k2' } }));
    expect(await read((jobs) => jobs.keysInUse())).toEqual(new Set(['k1', 'k2', 'k3']));
    await tend((jobs) => jobs.sweep(at(6)));
    expect((await read((jobs) => jobs.askedBy('an'))).map(({ id }) => id)).toEqual(['waits', 'runs', 'new']);
    expect(await read((jobs) => jobs.keysInUse())).toEqual(new Set(['k2', 'k3']));
  });

  it.skipIf(store === 'memory')('are never taken by two servers at once', async () => {
    for (let number = 0; number < 12; number += 1) await add(`j${number}`, number);
    const others = await Promise.all([open(), open(), open()]);
    const taken: string[] = [];
    const empty = async (server: SqlRecords, name: string) => {
      for (let number = 0, misses = 0; misses < 30; number += 1) {
        const lease = { key: `${name} ${number}`, until: LONG };
        const job = await server.tend((jobs) => jobs.take(lease, 0));
        if (job === undefined) misses += 1;
        else taken.push(job.id);
      }
    };
    await Promise.all(others.map((server, index) => empty(server, `server ${index}`)));
    for (const server of others) await server.close();
    expect(taken.sort()).toEqual(Array.from({ length: 12 }, (_, number) => `j${number}`).sort());
  });
});

describe.each(['memory' as const, ...STORES])('points of all communes in %s', (store) => {
  it('are kept for each month as they were worked out last', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cchc-tinh-'));
    const server = store === 'memory' ? undefined : servers.addressFor(store);
    const file = store === 'memory' ? ':memory:' : join(folder, 'so.db');
    const records = new SqlRecords(await openDatabase(server === undefined ? { file } : { server }, true));
    const commune = { id: 'a', name: 'Xã A', block: 'xa' };
    const place = { commune, asOf: day('2026-10-10'), isLocked: false, isKnown: true, rank: 1, best: 1, worst: 2 };
    const scores: ProvinceScores = {
      month,
      sets: [
        {
          set: { id: 's', version: '1', name: 'Bộ', indexName: 'Chỉ số' },
          ...{ hash: 'h', places: 2, losses: [] },
          blocks: [{ block: 'xa', rows: [{ ...place, index: exact('1/3'), low: exact(0), high: exact(1) }] }],
        },
      ],
      unscored: [],
      logged: new Map([['a', 7]]),
    };
    const kept = { scores, by: 'an', at: at(1) };
    await records.write('', ({ provinceScores }) => provinceScores.put({ ...kept, by: 'binh', at: at(0) }));
    await records.write('', ({ provinceScores }) => provinceScores.put(kept));
    expect(await records.read(({ provinceScores }) => provinceScores.find(month))).toEqual(kept);
    const other = '2026-09' as MonthId;
    expect(await records.read(({ provinceScores }) => provinceScores.find(other))).toBeUndefined();
    await records.close();
    await rm(folder, { recursive: true, force: true });
  });
});
