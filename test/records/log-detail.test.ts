import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DomainJson } from '../../src/application/ports/domain-json.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { ImportAppraisal } from '../../src/application/records/import-appraisal.js';
import { ImportFigures } from '../../src/application/records/import-figures.js';
import { ImportFindings } from '../../src/application/records/import-findings.js';
import { ImportList } from '../../src/application/records/import-list.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { countAndNames, tellChanges } from '../../src/application/records/tell-changes.js';
import type { AuditAction, AuditNote } from '../../src/domain/records/audit.js';
import { COMMUNE, Office } from '../support/office.js';

let tables: string;
let office: Office;

beforeAll(async () => {
  tables = await mkdtemp(join(tmpdir(), 'cchc-nhat-ky-'));
});
afterAll(() => rm(tables, { recursive: true, force: true }));
beforeEach(async () => {
  office = await Office.open();
  const sets = ['qd-766', 'cchc-minh-hoa-2026'];
  await office.get(MonthCycle).open(office.folder, office.as('thuong-truc'), COMMUNE, '2026-10', sets);
});
afterEach(() => office.close());

async function table(name: string, ...lines: readonly string[]): Promise<string> {
  const file = join(tables, name);
  await writeFile(file, `${lines.join('\n')}\n`);
  return file;
}

/** What the log tells of deeds of one kind. */
async function told(action: AuditAction) {
  const { records } = await office.get(Workspaces).open(office.folder);
  const entries = await records.read(({ audit }) => audit.entries(COMMUNE));
  return entries
    .filter((entry) => entry.action === action)
    .map(({ subject, before, after }) => [subject, before, after]);
}

describe('the log of an import', () => {
  it('of figures tells each that changed, before and after, and names the new ones', async () => {
    const importFigures = (file: string) =>
      office
        .get(ImportFigures)
        .run(
          { folder: office.folder, file, source: 'cong', mapping: new Map(), dryRun: false },
          office.as('thuong-truc'),
        );
    const header = 'metric,numerator,denominator,value,level,state,as_of,source,note';
    await importFigures(await table('mot.csv', header, 'ON_TIME,795,876,,,,2026-09-30,Cổng,'));
    await importFigures(
      await table('hai.csv', header, 'ON_TIME,800,876,,,,2026-10-08,Cổng,', 'PAY_DOSSIERS,1,2,,,,2026-10-08,Cổng,'),
    );
    expect(await told('figure_changed')).toEqual([
      ['2026-10 ON_TIME', '795 / 876; 2026-09-30; Cổng', '800 / 876; 2026-10-08; Cổng'],
    ]);
    expect((await told('figures_imported')).map(([, , after]) => after?.split(';')[0])).toEqual([
      'new 1 (ON_TIME), changed 0, kept 0, refused 0',
      'new 1 (PAY_DOSSIERS), changed 1, kept 0, refused 0',
    ]);
  });

  it('of a list tells what is counted otherwise, and what is counted no more', async () => {
    const importList = (file: string) =>
      office
        .get(ImportList)
        .run(
          { folder: office.folder, kind: 'dossiers', file, source: 'mot-cua', mapping: {}, dryRun: false },
          office.as('thuong-truc'),
        );
    const header = 'Mã hồ sơ;Thủ tục;Ngày nhận;Hạn trả;Ngày trả;Có phí;Thanh toán trực tuyến';
    const late = 'H1;Khai sinh;01/09/2026;05/09/2026;09/09/2026';
    await importList(await table('ba.csv', header, `${late};Có;Có`));
    const intime = late.replace('09/09', '04/09');
    await importList(await table('bon.csv', header.replace(';Thanh toán trực tuyến', ''), `${intime};Có`));
    const changes = await told('figure_changed');
    expect(changes.find(([subject]) => subject === '2026-10 ON_TIME')?.slice(1)).toEqual([
      expect.stringMatching(/^0 \/ 1;/),
      expect.stringMatching(/^1 \/ 1;/),
    ]);
    expect(changes.find(([subject]) => subject === '2026-10 PAY_DOSSIERS')?.[2]).toBe('retired');
  });

  it('of findings tells only the fields that changed', async () => {
    const importFindings = (file: string) =>
      office
        .get(ImportFindings)
        .run({ folder: office.folder, file, deadlines: 'exclusive', dryRun: false }, office.as('thuong-truc'));
    const header = 'id,department,criterion,text,severity,deadline,status';
    const same = 'A2,VP,,Thiếu sổ,,,';
    await importFindings(await table('nam.csv', header, 'A1,Phòng Kinh tế,,Chậm báo cáo,cao,,mới', same));
    await importFindings(await table('sau.csv', header, 'A1,Phòng Kinh tế,,Chậm báo cáo,thấp,,đã hoàn thành', same));
    expect(await told('finding_changed')).toEqual([
      ['A1', 'severity: high; status: open', 'severity: low; status: done'],
    ]);
    expect((await told('findings_imported'))[0]?.[2]).toMatch(/^new 2 \(A1, A2\), changed 0, kept 0; [0-9a-f]{12}$/);
  });

  it('of an appraisal tells each that is new or other than before in its layer', async () => {
    const appraise = (file: string, layer: 'first_appraisal' | 'second_appraisal') =>
      office
        .get(ImportAppraisal)
        .run({ folder: office.folder, file, layer, reason: 'Biên bản', dryRun: false }, office.as('thuong-truc'));
    const header = 'set,code,points';
    await appraise(await table('bay.csv', header, 'qd-766,total,70', 'qd-766,ON_TIME,18'), 'first_appraisal');
    await appraise(await table('tam.csv', header, 'qd-766,total,70', 'qd-766,ON_TIME,"18,5"'), 'first_appraisal');
    await appraise(await table('chin.csv', header, 'qd-766,total,70'), 'second_appraisal');
    expect(await told('layer_scored')).toEqual([
      ['2026-10 qd-766 total first_appraisal', undefined, '70'],
      ['2026-10 qd-766 ON_TIME first_appraisal', undefined, '18'],
      ['2026-10 qd-766 ON_TIME first_appraisal', '18', '37/2'],
      ['2026-10 qd-766 total second_appraisal', undefined, '70'],
    ]);
  });
});

describe('points of an appraisal file', () => {
  it('that a criterion cannot come to are refused row by row, with their place', async () => {
    const file = await table(
      'muoi.csv',
      'set,code,points',
      'qd-766,ON_TIME,"20,01"',
      'qd-766,ON_TIME,18',
      'qd-766,total,-1',
    );
    const report = await office
      .get(ImportAppraisal)
      .run(
        { folder: office.folder, file, layer: 'final', reason: 'Biên bản', dryRun: false },
        office.as('thuong-truc'),
      );
    expect(report.scores.map(({ points }) => points.toString())).toEqual(['18']);
    expect(report.issues.map(({ code, place }) => [code, place.line])).toEqual([
      ['R011', 2],
      ['R011', 4],
    ]);
  });
});

describe('a very long import', () => {
  const change = (at: number, after: string): AuditNote => ({ action: 'finding_changed', subject: `A${at}`, after });
  const toldOf = async (changes: readonly AuditNote[]) => {
    const notes: AuditNote[] = [];
    await tellChanges({ note: async (each) => void notes.push(each) }, changes, office.get(DomainJson));
    return notes;
  };

  it('is told by its first changes, the number of the others and a code of their content', async () => {
    const changes = Array.from({ length: 250 }, (_, at) => change(at, 'x'));
    const notes = await toldOf(changes);
    expect(notes).toHaveLength(201);
    expect(notes.at(-1)?.subject).toBe('50 more');
    const other = await toldOf(changes.with(240, change(240, 'y')));
    expect(other.at(-1)?.after).not.toBe(notes.at(-1)?.after);
  });

  it('has its long texts clipped, and two of them still told apart', async () => {
    const long = 'dài '.repeat(200);
    const [one, other] = await toldOf([change(1, `${long}1`), change(1, `${long}2`)]);
    expect(one?.after?.length).toBeLessThan(450);
    expect(one?.after).not.toBe(other?.after);
    expect(countAndNames([], office.get(DomainJson))).toBe('0');
  });
});
