import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Backups } from '../../src/application/ports/backups.js';
import { BackUp } from '../../src/application/records/back-up.js';
import { CreateWorkspace } from '../../src/application/records/create-workspace.js';
import { Desk } from '../../src/application/records/desk.js';
import { VerifyWorkspace } from '../../src/application/records/verify-workspace.js';
import { type Office, refusal, Servers, STORES } from '../support/office.js';
import { workedOffice } from '../support/worked-office.js';

const servers = new Servers();
afterAll(() => servers.stop());

describe.skipIf(!STORES.includes('postgres'))('a server that holds the records of an office', () => {
  let office: Office;
  let place = '';
  beforeEach(async () => {
    office = await workedOffice(servers.addressFor('postgres'));
    place = await mkdtemp(join(tmpdir(), 'cchc-chung-'));
  });
  afterEach(async () => {
    await office.close();
    await rm(place, { recursive: true, force: true });
  });

  const init = (server: string | undefined, join: boolean, login = 'quan-tri') =>
    office.get(CreateWorkspace).run({
      ...{ folder: place, admin: { login, name: 'Ai đó' }, origin: 'test', join },
      ...(server !== undefined && { server }),
    });
  const accounts = () =>
    office.get(Desk).look(office.folder, async ({ people }) => (await people.accounts()).map(({ name }) => name));

  it('gets no second office, and the folder stays as it was', async () => {
    const before = await accounts();
    expect(await refusal(init(office.server, false))).toEqual(['W018']);
    expect(await readdir(place)).toEqual([]);
    expect(await accounts()).toEqual(before);
  });

  it('is joined by those who ask for it, and the folder knows what it lacks', async () => {
    await init(office.server, true);
    const { issues } = await office.get(VerifyWorkspace).run(place);
    expect(issues.map(({ code }) => code)).toEqual(['W010', 'W010', 'W010']);
    expect(await accounts()).not.toContain('Ai đó');
    const log = await office.get(Desk).look(office.folder, ({ audit }) => audit.entries(''));
    expect(log.at(-1)).toMatchObject({ action: 'workspace_joined', account: 'quan-tri', subject: place });
    // With the contents of the other folder it is whole.
    await cp(join(office.folder, 'files'), join(place, 'files'), { recursive: true });
    expect((await office.get(VerifyWorkspace).run(place)).issues).toEqual([]);
  });

  it('is joined only in the name of its administrator', async () => {
    expect(await refusal(init(office.server, true, 'thuong-truc'))).toEqual(['R002']);
    expect(await refusal(init(office.server, true, 'nguoi-la'))).toEqual(['R001']);
    expect(await readdir(place)).toEqual([]);
  });

  it('is not joined where there is nothing to join', async () => {
    expect(await refusal(init(servers.addressFor('postgres'), true))).toEqual(['W019']);
    expect(await refusal(init(undefined, true))).toEqual(['W019']);
    expect(await readdir(place)).toEqual([]);
  });

  it('is no place to restore a backup into', async () => {
    const { folder } = await office.get(BackUp).run(office.folder, office.as('lanh-dao'), { into: place });
    const restored = office.get(Backups).restore(folder, join(place, 'moi'), office.server);
    expect(await refusal(restored)).toEqual(['W018']);
    expect((await readdir(place)).length).toBe(1);
  });
});
