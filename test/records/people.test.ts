import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManageCommune } from '../../src/application/records/manage-commune.js';
import { ManagePeople } from '../../src/application/records/manage-people.js';
import { ScoreCase } from '../../src/application/score-case.js';
import type { Post } from '../../src/domain/records/people.js';
import { day } from '../support/builders.js';
import { EvidenceDesk } from '../support/evidence-desk.js';
import { COMMUNE, Office, refusal, Servers, STORES } from '../support/office.js';

const servers = new Servers();
afterAll(() => servers.stop());

describe.each(STORES)('people in %s', (store) => {
  let office: Office;
  let desk: EvidenceDesk;
  beforeEach(async () => {
    office = await Office.open(servers.addressFor(store));
    desk = await EvidenceDesk.open(office);
  });
  afterEach(() => office.close());
  const admin = () => office.as('quan-tri');
  const people = () => office.get(ManagePeople);
  const add = (login: string) => people().add(office.folder, admin(), { login, name: login });
  const give = (post: Partial<Post> & Pick<Post, 'account'>) =>
    people().give(office.folder, admin(), {
      ...{ commune: COMMUNE, role: 'editor', department: 'kt', from: day('2026-01-01'), ...post },
    });
  const end = (login: string, on: string) => people().end(office.folder, admin(), login, COMMUNE, day(on));

  it('leave their work to the department, where the next one goes on with it', async () => {
    const { item } = await desk.submit('can-bo-kt');
    await desk.decide('thuong-truc', item.id, 'return', { reason: 'wrong_form' });
    await end('can-bo-kt', '2026-10-10');
    await people().close(office.folder, admin(), 'can-bo-kt');
    expect(await refusal(desk.submit('can-bo-kt'))).toEqual(['R001']);
    expect(await desk.owed()).toBe('returned');
    await add('can-bo-moi');
    await give({ account: 'can-bo-moi', department: 'Phòng Kinh tế', from: day('2026-10-10') });
    const again = await desk.submit('can-bo-moi');
    expect(again.item).toMatchObject({ id: item.id, version: 3, department: 'kt', by: 'can-bo-moi' });
    expect((await desk.history(item.id)).map(({ by }) => by)).toEqual(['can-bo-kt', 'thuong-truc', 'can-bo-moi']);
  });

  it('work until the last day of their post and from its first day on', async () => {
    await end('can-bo-kt', '2026-10-10');
    expect(await refusal(desk.submit('can-bo-kt'))).toEqual([]);
    office.today = day('2026-10-11');
    expect(await refusal(desk.submit('can-bo-kt'))).toEqual(['R002']);
    await give({ account: 'can-bo-kt', from: day('2026-10-12') });
    expect(await refusal(desk.submit('can-bo-kt'))).toEqual(['R002']);
    office.today = day('2026-10-12');
    expect(await refusal(desk.submit('can-bo-kt'))).toEqual([]);
  });

  it('are reached by mail for the department they act for that day, and known elsewhere by one name', async () => {
    const { folder } = office;
    const link = (login: string, email?: string, identity?: string) =>
      people().link(folder, admin(), login, {
        ...(email !== undefined && { email }),
        ...(identity !== undefined && { identity }),
      });
    const { records } = await desk.workspace();
    const reached = async (on: string) =>
      records.read(async (each) =>
        [...(await each.people.inDepartments(COMMUNE, day(on)))].map(
          ([department, accounts]) => `${department}: ${accounts.map(({ email }) => email).join(' ')}`,
        ),
      );
    await link('can-bo-kt', 'can.bo@xa.example', ' tran.thi.b ');
    await link('truong-kt', 'truong@xa.example');
    await link('lanh-dao', 'lanh.dao@xa.example');
    expect(await reached('2026-10-10')).toEqual(['kt: can.bo@xa.example truong@xa.example']);
    await end('can-bo-kt', '2026-10-10');
    expect(await reached('2026-10-11')).toEqual(['kt: truong@xa.example']);
    await people().close(folder, admin(), 'truong-kt');
    expect(await reached('2026-10-11')).toEqual([]);
    const known = (identity: string) => records.read((each) => each.people.withIdentity(identity));
    expect((await known('tran.thi.b'))?.login).toBe('can-bo-kt');
    expect(await known('TRAN.THI.B')).toBeUndefined();
    expect(await refusal(link('truong-kt', undefined, 'tran.thi.b'))).toEqual(['R008']);
    await link('can-bo-kt');
    expect(await known('tran.thi.b')).toBeUndefined();
    expect(await refusal(link('truong-kt', undefined, 'tran.thi.b'))).toEqual([]);
    expect(await refusal(link('truong-kt', 'truong'))).toEqual(['R034']);
    expect(await refusal(link('khong-co'))).toEqual(['R007']);
  });

  it('answer for their department on the board of a day on which they head it', async () => {
    const { folder } = office;
    const boardOn = async (asOf: string) => {
      const { assessments } = await office.get(ScoreCase).run({ folder, asOf: day(asOf) });
      const [input] = assessments.map((each) => each.input);
      return { heads: input?.heads?.get('kt'), hash: input?.hash };
    };
    const before = await boardOn('2026-10-10');
    await end('truong-kt', '2026-10-10');
    await add('pho-kt');
    await give({ account: 'pho-kt', role: 'head', from: day('2026-10-12') });
    await give({ account: 'pho-kt', role: 'head', from: day('2026-10-13') });
    await add('truong-moi');
    await give({ account: 'truong-moi', role: 'head', from: day('2026-10-12') });
    expect(before.heads).toEqual(['truong-kt']);
    expect(await boardOn('2026-10-10')).toEqual(before);
    expect((await boardOn('2026-10-11')).heads).toBeUndefined();
    expect((await boardOn('2026-10-14')).heads).toEqual(['pho-kt', 'truong-moi']);
    await people().close(folder, admin(), 'pho-kt');
    expect((await boardOn('2026-10-14')).heads).toEqual(['truong-moi']);
  });

  it('move to another department, and act for that one only', async () => {
    await end('can-bo-kt', '2026-10-09');
    await give({ account: 'can-bo-kt', department: 'vhxh', from: day('2026-10-10') });
    expect(await refusal(desk.submit('can-bo-kt'))).toEqual(['R002']);
    const wanted = { requirement: 'tien-do-ke-hoach', slot: '2026-Q2' };
    expect((await desk.submit('can-bo-kt', wanted)).item.department).toBe('vhxh');
  });

  it('of one commune do nothing in another', async () => {
    await office.get(ManageCommune).add(office.folder, admin(), { id: 'xa-khac', name: 'Xã Khác', block: 'xa' });
    const wanted = { commune: 'xa-khac', requirement: 'tien-do-ke-hoach', slot: '2026-Q2' };
    expect(await refusal(desk.submit('can-bo-kt', wanted))).toEqual(['R002']);
    expect(await refusal(desk.submit('thuong-truc', wanted))).toEqual(['R002']);
  });

  it('are added and given posts by the administrator only', async () => {
    const one = { login: 'moi', name: 'Mới' };
    expect(await refusal(people().add(office.folder, office.as('thuong-truc'), one))).toEqual(['R002']);
    expect(await refusal(people().add(office.folder, office.as('lanh-dao'), one))).toEqual(['R002']);
    expect(await refusal(add('can-bo-kt'))).toEqual(['R008']);
    expect(await refusal(give({ account: 'khong-co' }))).toEqual(['R007']);
    expect(await refusal(end('khong-co', '2026-10-10'))).toEqual(['R007']);
  });

  it('get no post in a department that is unknown or only nearly known', async () => {
    await add('moi');
    expect(await refusal(give({ account: 'moi', department: 'Phòng Y tế' }))).toEqual(['R007']);
    expect(await refusal(give({ account: 'moi', department: 'Phòng Kinh tê' }))).toEqual(['R013']);
  });

  it('act as editor or head for one department, never for all of them', async () => {
    await add('moi');
    for (const role of ['editor', 'head'] as const) {
      const post = { account: 'moi', commune: COMMUNE, role, from: day('2026-01-01') };
      expect(await refusal(people().give(office.folder, admin(), post))).toEqual(['R007']);
    }
  });
});
