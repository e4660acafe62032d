import { execFileSync, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'dist/cchc.js');
const DAI_SON = join(ROOT, 'samples/dai-son');
const UNITS = 'commune,name,block,metric,numerator,denominator,value,state,as_of,source\n';
const MEGABYTE = 1024 * 1024;
/** What the sample scores: a bad row beside the good ones must not change it. */
const WHOLE = 'Tổng điểm: 37,86 / 100,00';
/** Also on a busy machine; a program that hangs or works by the square of its input takes minutes. */
const PATIENCE = 20_000;

let folder = '';
let facts = '';
let caseYaml = '';
let copies = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchc-bad-'));
  facts = await readFile(join(DAI_SON, 'facts.csv'), 'utf8');
  caseYaml = await readFile(join(DAI_SON, 'case.yaml'), 'utf8');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function cchc(...args: string[]): Promise<Run> {
  return new Promise((done) => {
    const child = spawn('node', [PROGRAM, ...args], { timeout: PATIENCE, killSignal: 'SIGKILL' });
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.on('close', (code) => done({ code, out, err }));
  });
}

/** The second sample with one file written anew. */
async function caseWith(file: string, content: string | Uint8Array): Promise<string> {
  const copy = await copyOfSample();
  await writeFile(join(copy, file), content);
  return copy;
}

async function copyOfSample(): Promise<string> {
  copies += 1;
  const copy = join(folder, String(copies));
  await cp(DAI_SON, copy, { recursive: true });
  return copy;
}

/** No fault, no stack, no unfilled place, nothing that steers the terminal. */
function expectCalm({ out, err }: Run): void {
  expect(out + err).not.toMatch(/\n\s+at .+:\d+|node:internal|ngoài dự kiến|undefined|\[object/);
  expect(out + err).not.toMatch(/[^\P{Cc}\n\t]|\p{Bidi_C}/u);
}

describe('facts that are no good', () => {
  it.for([
    ['a record with a quote that is never closed', () => `${facts}X,"1,2,,,,,,\n`, WHOLE, 'F014'],
    ['a word without end', () => `${facts}"${'x'.repeat(5 * MEGABYTE)}",1,2,,,,,,\n`, WHOLE, 'F014'],
    ['a quote out of place on every line', () => `${facts}${'a"b,"x\n'.repeat(30_000)}`, WHOLE, 'F014'],
    ['many unknown metrics', () => `${facts}${'X,1,2,,,,,,\n'.repeat(20_000)}`, WHOLE, '20000 lưu ý'],
    ['100,000 columns', () => facts.replace('\n', `,${Array.from({ length: 1e5 }, (_, i) => `c${i}`)}\n`), '', 'X003'],
    ['codes that steer a terminal', () => `${facts}\u001b[2J\u202e,1,2,,,,,,\n`, WHOLE, 'F003'],
    ['figures that are none', () => `${facts}FULL,1e999,NaN,,,,,,\n`, WHOLE, 'F004'],
    ['a formula', () => `${facts}FULL,"=HYPERLINK(""http://a"")",5,,,,,,\n`, WHOLE, 'F004'],
  ] as const)('%s', async ([, content, total, told]) => {
    const run = await cchc('score', await caseWith('facts.csv', content()));
    expectCalm(run);
    expect(run.out).toContain(total);
    expect(run.err).toContain(told);
    expect(run.code).toBe(told.endsWith('lưu ý') || told === 'F003' ? 0 : 1);
  });

  it('a file of 200 MB, named with its size', async () => {
    const copy = await copyOfSample();
    await truncate(join(copy, 'facts.csv'), 200 * MEGABYTE);
    const run = await cchc('score', copy);
    expectCalm(run);
    expect(run).toMatchObject({ code: 1, err: expect.stringMatching(/facts\.csv {2}X006\n.*200 MB/) });
  });
});

describe.skipIf(process.platform === 'win32')('files that are no files', () => {
  it.for(['case.yaml', 'facts.csv', 'evidence.csv', 'findings.csv'])('%s is a pipe or a device', async (name) => {
    for (const [told, make] of [
      ['S008', (file: string) => execFileSync('mkfifo', [file])],
      ['E002', (file: string) => symlink('/dev/zero', file)],
    ] as const) {
      const copy = await copyOfSample();
      await rm(join(copy, name), { force: true });
      await make(join(copy, name));
      const run = await cchc('score', copy, '--json');
      expectCalm(run);
      expect(run.code).toBe(1);
      expect(JSON.parse(run.out).issues).toContainEqual(expect.objectContaining({ code: told }));
    }
  });
});

describe('case.yaml that is no good', () => {
  it.for([
    ['200 MB', (file: string) => truncate(file, 200 * MEGABYTE), 'S005'],
    ['a forbidden key', (file: string) => writeFile(file, `${caseYaml}__proto__:\n  a: 1\n`), 'S003'],
    ['keys by the ten thousand', (file: string) => writeFile(file, `${caseYaml}${keys(20_000)}`), 'D001'],
    ['a department twice', (file: string) => writeFile(file, caseYaml.replace('phong-kinh-te', 'van-phong')), 'C021'],
    ['a role twice', (file: string) => writeFile(file, caseYaml.replace('roles: [KT]', 'roles: [KT, VP]')), 'K002'],
  ] as const)('%s', async ([, spoil, told]) => {
    const copy = await copyOfSample();
    await spoil(join(copy, 'case.yaml'));
    const run = await cchc('score', copy);
    expectCalm(run);
    expect(run.err).toMatch(new RegExp(`case\\.yaml\\S* {2}${told}`));
    expect(run.code).toBe(told === 'K002' ? 0 : 1);
  });
});

describe('tables of many communes that are no good', () => {
  it('tells a commune under two names and blocks, and takes the first', async () => {
    const rows = 'a,Xã A,xa,ON_TIME,1,2,,,2026-10-10,\na,Xã B,phuong,FULL,1,2,,,2026-10-10,\n';
    const run = await cchc('rank', await fileWith(UNITS + rows));
    expect(run.err.match(/units-\d+\.csv:3:\d+ {2}T002/g)).toHaveLength(2);
    expect(run.out).toContain('Xã A');
    expect(run.code).toBe(0);
  });

  it('tells the rows when none of them can be read', async () => {
    const run = await cchc('rank', await fileWith(`${UNITS}a,Xã A,xa,ON_TIME,x,2,,,2026-10-10,\n`), '--json');
    expect(run.code).toBe(1);
    expect(JSON.parse(run.out)).toMatchObject({ kind: 'unreadable', issues: [{ code: 'F004' }] });
  });
});

describe('definitions that are not there', () => {
  it('names the two folders, once each', async () => {
    const run = await cchc('check', '--criteria', '/khong-co/a', '--rules', PROGRAM, '--json');
    expectCalm(run);
    const { issues } = JSON.parse(run.out);
    const places = issues.map(({ place }: { place: { file: string } }) => place.file);
    expect(issues.map(({ code }: { code: string }) => code)).toEqual(['S008', 'S008']);
    expect(new Set(places)).toEqual(new Set(['/khong-co/a', PROGRAM]));
  });
});

describe('a set that is no good', () => {
  it.for([
    ['score', DAI_SON],
    ['score', DAI_SON, '--set', 'qd-766'],
    ['rank', join(ROOT, 'samples/dak-lak/units.csv'), '--set', 'qd-766'],
  ])('is told by its own file and not called unknown: %s', async (args) => {
    const criteria = join(folder, 'criteria');
    await cp(join(ROOT, 'criteria'), criteria, { recursive: true });
    const area = join(criteria, 'qd-766/02-tien-do-giai-quyet.yaml');
    await writeFile(
      area,
      (await readFile(join(ROOT, 'criteria/qd-766/02-tien-do-giai-quyet.yaml'), 'utf8')).replace(
        'max_points',
        'max_pints',
      ),
    );
    const run = await cchc(...args, '--criteria', criteria, '--json');
    expectCalm(run);
    expect(run.code).toBe(1);
    const codes: readonly string[] = JSON.parse(run.out).issues.map(({ code }: { code: string }) => code);
    expect(new Set(codes)).toEqual(new Set(['D001']));
  });
});

describe('the Excel file', () => {
  it('is the old or the new one, whole, wherever the program is killed', async () => {
    const target = join(folder, 'giet', 'bang.xlsx');
    expect((await cchc('score', DAI_SON, '--out', target)).code).toBe(0);
    for (let wait = 300; wait <= 900; wait += 100) {
      await killed(['score', DAI_SON, '--out', target], wait);
      await expectWorkbook(target);
    }
    const left = (await readdir(join(folder, 'giet'))).filter((name) => name !== 'bang.xlsx');
    expect(left.filter((name) => !/^\.cchc-.*\.tmp$/.test(name))).toEqual([]);
  }, 60_000);

  it('is whole when two write it at once', async () => {
    const target = join(folder, 'hai.xlsx');
    const runs = await Promise.all([1, 2].map(() => cchc('score', DAI_SON, '--out', target)));
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    await expectWorkbook(target);
  });

  it('may have a long name, and a place that cannot take it does not lose the score', async () => {
    expect((await cchc('score', DAI_SON, '--out', join(folder, `${'x'.repeat(240)}.xlsx`))).code).toBe(0);
    const run = await cchc('score', DAI_SON, '--out', join(folder, `${'x'.repeat(300)}.xlsx`));
    expectCalm(run);
    expect(run).toMatchObject({ code: 2, out: expect.stringContaining(WHOLE) });
    expect(run.err).toContain('Không ghi được vào');
  });
});

describe.skipIf(process.platform !== 'linux')('a screen that takes nothing', () => {
  it('says so without a stack', async () => {
    const run = await shell(`node ${PROGRAM} score ${DAI_SON} > /dev/full`);
    expectCalm(run);
    expect(run).toMatchObject({ code: 3, err: expect.stringContaining('Không ghi được kết quả') });
  });

  it('is no fault when the reader has seen enough', async () => {
    const run = await shell(`set -o pipefail; node ${PROGRAM} score ${DAI_SON} --json | head -1`);
    expect(run).toMatchObject({ code: 0, out: '{\n', err: '' });
  });
});

function keys(count: number): string {
  return Array.from({ length: count }, (_, index) => `k${index}: 1\n`).join('');
}

async function fileWith(content: string): Promise<string> {
  copies += 1;
  const file = join(folder, `units-${copies}.csv`);
  await writeFile(file, content);
  return file;
}

function shell(command: string): Promise<Run> {
  return new Promise((done) => {
    const child = spawn('bash', ['-c', command]);
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.on('close', (code) => done({ code, out, err }));
  });
}

function killed(args: readonly string[], after: number): Promise<void> {
  return new Promise((done) => {
    const child = spawn('node', [PROGRAM, ...args], { stdio: 'ignore' });
    setTimeout(() => child.kill('SIGKILL'), after);
    child.on('close', () => done());
  });
}

/** Every part of the archive unpacks, and the first sheet is there. */
async function expectWorkbook(file: string): Promise<void> {
  const archive = await JSZip.loadAsync(await readFile(file), { checkCRC32: true });
  expect(await archive.file('xl/worksheets/sheet1.xml')?.async('string')).toMatch(/<\/worksheet>\s*$/);
}
