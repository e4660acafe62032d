import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SqlRecords } from '../../src/adapters/storage/database/records-database.js';
import { Backups } from '../../src/application/ports/backups.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { BackUp } from '../../src/application/records/back-up.js';
import { closedResult } from '../../src/application/records/closed-result.js';
import { HandInEvidence } from '../../src/application/records/hand-in-evidence.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { VerifyWorkspace } from '../../src/application/records/verify-workspace.js';
import { ScoreCase } from '../../src/application/score-case.js';
import { day } from '../support/builders.js';
import { jpg } from '../support/hostile-files/pictures.js';
import { COMMUNE, Office, refusal, Servers, STORES } from '../support/office.js';
import { workedOffice } from '../support/worked-office.js';

const servers = new Servers();
const folders: string[] = [];
afterAll(() => servers.stop());

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cchc-luu-'));
  folders.push(folder);
  return folder;
}

const results = async (office: Office, folder: string, month: string) =>
  (await office.get(ScoreCase).run({ folder, month })).assessments.map(closedResult);

describe.each(STORES)('a backup of an office in %s', (store) => {
  let office: Office;
  beforeEach(async () => {
    office = await workedOffice(servers.addressFor(store));
  });
  afterEach(async () => {
    await office.close();
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });

  const backUp = async () =>
    office.get(BackUp).run(office.folder, office.as('thuong-truc'), { into: await emptyFolder() });

  it.each(STORES)('is restored into %s with the same points, files and log', async (target) => {
    const backup = await backUp();
    const into = join(await emptyFolder(), 'moi');
    await office.get(Backups).restore(backup.folder, into, servers.addressFor(target));
    expect(await office.get(VerifyWorkspace).run(into)).toEqual(await office.get(VerifyWorkspace).run(office.folder));
    for (const month of ['2026-10', '2026-11']) {
      expect(await results(office, into, month)).toEqual(await results(office, office.folder, month));
    }
    // The office goes on in the restored place.
    office.today = day('2026-11-20');
    await office.get(MonthCycle).step(into, office.as('thuong-truc'), COMMUNE, '2026-11', 'hand_over');
    expect((await office.get(VerifyWorkspace).run(into)).issues).toEqual([]);
  });

  it('is of one moment while others write', async () => {
    const into = await emptyFolder();
    const busy = Promise.all(
      Array.from({ length: 6 }, async () => {
        const request = {
          folder: office.folder,
          requirement: 'ke-hoach-cchc',
          step: 'submit',
          noSecret: true,
        } as const;
        const bytes = jpg({ exif: `${Math.random()}` });
        const handIn = { ...request, another: true, file: 'anh.jpg', bytes };
        await office.get(HandInEvidence).run(handIn, office.as('thuong-truc'));
      }),
    );
    const backup = await office.get(BackUp).run(office.folder, office.as('thuong-truc'), { into });
    await busy;
    const restored = join(await emptyFolder(), 'moi');
    await office.get(Backups).restore(backup.folder, restored, servers.addressFor(store));
    const codes = (await office.get(VerifyWorkspace).run(restored)).issues.map(({ code }) => code);
    expect(codes.filter((code) => code !== 'W012')).toEqual([]);
  });
});

describe('a backup', () => {
  let office: Office;
  beforeEach(async () => {
    office = await workedOffice();
  });
  afterEach(async () => {
    await office.close();
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['without its manifest', (folder: string) => rm(join(folder, 'manifest.json'))],
    ['with a manifest cut short', (folder: string) => writeFile(join(folder, 'manifest.json'), '{"format": 1')],
    ['with a table changed', (folder: string) => appendFile(join(folder, 'tables', 'month.jsonl'), '{}\n')],
    ['with a file lost', async (folder: string) => rm(join(folder, await firstFile(folder)))],
    ['with a file changed', async (folder: string) => writeFile(join(folder, await firstFile(folder)), 'khác')],
  ])('%s is refused, and nothing is restored', async (_, spoil) => {
    const into = await emptyFolder();
    const { folder } = await office.get(BackUp).run(office.folder, office.as('thuong-truc'), { into });
    await spoil(folder);
    const target = join(await emptyFolder(), 'moi');
    expect(await refusal(office.get(Backups).restore(folder, target))).toEqual(['W014']);
    await expect(readdir(target)).rejects.toThrow('ENOENT');
  });

  it('is not restored over anything', async () => {
    const { folder } = await office
      .get(BackUp)
      .run(office.folder, office.as('thuong-truc'), { into: await emptyFolder() });
    expect(await refusal(office.get(Backups).restore(folder, office.folder))).toEqual(['W009']);
  });
});

describe('a place for a restored office', () => {
  let office: Office;
  beforeEach(async () => {
    office = await workedOffice();
  });
  afterEach(async () => {
    await office.close();
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });

  it('is never inside a workspace or a backup, however it is reached', async () => {
    const outside = await emptyFolder();
    const { folder } = await office.get(BackUp).run(office.folder, office.as('thuong-truc'), { into: outside });
    const link = join(outside, 'loi-tat');
    await symlink(office.folder, link);
    await mkdir(join(office.folder, 'trong'));
    const inside = [
      [office.folder, 'trong'],
      [office.folder, 'a', 'b'],
      [link, 'moi'],
      [folder, 'moi'],
    ];
    for (const parts of inside) {
      expect(await refusal(office.get(Backups).restore(folder, join(...parts)))).toEqual(['W022']);
    }
    expect(await readdir(join(office.folder, 'trong'))).toEqual([]);
    expect(await readdir(folder)).not.toContain('moi');
    expect(await refusal(office.get(Backups).restore(folder, join(outside, 'moi', 'so')))).toEqual([]);
    await office.get(Workspaces).close(join(outside, 'moi', 'so'));
  });
});

describe('records that somebody has tampered with', () => {
  let office: Office;
  beforeEach(async () => {
    office = await workedOffice();
  });
  afterEach(() => office.close());

  const tamper = async (statement: string) => {
    const { records } = await office.get(Workspaces).open(office.folder);
    if (records instanceof SqlRecords) await sql.raw(statement).execute(records.db);
    return (await office.get(VerifyWorkspace).run(office.folder)).issues.map(({ code }) => code);
  };

  it.each([
    ['an entry of the log is changed', "update audit set account = 'ai-do' where seq = 3"],
    ['an entry of the log is taken out', 'delete from audit where seq = 3'],
    ['the end of the log is cut off', 'delete from audit where seq > 5'],
    [
      'an entry is put in',
      'insert into audit (scope, seq, at, account, origin, action, subject, before, after, reason, previous, hash) select scope, 999, at, account, origin, action, subject, before, after, reason, previous, hash from audit where seq = 3',
    ],
  ])('are found out when %s', async (_, statement) => {
    expect(await tamper(statement)).toContain('W013');
  });

  it('are found out when the points of a closed month are changed', async () => {
    expect(await tamper(`update month_version set result = replace(result, '"points":"', '"points":"9')`)).toEqual([
      'W015',
      'W015',
    ]);
  });
});

describe('a server that does not answer', () => {
  it('is told in plain words', async () => {
    const office = await Office.empty();
    const folder = join(await emptyFolder(), 'moi');
    const made = office.get(Workspaces).create(folder, 'postgres://cchc@127.0.0.1:1/so');
    expect(await refusal(made)).toEqual(['W007']);
    await office.close();
  });
});

/** The path of a kept file inside a backup. */
async function firstFile(folder: string): Promise<string> {
  const [prefix = ''] = await readdir(join(folder, 'files'));
  const [name = ''] = await readdir(join(folder, 'files', prefix));
  expect((await readFile(join(folder, 'files', prefix, name))).length).toBeGreaterThan(0);
  return join('files', prefix, name);
}
