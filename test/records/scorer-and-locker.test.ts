import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CloseMonth } from '../../src/application/records/close-month.js';
import { ImportFigures } from '../../src/application/records/import-figures.js';
import { ManageCommune } from '../../src/application/records/manage-commune.js';
import { ManagePeople } from '../../src/application/records/manage-people.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import type { Role } from '../../src/domain/records/people.js';
import { day } from '../support/builders.js';
import { EvidenceDesk } from '../support/evidence-desk.js';
import { COMMUNE, Office, refusal } from '../support/office.js';
import { SAMPLES } from '../support/program.js';

let office: Office;
let desk: EvidenceDesk;
beforeEach(async () => {
  office = await Office.open();
  desk = await EvidenceDesk.open(office);
});
afterEach(() => office.close());

const people = () => office.get(ManagePeople);
const give = (account: string, role: Role) =>
  people().give(office.folder, office.as('quan-tri'), { account, commune: COMMUNE, role, from: office.today });
const step = (account: string, what: 'hand_over' | 'take_back') =>
  office.get(MonthCycle).step(office.folder, office.as(account), COMMUNE, '2026-10', what);
const close = (account: string) => office.get(CloseMonth).run(office.folder, office.as(account), COMMUNE, '2026-10');

describe('who scores', () => {
  it('never gets the post of who locks, nor the administrator one of them', async () => {
    expect(await refusal(give('thuong-truc', 'leader'))).toEqual(['R017']);
    expect(await refusal(give('lanh-dao', 'standing_office'))).toEqual(['R017']);
    expect(await refusal(give('quan-tri', 'standing_office'))).toEqual(['R017']);
    expect(await refusal(give('quan-tri', 'leader'))).toEqual(['R017']);
    expect(await refusal(give('kiem-tra', 'standing_office'))).toEqual([]);
  });

  it('does not lock the version it had a hand in, though another one handed it over and the post has changed', async () => {
    await give('kiem-tra', 'standing_office');
    await step('thuong-truc', 'hand_over');
    await step('kiem-tra', 'take_back');
    await step('kiem-tra', 'hand_over');
    await people().end(office.folder, office.as('quan-tri'), 'thuong-truc', COMMUNE, office.today);
    office.today = day('2026-10-11');
    await give('thuong-truc', 'leader');
    expect(await refusal(close('thuong-truc'))).toEqual(['R006']);
    const foreseen = office.get(CloseMonth).foresee(office.folder, office.as('thuong-truc'), COMMUNE, '2026-10');
    expect(await refusal(foreseen)).toEqual(['R006']);
    expect((await close('lanh-dao')).scorer).toBe('kiem-tra');
  });

  it.for([
    [
      'brought the figures in',
      'chuyen-vien',
      () =>
        office.get(ImportFigures).run(
          {
            ...{ folder: office.folder, file: join(SAMPLES, 'xuan-tho/facts.csv'), source: 'khac' },
            ...{ mapping: new Map(), dryRun: false },
          },
          office.as('chuyen-vien'),
        ),
    ],
    [
      'confirmed that nothing arose',
      'truong-kt',
      async () => {
        const { item } = await desk.claim('can-bo-kt');
        await desk.decide('truong-kt', item.id, 'confirm_not_arising');
      },
    ],
  ] as const)('does not lock what it %s, with another post on the next day', async ([, account, deed]) => {
    await deed();
    await step('thuong-truc', 'hand_over');
    await people().end(office.folder, office.as('quan-tri'), account, COMMUNE, office.today);
    office.today = day('2026-10-11');
    await give(account, 'leader');
    expect(await refusal(close(account))).toEqual(['R006']);
    expect(await refusal(close('lanh-dao'))).toEqual([]);
  });

  it('may not lock when it was made an administrator and nothing more', async () => {
    await step('thuong-truc', 'hand_over');
    expect(await refusal(close('quan-tri'))).toEqual(['R002']);
  });

  it('leaves somebody who can give posts', async () => {
    const admin = office.as('quan-tri');
    expect(await refusal(people().close(office.folder, admin, 'quan-tri'))).toEqual(['R018']);
    expect(await refusal(people().end(office.folder, admin, 'quan-tri', '', office.today))).toEqual(['R018']);
  });
});

describe('what is locked', () => {
  it('is what was signed: a change in between is found out', async () => {
    await step('thuong-truc', 'hand_over');
    const duty = { commune: COMMUNE, department: 'vp', kind: 'role', subject: 'KT', from: office.today } as const;
    await office.get(ManageCommune).giveDuty(office.folder, office.as('thuong-truc'), duty);
    expect(await refusal(close('lanh-dao'))).toEqual(['R016']);
    await step('thuong-truc', 'take_back');
    await step('thuong-truc', 'hand_over');
    expect(await refusal(close('lanh-dao'))).toEqual([]);
  });
});
