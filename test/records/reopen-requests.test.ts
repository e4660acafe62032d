import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CloseMonth } from '../../src/application/records/close-month.js';
import { Desk } from '../../src/application/records/desk.js';
import { ReopenMonth } from '../../src/application/records/reopen-month.js';
import { ReopenRequests } from '../../src/application/records/reopen-requests.js';
import { SeeClosing } from '../../src/application/records/see-closing.js';
import { EvidenceDesk } from '../support/evidence-desk.js';
import { COMMUNE, Office, refusal, Servers, STORES } from '../support/office.js';

const MONTH = '2026-10';
const WHY = 'Bỏ sót báo cáo tháng 8';
const servers = new Servers();
afterAll(() => servers.stop());

describe.each(STORES)('asking to reopen a locked month in %s', (store) => {
  let office: Office;
  let desk: EvidenceDesk;
  const close = () => office.get(CloseMonth).run(office.folder, office.as('lanh-dao'), COMMUNE, MONTH);
  const ask = (account: string, reason = WHY) =>
    office.get(ReopenRequests).ask(office.folder, office.as(account), COMMUNE, MONTH, reason);
  const refuse = (account: string, id: number, answer = 'Chờ kỳ sau') =>
    office.get(ReopenRequests).refuse(office.folder, office.as(account), COMMUNE, MONTH, id, answer);
  const reopen = () => office.get(ReopenMonth).run(office.folder, office.as('lanh-dao'), COMMUNE, MONTH, WHY);
  const requests = async () =>
    (await office.get(SeeClosing).run(office.folder, office.as('can-bo-kt'), COMMUNE, MONTH)).requests;

  beforeEach(async () => {
    office = await Office.open(servers.addressFor(store));
    desk = await EvidenceDesk.open(office);
    await desk.step('hand_over');
  });
  afterEach(() => office.close());

  it('is for a locked month, with a reason, by who works for it, once until it is answered', async () => {
    expect(await refusal(ask('can-bo-kt'))).toEqual(['R003']);
    await close();
    expect(await refusal(ask('can-bo-kt', ' '))).toEqual(['R005']);
    for (const login of ['lanh-dao', 'kiem-tra', 'quan-tri']) expect(await refusal(ask(login))).toEqual(['R002']);
    await ask('can-bo-kt');
    expect(await refusal(ask('can-bo-kt', 'Lý do khác'))).toEqual(['R028']);
    await ask('thuong-truc', 'Sai số liệu');
    expect(await requests()).toMatchObject([
      { id: 1, version: 1, by: 'can-bo-kt', reason: WHY },
      { id: 2, version: 1, by: 'thuong-truc', reason: 'Sai số liệu' },
    ]);
    expect((await requests())[0]?.decision).toBeUndefined();
  });

  it('is refused once, with an answer, by who may reopen; then it may be asked again', async () => {
    await close();
    await ask('can-bo-kt');
    expect(await refusal(refuse('thuong-truc', 1))).toEqual(['R002']);
    expect(await refusal(refuse('lanh-dao', 1, ' '))).toEqual(['R005']);
    expect(await refusal(refuse('lanh-dao', 7))).toEqual(['R007']);
    await refuse('lanh-dao', 1);
    expect(await refusal(refuse('lanh-dao', 1, 'Lời khác'))).toEqual(['R007']);
    expect(await requests()).toMatchObject([{ decision: { isApproved: false, answer: 'Chờ kỳ sau', by: 'lanh-dao' } }]);
    const log = await office.get(Desk).look(office.folder, ({ audit }) => audit.entries(COMMUNE));
    expect(log.at(-1)).toMatchObject({ action: 'reopen_refused', subject: MONTH, reason: 'Chờ kỳ sau' });
    expect(log.at(-1)?.before).toContain(WHY);
    expect(await refusal(ask('can-bo-kt'))).toEqual([]);
  });

  it('is answered by the reopening itself; what was refused before stays so', async () => {
    await close();
    await ask('can-bo-kt');
    await refuse('lanh-dao', 1);
    await ask('can-bo-kt', 'Vẫn cần sửa');
    await ask('truong-kt', 'Cần sửa');
    const opened = await reopen();
    expect(opened.signed).toBeUndefined();
    const answered = (await requests()).map(({ decision }) => [decision?.isApproved, decision?.answer]);
    expect(answered).toEqual([
      [false, 'Chờ kỳ sau'],
      [true, WHY],
      [true, WHY],
    ]);
  });
});
