import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SqlRecords } from '../../src/adapters/storage/database/records-database.js';
import { Backups } from '../../src/application/ports/backups.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { BackUp } from '../../src/application/records/back-up.js';
import { DrillRestore } from '../../src/application/records/drill-restore.js';
import { ManagePeople } from '../../src/application/records/manage-people.js';
import { type Office, refusal, Servers, STORES } from '../support/office.js';
import { workedOffice } from '../support/worked-office.js';

const servers = new Servers();
afterAll(() => servers.stop());

describe.each(STORES)('a drill of an office in %s', (store) => {
  let office: Office;
  beforeEach(async () => {
    office = await workedOffice(servers.addressFor(store));
  });
  afterEach(() => office.close());

  it('finds every month, table and file as they were, whatever others do meanwhile', async () => {
    const work: Promise<unknown>[] = [];
    const steps: string[] = [];
    const admin = office.as('quan-tri');
    const drill = await office.get(DrillRestore).run(office.folder, office.as('lanh-dao'), {
      begin(step) {
        steps.push(step);
        const login = `nguoi-${step}`;
        if (step !== 'backup') work.push(office.get(ManagePeople).add(office.folder, admin, { login, name: login }));
      },
    });
    await Promise.all(work);
    expect(steps).toEqual(['backup', 'restore', 'verify', 'compare']);
    expect(drill).toMatchObject({ isSame: true, isWhole: true, report: { damaged: [] } });
    const kinds = drill.compared.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'month')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'content')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'table').length).toBeGreaterThan(20);
    expect((await readdir(dirname(office.folder))).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it.each([
    ['a name', "update account set name = 'Khác' where login = 'lanh-dao'", 'account'],
    ['a row', "delete from duty where subject = 'KT'", 'duty'],
    ['points', "update month_version set scorer = 'khac'", 'month_version'],
  ])('would tell a restored copy with %s changed', async (_, statement, table) => {
    const place = await mkdtemp(join(tmpdir(), 'cchc-dien-tap-'));
    const { folder } = await office.get(BackUp).run(office.folder, office.as('lanh-dao'), { into: place });
    const restored = join(place, 'moi');
    await office.get(Backups).restore(folder, restored);
    const workspace = await office.get(Workspaces).open(restored);
    if (workspace.records instanceof SqlRecords) await sql.raw(statement).execute(workspace.records.db);
    const compared = await office.get(Backups).compare(folder, workspace);
    const differing = compared.filter((each) => each.backup !== each.restored);
    expect(differing.map(({ kind, name }) => `${kind} ${name}`)).toEqual([`table ${table}`]);
    await office.get(Workspaces).close(restored);
    await rm(place, { recursive: true });
  });

  it('is refused where there is no workspace, and leaves nothing', async () => {
    const place = await mkdtemp(join(tmpdir(), 'cchc-dien-tap-'));
    const drill = office.get(DrillRestore).run(join(place, 'khong-co'), office.as('lanh-dao'));
    expect(await refusal(drill)).toEqual(['W001']);
    expect(await readdir(place)).toEqual([]);
    await rm(place, { recursive: true });
  });
});
