import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { SeeJobs } from '../../src/application/jobs/see-jobs.js';
import { SweepJobs } from '../../src/application/jobs/sweep-jobs.js';
import { JobResults } from '../../src/application/ports/job-results.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { ManageCommune } from '../../src/application/records/manage-commune.js';
import { VerifyWorkspace } from '../../src/application/records/verify-workspace.js';
import { isOver, type Job } from '../../src/domain/jobs/job.js';
import { Person } from '../load/person.js';
import { LoadedServer } from '../load/server.js';
import { COMMUNE, type Office, Servers, STORES } from '../support/office.js';
import { importSample, MONTH, openMonth, provinceOffice } from '../support/province.js';
import { zipEntries } from '../support/zip-entries.js';

/** Communes beside the sample one: enough that their scoring lasts longer than it takes to see that it goes on. */
const COMMUNES = 40;
const UPLOADERS = ['can-bo-kt', 'truong-kt', 'chuyen-vien'];
const HOME = `/xa/${COMMUNE}/${MONTH}`;
/** Milliseconds: a killed server's job waits for the end of its lease before another one takes it. */
const PATIENCE = 150_000;

const SCORE = ['/tinh/cham-lai', 'province_score'] as const;
const PACK = ['/tinh/goi', 'province_pack'] as const;
/** What is being done when the server is killed; each waits for the end of a lease. */
const ASKED = { sqlite: [SCORE, PACK], postgres: [SCORE] };

const servers = new Servers();
afterAll(() => servers.stop());

describe.each(STORES)('a server that is killed while it does a job and takes files, in %s', (store) => {
  it.for(ASKED[store])(
    'has every file that it acknowledged, and ends the job: %s',
    { timeout: 400_000 },
    async ([path, kind]) => {
      const office = await province(servers.addressFor(store));
      const server = await LoadedServer.start(office.folder);
      const people = await signedIn(server, UPLOADERS);
      const [officer] = await signedIn(server, ['tinh-thuong-truc']);
      const acknowledged: string[] = [];
      const uploading = people.map((person) => handInUntilKilled(person, acknowledged));
      while (acknowledged.length === 0) await pause(20);
      await officer?.look('/tinh');
      expect(await officer?.ask(path, { thang: MONTH })).toBe(303);
      await untilRunning(office, kind);
      await pause(Math.random() * 150);
      await server.stop('SIGKILL');
      await Promise.all(uploading);
      expect((await jobOf(office, kind)).state).toBe('running');
      expect(acknowledged.length).toBeGreaterThan(0);

      const next = await LoadedServer.start(office.folder);
      const job = await ended(office, kind);
      expect(job).toMatchObject({ state: 'done', attempts: 2 });
      if (kind === 'province_pack') await expectWholePack(office, job);
      else await expectAllScored(office);
      await next.stop();

      const { records, files } = await office.get(Workspaces).open(office.folder);
      const kept = await records.read(({ evidence }) => evidence.files());
      for (const words of acknowledged) {
        const file = kept.find(({ name }) => name === `${words}.pdf`);
        expect(file, words).toBeDefined();
        expect(await files.get(file?.sha256 ?? '')).toHaveLength(file?.bytes ?? 0);
      }
      const { issues } = await office.get(VerifyWorkspace).run(office.folder);
      // A file whose upload was cut off may lie there without a record.
      expect(issues.filter(({ code }) => code !== 'W012')).toEqual([]);
      await expectNothingLeft(office, job);
      await office.close();
    },
  );
});

async function province(address: string | undefined): Promise<Office> {
  const office = await provinceOffice(address);
  await openMonth(office, COMMUNE);
  await importSample(office, COMMUNE);
  for (let number = 0; number < COMMUNES; number += 1) {
    const commune = { id: `xa-${number}`, name: `Xã Số ${number}`, block: 'xa' };
    await office.get(ManageCommune).add(office.folder, office.as('quan-tri'), commune);
    await openMonth(office, commune.id);
    await importSample(office, commune.id);
  }
  return office;
}

async function signedIn({ address, password }: LoadedServer, logins: readonly string[]): Promise<Person[]> {
  const people = logins.map((login) => new Person(address, login, password, HOME));
  for (const person of people) await person.signIn();
  return people;
}

/** What the server did not answer any more was not promised. */
async function handInUntilKilled(person: Person, acknowledged: string[]): Promise<void> {
  try {
    while (true) {
      const words = await person.handIn();
      if (words !== undefined) acknowledged.push(words);
    }
  } catch {
    // The connection is gone, as the server is.
  }
}

/** As the records say, whoever asks. */
async function jobOf(office: Office, kind: Job['task']['kind']): Promise<Job> {
  const { records } = await office.get(Workspaces).open(office.folder);
  const jobs = await records.read((each) => each.jobs.ofProvince());
  const job = jobs.find(({ task }) => task.kind === kind);
  if (job === undefined) throw new Error(`no job: ${kind}`);
  return job;
}

async function untilRunning(office: Office, kind: Job['task']['kind']): Promise<void> {
  while ((await jobOf(office, kind)).state === 'waiting') await pause(20);
}

async function ended(office: Office, kind: Job['task']['kind']): Promise<Job> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const job = await jobOf(office, kind);
    if (isOver(job)) return job;
    await pause(500);
  }
  throw new Error('the job never came to its end');
}

async function expectAllScored(office: Office): Promise<void> {
  const { records } = await office.get(Workspaces).open(office.folder);
  const kept = await records.read(({ provinceScores }) => provinceScores.find(MONTH));
  expect(kept?.scores.unscored).toEqual([]);
  for (const { blocks } of kept?.scores.sets ?? []) expect(blocks[0]?.rows).toHaveLength(COMMUNES + 1);
}

async function expectWholePack(office: Office, { id }: Job): Promise<void> {
  const { pieces } = await office.get(SeeJobs).file(office.folder, office.as('tinh-thuong-truc'), id);
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  const names = [...(await zipEntries(Buffer.concat(all))).keys()];
  expect(names.filter((name) => name.endsWith('/danh-muc.csv'))).toHaveLength(COMMUNES + 1);
}

/** What the killed server had written of its result goes with the next sweep. */
async function expectNothingLeft(office: Office, { result }: Job): Promise<void> {
  await office.get(SweepJobs).run(office.folder);
  const keys = await office.get(JobResults).keys(office.folder);
  expect(keys).toEqual(result === undefined ? [] : [result.key]);
}
