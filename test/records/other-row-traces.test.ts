import { rm, writeFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderValue } from '../../src/adapters/messages/render.js';
import { SqlRecords } from '../../src/adapters/storage/database/records-database.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { AddFinding } from '../../src/application/records/add-finding.js';
import { ImportAppraisal } from '../../src/application/records/import-appraisal.js';
import { ImportFindings } from '../../src/application/records/import-findings.js';
import { ImportList } from '../../src/application/records/import-list.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { ReportFinding } from '../../src/application/records/report-finding.js';
import { ScoreByHand } from '../../src/application/records/score-by-hand.js';
import { VerifyWorkspace } from '../../src/application/records/verify-workspace.js';
import { exact } from '../support/builders.js';
import { COMMUNE, Office, Servers, STORES } from '../support/office.js';

const MONTH = '2026-10';
const SET = 'qd-766';
const FINDINGS = 'samples/xuan-tho/findings.csv';
const DOSSIERS = 'samples/danh-sach/ho-so-tthc.csv';
const servers = new Servers();
afterAll(() => servers.stop());

/** Hands at the tables beside the program, and what is told of them. */
const HANDS: readonly (readonly [what: string, change: ReturnType<typeof sql>, told: readonly string[]])[] = [
  ['nobody', sql`select 1`, []],
  ['points by hand', sql`update layer_score set points = '13' where id = 1`, ['score 1 altered']],
  ['the reason of points', sql`update layer_score set reason = 'khác' where id = 1`, ['score 1 altered']],
  ['the month of points', sql`update layer_score set month = '2026-09' where id = 1`, ['score 1 altered']],
  ['points of an appraisal', sql`update layer_score set points = '1' where id = 3`, ['score 3 altered']],
  ['points that are gone', sql`delete from layer_score where id = 2`, ['score 2 lost']],
  [
    'points that nobody gave',
    sql`insert into layer_score (commune, id, month, set_id, code, layer, points, reason, source, done_by, done_at)
      select commune, 9, month, set_id, code, layer, points, reason, source, done_by, done_at
      from layer_score where id = 1`,
    ['score 9 unlogged'],
  ],
  [
    'a finding of an import',
    sql`update finding set body = replace(body, '"open"', '"done"') where id = 'XT-01'`,
    ['finding XT-01 v1 altered'],
  ],
  [
    'what was reported on a finding',
    sql`update finding set body = replace(body, 'đủ', 'thiếu') where id = 'XT-02' and version = 2`,
    ['finding XT-02 v2 altered'],
  ],
  ['a report that is gone', sql`delete from finding where id = 'XT-02' and version = 2`, ['finding XT-02 v2 lost']],
  [
    'a report that nobody made',
    sql`insert into finding (commune, id, version, body) select commune, id, 3, body from finding
      where id = 'XT-02' and version = 1`,
    ['finding XT-02 v3 unlogged'],
  ],
  [
    'a finding that was added',
    sql`update finding set body = replace(body, 'Chậm', 'Không') where id = 'TT-01'`,
    ['finding TT-01 v1 altered'],
  ],
  [
    'a row of a list',
    sql`update list_row set body = replace(body, '2026', '2025') where position = 0`,
    [`list ${MONTH}/danh-sach-1 altered`],
  ],
  ['a row of a list that is gone', sql`delete from list_row where position = 0`, [`list ${MONTH}/danh-sach-1 altered`]],
  ['the source of a list', sql`update list_import set source = 'khac'`, [`list ${MONTH}/danh-sach-1 altered`]],
  ['a duty', sql`update duty set department = 'vp' where id = 3`, ['duty 3 altered']],
  ['the day of a duty', sql`update duty set from_day = '2026-09-01' where id = 1`, ['duty 1 altered']],
  ['a duty that is gone', sql`delete from duty where id = 5`, ['duty 5 lost']],
  [
    'a duty that nobody gave',
    sql`insert into duty (commune, id, department, kind, subject, from_day)
      values (${COMMUNE}, 6, 'vp', 'lead', 'ON_TIME', '2026-01-01')`,
    ['duty 6 unlogged'],
  ],
];

describe.each(STORES)('rows of other deeds in %s', (store) => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open(servers.addressFor(store));
    const { folder } = office;
    const clerk = office.as('thuong-truc');
    await office.get(MonthCycle).open(folder, clerk, COMMUNE, MONTH, [SET]);
    const where = { commune: COMMUNE, month: MONTH };
    for (const points of ['12', '12.5']) {
      const score = { ...where, set: SET, code: 'ON_TIME', layer: 'self', points: exact(points) } as const;
      await office.get(ScoreByHand).run(folder, clerk, { ...score, reason: 'Kiểm tra tại chỗ', source: '' });
    }
    const file = `${folder}-tham-dinh.csv`;
    await writeFile(file, 'code,points,source\nON_TIME,17,Sở Nội vụ\ntotal,60,Sở Nội vụ\n');
    const appraisal = { folder, file, layer: 'first_appraisal', reason: 'Biên bản', dryRun: false } as const;
    await office.get(ImportAppraisal).run(appraisal, clerk);
    await rm(file);
    const list = { folder, kind: 'dossiers', file: DOSSIERS, source: 'cong', mapping: {}, dryRun: false } as const;
    await office.get(ImportList).run(list, clerk);
    const table = { folder, file: FINDINGS, deadlines: 'exclusive', dryRun: false } as const;
    // The second time it changes nothing, and its deed writes no row.
    for (const each of [table, table]) await office.get(ImportFindings).run(each, clerk);
    const report = { folder, ...where, finding: 'XT-02', status: 'done', done: 'Đã nộp đủ báo cáo' } as const;
    await office.get(ReportFinding).run(report, office.as('truong-kt'));
    const added = { folder, ...where, department: 'kt', severity: 'low', text: 'Chậm công khai' } as const;
    await office.get(AddFinding).run(added, clerk);
  });
  afterEach(() => office.close());

  const reach = async (change: ReturnType<typeof sql>): Promise<void> => {
    const { records } = await office.get(Workspaces).open(office.folder);
    if (!(records instanceof SqlRecords)) throw new Error('records without tables');
    await change.execute(records.db);
  };
  const told = async (): Promise<string[]> => {
    const { issues } = await office.get(VerifyWorkspace).run(office.folder);
    const rows = issues.filter(({ code }) => code === 'W021');
    return rows.map(({ values: { kind, name, problem } }) =>
      [kind, name, problem]
        .map((each) => (each === undefined ? '' : renderValue(each)))
        .join(' ')
        .replace(`${COMMUNE}/`, ''),
    );
  };

  it.for(HANDS)('are what the log says was written, or it is told: %s', async ([, change, expected]) => {
    const before = await office.get(VerifyWorkspace).run(office.folder);
    expect(before.issues).toEqual([]);
    await reach(change);
    expect(await told()).toEqual(expected);
  });

  it('of deeds from before their digests were kept are not taken for a hand', async () => {
    await reach(sql`update audit set rows_written = null`);
    expect(await told()).toEqual([]);
  });
});
