import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { CloseMonth } from '../../src/application/records/close-month.js';
import { DecideEvidence } from '../../src/application/records/decide-evidence.js';
import { HandInEvidence } from '../../src/application/records/hand-in-evidence.js';
import { ImportFigures } from '../../src/application/records/import-figures.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { ReopenMonth } from '../../src/application/records/reopen-month.js';
import { VerifyWorkspace } from '../../src/application/records/verify-workspace.js';
import { ScoreCase } from '../../src/application/score-case.js';
import { day } from '../support/builders.js';
import { COMMUNE, Office, refusal, Servers, STORES } from '../support/office.js';

const SAMPLE = resolve(import.meta.dirname, '../../samples/xuan-tho');
const SETS = ['qd-766', 'cchc-minh-hoa-2026'];
const servers = new Servers();
afterAll(() => servers.stop());

describe.each(STORES)('a month in %s', (store) => {
  let office: Office;

  beforeEach(async () => {
    office = await Office.open(servers.addressFor(store));
    await office.get(MonthCycle).open(office.folder, office.as('thuong-truc'), COMMUNE, '2026-10', SETS);
  });
  afterEach(() => office.close());

  const importFigures = (file = join(SAMPLE, 'facts.csv'), dryRun = false) =>
    office
      .get(ImportFigures)
      .run({ folder: office.folder, file, source: 'cong', mapping: new Map(), dryRun }, office.as('thuong-truc'));
  const step = (what: 'score' | 'hand_over' | 'take_back', account = 'thuong-truc') =>
    office.get(MonthCycle).step(office.folder, office.as(account), COMMUNE, '2026-10', what);
  const close = (account = 'lanh-dao') =>
    office.get(CloseMonth).run(office.folder, office.as(account), COMMUNE, '2026-10');
  const totals = async (version?: number) => {
    const reference = { folder: office.folder, ...(version !== undefined && { version }) };
    const { assessments, issues } = await office.get(ScoreCase).run(reference);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    return assessments.map(({ score }) => score.total.points.toDecimal(2));
  };
  const submit = async (requirement: string, file: string, slot?: string, account = 'chuyen-vien') =>
    office.get(HandInEvidence).run(
      {
        ...{ folder: office.folder, requirement, step: 'submit', file, noSecret: true },
        bytes: await readFile(join(SAMPLE, 'evidence', file)),
        ...(slot !== undefined && { slot }),
      },
      office.as(account),
    );

  it('scores the figures of an import as the case folder does', async () => {
    expect(await totals()).toEqual(['0.00', '0.00']);
    const report = await importFigures();
    expect(report.summary).toMatchObject({ changed: 0, same: 0, refused: 0 });
    const { assessments } = await office.get(ScoreCase).run({ folder: SAMPLE, sets: ['qd-766'] });
    expect((await totals())[0]).toBe(assessments[0]?.score.total.points.toDecimal(2));
  });

  it('changes nothing in a dry run, and tells what would change', async () => {
    const report = await importFigures(undefined, true);
    expect(report).toMatchObject({ recorded: false, summary: { accepted: report.changes.length } });
    expect(await totals()).toEqual(['0.00', '0.00']);
    await importFigures();
    expect((await importFigures()).summary).toMatchObject({ accepted: 0, changed: 0, same: report.changes.length });
  });

  it('goes from open to closed by different hands, and keeps its points for ever', async () => {
    await importFigures();
    expect(await refusal(close())).toEqual(['R003']);
    expect(await refusal(step('hand_over', 'can-bo-kt'))).toEqual(['R002']);
    await step('score');
    await step('hand_over');
    expect(await refusal(importFigures())).toEqual(['R010']);
    expect(await refusal(close('thuong-truc'))).toEqual(['R002']);
    const before = await totals();
    const version = await close();
    expect(version).toMatchObject({ version: 1, scorer: 'thuong-truc', closedBy: 'lanh-dao', asOf: '2026-10-10' });
    office.today = day('2027-03-01');
    await office.restart();
    expect(await totals()).toEqual(before);
    expect((await office.get(VerifyWorkspace).run(office.folder)).issues).toEqual([]);
  });

  it('is reopened with a reason only, and keeps both versions', async () => {
    await importFigures();
    await step('hand_over');
    await close();
    const first = await totals();
    const reopen = (reason: string) =>
      office.get(ReopenMonth).run(office.folder, office.as('lanh-dao'), COMMUNE, '2026-10', reason);
    expect(await refusal(reopen(' '))).toEqual(['R005']);
    expect(await reopen('Sót minh chứng')).toMatchObject({ state: 'open', version: 2, reason: 'Sót minh chứng' });
    const { item } = await submit('ke-hoach-cchc', await anyPlan());
    await office
      .get(DecideEvidence)
      .run({ folder: office.folder, commune: COMMUNE, item: item.id, step: 'accept' }, office.as('thuong-truc'));
    await step('hand_over');
    await close();
    expect(await totals(1)).toEqual(first);
    expect((await totals(2))[1]).not.toBe(first[1]);
    const { records } = await office.get(Workspaces).open(office.folder);
    const actions = await records.read(async ({ audit }) => (await audit.entries(COMMUNE)).map(({ action }) => action));
    expect(actions.filter((each) => each.startsWith('month_'))).toEqual([
      'month_opened',
      'month_handed_over',
      'month_closed',
      'month_reopened',
      'month_handed_over',
      'month_closed',
    ]);
  });
});

async function anyPlan(): Promise<string> {
  const table = await readFile(join(SAMPLE, 'evidence.csv'), 'utf8');
  const line = table.split('\n').find((each) => each.includes('ke-hoach')) ?? '';
  return line.split(',')[0] ?? '';
}
