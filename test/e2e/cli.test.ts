import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'dist/cchc.js');
const XUAN_THO = join(ROOT, 'samples/xuan-tho');
const DAI_SON = join(ROOT, 'samples/dai-son');

let folder = '';
beforeAll(async () => {
  await stat(PROGRAM).catch(() => {
    throw new Error('dist/cchc.js is missing: run "npm run build" first');
  });
  folder = await mkdtemp(join(tmpdir(), 'cchc-e2e-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('cchc score', () => {
  it('scores the first sample: portal points to 0.00, two indices apart, nothing wrong in the data', async () => {
    const { code, out, err } = await cchc('score', XUAN_THO, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const document = JSON.parse(out);
    expect(document).toMatchObject({
      commune: { id: 'xuan-tho', name: 'Xã Xuân Thọ', block: 'xa' },
      set: { id: 'qd-766' },
      asOf: '2026-10-10',
      total: { points: '70.11', max: '100.00', index: '70.11' },
    });
    expect(document.published.filter((each: { difference: string }) => +each.difference !== 0)).toEqual([]);
    expect(document.otherSets).toHaveLength(1);
    expect(document.otherSets[0].set.notice).toContain('minh họa');
    expect(document.otherSets[0].published).toEqual([]);
  });

  it('gives every leaf, area and total a ledger that adds up as printed', async () => {
    const document = JSON.parse((await cchc('score', XUAN_THO, '--json')).out);
    for (const each of [document, ...document.otherSets]) {
      for (const row of [each.total, ...each.areas, ...each.leaves]) {
        expect(cents(row.secured) + cents(row.recoverable) + cents(row.lost)).toBe(cents(row.max));
      }
    }
  });

  it('finds what does not fit in the second sample, corrects nothing, and calls that a result', async () => {
    const { code, out } = await cchc('score', DAI_SON, '--json');
    expect(code).toBe(0);
    const { checks } = JSON.parse(out);
    expect(checks.map((each: { id: string }) => each.id)).toEqual(
      expect.arrayContaining(['X01', 'X02', 'X03', 'X04', 'X08']),
    );
    const shares = checks.find((each: { id: string }) => each.id === 'X01');
    expect(shares.candidates.join('\n')).toMatch(/923 \+ 2\.176[\s\S]*892 \+ 2\.207/);
  });

  it('prints the same bytes for the same inputs, wherever it is called from', async () => {
    const here = await cchc('score', XUAN_THO, '--json');
    const elsewhere = await run(['score', XUAN_THO, '--json'], { cwd: folder });
    expect(elsewhere.out).toBe(here.out);
  });

  it('is readable in a pipe: plain text, at most 100 columns, no unfilled place', async () => {
    const { out, err } = await cchc('score', XUAN_THO);
    expect(out + err).not.toContain(String.fromCharCode(27));
    expect(out + err).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
    expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(100);
    expect(out).toContain('Tổng điểm: 70,11 / 100,00');
    expect(out).toContain('! Bộ tiêu chí minh họa');
  });

  it('writes one Excel file a set and leaves nothing half-written', async () => {
    const target = join(folder, 'bieu');
    const { code } = await cchc('score', XUAN_THO, '--out', `${target}/`);
    expect(code).toBe(0);
    const files = await readdir(target);
    expect(files.sort()).toEqual(['xuan-tho_cchc-minh-hoa-2026_2026-10-10.xlsx', 'xuan-tho_qd-766_2026-10-10.xlsx']);
    for (const file of files) expect((await readFile(join(target, file))).subarray(0, 2).toString()).toBe('PK');
  });

  it('takes another as-of date in both forms', async () => {
    const [iso, slashed] = await Promise.all(
      ['2026-06-30', '30/6/2026'].map((date) => cchc('score', XUAN_THO, '--as-of', date, '--json')),
    );
    expect(JSON.parse(iso?.out ?? '').asOf).toBe('2026-06-30');
    expect(slashed?.out).toBe(iso?.out);
  });
});

describe('cchc score with bad figures', () => {
  it('uses the good rows, names the bad ones with line and column, and ends with 1', async () => {
    const copy = join(folder, 'hong');
    await cp(DAI_SON, copy, { recursive: true });
    const facts = await readFile(join(copy, 'facts.csv'), 'utf8');
    const rows = facts.trimEnd().split('\n');
    const cells = (rows[0] ?? '').split(',').length;
    const bad = ['FULL', 'mười hai', '20', ...Array.from({ length: cells - 3 }, () => '')].join(',');
    await writeFile(join(copy, 'facts.csv'), `${[...rows, bad].join('\n')}\n`);
    const { code, out, err } = await cchc('score', copy);
    expect(code).toBe(1);
    expect(out).toContain('Tổng điểm:');
    expect(err).toMatch(new RegExp(`facts\\.csv:${rows.length + 1}:\\d+ {2}F004`));
    expect(err).toContain('Không đọc được số "mười hai"');
  });

  it('says so when there is no case, as text and as JSON', async () => {
    const text = await cchc('score', join(folder, 'khong-co'));
    expect(text.code).toBe(1);
    expect(text.err).toContain('S008');
    const json = await cchc('score', join(folder, 'khong-co'), '--json');
    expect(JSON.parse(json.out).issues[0].code).toBe('S008');
  });
});

describe('cchc explain', () => {
  it('shows figures, source, rule version and legal basis of one criterion', async () => {
    const { code, out } = await cchc('explain', XUAN_THO, 'on_time');
    expect(code).toBe(0);
    expect(out).toContain('795/876 = 90,75% × 20,00 điểm = 18,15 điểm');
    expect(out).toMatch(/số liệu đến\s+10\/10\/2026/);
    expect(out).toMatch(/phiên\s+bản\s+áp\s+dụng\s+từ/);
    expect(out).toContain('Căn cứ: ');
  });
});

describe('cchc missing and risks', () => {
  it('lists the evidence of one department, most points first', async () => {
    const { code, out } = await cchc('missing', XUAN_THO, '--department', 'phong kinh te', '--json');
    expect(code).toBe(0);
    const { missing } = JSON.parse(out).otherSets[0];
    expect(missing.length).toBeGreaterThan(3);
    expect(new Set(missing.map((row: { departmentName: string }) => row.departmentName))).toEqual(
      new Set(['Phòng Kinh tế']),
    );
    const points = missing.map((row: { points: string }) => +row.points);
    expect(points).toEqual([...points].sort((a: number, b: number) => b - a));
  });

  it('gives every risk a cause, a severity, points and a sentence', async () => {
    const { risks } = JSON.parse((await cchc('risks', DAI_SON, '--json')).out);
    expect(risks.length).toBeGreaterThan(0);
    for (const risk of risks) {
      expect(risk).toMatchObject({
        severity: expect.stringMatching(/^(high|medium|low)$/),
        points: expect.stringMatching(/^\d+\.\d\d$/),
      });
      expect(risk.text).not.toMatch(/[{}…]/);
    }
  });
});

describe('cchc rank', () => {
  it('ranks communes within their block', async () => {
    const { code, out } = await cchc('rank', join(ROOT, 'samples/dak-lak/units.csv'), '--set', 'qd-766', '--json');
    expect(code).toBe(0);
    const block = JSON.parse(out).blocks.find((each: { block: string }) => each.block === 'xa');
    expect(block.count).toBe(3);
    expect(block.rows[0]).toMatchObject({ name: 'Xã Xuân Thọ', total: '70.11', rank: 1, best: 1, worst: 1 });
    expect(block.rows[0].leaves.ON_TIME).toMatchObject({ points: '18.15', state: 'scored' });
  });

  it('shows a published table as it was printed and names totals that do not add up', async () => {
    const table = (await readdir(join(ROOT, 'samples/ha-noi'))).find((name) => name.endsWith('.csv')) ?? '';
    const { code, out } = await cchc('rank', join(ROOT, 'samples/ha-noi', table));
    expect(code).toBe(0);
    expect(out).toMatch(/^BẢNG ĐIỂM ĐÃ CÔNG BỐ · chỉ số 766 · không ghi ngày · 126 đơn vị · xếp theo tổng điểm đã in/);
    expect(out).toMatch(/96\/126 đơn vị có tổng đã in lệch quá mức cho phép/);
  });
});

describe('cchc check', () => {
  it('finds no error in the definitions that come with the program', async () => {
    const { code, out } = await cchc('check', '--json');
    expect(code).toBe(0);
    const { counts, issues } = JSON.parse(out);
    expect(issues.filter((each: { severity: string }) => each.severity === 'error')).toEqual([]);
    expect(counts.examples).toBeGreaterThan(100);
  });

  it('reads other definitions, and says where they are wrong', async () => {
    const copy = join(folder, 'criteria');
    await cp(join(ROOT, 'criteria'), copy, { recursive: true });
    const file = join(copy, 'qd-766/02-tien-do-giai-quyet.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/max_points: 20/, 'max_points: 19'));
    const { code, out } = await cchc('check', '--criteria', copy);
    expect(code).toBe(1);
    expect(out).toMatch(/02-tien-do-giai-quyet\.yaml:\d+:\d+ {2}C001/);
  });
});

describe('the command line', () => {
  it.for([
    [['scroe'], 'Có phải ý bạn là "score"?'],
    [['score', 'x', '--jsno'], 'Có phải ý bạn là "--json"?'],
    [['explain', XUAN_THO, 'ONTIME'], 'Có phải ý bạn là "ON_TIME"?'],
  ] as const)('suggests the nearest for %j and ends with 2', async ([argv, advice]) => {
    const { code, out, err } = await cchc(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(advice);
  });

  it.for([
    ['scroe', '--json'],
    ['score', '--json'],
    ['score', XUAN_THO, '--jsno', '--json'],
    ['score', XUAN_THO, '--set', 'khong-co', '--json'],
    ['score', XUAN_THO, '--out', 'bang.txt', '--json'],
    ['rank', join(ROOT, 'samples/dak-lak/units.csv'), '--set', 'khong-co', '--json'],
  ])('answers wrong usage with one JSON document where JSON is asked for: %j', async (argv) => {
    const { code, out, err } = await cchc(...argv);
    expect(code).toBe(2);
    const { kind, message, advice } = JSON.parse(out);
    expect(kind).toBe('usage');
    expect(err).toBe(`${message}\n${advice}\n`);
  });

  it('prints one JSON document also when the sheet cannot be written', async () => {
    const { code, out, err } = await cchc('score', DAI_SON, '--json', '--out', join(ROOT, 'package.json', 'bang.xlsx'));
    expect(code).toBe(2);
    expect(JSON.parse(out).total.points).toMatch(/^\d+\.\d\d$/);
    expect(err).toContain('Không ghi được');
  });

  it('names the commands beside an unknown one', async () => {
    const { err } = await cchc('tinh-diem');
    expect(err).toContain('Các lệnh: score, explain, missing, risks, forecast, check,');
  });

  it('prints help and nothing else', async () => {
    const { code, out, err } = await cchc('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Chấm điểm:');
    expect(out).toContain('Hằng tháng:');
  });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function cchc(...argv: readonly string[]): Promise<Ended> {
  return run(argv);
}

function run(argv: readonly string[], how: { readonly cwd?: string } = {}): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [PROGRAM, ...argv], {
      cwd: how.cwd ?? ROOT,
      env: { PATH: process.env.PATH, COLUMNS: '100' },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    child.on('error', fail);
    child.on('close', (code) => done({ code, out, err }));
  });
}

function cents(decimal: string): number {
  return Math.round(+decimal * 100);
}
