import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RISK_CAUSES } from '../../src/domain/risk.js';
import { program, SAMPLES } from '../support/program.js';

const SHIPPED = resolve(import.meta.dirname, '../..');
const LISTS = join(SAMPLES, 'danh-sach');
const HEADER = 'metric,numerator,denominator,value,level,state,as_of,source,note';
/** Points of the year before, which no shipped set was in force for. */
const LAST_YEAR = [/2026-01-01/g, '2025-01-01'] as const;
/** The office sets itself a target beyond what the rule asks for. */
const TARGET = [/(- id: BUDGET_REVENUE[\s\S]*?target: )"100%"/, '$1"105%"'] as const;

interface Line {
  readonly criterion: string;
  readonly cause: string;
  readonly part: string;
  readonly text: string;
  readonly heads: readonly string[];
  readonly nextStep: string;
}

let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'cchc-nguy-co-'));
  await definitions();
  await office();
}, 120_000);
afterAll(() => rm(place, { recursive: true, force: true }));

const run = (account: string, ...argv: string[]) => program(argv, { cwd: place, env: { CCHC_BY: account } });
/** @throws when it is not done. */
async function done(account: string, ...argv: string[]): Promise<string> {
  const { code, out, err } = await run(account, ...argv, '--criteria', 'criteria', '--rules', 'rules');
  expect({ argv, code, err }).toEqual({ argv, code: 0, err: '' });
  return out;
}

async function definitions(): Promise<void> {
  for (const folder of ['criteria', 'rules']) {
    await cp(join(SHIPPED, folder), join(place, folder), { recursive: true });
    for (const name of await readdir(join(place, folder), { recursive: true })) {
      if (!name.endsWith('.yaml')) continue;
      const file = join(place, folder, name);
      const written = await readFile(file, 'utf8');
      await writeFile(file, written.replace(...LAST_YEAR).replace(...TARGET));
    }
  }
}

async function importRows(month: string, ...rows: readonly string[]): Promise<void> {
  await writeFile(join(place, 'so-lieu.csv'), `${[HEADER, ...rows].join('\n')}\n`);
  await done('thuong-truc', 'import', 'so', 'so-lieu.csv', '--month', month, '--source', 'Báo cáo');
}

/** A year that was locked and appraised, a month before this one, and this one with its lists. */
async function office(): Promise<void> {
  const [admin, clerk] = ['quan-tri', 'thuong-truc'];
  await done(admin, 'init', 'so');
  await done(admin, 'commune', 'add', 'so', 'xuan-tho', '--name', 'Xã Xuân Thọ');
  for (const [login, role] of [
    [clerk, 'co-quan-thuong-truc'],
    ['chu-tich', 'lanh-dao'],
  ] as const) {
    await done(admin, 'people', 'add', 'so', login, '--name', login);
    await done(admin, 'people', 'post', 'so', login, '--role', role);
  }
  for (const [id, name, role] of [
    ['tt-pvhcc', 'Trung tâm Phục vụ hành chính công', 'HCC'],
    ['phong-kinh-te', 'Phòng Kinh tế', 'KT'],
  ] as const) {
    await done(clerk, 'department', 'add', 'so', id, '--name', name);
    await done(clerk, 'department', 'duty', 'so', id, '--role', role, '--from', '01/01/2025');
  }
  await done(admin, 'people', 'add', 'so', 'giam-doc', '--name', 'Giám đốc Trung tâm');
  const head = ['--role', 'truong-don-vi', '--department', 'tt-pvhcc', '--from', '01/01/2026'];
  await done(admin, 'people', 'post', 'so', 'giam-doc', ...head);

  const sets = ['--set', 'qd-766', '--set', 'cchc-minh-hoa-2026'];
  await done(clerk, 'open', 'so', '12/2025', ...sets);
  await importRows('12/2025', 'ON_TIME,900,1000,,,,2025-12-31,Cổng,');
  await done(clerk, 'start', 'so', '12/2025');
  await done(clerk, 'hand-over', 'so', '12/2025', '--as-of', '31/12/2025');
  await done('chu-tich', 'close', 'so', '12/2025');
  await writeFile(join(place, 'tham-dinh.csv'), 'set,code,points\nqd-766,ON_TIME,"17,25"\n');
  const appraisal = ['--month', '12/2025', '--layer', 'tham-dinh-lan-1', '--reason', 'Biên bản thẩm định'];
  await done(clerk, 'import-appraisal', 'so', 'tham-dinh.csv', ...appraisal);

  await done(clerk, 'open', 'so', '9/2026', ...sets);
  await importRows('9/2026', 'ON_TIME,855,900,,,,2026-09-30,Cổng,');
  await done(clerk, 'open', 'so', '10/2026', ...sets);
  await importRows(
    '10/2026',
    'ON_TIME,900,1000,,,,2026-10-10,Cổng,',
    'BUDGET_REVENUE,102,100,,,,2026-10-10,Báo cáo,',
    'ISO_PROCESSES,40,50,,,,2026-10-10,Báo cáo,',
    'E_WORK_FILES,40,50,,,,2026-10-10,Báo cáo,',
  );
  // The last dossier of the sample list is due two days after the day that is looked at.
  const dossiers = await readFile(join(LISTS, 'ho-so-tthc.csv'), 'utf8');
  await writeFile(join(place, 'ho-so-tthc.csv'), dossiers.replace('27/05/2026;10/06/2026', '27/05/2026;12/10/2026'));
  for (const [file, kind] of [
    [join(place, 'ho-so-tthc'), 'dossiers'],
    [join(LISTS, 'ho-so-cong-viec'), 'work-files'],
    [join(LISTS, 'quy-trinh-iso'), 'iso-processes'],
  ] as const) {
    await done(clerk, 'import-list', 'so', `${file}.csv`, '--kind', kind, '--source', 'Một cửa');
  }
}

async function board(...argv: string[]): Promise<Line[]> {
  const { out } = await run('thuong-truc', 'risks', ...argv, '--json', '--criteria', 'criteria', '--rules', 'rules');
  const { otherSets, ...first } = JSON.parse(out);
  return [first, ...otherSets].flatMap((each) => each.board.entries);
}
const ofOctober = () => board('so', '--month', '10/2026', '--as-of', '10/10/2026');

describe('the board of a workspace', () => {
  it('warns of a figure that fell, with both figures and who answers for it', async () => {
    const fell = (await ofOctober()).filter(({ cause }) => cause === 'metric_falling');
    expect(fell.map(({ criterion }) => criterion).sort()).toEqual(['3.2.1', 'ON_TIME']);
    for (const { text, heads, nextStep } of fell) {
      expect(text).toContain('đang là 90%, ngày 30/09/2026 là 95%');
      expect(heads).toEqual(['Giám đốc Trung tâm']);
      expect(nextStep).not.toBe('');
    }
    const before = await board('so', '--month', '9/2026', '--as-of', '30/09/2026');
    expect(before.map(({ cause }) => cause)).not.toContain('metric_falling');
  });

  it('warns of a criterion that was cut last year, with what was given and what was left', async () => {
    const cut = (await ofOctober()).filter(({ cause }) => cause === 'appraisal_cut');
    expect(cut.map(({ criterion, part }) => [criterion, part])).toEqual([['ON_TIME', 'in_doubt']]);
    expect(cut[0]?.text).toContain('năm 2025 tự chấm 18,00, thẩm định còn 17,25 (bị cắt 0,75)');
  });

  it('tells both in words', async () => {
    const told = (await done('thuong-truc', 'risks', 'so', '--month', '10/2026', '--as-of', '10/10/2026')).replace(
      /\s+/g,
      ' ',
    );
    expect(told).toContain('Số liệu giảm so với tháng trước');
    expect(told).toContain('Năm trước bị cắt khi thẩm định');
    expect(told).toContain('Phụ trách: Giám đốc Trung tâm');
  });
});

describe('every cause that is known', () => {
  it('is raised by the shipped rules on the samples or on a workspace', async () => {
    const sample = join(SAMPLES, 'xuan-tho');
    const lines = [
      ...(await ofOctober()),
      ...(await board(sample)),
      ...(await board(sample, '--as-of', '05/12/2026')),
    ] as (Line & { readonly also: readonly string[] })[];
    const raised = new Set(lines.flatMap(({ cause, also }) => [cause, ...also]));
    expect(RISK_CAUSES.filter((cause) => !raised.has(cause))).toEqual([]);
  });
});
