import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CloseMonth } from '../../src/application/records/close-month.js';
import { ManagePeople } from '../../src/application/records/manage-people.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import type { Role } from '../../src/domain/records/people.js';
import { day } from '../support/builders.js';
import { EvidenceDesk } from '../support/evidence-desk.js';
import { COMMUNE, Office, refusal } from '../support/office.js';

describe('an account that holds both posts', () => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open();
    await EvidenceDesk.open(office);
    await give('thuong-truc', 'leader');
    await give('lanh-dao', 'standing_office');
  });
  afterEach(() => office.close());

  const give = (account: string, role: Role) =>
    office
      .get(ManagePeople)
      .give(office.folder, office.as('quan-tri'), { account, commune: COMMUNE, role, from: day('2026-01-01') });
  const step = (account: string, what: 'hand_over' | 'take_back') =>
    office.get(MonthCycle).step(office.folder, office.as(account), COMMUNE, '2026-10', what);
  const close = (account: string) => office.get(CloseMonth).run(office.folder, office.as(account), COMMUNE, '2026-10');

  it('never hands over and locks one month', async () => {
    await step('thuong-truc', 'hand_over');
    expect(await refusal(close('thuong-truc'))).toEqual(['R006']);
    expect(
      await refusal(office.get(CloseMonth).foresee(office.folder, office.as('thuong-truc'), COMMUNE, '2026-10')),
    ).toEqual(['R006']);
    expect(await refusal(close('lanh-dao'))).toEqual([]);
  });

  it('may lock what another one handed over, after its own was taken back', async () => {
    await step('thuong-truc', 'hand_over');
    await step('lanh-dao', 'take_back');
    await step('lanh-dao', 'hand_over');
    expect(await refusal(close('lanh-dao'))).toEqual(['R006']);
    expect((await close('thuong-truc')).scorer).toBe('lanh-dao');
  });

  it('may not lock when it was made an administrator and nothing more', async () => {
    await step('thuong-truc', 'hand_over');
    expect(await refusal(close('quan-tri'))).toEqual(['R002']);
  });
});
