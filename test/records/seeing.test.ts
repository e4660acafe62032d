import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Desk, type View } from '../../src/application/records/desk.js';
import { ManageCommune } from '../../src/application/records/manage-commune.js';
import { ManagePeople } from '../../src/application/records/manage-people.js';
import type { MonthId } from '../../src/domain/records/month.js';
import { ROLES, type Role } from '../../src/domain/records/people.js';
import type { Deed } from '../../src/domain/records/permissions.js';
import { ACTIONS, mark } from '../support/agreed-permissions.js';
import { day } from '../support/builders.js';
import { EvidenceDesk } from '../support/evidence-desk.js';
import { COMMUNE, Office, refusal, Servers, STORES } from '../support/office.js';

const OTHER = 'xa-khac';
const MONTH = '2026-10' as MonthId;
const FROM = day('2026-01-01');
const servers = new Servers();
afterAll(() => servers.stop());

/** A second commune beside the sample one, with a department of the same id. */
async function addOther(office: Office): Promise<void> {
  const communes = office.get(ManageCommune);
  await communes.add(office.folder, office.as('quan-tri'), { id: OTHER, name: 'Xã Khác', block: 'xa' });
  const department = { id: 'kt', name: 'Phòng Kinh tế', aliases: [] };
  await communes.addDepartment(office.folder, office.as('quan-tri'), OTHER, department);
}

async function employ(office: Office, login: string, role: Role, commune: string): Promise<void> {
  const people = office.get(ManagePeople);
  await people.add(office.folder, office.as('quan-tri'), { login, name: login });
  const isBound = role === 'editor' || role === 'head';
  const post = { account: login, commune, role, from: FROM, ...(isBound && { department: 'kt' }) };
  await people.give(office.folder, office.as('quan-tri'), post);
}

describe('what each role may, asked at the desk', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await addOther(office);
    for (const role of ROLES) await employ(office, `mot-${role}`, role, COMMUNE);
    for (const role of ROLES.filter((each) => each !== 'editor' && each !== 'head')) {
      await employ(office, `moi-noi-${role}`, role, '');
    }
    await employ(office, 'da-nghi', 'standing_office', COMMUNE);
    await office.get(ManagePeople).close(office.folder, office.as('quan-tri'), 'da-nghi');
  });
  afterAll(() => office.close());
  const places: readonly Omit<Deed, 'action'>[] = [COMMUNE, OTHER, ''].flatMap((commune) =>
    [undefined, 'kt', 'vp'].map((department) => ({ commune, ...(department !== undefined && { department }) })),
  );
  const answers = async (login: string, deed: Deed) => {
    const desk = office.get(Desk);
    const seen = await refusal(desk.see(office.folder, office.as(login), deed, async () => undefined));
    const done = await refusal(desk.act(office.folder, office.as(login), deed, async () => undefined));
    return [seen, done].map((codes) => (codes.length === 0 ? 'yes' : codes.join(' '))).join(', ');
  };
  /** Asks everything of one account and tells where the answer is not the agreed one. */
  const wrongFor = async (login: string, agreed: (deed: Deed) => boolean) => {
    const wrong: string[] = [];
    for (const action of ACTIONS) {
      for (const place of places) {
        const deed = { action, ...place };
        const expected = agreed(deed) ? 'yes, yes' : 'R002, R002';
        const actual = await answers(login, deed);
        if (actual !== expected) wrong.push(`${login} ${JSON.stringify(deed)}: ${actual}`);
      }
    }
    return wrong;
  };

  it.for(ROLES)('is that of the agreed table, for %s of one commune', async (role) => {
    const agreed = ({ action, commune, department = 'kt' }: Deed) => {
      const reaches = commune === COMMUNE || (commune === '' && action === 'back_up');
      return reaches && (mark(action, role) === 'x' || (mark(action, role) === 'o' && department === 'kt'));
    };
    expect(await wrongFor(`mot-${role}`, agreed)).toEqual([]);
  });

  it.for(ROLES.filter((role) => role !== 'editor' && role !== 'head'))(
    'is that of the agreed table in every commune, for %s of the whole workspace',
    async (role) => {
      expect(await wrongFor(`moi-noi-${role}`, ({ action }) => mark(action, role) === 'x')).toEqual([]);
    },
  );

  it('is nothing for an account that is closed or was never there', async () => {
    for (const action of ACTIONS) {
      expect(await answers('da-nghi', { action, commune: COMMUNE })).toBe('R001, R001');
      expect(await answers('khong-ai', { action, commune: COMMUNE })).toBe('R001, R001');
    }
  });
});

describe.each(STORES)('what one person sees of the records in %s', (store) => {
  let office: Office;
  let desk: EvidenceDesk;
  beforeEach(async () => {
    office = await Office.open(servers.addressFor(store));
    desk = await EvidenceDesk.open(office);
    await addOther(office);
    await employ(office, 'thuong-truc-khac', 'standing_office', OTHER);
  });
  afterEach(() => office.close());
  const see = <T>(login: string, commune: string, work: (view: View) => Promise<T>) =>
    office.get(Desk).see(office.folder, office.as(login), { action: 'read', commune }, work);
  const HERE = { commune: COMMUNE };
  const VHXH = { commune: COMMUNE, requirement: 'tien-do-ke-hoach', slot: '2026-Q2' };

  const ELSEWHERE: readonly (readonly [what: string, read: (view: View) => Promise<unknown>])[] = [
    ['departments', (view) => view.records.communes.departments(OTHER, FROM)],
    ['duties', (view) => view.records.communes.duties(OTHER)],
    ['months', (view) => view.records.months.list(OTHER)],
    ['a month', (view) => view.records.months.find(OTHER, MONTH)],
    ['locked versions', (view) => view.records.months.versions(OTHER, MONTH)],
    ['evidence', (view) => view.records.evidence.inMonth(OTHER, MONTH)],
    ['figures', (view) => view.records.figures.inMonth(OTHER, MONTH)],
    ['imports', (view) => view.records.figures.imports(OTHER)],
    ['lists', (view) => view.records.lists.imports(OTHER, MONTH)],
    ['a list', (view) => view.records.lists.inMonth(OTHER, MONTH, 'dossiers')],
    ['points of appraisers', (view) => view.records.layers.inMonth(OTHER, MONTH)],
    ['findings', (view) => view.records.findings.list(OTHER)],
    ['requests to reopen', (view) => view.records.reopenRequests.inMonth(OTHER, MONTH)],
    ['signed papers', (view) => view.records.signed.inMonth(OTHER, MONTH)],
    ['the log', (view) => view.records.audit.piece(OTHER, {}, { most: 9 })],
    ['how long the log is', (view) => view.records.audit.count(OTHER, {})],
    ['who is in the log', (view) => view.records.audit.accounts(OTHER)],
    ['the log of the workspace', (view) => view.records.audit.piece('', {}, { most: 9 })],
    ['all accounts', (view) => view.records.people.accounts()],
  ];

  it('is nothing of another commune, nor of the workspace as a whole', async () => {
    const shown: string[] = [];
    for (const [what, read] of ELSEWHERE) {
      if ((await refusal(see('thuong-truc', COMMUNE, read))).join() !== 'R002') shown.push(what);
    }
    expect(shown).toEqual([]);
  });

  it('are the communes and the people of its own place', async () => {
    const communes = async (login: string) =>
      (await office.get(Desk).communesFor(office.folder, office.as(login))).map(({ id }) => id);
    expect(await communes('thuong-truc')).toEqual([COMMUNE]);
    expect(await communes('thuong-truc-khac')).toEqual([OTHER]);
    expect(await communes('quan-tri')).toEqual([OTHER, COMMUNE]);
    const names = await see('thuong-truc', COMMUNE, async ({ records: { people } }) => [
      ...[
        await people.account('can-bo-kt'),
        await people.account('quan-tri'),
        await people.account('thuong-truc-khac'),
      ],
      ...(await people.posts('thuong-truc-khac')),
    ]);
    expect(names.map((each) => each && 'login' in each && each.login)).toEqual(['can-bo-kt', 'quan-tri', undefined]);
  });

  it('is no evidence of another commune, as if it were not there', async () => {
    const { item } = await desk.submit('can-bo-kt', HERE);
    const seen = await see('thuong-truc-khac', OTHER, async (view) => [
      ...[await view.records.evidence.find(item.id), await view.file(item.id)],
      ...(await view.records.evidence.history(item.id)),
    ]);
    expect(seen).toEqual([undefined, undefined]);
  });

  it('are the files of the own department for an editor and a head, and all of them for the others', async () => {
    const own = (await desk.submit('can-bo-kt', HERE)).item;
    const others = (await desk.submit('thuong-truc', VHXH)).item;
    for (const login of ['can-bo-kt', 'truong-kt']) {
      const items = await see(login, COMMUNE, ({ records }) => records.evidence.inMonth(COMMUNE, MONTH));
      expect(items.map(({ id }) => id)).toEqual([own.id]);
      expect((await see(login, COMMUNE, ({ file }) => file(own.id)))?.bytes.byteLength).toBe(own.file?.bytes);
      expect(await refusal(see(login, COMMUNE, ({ file }) => file(others.id)))).toEqual(['R002']);
      expect(await refusal(see(login, COMMUNE, ({ records }) => records.evidence.history(others.id)))).toEqual([
        'R002',
      ]);
    }
    for (const login of ['thuong-truc', 'lanh-dao', 'kiem-tra', 'quan-tri']) {
      const items = await see(login, COMMUNE, ({ records }) => records.evidence.inMonth(COMMUNE, MONTH));
      expect(items.map(({ id }) => id).sort()).toEqual([own.id, others.id].sort());
      expect((await see(login, COMMUNE, ({ file }) => file(others.id)))?.item.id).toBe(others.id);
    }
  });

  it('is the file of the step that is asked for', async () => {
    const first = (await desk.submit('can-bo-kt', HERE)).item;
    await desk.decide('thuong-truc', first.id, 'return', { reason: 'unsigned' });
    const third = (await desk.submit('can-bo-kt', HERE)).item;
    const files = await see('can-bo-kt', COMMUNE, ({ file }) =>
      Promise.all([file(first.id, 1), file(first.id), file(first.id, 9)]),
    );
    expect(files.map((each) => each?.item.file?.sha256)).toEqual([first.file?.sha256, third.file?.sha256, undefined]);
  });

  it('is the log only for those who may read it, and what else they may is known beforehand', async () => {
    const log = (view: View) => view.records.audit.piece(COMMUNE, {}, { most: 9 });
    expect(await refusal(see('can-bo-kt', COMMUNE, log))).toEqual(['R002']);
    expect((await see('kiem-tra', COMMUNE, log)).length).toBeGreaterThan(0);
    const offers = (login: string) =>
      see(login, COMMUNE, async ({ may }) => [
        may({ action: 'read_log', commune: COMMUNE }),
        may({ action: 'close_month', commune: COMMUNE }),
      ]);
    expect(await offers('lanh-dao')).toEqual([true, true]);
    expect(await offers('thuong-truc')).toEqual([true, false]);
    expect(await offers('can-bo-kt')).toEqual([false, false]);
  });
});
