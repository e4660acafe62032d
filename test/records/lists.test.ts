import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { ImportFigures } from '../../src/application/records/import-figures.js';
import { ImportList } from '../../src/application/records/import-list.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { RecordedCase } from '../../src/application/records/recorded-case.js';
import { ScoreCase } from '../../src/application/score-case.js';
import type { ListKind } from '../../src/domain/lists/fields.js';
import type { MonthId } from '../../src/domain/records/month.js';
import { COMMUNE, Office, Servers, STORES } from '../support/office.js';

const SAMPLES = resolve(import.meta.dirname, '../../samples');
const LISTS: Readonly<Record<ListKind, string>> = {
  dossiers: `${SAMPLES}/danh-sach/ho-so-tthc.csv`,
  work_files: `${SAMPLES}/danh-sach/ho-so-cong-viec.csv`,
  iso_processes: `${SAMPLES}/danh-sach/quy-trinh-iso.csv`,
};
const servers = new Servers();
afterAll(() => servers.stop());

describe.each(STORES)('lists of a month in %s', (store) => {
  let office: Office;

  beforeEach(async () => {
    office = await Office.open(servers.addressFor(store));
    const sets = ['qd-766', 'cchc-minh-hoa-2026'];
    await office.get(MonthCycle).open(office.folder, office.as('thuong-truc'), COMMUNE, '2026-10', sets);
  });
  afterEach(() => office.close());

  const importList = (kind: ListKind, dryRun = false) =>
    office
      .get(ImportList)
      .run(
        { folder: office.folder, kind, file: LISTS[kind], source: 'mot-cua', mapping: {}, dryRun },
        office.as('thuong-truc'),
      );

  it('are counted into figures that fill the gap where nothing was declared', async () => {
    const report = await importList('dossiers');
    expect(report.rows.accepted).toBeGreaterThan(20);
    const counted = report.counted.get('ON_TIME');
    expect(counted).toMatchObject({ kind: 'ratio', entry: 'computed' });
    const { assessments } = await office.get(ScoreCase).run({ folder: office.folder, sets: ['qd-766'] });
    expect(assessments[0]?.facts.get('ON_TIME')).toEqual(counted);
    expect(assessments[0]?.checks.filter(({ check }) => check.kind === 'recounted')).toEqual([]);
  });

  it('stand beside declared figures, and a difference between the two is a failed check', async () => {
    await importList('dossiers');
    const file = `${SAMPLES}/xuan-tho/facts.csv`;
    const request = { folder: office.folder, file, source: 'cong', mapping: new Map(), dryRun: false };
    await office.get(ImportFigures).run(request, office.as('thuong-truc'));
    const { assessments } = await office.get(ScoreCase).run({ folder: office.folder, sets: ['qd-766'] });
    expect(assessments[0]?.facts.get('ON_TIME')?.entry).toBe('typed');
    const differing = assessments[0]?.checks.filter(({ check }) => check.kind === 'recounted') ?? [];
    expect(differing.flatMap(({ metrics }) => metrics)).toContain('ON_TIME');
  });

  it('leave no figure of the list before them in force', async () => {
    await importList('dossiers');
    const rows = (await readFile(LISTS.dossiers, 'utf8')).trimEnd().split(/\r?\n/);
    const column = rows[0]?.split(';').indexOf('Thanh toán trực tuyến') ?? -1;
    const shorter = rows.map((row) =>
      row
        .split(';')
        .filter((_, index) => index !== column)
        .join(';'),
    );
    const file = join(office.folder, 'danh-sach.csv');
    await writeFile(file, `${shorter.join('\n')}\n`);
    const request = {
      folder: office.folder,
      kind: 'dossiers',
      file,
      source: 'mot-cua',
      mapping: {},
      dryRun: false,
    } as const;
    const { counted } = await office.get(ImportList).run(request, office.as('thuong-truc'));
    expect(counted.has('PAY_DOSSIERS')).toBe(false);
    const { records } = await office.get(Workspaces).open(office.folder);
    const figures = await records.read((each) => each.figures.inMonth(COMMUNE, '2026-10' as MonthId));
    expect(figures.map(({ metric }) => metric).sort()).toEqual([...counted.keys()].sort());
  });

  it('tell what is to be done, by department', async () => {
    for (const kind of ['dossiers', 'work_files', 'iso_processes'] as const) await importList(kind);
    const work = await office.get(ImportList).work(office.folder);
    expect(work.map(({ kind }) => kind)).toEqual(['dossiers', 'work_files', 'iso_processes']);
    const [dossiers, files, processes] = work;
    expect(dossiers?.kind === 'dossiers' && dossiers.departments.some(({ late }) => late > 0)).toBe(true);
    expect(files?.kind === 'work_files' && files.files.length > 0).toBe(true);
    expect(processes?.kind === 'iso_processes' && processes.processes.length > 0).toBe(true);
  });

  it('warn the criteria that their items count in, and change no points and no hash', async () => {
    const scored = () => office.get(ScoreCase).run({ folder: office.folder, sets: ['cchc-minh-hoa-2026'] });
    for (const kind of ['dossiers', 'work_files', 'iso_processes'] as const) await importList(kind);
    const [assessment] = (await scored()).assessments;
    const causes = new Set(assessment?.risks.map(({ rule }) => rule.cause));
    for (const cause of ['dossiers_late', 'work_file_gap', 'iso_outdated'] as const) expect(causes).toContain(cause);
    expect(assessment?.input.surroundings?.gaps.map(({ count }) => count > 0)).toContain(true);
    const { records, files } = await office.get(Workspaces).open(office.folder);
    const bare = await records.read(async (each) => {
      const [month] = await each.months.list(COMMUNE);
      return month && office.get(RecordedCase).inputOf(each, files, month, assessment?.input.asOf);
    });
    expect(bare?.surroundings).toBeUndefined();
    expect(bare?.hash).toBe(assessment?.input.hash);
    const late = assessment?.risks.find(({ rule }) => rule.cause === 'dossiers_late');
    expect(late?.signal.points.sign()).toBe(1);
  });

  it('are not recorded by a dry run, and the last one of a kind counts', async () => {
    await importList('dossiers', true);
    const { records } = await office.get(Workspaces).open(office.folder);
    const month = '2026-10' as MonthId;
    const inMonth = (kind: ListKind) => records.read(({ lists }) => lists.inMonth(COMMUNE, month, kind));
    expect(await inMonth('dossiers')).toBeUndefined();
    await importList('dossiers');
    await importList('work_files');
    const second = await importList('dossiers');
    const list = await inMonth('dossiers');
    expect(list?.id).toBe(`${COMMUNE}/2026-10/danh-sach-3`);
    expect(list?.items).toHaveLength(second.rows.accepted);
    expect(await records.read(({ lists }) => lists.imports(COMMUNE, month))).toHaveLength(3);
  });
});
