import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { ImportAppraisal } from '../../src/application/records/import-appraisal.js';
import { ImportFindings } from '../../src/application/records/import-findings.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { ScoreByHand } from '../../src/application/records/score-by-hand.js';
import { ScoreCase } from '../../src/application/score-case.js';
import { exact } from '../support/builders.js';
import { COMMUNE, Office, refusal } from '../support/office.js';

const SETS = ['qd-766', 'cchc-minh-hoa-2026'];
let tables: string;
let office: Office;

beforeAll(async () => {
  tables = await mkdtemp(join(tmpdir(), 'cchc-bang-'));
});
afterAll(() => rm(tables, { recursive: true, force: true }));
beforeEach(async () => {
  office = await Office.open();
  await office.get(MonthCycle).open(office.folder, office.as('thuong-truc'), COMMUNE, '2026-10', SETS);
});
afterEach(() => office.close());

async function table(...lines: readonly string[]): Promise<string> {
  const file = join(tables, `bang-${Math.random()}.csv`);
  await writeFile(file, `${lines.join('\n')}\n`);
  return file;
}

describe('findings in the records', () => {
  const importFindings = (file: string, dryRun = false) =>
    office
      .get(ImportFindings)
      .run({ folder: office.folder, file, deadlines: 'exclusive', dryRun }, office.as('thuong-truc'));
  const HEADER = 'id,department,criterion,text,severity,deadline,status';

  it('are told apart as new, changed and the same, and the last word counts', async () => {
    const first = await table(HEADER, 'A1,Phòng Kinh tế,,Chậm báo cáo,cao,31/12/2026,mới', 'A2,VP,,Thiếu sổ,,,');
    expect(await importFindings(first, true)).toMatchObject({ recorded: false, added: [{ id: 'A1' }, { id: 'A2' }] });
    expect(await importFindings(first)).toMatchObject({ recorded: true, same: 0 });
    const second = await table(
      HEADER,
      'A1,Phòng Kinh tế,,Chậm báo cáo,cao,31/12/2026,đã hoàn thành',
      'A2,VP,,Thiếu sổ,,,',
    );
    expect(await importFindings(second)).toMatchObject({ added: [], changed: [{ id: 'A1', status: 'done' }], same: 1 });
    const { assessments } = await office.get(ScoreCase).run({ folder: office.folder });
    expect(assessments[0]?.input.findings.map(({ id, department, status }) => [id, department, status])).toEqual([
      ['A1', 'kt', 'done'],
      ['A2', 'vp', 'open'],
    ]);
  });
});

describe('points that others gave', () => {
  const appraise = (file: string, reason = 'Biên bản thẩm định') =>
    office
      .get(ImportAppraisal)
      .run({ folder: office.folder, file, layer: 'first_appraisal', reason, dryRun: false }, office.as('thuong-truc'));

  it('stand beside ours and change nothing of them', async () => {
    const before = (await office.get(ScoreCase).run({ folder: office.folder })).assessments[0]?.score.total.points;
    const file = await table('set,code,points,source', 'qd-766,total,"70,11",Cổng', ',TDGQ,18.15,Cổng');
    expect(await appraise(file)).toMatchObject({ recorded: true, issues: [] });
    const { assessments } = await office.get(ScoreCase).run({ folder: office.folder });
    expect(assessments[0]?.score.total.points).toEqual(before);
    expect(assessments[0]?.published.map(({ published }) => [published.code, published.points.toDecimal(2)])).toEqual([
      ['total', '70.11'],
      ['TDGQ', '18.15'],
    ]);
  });

  it('of a code that two sets have are not guessed', async () => {
    const report = await appraise(await table('set,code,points', 'qd-766,total,1', ',total,2'));
    expect(report.issues.map(({ code }) => code)).toEqual(['R007']);
    expect(report.scores).toHaveLength(1);
  });

  it('are not taken without saying where they come from', async () => {
    expect(await refusal(appraise(await table('set,code,points', 'qd-766,total,1'), ' \u200b'))).toEqual(['R005']);
  });
});

describe('points by hand', () => {
  const score = (points: string, reason = 'Đã kiểm tra tại chỗ', account = 'thuong-truc') =>
    office.get(ScoreByHand).run(office.folder, office.as(account), {
      ...{ commune: COMMUNE, month: '2026-10', set: 'qd-766', code: 'ON_TIME', layer: 'self', points: exact(points) },
      ...{ reason, source: '' },
    });

  it('stand instead of the rule, with their reason, and every one stays on record', async () => {
    await score('12,5');
    await score('13');
    const { assessments } = await office.get(ScoreCase).run({ folder: office.folder });
    const leaf = assessments[0]?.score.leaves.find(({ criterion }) => criterion.code === 'ON_TIME');
    expect([leaf?.state, leaf?.points.toDecimal(2)]).toEqual(['by_hand', '13.00']);
    const { records } = await office.get(Workspaces).open(office.folder);
    const notes = await records.read(async ({ audit }) =>
      (await audit.entries(COMMUNE)).filter(({ action }) => action === 'layer_scored'),
    );
    expect(notes.map(({ before, after, reason }) => [before, after, reason])).toEqual([
      [undefined, '25/2', 'Đã kiểm tra tại chỗ'],
      ['25/2', '13', 'Đã kiểm tra tại chỗ'],
    ]);
  });

  it('are refused without a reason, outside the range, and to whoever may not score', async () => {
    expect(await refusal(score('1', ''))).toEqual(['R005']);
    expect(await refusal(score('20,01'))).toEqual(['R011']);
    expect(await refusal(score('-1'))).toEqual(['R011']);
    expect(await refusal(score('1', 'x', 'lanh-dao'))).toEqual(['R002']);
    expect(await refusal(score('1', 'x', 'quan-tri'))).toEqual(['R002']);
  });
});
