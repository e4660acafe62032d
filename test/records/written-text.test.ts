import { rm, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CreateWorkspace } from '../../src/application/records/create-workspace.js';
import { Desk } from '../../src/application/records/desk.js';
import { ImportFigures } from '../../src/application/records/import-figures.js';
import { MakeRemark } from '../../src/application/records/make-remark.js';
import { ManageCommune } from '../../src/application/records/manage-commune.js';
import { ManagePeople } from '../../src/application/records/manage-people.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { writtenText } from '../../src/application/records/written-text.js';
import { Refused } from '../../src/application/refused.js';
import type { MonthId } from '../../src/domain/records/month.js';
import { EvidenceDesk, SET } from '../support/evidence-desk.js';
import { COMMUNE, Office, refusal } from '../support/office.js';

const EMPTY = ['', '  ', '\n\t', '\u200b', '\u202e\ufeff', '\u00a0', '\u0000'];
const NAME = 'Nguyễn Thị Hòa';

describe('text that somebody typed', () => {
  it('is NFC in one line, with nothing unseen, and keeps every letter', () => {
    const text = fc.string({ unit: 'grapheme-composite', maxLength: 40 });
    fc.assert(
      fc.property(text, (written) => {
        const letters = (value: string) => value.normalize('NFD').match(/\p{L}\p{M}*/gu) ?? [];
        let kept = '';
        try {
          kept = writtenText('so', 'name', written);
        } catch (error) {
          expect(error).toBeInstanceOf(Refused);
          expect(letters(written.replace(/\p{Cf}/gu, ''))).toEqual([]);
          return;
        }
        expect(kept).toBe(kept.normalize('NFC'));
        expect(kept).toMatch(/^\S(?:.*\S)?$/u);
        expect(kept).not.toMatch(/[\p{Cc}\p{Cf}]| {2}/u);
        expect(letters(kept)).toEqual(letters(written.replace(/\p{Cf}/gu, '')));
        expect(writtenText('so', 'name', kept)).toBe(kept);
      }),
    );
  });

  it('joins a letter and its mark when something unseen stood between them', () => {
    expect(writtenText('so', 'name', 'Ho\u200d\u0300a')).toBe('Hòa');
  });

  describe('into the records', () => {
    let office: Office;
    beforeEach(async () => {
      office = await Office.open();
    });
    afterEach(() => office.close());
    const admin = () => office.as('quan-tri');
    const clerk = () => office.as('thuong-truc');
    const commune = (change: object) =>
      office.get(ManageCommune).add(office.folder, admin(), { id: 'xa-hai', name: 'Xã Hai', block: 'xa', ...change });
    const department = (name: string, aliases: readonly string[]) =>
      office.get(ManageCommune).addDepartment(office.folder, clerk(), COMMUNE, { id: 'moi', name, aliases });

    it('is refused where nothing can be read in it, and nothing is recorded', async () => {
      const people = office.get(ManagePeople);
      for (const empty of EMPTY) {
        const told = [
          people.add(office.folder, admin(), { login: 'moi', name: empty }),
          commune({ name: empty }),
          commune({ block: empty }),
          commune({ province: empty }),
          department(empty, []),
          department('Phòng Mới', [empty]),
          office.get(ManageCommune).addAlias(office.folder, clerk(), COMMUNE, 'kt', empty),
          office
            .get(CreateWorkspace)
            .run({ folder: `${office.folder}-moi`, admin: { login: 'quan-tri', name: empty }, origin: 'test' }),
        ];
        for (const each of told) expect(await refusal(each)).toEqual(['R024']);
      }
      const { communes, accounts } = await office.get(Desk).look(office.folder, async (records) => ({
        communes: (await records.communes.list()).map(({ id }) => id),
        accounts: (await records.people.accounts()).map(({ login }) => login),
      }));
      expect(communes).toEqual([COMMUNE]);
      expect(accounts).not.toContain('moi');
    });

    it('is kept as it looks, however it was composed', async () => {
      await office.get(ManagePeople).add(office.folder, admin(), { login: 'moi', name: ` ${NAME.normalize('NFD')} ` });
      await commune({ name: 'Xã  Hải Châu'.normalize('NFD'), province: 'Thành phố Huế'.normalize('NFD') });
      await department('Phòng Hòa giải'.normalize('NFD'), ['Tổ hòa giải'.normalize('NFD')]);
      const found = await office.get(Desk).look(office.folder, async (records, today) => ({
        account: await records.people.account('moi'),
        commune: (await records.communes.list()).find(({ id }) => id === 'xa-hai'),
        department: (await records.communes.departments(COMMUNE, today)).find(({ id }) => id === 'moi'),
      }));
      expect(found).toMatchObject({
        account: { name: NAME },
        commune: { name: 'Xã Hải Châu', province: 'Thành phố Huế' },
        department: { name: 'Phòng Hòa giải', aliases: ['Tổ hòa giải'] },
      });
    });
  });

  it('that names a source is one source, whose headers are remembered, however it was composed', async () => {
    const office = await Office.open();
    const clerk = office.as('thuong-truc');
    await office.get(MonthCycle).open(office.folder, clerk, COMMUNE, '2026-10', ['qd-766']);
    const file = `${office.folder}.csv`;
    await writeFile(file, 'metric,Tử,denominator,value\nON_TIME,9,10,\n');
    const bring = (source: string, mapping: ReadonlyMap<string, string>) =>
      office
        .get(ImportFigures)
        .run({ folder: office.folder, file, source, mapping: new Map(mapping) as never, dryRun: false }, clerk);
    await bring(' Cổng  dịch\u200b vụ\n'.normalize('NFD'), new Map([['tử', 'numerator']]));
    expect((await bring('Cổng dịch vụ', new Map())).summary).toMatchObject({ same: 1 });
    await rm(file);
    await office.close();
  });

  describe('about evidence', () => {
    const WRITTEN = `  ${'Đã ký,\u200b chờ\u0000 đóng dấu'.normalize('NFD')}\n\t văn thư `;
    const KEPT = 'Đã ký, chờ đóng dấu văn thư';
    const ITEM = `${COMMUNE}/bao-cao-ngan-sach/2026-08/1`;
    let office: Office;
    let desk: EvidenceDesk;
    beforeEach(async () => {
      office = await Office.open();
      desk = await EvidenceDesk.open(office);
    });
    afterEach(() => office.close());

    it('is no reason where nothing can be read in it', async () => {
      for (const note of EMPTY) {
        expect(await refusal(desk.claim('can-bo-kt', { note }))).toEqual(['R005']);
        expect(await refusal(desk.tellDone('can-bo-kt', { note }))).toEqual(['R005']);
      }
      await desk.submit('can-bo-kt');
      for (const note of EMPTY) {
        const decided = desk.decide('thuong-truc', ITEM, 'return', { reason: 'other', note });
        expect(await refusal(decided)).toEqual(['R005']);
      }
      expect((await desk.history(ITEM)).map(({ state }) => state)).toEqual(['submitted']);
    });

    it('is kept as it looks, in the item and in the log', async () => {
      const typed = { note: WRITTEN, number: ' 52/BC-\u200bUBND\n', issuer: 'Phòng  Kinh tế'.normalize('NFD') };
      const { item } = await desk.submit('can-bo-kt', typed);
      expect(item).toMatchObject({ note: KEPT, number: '52/BC-UBND', issuer: 'Phòng Kinh tế' });
      const returned = await desk.decide('thuong-truc', ITEM, 'return', { reason: 'other', note: WRITTEN });
      expect(returned.note).toBe(KEPT);
      await desk.claim('can-bo-kt', { note: WRITTEN });
      const entries = await office.get(Desk).look(office.folder, ({ audit }) => audit.entries(COMMUNE));
      const reasons = entries.filter(({ subject }) => subject.endsWith(ITEM)).map(({ reason }) => reason);
      expect(reasons).toEqual([KEPT, KEPT, KEPT]);
    });

    it('keeps its lines in a remark, and is none without a letter', async () => {
      const remark = (body: string) =>
        office
          .get(MakeRemark)
          .run(
            { folder: office.folder, commune: COMMUNE, month: '2026-10', set: SET, code: '1.2', body },
            office.as('can-bo-kt'),
          );
      for (const empty of EMPTY) expect(await refusal(remark(empty))).toEqual(['R024']);
      await remark(`${WRITTEN}\r\n Gửi lại \u200b\n\n`);
      const kept = await office
        .get(Desk)
        .look(office.folder, ({ remarks }) => remarks.onCriterion(COMMUNE, SET, '1.2', '2026-10' as MonthId));
      expect(kept.map(({ body }) => body)).toEqual(['Đã ký, chờ đóng dấu\nvăn thư\nGửi lại']);
    });

    it('is left out where nothing need be said, and what was said before stays', async () => {
      const { item } = await desk.submit('can-bo-kt', { note: ' \u200b', number: '\t', issuer: '' });
      expect([item.note, item.number, item.issuer]).toEqual([undefined, undefined, undefined]);
      await desk.submit('can-bo-kt', { note: KEPT });
      expect(await desk.decide('thuong-truc', ITEM, 'accept', { note: ' \u200b' })).toMatchObject({ note: KEPT });
    });
  });
});
