import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BackUp } from '../../src/application/records/back-up.js';
import { CloseMonth } from '../../src/application/records/close-month.js';
import { Desk } from '../../src/application/records/desk.js';
import { HandInEvidence } from '../../src/application/records/hand-in-evidence.js';
import { ImportFigures } from '../../src/application/records/import-figures.js';
import { ManageCommune } from '../../src/application/records/manage-commune.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { RestoreBackup } from '../../src/application/records/restore-backup.js';
import { VerifyWorkspace } from '../../src/application/records/verify-workspace.js';
import { ScoreCase } from '../../src/application/score-case.js';
import { day } from '../support/builders.js';
import { COMMUNE, Office, refusal, Servers, STORES } from '../support/office.js';

const SAMPLE = resolve(import.meta.dirname, '../../samples/xuan-tho');
const ILLUSTRATION = 'cchc-minh-hoa-2026';
const servers = new Servers();
afterAll(() => servers.stop());

describe.each(STORES)('around the closing of a month in %s', (store) => {
  let office: Office;
  const clerk = () => office.as('thuong-truc');

  beforeEach(async () => {
    office = await Office.open(servers.addressFor(store));
    await office.get(MonthCycle).open(office.folder, clerk(), COMMUNE, '2026-10', [ILLUSTRATION]);
    const file = join(SAMPLE, 'facts.csv');
    const request = { folder: office.folder, file, source: 'mau', mapping: new Map(), dryRun: false };
    await office.get(ImportFigures).run(request, clerk());
  });
  afterEach(() => office.close());

  const handOver = (asOf?: string) =>
    office
      .get(MonthCycle)
      .step(
        office.folder,
        clerk(),
        COMMUNE,
        '2026-10',
        'hand_over',
        undefined,
        asOf === undefined ? undefined : day(asOf),
      );

  it('judges deadlines on a day of the month that the office names, and logs it', async () => {
    office.today = day('2026-11-20');
    expect(await refusal(handOver('2026-09-30'))).toEqual(['R014']);
    expect(await refusal(handOver('2026-11-21'))).toEqual(['R014']);
    expect(await handOver('2026-10-31')).toMatchObject({ asOf: '2026-10-31', scorer: 'thuong-truc' });
    const { assessments } = await office.get(ScoreCase).run({ folder: office.folder });
    expect(assessments[0]?.input.asOf).toBe('2026-10-31');
    const entries = await office.get(Desk).look(office.folder, ({ audit }) => audit.entries(COMMUNE));
    expect(entries.at(-1)).toMatchObject({ action: 'month_handed_over', after: 'awaiting_signature 2026-10-31' });
  });

  it('scores a locked month on its own day, and refuses another one', async () => {
    const { folder } = office;
    const request = { folder, month: '2026-10' } as const;
    await handOver();
    await office.get(CloseMonth).run(folder, office.as('lanh-dao'), COMMUNE, '2026-10');
    const [locked] = (await office.get(ScoreCase).run(request)).assessments;
    const own = locked?.input.asOf ?? day('2000-01-01');
    for (const rulesOfToday of [false, true]) {
      const other = await office.get(ScoreCase).run({ ...request, asOf: day('2026-10-01'), rulesOfToday });
      expect(other.assessments).toEqual([]);
      expect(other.issues.map(({ code }) => code)).toEqual(['R036']);
    }
    expect((await office.get(ScoreCase).run({ ...request, asOf: own })).assessments).toHaveLength(1);
  });

  it('foresees what would stop a lock, before anything is done for it', async () => {
    const foresee = (account: string) =>
      refusal(office.get(CloseMonth).foresee(office.folder, office.as(account), COMMUNE, '2026-10'));
    expect(await foresee('lanh-dao')).toEqual(['R003']);
    await handOver();
    expect(await foresee('thuong-truc')).toEqual(['R002']);
    expect(await foresee('lanh-dao')).toEqual([]);
  });

  it('leaves nothing behind when the lock is refused', async () => {
    const lock = (account: string) =>
      refusal(office.get(CloseMonth).run(office.folder, office.as(account), COMMUNE, '2026-10'));
    await handOver();
    expect(await lock('thuong-truc')).toEqual(['R002']);
    await office.get(ManageCommune).addAlias(office.folder, clerk(), COMMUNE, 'kt', 'Tổ kinh tế');
    expect(await lock('lanh-dao')).toEqual(['R016']);
    expect((await office.get(VerifyWorkspace).run(office.folder)).issues).toEqual([]);
  });

  it('tells which month a score is of, and what waiting evidence would be worth', async () => {
    const request = { folder: office.folder, ifAccepted: true };
    expect((await office.get(ScoreCase).run(request)).ifAccepted?.size).toBe(0);
    const plan = join(SAMPLE, 'evidence/12-kh-ubnd-cai-cach-hanh-chinh-2026.pdf');
    const wanted = { requirement: 'ke-hoach-cchc', step: 'submit', file: plan, noSecret: true } as const;
    await office.get(HandInEvidence).run({ folder: office.folder, ...wanted }, clerk());
    const { assessments, ifAccepted, month } = await office.get(ScoreCase).run(request);
    expect(month).toMatchObject({ id: '2026-10', state: 'open', version: 1 });
    const told = ifAccepted?.get(ILLUSTRATION);
    expect(told?.waiting).toBe(1);
    const now = assessments[0]?.score.total.points;
    expect(now !== undefined && told !== undefined && now.lessThan(told.total)).toBe(true);
    await handOver();
    await office.get(CloseMonth).run(office.folder, office.as('lanh-dao'), COMMUNE, '2026-10');
    const closed = await office.get(ScoreCase).run({ folder: office.folder });
    expect(closed.month).toMatchObject({
      state: 'closed',
      version: 1,
      closedAt: expect.stringContaining('2026-10-10'),
    });
  });

  it('is backed up by its leader, and restored by whoever holds the backup', async () => {
    const { folder: backup } = await office.get(BackUp).run(office.folder, office.as('lanh-dao'));
    const into = `${office.folder}-moi`;
    await office.get(RestoreBackup).run(backup, into, office.as('ai-do'), servers.addressFor(store));
    // The restoring itself stands in the log of the new workspace, and only there.
    const entries = await office.get(Desk).look(into, ({ audit }) => audit.entries(''));
    expect(entries.at(-1)).toMatchObject({ action: 'restored', account: 'ai-do', subject: backup });
  });

  it('takes spellings of a department that fold alike as one, and none that another one has', async () => {
    const add = (id: string, aliases: readonly string[]) =>
      office.get(ManageCommune).addDepartment(office.folder, clerk(), COMMUNE, { id, name: `Phòng ${id}`, aliases });
    expect(await refusal(add('moi', ['Phòng TTHC', 'Phòng thủ tục hành chính']))).toEqual([]);
    expect(await refusal(add('khac', ['phòng TTHC']))).toEqual(['R008']);
  });
});
