import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManagePeople } from '../../src/application/records/manage-people.js';
import { day } from '../support/builders.js';
import { EvidenceDesk } from '../support/evidence-desk.js';
import { COMMUNE, Office, refusal } from '../support/office.js';

/** A report of the department of culture, which has no head in the office under test. */
const HEADLESS = { requirement: 'tien-do-ke-hoach', slot: '2026-Q2' } as const;

let office: Office;
let desk: EvidenceDesk;
beforeEach(async () => {
  office = await Office.open();
  desk = await EvidenceDesk.open(office);
});
afterEach(() => office.close());

const people = () => office.get(ManagePeople);
const admin = () => office.as('quan-tri');
const give = (account: string, role: 'head' | 'editor', department: string, more = {}) =>
  people().give(office.folder, admin(), {
    ...{ account, commune: COMMUNE, role, department, from: day('2026-01-01'), ...more },
  });
const confirm = (account: string, item: string) => desk.decide(account, item, 'confirm_not_arising');

describe('who hands in', () => {
  it('never accepts the own document, and another one of the office does', async () => {
    const { item } = await desk.submit('thuong-truc');
    expect(await refusal(desk.decide('thuong-truc', item.id, 'accept'))).toEqual(['R025']);
    expect(await desk.history(item.id)).toHaveLength(1);
    expect(await desk.decide('chuyen-vien', item.id, 'accept')).toMatchObject({ state: 'accepted', by: 'chuyen-vien' });
  });

  it('accepts neither a document of others that was replaced by the own one', async () => {
    await desk.submit('can-bo-kt');
    const { item } = await desk.submit('thuong-truc');
    expect(await refusal(desk.decide('thuong-truc', item.id, 'accept'))).toEqual(['R025']);
  });

  it('may return the own document, and accept what another one handed in afterwards', async () => {
    const { item } = await desk.submit('thuong-truc');
    await desk.decide('thuong-truc', item.id, 'return', { reason: 'unsigned' });
    await desk.submit('can-bo-kt');
    expect(await desk.decide('thuong-truc', item.id, 'accept')).toMatchObject({ state: 'accepted', version: 4 });
  });
});

describe('that nothing arose', () => {
  it('is confirmed by the head of the department, and not by the standing office', async () => {
    const { item } = await desk.claim('can-bo-kt');
    expect(await refusal(confirm('thuong-truc', item.id))).toEqual(['R002']);
    expect(await confirm('truong-kt', item.id)).toMatchObject({ state: 'not_arising', by: 'truong-kt' });
  });

  it('is not confirmed by the head who claimed it, but once another one claims it', async () => {
    const { item } = await desk.claim('truong-kt');
    expect(await refusal(confirm('truong-kt', item.id))).toEqual(['R025']);
    expect(await refusal(confirm('thuong-truc', item.id))).toEqual(['R002']);
    await desk.claim('can-bo-kt');
    expect(await confirm('truong-kt', item.id)).toMatchObject({ state: 'not_arising', version: 3 });
  });

  it('is confirmed by the standing office where the department has no head, by another person than who claimed', async () => {
    const { item } = await desk.claim('thuong-truc', HEADLESS);
    expect(await refusal(confirm('thuong-truc', item.id))).toEqual(['R025']);
    expect(await refusal(confirm('truong-kt', item.id))).toEqual(['R002']);
    expect(await refusal(confirm('lanh-dao', item.id))).toEqual(['R002']);
    expect(await confirm('chuyen-vien', item.id)).toMatchObject({ state: 'not_arising', by: 'chuyen-vien' });
  });

  it.for([
    ['begins tomorrow', { from: day('2026-10-11') }, []],
    ['begins today', { from: day('2026-10-10') }, ['R002']],
    ['ends today', { to: day('2026-10-10') }, ['R002']],
    ['ended yesterday', { to: day('2026-10-09') }, []],
    ['is for every commune', { commune: '' }, ['R002']],
  ] as const)('is confirmed by the standing office beside a head whose post %s: %o', async ([, more, expected]) => {
    const { item } = await desk.claim('chuyen-vien', HEADLESS);
    if ('commune' in more) {
      // A department is of one commune: such a post is only known from records made elsewhere.
      const { records } = await desk.workspace();
      await records.write('', ({ people: each }) =>
        each.givePost({ account: 'kiem-tra', role: 'head', department: 'vhxh', from: day('2026-01-01'), ...more }),
      );
    } else await give('kiem-tra', 'head', 'vhxh', more);
    expect(await refusal(confirm('thuong-truc', item.id))).toEqual(expected);
  });

  it('is confirmed by the standing office when the account of the only head is closed', async () => {
    const { item } = await desk.claim('can-bo-kt');
    await people().close(office.folder, admin(), 'truong-kt');
    expect(await confirm('thuong-truc', item.id)).toMatchObject({ state: 'not_arising' });
  });
});
