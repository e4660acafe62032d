import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DefinitionFolders } from '../../src/adapters/definitions/definition-folders.js';
import { CloseMonth } from '../../src/application/records/close-month.js';
import { ReopenMonth } from '../../src/application/records/reopen-month.js';
import { day } from '../support/builders.js';
import { EvidenceDesk, REPORT, SET } from '../support/evidence-desk.js';
import { COMMUNE, Office, refusal, Servers, STORES } from '../support/office.js';

const ROOT = resolve(import.meta.dirname, '../..');
const servers = new Servers();
afterAll(() => servers.stop());

describe.each(STORES)('evidence of several months in %s', (store) => {
  let office: Office;
  let desk: EvidenceDesk;
  beforeEach(async () => {
    office = await Office.open(servers.addressFor(store));
    desk = await EvidenceDesk.open(office);
  });
  afterEach(() => office.close());
  const close = () => office.get(CloseMonth).run(office.folder, office.as('lanh-dao'), COMMUNE, '2026-10');
  const reopen = () =>
    office.get(ReopenMonth).run(office.folder, office.as('lanh-dao'), COMMUNE, '2026-10', 'Sót minh chứng');

  it('is refused for a closed month, and seen from the month on for which it was handed in', async () => {
    await desk.step('hand_over');
    await close();
    const october = await desk.points();
    expect(await refusal(desk.submit('can-bo-kt', { month: '2026-10' }))).toEqual(['R010']);
    expect(await refusal(desk.submit('can-bo-kt'))).toEqual(['R010']);
    office.today = day('2026-11-10');
    await desk.openNext();
    const before = await desk.points({ month: '2026-11' });
    const { item } = await desk.submit('can-bo-kt');
    expect(item.month).toBe('2026-11');
    await desk.decide('thuong-truc', item.id, 'accept');
    expect(await desk.points({ month: '2026-11' })).toBeGreaterThan(before);
    expect(await desk.points()).toBe(october);
    expect(await desk.owed()).toBe('missing');
  });

  it('handed in for a later month is not decided in an earlier one that is open as well', async () => {
    await desk.openNext();
    const before = await desk.points();
    const { item } = await desk.submit('can-bo-kt');
    expect(item.month).toBe('2026-11');
    expect(await refusal(desk.decide('thuong-truc', item.id, 'accept', { month: '2026-10' }))).toEqual(['R026']);
    expect(await desk.points()).toBe(before);
    expect(await desk.owed()).toBe('missing');
  });

  it('can still be handed in for an earlier month after a later one has some', async () => {
    await desk.openNext();
    const later = await desk.submit('can-bo-kt');
    const earlier = await desk.submit('can-bo-kt', { month: '2026-10' });
    expect(earlier.item).toMatchObject({ month: '2026-10', version: 1 });
    expect(earlier.item.id).not.toBe(later.item.id);
    await desk.decide('thuong-truc', earlier.item.id, 'accept', { month: '2026-10' });
    expect(await desk.owed()).toBeUndefined();
  });

  it('accepted in a later month stays as it was in the earlier one', async () => {
    const { item } = await desk.submit('can-bo-kt');
    await desk.openNext();
    const before = await desk.points();
    await desk.decide('thuong-truc', item.id, 'accept', { month: '2026-11' });
    expect(await desk.points()).toBe(before);
  });

  it('missed in a month that is closed is handed in when it is reopened', async () => {
    await desk.step('hand_over');
    await close();
    const first = await desk.points({ version: 1 });
    await reopen();
    const { item } = await desk.submit('can-bo-kt', { month: '2026-10' });
    await desk.decide('thuong-truc', item.id, 'accept', { month: '2026-10' });
    await desk.step('hand_over');
    await close();
    expect(await desk.points({ version: 2 })).toBeGreaterThan(first);
    expect(await desk.points({ version: 1 })).toBe(first);
  });
});

describe.each(STORES)('a requirement of two documents in %s', (store) => {
  let office: Office;
  let desk: EvidenceDesk;
  let criteria: string;
  beforeEach(async () => {
    criteria = mkdtempSync(join(tmpdir(), 'cchc-tieu-chi-'));
    cpSync(join(ROOT, 'criteria'), criteria, { recursive: true });
    const file = join(criteria, SET, 'set.yaml');
    const wanted = `  - id: ${REPORT.requirement}\n`;
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(wanted);
    writeFileSync(file, text.replace(wanted, `${wanted}    count: 2\n`));
    office = await Office.open(servers.addressFor(store));
    office.container.unbind(DefinitionFolders);
    office.container.bind(DefinitionFolders).toConstantValue({ criteria, rules: join(ROOT, 'rules') });
    desk = await EvidenceDesk.open(office);
  });
  afterEach(async () => {
    rmSync(criteria, { recursive: true, force: true });
    await office.close();
  });

  it('is done when both are accepted', async () => {
    const before = await desk.points();
    const one = await desk.submit('can-bo-kt');
    await desk.decide('thuong-truc', one.item.id, 'accept');
    expect([await desk.points(), await desk.owed()]).toEqual([before, 'missing']);
    const two = await desk.submit('can-bo-kt', { another: true });
    expect(two.item.id).not.toBe(one.item.id);
    await desk.decide('thuong-truc', two.item.id, 'accept');
    expect(await desk.points()).toBeGreaterThan(before);
    expect(await desk.owed()).toBeUndefined();
  });

  it('has the returned one replaced, not the accepted one', async () => {
    const one = await desk.submit('can-bo-kt');
    const two = await desk.submit('can-bo-kt', { another: true });
    await desk.decide('thuong-truc', one.item.id, 'return', { reason: 'unsigned' });
    office.today = day('2026-10-11');
    await desk.decide('thuong-truc', two.item.id, 'accept');
    const again = await desk.submit('can-bo-kt');
    expect(again.item).toMatchObject({ id: one.item.id, version: 3 });
    expect((await desk.history(two.item.id)).at(-1)?.state).toBe('accepted');
  });

  it('warns of the same document twice', async () => {
    const bytes = desk.document();
    await desk.submit('can-bo-kt', { bytes });
    const { warnings } = await desk.submit('can-bo-kt', { bytes, another: true });
    expect(warnings.map(({ code }) => code)).toEqual(['R012']);
  });
});
