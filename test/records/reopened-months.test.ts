import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CloseMonth } from '../../src/application/records/close-month.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { ReopenMonth } from '../../src/application/records/reopen-month.js';
import { Refused } from '../../src/application/refused.js';
import { text } from '../../src/domain/message.js';
import { day } from '../support/builders.js';
import { EvidenceDesk } from '../support/evidence-desk.js';
import { COMMUNE, Office, refusal, Servers, STORES } from '../support/office.js';

const [OCTOBER, NOVEMBER] = ['2026-10', '2026-11'];
const servers = new Servers();
afterAll(() => servers.stop());

describe.each(STORES)('an item that moved on before its month was reopened, in %s', (store) => {
  let office: Office;
  let desk: EvidenceDesk;
  beforeEach(async () => {
    office = await Office.open(servers.addressFor(store));
    desk = await EvidenceDesk.open(office);
    await desk.openNext();
  });
  afterEach(() => office.close());

  const close = async (month: string) => {
    await desk.step('hand_over', month);
    await office.get(CloseMonth).run(office.folder, office.as('lanh-dao'), COMMUNE, month);
  };
  const reopen = (month: string) =>
    office.get(ReopenMonth).run(office.folder, office.as('lanh-dao'), COMMUNE, month, 'Xem lại minh chứng');
  /** Handed in in October, which is locked; accepted in November; then October is reopened. */
  const movedOn = async () => {
    const { item } = await desk.submit('can-bo-kt', { month: OCTOBER });
    await close(OCTOBER);
    await desk.decide('thuong-truc', item.id, 'accept', { month: NOVEMBER, version: 1 });
    await reopen(OCTOBER);
    return item.id;
  };
  const points = async () => [await desk.points({ month: OCTOBER }), await desk.points({ month: NOVEMBER })];

  it('is returned in the earlier month, and stays accepted in the later one', async () => {
    const item = await movedOn();
    const [first, later] = await points();
    const version = await desk.decide('thuong-truc', item, 'return', {
      ...{ month: OCTOBER, version: 1, reason: 'unsigned' },
    });
    expect(version).toMatchObject({ version: 3, month: OCTOBER, state: 'returned' });
    expect(await points()).toEqual([first, later]);
    await close(OCTOBER);
    const seen = { month: OCTOBER, version: 2 };
    expect(await desk.owed(undefined, seen)).toBe('returned');
    expect(await desk.owed(undefined, { month: NOVEMBER })).toBeUndefined();
  });

  it('is accepted in the earlier month as well, which gives its points there', async () => {
    const item = await movedOn();
    const [first = 0, later] = await points();
    await desk.decide('thuong-truc', item, 'accept', { month: OCTOBER, version: 1 });
    const [second, same] = await points();
    expect(second).toBeGreaterThan(first);
    expect(same).toBe(later);
    await close(OCTOBER);
    expect(await desk.points({ month: OCTOBER, version: 1 })).toBe(first);
    expect(await desk.points({ month: OCTOBER, version: 2 })).toBe(second);
  });

  it('is still decided in the later month after the earlier one has taken a step', async () => {
    const item = await movedOn();
    await desk.decide('thuong-truc', item, 'return', { month: OCTOBER, reason: 'unsigned' });
    const again = await desk.decide('thuong-truc', item, 'return', {
      ...{ month: NOVEMBER, version: 2, reason: 'wrong_form' },
    });
    expect(again).toMatchObject({ version: 4, month: NOVEMBER, returnReason: 'wrong_form' });
    expect((await desk.history(item)).map(({ month, state }) => [month, state])).toEqual([
      [OCTOBER, 'submitted'],
      [NOVEMBER, 'accepted'],
      [OCTOBER, 'returned'],
      [NOVEMBER, 'returned'],
    ]);
  });

  it('tells the second of two people in one month who was first there, not who was first in another', async () => {
    const item = await movedOn();
    office.today = day('2026-10-11');
    await desk.decide('chuyen-vien', item, 'return', { month: OCTOBER, version: 1, reason: 'unsigned' });
    const late = desk.decide('thuong-truc', item, 'accept', { month: OCTOBER, version: 1 });
    const error = await late.catch((reason: unknown) => reason);
    if (!(error instanceof Refused)) throw new Error('it was not refused');
    expect(error.issues).toMatchObject([
      { code: 'R004', values: { account: text('chuyen-vien'), state: text('returned') } },
    ]);
    // The version that November sees is none that October has seen.
    const other = desk.decide('thuong-truc', item, 'return', { month: OCTOBER, version: 2, reason: 'unsigned' });
    expect(await refusal(other)).toEqual(['R004']);
  });

  it('is replaced in the earlier month by another document, and keeps the old one in the later month', async () => {
    const id = await movedOn();
    const [old] = await desk.history(id);
    await desk.decide('thuong-truc', id, 'return', { month: OCTOBER, reason: 'unsigned' });
    const { item } = await desk.submit('can-bo-kt', { month: OCTOBER, version: 3 });
    expect(item).toMatchObject({ id, version: 4, month: OCTOBER });
    const returned = await desk.decide('thuong-truc', id, 'return', { month: NOVEMBER, reason: 'wrong_form' });
    expect(returned.file?.sha256).toBe(old?.file?.sha256);
    expect(item.file?.sha256).not.toBe(old?.file?.sha256);
  });

  it('of the earlier month alone reaches a later one that has taken no step of its own', async () => {
    const { item } = await desk.submit('can-bo-kt', { month: OCTOBER });
    await close(OCTOBER);
    await reopen(OCTOBER);
    await desk.decide('thuong-truc', item.id, 'return', { month: OCTOBER, reason: 'unsigned' });
    expect(await desk.owed(undefined, { month: NOVEMBER })).toBe('returned');
    // Who looked at it in November before that is told so.
    const late = desk.decide('thuong-truc', item.id, 'accept', { month: NOVEMBER, version: 1 });
    expect(await refusal(late)).toEqual(['R004']);
  });
});

describe.each(STORES)('evidence across New Year in %s', (store) => {
  let office: Office;
  let desk: EvidenceDesk;
  let item: string;
  beforeEach(async () => {
    office = await Office.open(servers.addressFor(store));
    office.today = day('2027-01-05');
    desk = await EvidenceDesk.open(office);
    item = (await desk.submit('can-bo-kt')).item.id;
    await office.get(MonthCycle).open(office.folder, office.as('thuong-truc'), COMMUNE, '2027-01');
  });
  afterEach(() => office.close());

  it('of last year is decided in the last month of its own year, where it counts', async () => {
    const before = await desk.points();
    expect(await desk.decide('thuong-truc', item, 'accept')).toMatchObject({ month: '2026-10', state: 'accepted' });
    expect(await desk.points()).toBeGreaterThan(before);
  });

  it('of last year is not decided in a month of this one, which does not see it', async () => {
    expect(await refusal(desk.decide('thuong-truc', item, 'accept', { month: '2027-01' }))).toEqual(['R026']);
    expect(await desk.history(item)).toHaveLength(1);
  });

  it('of a month that is locked by then is not decided elsewhere', async () => {
    await desk.step('hand_over');
    await office.get(CloseMonth).run(office.folder, office.as('lanh-dao'), COMMUNE, '2026-10');
    expect(await refusal(desk.decide('thuong-truc', item, 'accept'))).toEqual(['R010']);
  });
});
