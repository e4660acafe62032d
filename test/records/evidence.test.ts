import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderValue } from '../../src/adapters/messages/render.js';
import { Refused } from '../../src/application/refused.js';
import { RETURN_REASONS } from '../../src/domain/records/evidence-item.js';
import { day } from '../support/builders.js';
import { EvidenceDesk, REPORT } from '../support/evidence-desk.js';
import { Office, refusal, Servers, STORES } from '../support/office.js';

const servers = new Servers();
afterAll(() => servers.stop());

/** What the second of two people is told. */
async function told(deed: Promise<unknown>): Promise<Record<string, unknown>> {
  const error = await deed.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refused)) throw new Error('it was not refused');
  const [first] = error.issues;
  const values = Object.entries(first?.values ?? {}).map(([name, value]) => [name, renderValue(value)]);
  return { code: first?.code, ...Object.fromEntries(values) };
}

describe.each(STORES)('evidence in %s', (store) => {
  let office: Office;
  let desk: EvidenceDesk;
  beforeEach(async () => {
    office = await Office.open(servers.addressFor(store));
    desk = await EvidenceDesk.open(office);
  });
  afterEach(() => office.close());

  it('gives its points on the day it is accepted, not before, and loses them when it is returned', async () => {
    const nothing = await desk.points();
    expect(await desk.owed()).toBe('missing');
    const { item } = await desk.submit('can-bo-kt');
    expect(item).toMatchObject({ state: 'submitted', version: 1, department: 'kt', by: 'can-bo-kt' });
    expect(await desk.points()).toBe(nothing);
    expect(await desk.pointsIfAccepted()).toBeGreaterThan(nothing);
    expect(await desk.owed()).toBeUndefined();
    await desk.decide('thuong-truc', item.id, 'accept');
    const accepted = await desk.points();
    expect(accepted).toBeGreaterThan(nothing);
    await desk.decide('thuong-truc', item.id, 'return', { reason: 'unsigned' });
    expect(await desk.points()).toBe(nothing);
    expect(await desk.owed()).toBe('returned');
  });

  it.for(RETURN_REASONS.filter((reason) => reason !== 'other'))(
    'is returned for a fixed reason: %s',
    async (reason) => {
      const { item } = await desk.submit('can-bo-kt');
      expect(await desk.decide('thuong-truc', item.id, 'return', { reason })).toMatchObject({
        ...{ state: 'returned', returnReason: reason, version: 2, file: item.file },
      });
    },
  );

  it('of a day that has not come is recorded all the same, and told', async () => {
    const codes = async (issuedOn: string) => {
      const { item, warnings } = await desk.submit('can-bo-kt', { issuedOn: day(issuedOn), another: true });
      expect(item.issuedOn).toBe(issuedOn);
      return warnings.map(({ code }) => code);
    };
    expect(await codes('2026-10-10')).toEqual([]);
    expect(await codes('2026-10-11')).toEqual(['R037']);
  });

  it('is returned for another reason only with words, and never without one', async () => {
    const { item } = await desk.submit('can-bo-kt');
    const back = (reason?: string, note?: string) =>
      desk.decide('thuong-truc', item.id, 'return', {
        ...(reason !== undefined && { reason }),
        ...(note !== undefined && { note }),
      });
    expect(await refusal(back())).toEqual(['R007']);
    expect(await refusal(back('vì thế'))).toEqual(['R007']);
    expect(await refusal(back('other'))).toEqual(['R005']);
    expect(await refusal(back('other', '  '))).toEqual(['R005']);
    expect(await back('other', 'Thiếu phụ lục')).toMatchObject({ returnReason: 'other', note: 'Thiếu phụ lục' });
  });

  it('is handed in again after it was returned, and keeps what was there', async () => {
    const first = await desk.submit('can-bo-kt', { number: '1/BC' });
    await desk.decide('thuong-truc', first.item.id, 'return', { reason: 'wrong_form' });
    const second = await desk.submit('can-bo-kt', { number: '2/BC' });
    expect(second.item).toMatchObject({ id: first.item.id, version: 3, state: 'submitted', number: '2/BC' });
    const versions = await desk.history(first.item.id);
    expect(versions.map(({ version, state, number }) => [version, state, number])).toEqual([
      [1, 'submitted', '1/BC'],
      [2, 'returned', '1/BC'],
      [3, 'submitted', '2/BC'],
    ]);
    expect(versions[0]?.file?.sha256).not.toBe(versions[2]?.file?.sha256);
  });

  it('that did not arise is claimed with a reason by the editor, and counts when the head confirms', async () => {
    const before = await desk.points();
    expect(await refusal(desk.claim('can-bo-kt', { note: ' ' }))).toEqual(['R005']);
    const { item } = await desk.claim('can-bo-kt');
    expect(item.state).toBe('not_arising_claimed');
    expect(await desk.points()).toBe(before);
    expect(await refusal(desk.decide('can-bo-kt', item.id, 'confirm_not_arising'))).toEqual(['R002']);
    expect(await refusal(desk.decide('lanh-dao', item.id, 'confirm_not_arising'))).toEqual(['R002']);
    await desk.decide('truong-kt', item.id, 'confirm_not_arising');
    expect(await desk.points()).toBeGreaterThan(before);
    expect(await desk.owed()).toBeUndefined();
  });

  it('that was only claimed not to have arisen is returned like a document', async () => {
    const { item } = await desk.claim('can-bo-kt');
    expect(await refusal(desk.decide('thuong-truc', item.id, 'accept'))).toEqual(['R003']);
    await desk.decide('thuong-truc', item.id, 'return', { reason: 'wrong_criterion' });
    expect(await desk.owed()).toBe('returned');
  });

  it('that is done without a document still counts as missing', async () => {
    const before = await desk.points();
    expect(await refusal(desk.tellDone('can-bo-kt', { note: '' }))).toEqual(['R005']);
    await desk.tellDone('can-bo-kt');
    expect(await desk.owed()).toBe('done_without_document');
    expect([await desk.points(), await desk.pointsIfAccepted()]).toEqual([before, before]);
  });

  it('that waits is withdrawn by its own department, and is missing again', async () => {
    const { item } = await desk.submit('can-bo-kt');
    await desk.decide('can-bo-kt', item.id, 'withdraw');
    expect(await desk.owed()).toBe('missing');
    expect((await desk.submit('can-bo-kt')).item).toMatchObject({ id: item.id, version: 3, state: 'submitted' });
    await desk.decide('thuong-truc', item.id, 'accept');
    expect(await refusal(desk.decide('can-bo-kt', item.id, 'withdraw'))).toEqual(['R003']);
  });

  it('expires where it must be renewed, on the day its time is over', async () => {
    const requirement = 'ra-soat-niem-yet';
    const slot = '2026-Q4';
    const { item } = await desk.submit('chuyen-vien', { requirement, slot, issuedOn: day('2026-10-01') });
    await desk.decide('thuong-truc', item.id, 'accept');
    // Ninety days from 1 October: good until 30 December.
    expect(await desk.owed({ requirement, slot }, { asOf: day('2026-12-30') })).toBeUndefined();
    expect(await desk.owed({ requirement, slot }, { asOf: day('2026-12-31') })).toBe('expired');
  });

  it('of a kind that is not there is refused with the codes most like it', async () => {
    expect(await told(desk.submit('can-bo-kt', { requirement: 'bao-cao-ngan' }))).toMatchObject({
      code: 'R007',
      alike: expect.stringContaining(REPORT.requirement),
    });
  });

  it('of one file serves several requirements, each decided on its own', async () => {
    const bytes = desk.document();
    const one = await desk.submit('chuyen-vien', { bytes });
    const two = await desk.submit('chuyen-vien', { bytes, requirement: 'tien-do-ke-hoach', slot: '2026-Q2' });
    expect(two.warnings).toEqual([]);
    expect(two.item.file?.sha256).toBe(one.item.file?.sha256);
    await desk.decide('thuong-truc', one.item.id, 'accept');
    await desk.decide('thuong-truc', two.item.id, 'accept');
    await desk.decide('thuong-truc', one.item.id, 'return', { reason: 'wrong_criterion' });
    expect(await desk.owed()).toBe('returned');
    expect(await desk.owed({ requirement: 'tien-do-ke-hoach', slot: '2026-Q2' })).toBeUndefined();
  });

  it('is handed in only while the month is open, and decided until it waits for its signature', async () => {
    const { item } = await desk.submit('can-bo-kt');
    await desk.step('score');
    expect(await refusal(desk.submit('can-bo-kt'))).toEqual(['R010']);
    expect(await refusal(desk.claim('can-bo-kt'))).toEqual(['R010']);
    expect(await refusal(desk.decide('can-bo-kt', item.id, 'withdraw'))).toEqual(['R010']);
    await desk.decide('thuong-truc', item.id, 'accept');
    await desk.step('hand_over');
    expect(await refusal(desk.submit('can-bo-kt'))).toEqual(['R010']);
    expect(await refusal(desk.decide('thuong-truc', item.id, 'return', { reason: 'unsigned' }))).toEqual(['R010']);
    await desk.step('take_back');
    expect((await desk.submit('can-bo-kt')).item.version).toBe(3);
  });

  it('tells the second of two people who changed it, when, and how it stands now', async () => {
    const { item } = await desk.submit('can-bo-kt');
    await desk.decide('thuong-truc', item.id, 'return', { reason: 'unsigned', version: 1 });
    expect(await told(desk.decide('thuong-truc', item.id, 'accept', { version: 1 }))).toEqual({
      ...{ code: 'R004', kind: 'evidence', what: item.id, account: 'thuong-truc', state: 'returned' },
      at: '10/10/2026 12:00',
    });
    expect(await told(desk.submit('can-bo-kt', { version: 1 }))).toMatchObject({ code: 'R004' });
    expect((await desk.submit('can-bo-kt', { version: 2 })).item.version).toBe(3);
  });

  it('keeps one of two steps that are taken at the same moment', async () => {
    const { item } = await desk.submit('can-bo-kt');
    const steps = await Promise.all([
      refusal(desk.decide('thuong-truc', item.id, 'accept', { version: 1 })),
      refusal(desk.decide('thuong-truc', item.id, 'return', { reason: 'unsigned', version: 1 })),
    ]);
    expect(steps.flat()).toEqual(['R004']);
    expect(await desk.history(item.id)).toHaveLength(2);
  });
});

describe.each(STORES)('evidence of departments in %s', (store) => {
  let office: Office;
  let desk: EvidenceDesk;
  beforeEach(async () => {
    office = await Office.open(servers.addressFor(store));
    desk = await EvidenceDesk.open(office);
  });
  afterEach(() => office.close());
  const OTHERS = { requirement: 'tien-do-ke-hoach', slot: '2026-Q2' } as const;

  it('is handed in by nobody of another one', async () => {
    expect(await refusal(desk.submit('can-bo-kt', OTHERS))).toEqual(['R002']);
    const { item } = await desk.submit('chuyen-vien', OTHERS);
    expect(item.department).toBe('vhxh');
    expect(await refusal(desk.decide('can-bo-kt', item.id, 'withdraw'))).toEqual(['R002']);
    expect(await refusal(desk.decide('truong-kt', item.id, 'accept'))).toEqual(['R002']);
  });

  it('is not taken over by one that says it is its own', async () => {
    const { item } = await desk.submit('chuyen-vien', OTHERS);
    await desk.decide('thuong-truc', item.id, 'accept');
    expect(await refusal(desk.submit('can-bo-kt', { ...OTHERS, department: 'kt' }))).toEqual(['R002']);
    expect(await refusal(desk.tellDone('can-bo-kt', { ...OTHERS, department: 'kt' }))).toEqual(['R002']);
    expect(await desk.history(item.id)).toHaveLength(2);
  });

  it('of one that helps stands beside that of the one that leads', async () => {
    const { item } = await desk.submit('chuyen-vien', OTHERS);
    const beside = await desk.submit('can-bo-kt', { ...OTHERS, department: 'kt', another: true });
    expect(beside.item).toMatchObject({ department: 'kt', version: 1 });
    expect(beside.item.id).not.toBe(item.id);
  });

  it('is not kept from who owes it by a document that another department put there', async () => {
    const beside = await desk.submit('thuong-truc', { department: 'vp' });
    const { item } = await desk.submit('can-bo-kt', { version: 0 });
    expect(item).toMatchObject({ department: 'kt', version: 1, state: 'submitted' });
    expect(item.id).not.toBe(beside.item.id);
    expect(await desk.history(beside.item.id)).toEqual([beside.item]);
  });

  it('that did not arise is confirmed by the head of its own one only', async () => {
    const { item } = await desk.claim('thuong-truc', OTHERS);
    expect(await refusal(desk.decide('truong-kt', item.id, 'confirm_not_arising'))).toEqual(['R002']);
  });

  it('is asked of the department whose report it is', async () => {
    const row = (await desk.missing()).find(({ status: { slot } }) => slot.requirement.id === REPORT.requirement);
    expect(row?.department).toBe('kt');
  });
});
