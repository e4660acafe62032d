import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DefinitionFolders } from '../../src/adapters/definitions/definition-folders.js';
import { hashOf } from '../../src/adapters/storage/content-store.js';
import { SheetExporter } from '../../src/application/ports/sheet-exporter.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { Desk } from '../../src/application/records/desk.js';
import { ReadHistory } from '../../src/application/records/read-history.js';
import { SeeSheet } from '../../src/application/records/see-sheet.js';
import { ScoreCase } from '../../src/application/score-case.js';
import { Aside } from '../../src/composition/aside/aside.js';
import { BackupsAside } from '../../src/composition/aside/backups-aside.js';
import { SheetsAside } from '../../src/composition/aside/sheets-aside.js';
import { hanoiClock } from '../../src/composition/hanoi-clock.js';
import { day } from '../support/builders.js';
import { COMMUNE, type Office, refusal, Servers, STORES } from '../support/office.js';
import { workedOffice } from '../support/worked-office.js';
import { zipEntries } from '../support/zip-entries.js';

/** A folder in which nobody may write, whoever it is. */
const CLOSED = '/sys';
const MONTH = '2026-11';

const servers = new Servers();
afterAll(() => servers.stop());

describe.each(STORES)('what a server has done in another thread, in %s', (store) => {
  let office: Office;
  let threads: Aside;
  let place = '';
  beforeEach(async () => {
    office = await workedOffice(servers.addressFor(store));
    threads = new Aside(office.get(DefinitionFolders));
    place = await mkdtemp(join(tmpdir(), 'cchc-ben-'));
  });
  afterEach(async () => {
    await threads.stop();
    await office.close();
    await rm(place, { recursive: true, force: true });
  });

  it('is a whole backup, which shares with the one before what it was told to', async () => {
    const backups = new BackupsAside(office.get(Workspaces), threads);
    const workspace = await office.get(Workspaces).open(office.folder);
    const first = await backups.make(workspace, place, 'mot');
    expect(first.months).toHaveLength(1);
    expect(await backups.check(first.folder)).toEqual(first);
    const second = await backups.make(workspace, place, 'hai', { reads: 'new_only' });
    expect(second).toEqual({ ...first, folder: join(place, 'hai') });
  });

  it('is the same Excel file as here, also after something has changed', async () => {
    const parts = [
      office.get(Desk),
      office.get(ScoreCase),
      office.get(SheetExporter),
      office.get(ReadHistory),
    ] as const;
    const [here, there] = [new SeeSheet(...parts), new SheetsAside(...parts, threads)];
    const reference = { commune: COMMUNE, month: MONTH, set: 'cchc-minh-hoa-2026' };
    const fileOf = async (sheets: SeeSheet) => {
      const { name, bytes } = await sheets.file(office.folder, office.as('lanh-dao'), reference, new Map());
      const entries = [...(await zipEntries(Buffer.from(bytes)))].filter(([path]) => path.startsWith('xl/'));
      return { name, entries: entries.map(([path, content]) => `${path} ${hashOf(content)}`) };
    };
    // The thread knows no other day than this one.
    office.today = hanoiClock.today();
    const before = await fileOf(there);
    expect(before).toEqual(await fileOf(here));
    const { records } = await office.get(Workspaces).open(office.folder);
    await records.write(COMMUNE, async ({ communes }) => {
      await communes.addDepartment(COMMUNE, { id: 'moi', name: 'Phòng Mới Lập' });
      const from = day('2026-11-01');
      await communes.giveDuty({ commune: COMMUNE, department: 'moi', kind: 'role', subject: 'VHXH', from });
    });
    const after = await fileOf(there);
    expect(after).toEqual(await fileOf(here));
    expect(after).not.toEqual(before);
  });

  it('is refused in the same words', async () => {
    const workspace = await office.get(Workspaces).open(office.folder);
    const backups = new BackupsAside(office.get(Workspaces), threads);
    expect(await refusal(backups.make(workspace, CLOSED, 'mot'))).toEqual(['W005']);
  });
});
