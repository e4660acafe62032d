import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DefinitionFolders } from '../../src/adapters/definitions/definition-folders.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { BackupsAside } from '../../src/composition/backups-aside.js';
import { type Office, refusal, Servers, STORES } from '../support/office.js';
import { workedOffice } from '../support/worked-office.js';

/** A folder in which nobody may write, whoever it is. */
const CLOSED = '/sys';

const servers = new Servers();
afterAll(() => servers.stop());

describe.each(STORES)('a backup that the server has made in another thread, in %s', (store) => {
  let office: Office;
  let backups: BackupsAside;
  let place = '';
  beforeEach(async () => {
    office = await workedOffice(servers.addressFor(store));
    backups = new BackupsAside(office.get(Workspaces), office.get(DefinitionFolders));
    place = await mkdtemp(join(tmpdir(), 'cchc-ben-'));
  });
  afterEach(async () => {
    await office.close();
    await rm(place, { recursive: true, force: true });
  });

  it('is whole, and shares with the one before what it was told to', async () => {
    const workspace = await office.get(Workspaces).open(office.folder);
    const first = await backups.make(workspace, place, 'mot');
    expect(first.months).toHaveLength(1);
    expect(await backups.check(first.folder)).toEqual(first);
    const second = await backups.make(workspace, place, 'hai', { reads: 'new_only' });
    expect(second).toEqual({ ...first, folder: join(place, 'hai') });
  });

  it('is refused in the same words', async () => {
    const workspace = await office.get(Workspaces).open(office.folder);
    expect(await refusal(backups.make(workspace, CLOSED, 'mot'))).toEqual(['W005']);
  });
});
