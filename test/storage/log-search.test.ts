import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/adapters/storage/database/open-database.js';
import { Backups } from '../../src/application/ports/backups.js';
import { BackUp } from '../../src/application/records/back-up.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { SeeLog } from '../../src/application/records/see-log.js';
import { VerifyWorkspace } from '../../src/application/records/verify-workspace.js';
import { COMMUNE, Office, Servers, STORES } from '../support/office.js';

const servers = new Servers();
afterAll(() => servers.stop());

describe.each(STORES)('the log, searched without case and marks, in %s', (store) => {
  let office: Office;
  let server: string | undefined;

  beforeEach(async () => {
    server = servers.addressFor(store);
    office = await Office.open(server);
    await office.get(MonthCycle).open(office.folder, office.as('thuong-truc'), COMMUNE, '2026-10', ['qd-766']);
  });
  afterEach(async () => {
    await office.close();
    await rm(join(office.folder, '..'), { recursive: true, force: true });
  });

  const found = async (text: string, folder = office.folder) =>
    (await office.get(SeeLog).page(folder, office.as('kiem-tra'), COMMUNE, { text }, {})).total;
  const issues = async (folder = office.folder) => (await office.get(VerifyWorkspace).run(folder)).issues;

  /** What an earlier program left behind. */
  async function alter(...statements: readonly string[]): Promise<void> {
    await office.restart();
    const place = server === undefined ? { file: join(office.folder, 'cchc.db') } : { server };
    const db = await openDatabase(place, false);
    for (const statement of statements) await sql.raw(statement).execute(db);
    await db.destroy();
  }

  it('finds what was written before it could be searched so, and the chain stays whole', async () => {
    const before = await found('PHONG KINH TE');
    expect(before).toBeGreaterThan(0);
    await alter(
      'drop index audit_unsearched',
      'alter table audit drop column searched',
      "delete from kysely_migration where name = '015-log-search'",
    );
    expect(await found('PHONG KINH TE')).toBe(before);
    expect(await issues()).toEqual([]);
  });

  it('finds it also after the backup of an earlier program, which lacks the text for searching, was restored', async () => {
    await alter('update audit set searched = null');
    expect(await found('phòng kinh tế')).toBeGreaterThan(0);
  });

  it('finds the same in what was restored from a backup', async () => {
    const into = join(office.folder, '..', `luu-${store}`);
    const backup = await office.get(BackUp).run(office.folder, office.as('thuong-truc'), { into });
    const restored = join(office.folder, '..', `moi-${store}`);
    await office.get(Backups).restore(backup.folder, restored, servers.addressFor(store));
    expect(await found('phong kinh te', restored)).toBe(await found('phong kinh te'));
    expect(await issues(restored)).toEqual([]);
  });
});
