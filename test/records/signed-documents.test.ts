import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BackUp } from '../../src/application/records/back-up.js';
import { CloseMonth } from '../../src/application/records/close-month.js';
import { Desk } from '../../src/application/records/desk.js';
import { KeepSigned, type OfferedSignature } from '../../src/application/records/keep-signed.js';
import { RestoreBackup } from '../../src/application/records/restore-backup.js';
import { SeeClosing } from '../../src/application/records/see-closing.js';
import { SeeSigned } from '../../src/application/records/see-signed.js';
import { EvidenceDesk, SET } from '../support/evidence-desk.js';
import { pdfWith } from '../support/hostile-files/pdfs.js';
import { COMMUNE, Office, refusal, Servers, STORES } from '../support/office.js';
import { writePdf } from '../support/small-pdf.js';

const MONTH = '2026-10';
const servers = new Servers();
afterAll(() => servers.stop());

describe.each(STORES)('signed papers in %s', (store) => {
  let office: Office;
  let desk: EvidenceDesk;
  const keep = (bytes: Uint8Array, wanted: Partial<OfferedSignature> = {}, account = 'thuong-truc') =>
    office.get(KeepSigned).run(
      {
        folder: office.folder,
        commune: COMMUNE,
        month: MONTH,
        set: SET,
        file: 'ký.pdf',
        bytes,
        noSecret: true,
        ...wanted,
      },
      office.as(account),
    );
  const seen = () => office.get(SeeClosing).run(office.folder, office.as('can-bo-kt'), COMMUNE, MONTH);
  const paper = async () => writePdf(`Mã dữ liệu: ${(await seen()).sets[0]?.assessment.dataHash}. Trang 1/2`);

  beforeEach(async () => {
    office = await Office.open(servers.addressFor(store));
    desk = await EvidenceDesk.open(office);
  });
  afterEach(() => office.close());

  it('are taken once there is something to sign, from the standing office or the leader', async () => {
    expect(await refusal(keep(await paper()))).toEqual(['R003']);
    await desk.step('hand_over');
    expect(await refusal(keep(await paper(), {}, 'can-bo-kt'))).toEqual(['R002']);
    expect(await refusal(keep(await paper(), { set: 'qd-766' }))).toEqual(['R007']);
    expect(await refusal(keep(await paper(), { noSecret: false }))).toEqual(['R009']);
    expect(await refusal(keep(await paper(), { file: 'TUYỆT MẬT.pdf' }))).toEqual(['E013']);
    expect(await refusal(keep(await paper(), {}, 'lanh-dao'))).toEqual([]);
  });

  it('carry the data code of the version, or a person compares it; another code is refused', async () => {
    await desk.step('hand_over');
    const { signed = '' } = (await seen()).month;
    const code = signed.split(' ')[1];
    expect(await keep(await paper())).toMatchObject({ version: 1, code, isCodeRead: true });
    expect(await keep(pdfWith({ content: '1 w' }))).toMatchObject({ code, isCodeRead: false });
    const other = await writePdf('Mã dữ liệu: 0123456789ab-ba9876543210');
    expect(await refusal(keep(other))).toEqual(['R023']);
    expect((await seen()).signed.map(({ id, isCodeRead }) => [id, isCodeRead])).toEqual([
      [1, true],
      [2, false],
    ]);
    const log = await office.get(Desk).look(office.folder, ({ audit }) => audit.entries(COMMUNE));
    expect(log.at(-1)).toMatchObject({ action: 'signed_kept', subject: `${MONTH} ${SET}` });
  });

  it('stay beside what they were signed for when the month is taken back and changed', async () => {
    await desk.step('hand_over');
    const first = await paper();
    await keep(first);
    await desk.step('take_back');
    const { item } = await desk.submit('can-bo-kt');
    await desk.decide('thuong-truc', item.id, 'accept');
    await desk.step('hand_over');
    expect(await refusal(keep(first))).toEqual(['R023']);
    await keep(await paper());
    const codes = (await seen()).signed.map(({ code }) => code);
    expect(codes[0]).not.toBe(codes[1]);
    await office.get(CloseMonth).run(office.folder, office.as('lanh-dao'), COMMUNE, MONTH);
    expect((await seen()).versions[0]?.results[0]?.dataHash).toBe(codes[1]);
    expect(await keep(await paper())).toMatchObject({ code: codes[1], isCodeRead: true });
  });

  it('are read again by who may read the month, also after a restore', async () => {
    await desk.step('hand_over');
    const bytes = await paper();
    await keep(bytes);
    const open = (folder: string, number: string) =>
      office.get(SeeSigned).run(folder, office.as('can-bo-kt'), COMMUNE, MONTH, number);
    expect(Buffer.from((await open(office.folder, '1')).bytes).equals(Buffer.from(bytes))).toBe(true);
    expect(await refusal(open(office.folder, '2'))).toEqual(['R007']);
    const { folder: backup } = await office.get(BackUp).run(office.folder, office.as('lanh-dao'));
    const into = `${office.folder}-moi`;
    await office.get(RestoreBackup).run(backup, into, office.as('ai-do'), servers.addressFor(store));
    const restored = await open(into, '1');
    expect(restored.document).toMatchObject({ isCodeRead: true, file: { name: 'ký.pdf' } });
    expect(Buffer.from(restored.bytes).equals(Buffer.from(bytes))).toBe(true);
  });
});
