import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program, SAMPLES } from '../support/program.js';

const HA_NOI = join(SAMPLES, 'ha-noi/dvcqg766_2026-10-01.csv');
const HAI_PHONG = join(SAMPLES, 'hai-phong/cchc-2025.csv');
const UNITS = join(SAMPLES, 'dak-lak/units.csv');
const XUAN_THO = [join(SAMPLES, 'xuan-tho'), '--set', 'qd-766'];

let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'cchc-thu-hang-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

const run = (...argv: string[]) => program(argv, { cwd: place, env: { CCHC_BY: 'thuong-truc' } });
const done = async (...argv: string[]) => {
  const { code, out } = await run(...argv);
  expect({ argv, code }).toEqual({ argv, code: 0 });
  return out;
};
const json = async (...argv: string[]) => JSON.parse(await done(...argv, '--json'));

describe('cchc simulate', () => {
  const scenario = ['--scenario', join(SAMPLES, 'xuan-tho/phuong-an.yaml')];

  it('marks what is assumed, and its steps add up to the change', async () => {
    expect(await done('simulate', ...XUAN_THO, ...scenario)).toMatch(/GIẢ ĐỊNH: không phải điểm chấm[\s\S]*\+1,49/);
    const [only, ...more] = (await json('simulate', ...XUAN_THO, ...scenario)).scenarios;
    expect(more).toEqual([]);
    expect(only).toMatchObject({ assumed: true, total: '71.60', points: { before: '70.11', change: '1.49' } });
  });

  it.for<readonly [argv: readonly string[], code: string, told: string]>([
    [['--fact', 'ON_TIME'], 'F004', 'Giả định "ON_TIME" thiếu dấu bằng.'],
    [['--evidence', 'bao-cao-he-thong:2026-09'], 'F004', 'thiếu dấu bằng'],
    [['--fact', 'ON_TIME=1/2', '--fact', 'ON_TIME=3/4'], 'F010', 'Chỉ tiêu ON_TIME được ghi hai lần.'],
    [['--fact', 'ON_TIMES=1/2'], 'F003', 'ON_TIME'],
  ])('names what is wrong with %s', async ([argv, code, told]) => {
    const ran = await run('simulate', ...XUAN_THO, ...argv);
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 1, out: '' });
    expect(ran.err).toContain(code);
    expect(ran.err).toContain(told);
  });

  it('records nothing', async () => {
    await done('simulate', ...XUAN_THO, ...scenario);
    expect((await json('score', ...XUAN_THO)).total.points).toBe('70.11');
  });
});

describe('cchc forecast --volume nam-truoc', () => {
  it('says that there is no figure of last year, and what is taken instead', async () => {
    expect(await done('forecast', ...XUAN_THO, '--volume', 'nam-truoc')).toContain('Chưa có số của năm trước');
    expect(await done('forecast', ...XUAN_THO)).not.toContain('năm trước');
  });
});

describe('cchc plan', () => {
  it('is an assumption too, with work and hours', async () => {
    const told = await done('plan', ...XUAN_THO, '--target', '72');
    expect(told).toContain('KẾ HOẠCH (giả định): Chỉ số hiện nay 70,11, muốn đạt 72,00');
    const { plan } = await json('plan', ...XUAN_THO, '--target', '72');
    expect(plan).toMatchObject({ assumed: true, result: 'reached', now: '70.11', target: '72.00' });
    expect(plan.plan).toMatchObject({ index: '72.24', count: 2, hours: 24 });
  });

  it('tells as many actions as it counts, also where several are told in one line', async () => {
    const told = await done('plan', join(SAMPLES, 'xuan-tho'), '--set', 'cchc-minh-hoa-2026', '--target', '60');
    const [, list = ''] = /Việc phải làm: 10 việc([\s\S]*?)\n\n/.exec(told) ?? [];
    const lines = list
      .replace(/\n {5}/g, ' ')
      .split(/\n {2}\d+\. /)
      .slice(1);
    expect(lines).toHaveLength(9);
    const counts = lines.map((line) => +(/ · (\d+) việc · /.exec(line)?.[1] ?? 1));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(10);
    expect(lines.find((line) => line.includes('(tháng 2, 9/2026'))).toContain('hạn sớm nhất 06/03/2026');
  });

  it('says what most can be had where the target is out of reach', async () => {
    const { plan } = await json('plan', ...XUAN_THO, '--target', '99');
    expect(plan).toMatchObject({ result: 'out_of_reach', most: { index: '84.98' } });
  });

  it('takes the total of the place in a table as its target', async () => {
    const { plan } = await json('plan', ...XUAN_THO, '--place', '1', '--against', HA_NOI);
    expect(plan).toMatchObject({ target: '71.13', result: 'reached' });
    expect(plan.wanted).toMatchObject({ place: 1, count: 126, block: 'xã, phường', basis: 'published' });
  });

  it.for([
    ['500', 'kể cả xã chỉ có 127 đơn vị, không có hạng 500'],
    ['127', 'hạng 127 là hạng cuối'],
  ] as const)('says why there is no plan for place %s', async ([wanted, told]) => {
    const out = await done('plan', ...XUAN_THO, '--place', wanted, '--against', HA_NOI);
    expect(out.replace(/\s+/g, ' ')).toContain(told);
  });

  it('says which table the place is in, and that points of figures were scored here', async () => {
    const told = await done('plan', ...XUAN_THO, '--place', '1', '--against', UNITS);
    const text = told.replace(/\s+/g, ' ');
    expect(text).toContain(
      'so với số liệu ngày 10/10/2026, khối xã, 3 đơn vị: muốn đứng hạng 1 thì phải bằng Xã Ea Păl',
    );
    expect(text).toContain('do chương trình chấm từ số liệu trong bảng');
  });
});

describe('cchc compare', () => {
  it('is an estimate, and says against what', async () => {
    const { comparison } = await json('compare', ...XUAN_THO, '--against', HA_NOI);
    expect(comparison).toMatchObject({ estimate: true, index: '70.11' });
    expect(comparison.blocks[0]).toMatchObject({ count: 126, now: { best: 3, worst: 3, count: 127 } });
  });

  it('cannot tell why a place fell where no points were published', async () => {
    const against = join(SAMPLES, 'hai-phong/thu-hang-dai-son.csv');
    const told = await done('compare', join(SAMPLES, 'dai-son'), '--against', against);
    expect(told).toContain('40/114 (12/03/2026) → 58/114 (15/04/2026)');
    expect(told).toMatch(/Giảm 18 bậc trong 34 ngày: không có điểm số kèm theo/);
  });

  it('never mixes two indices', async () => {
    const told = await done('compare', ...XUAN_THO, '--against', HAI_PHONG);
    expect(told).toContain('hai chỉ số không bao giờ so với nhau');
    expect(told).not.toContain('THỨ HẠNG ƯỚC TÍNH');
  });
});

describe('cchc rank', () => {
  const simulated = ['rank', UNITS, '--set', 'qd-766', '--simulate', '50', '--seed', '3'];

  it('marks chances as assumed, the same for the same seed', async () => {
    const told = await json(...simulated);
    expect(told.simulation).toEqual({ label: 'giả định', times: 50, seed: 3 });
    expect(await json(...simulated)).toEqual(told);
    expect(await done(...simulated)).toContain('KHẢ NĂNG TỪNG HẠNG (giả định)');
  });

  it('tells the movement since an earlier table, own part and others apart', async () => {
    const told = await done('rank', UNITS, '--set', 'qd-766', '--against', UNITS);
    expect(told).toMatch(/LÊN XUỐNG HẠNG[\s\S]*Do mình +Do đơn vị khác[\s\S]*Xã Ea Păl +2\/3 → 2\/3 +0 +0 +0,00/);
  });

  it('names the units that share a place', async () => {
    expect(await done('rank', HA_NOI)).toContain('Đồng hạng: hạng 9: UBND xã Hoà Xá, UBND xã Ứng Thiên');
  });

  it('has index, day, block and count of a published table in JSON, also of places without points', async () => {
    const told = await json('rank', HAI_PHONG);
    expect(told).toMatchObject({ kind: 'published', indices: ['cchc'], days: ['2025-12-31'] });
    const [block] = told.blocks;
    expect(block).toMatchObject({ block: 'phường', index: 'cchc', asOf: '2025-12-31', count: 45 });
    expect(told.places[0]).toMatchObject({ name: 'Ngô Quyền', publishedRank: 4, count: 45, asOf: '2025-12-31' });
  });

  it('writes the ranking as an Excel file', async () => {
    await done('rank', UNITS, '--set', 'qd-766', '--out', 'xep-hang.xlsx');
    expect((await stat(join(place, 'xep-hang.xlsx'))).size).toBeGreaterThan(0);
  });
});

describe('cchc rank --against', () => {
  it.for([
    [HAI_PHONG, 'hai chỉ số không bao giờ so với nhau'],
    [HA_NOI, 'Không có đơn vị nào có trong cả hai bảng'],
  ] as const)('says why nothing is told of %s', async ([against, told]) => {
    const { code, out } = await run('rank', UNITS, '--against', against);
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain(told);
  });

  it('sets a published table beside figures of the same index', async () => {
    const { movement } = await json('rank', HA_NOI, '--against', UNITS);
    expect(movement).toEqual([]);
    const printed = join(place, 'dak-lak.csv');
    await writeFile(printed, 'unit,block,index,total\nXã Vụ Bổn,Xã,766,70.2\nXã Xuân Thọ,xã,766,70.1\n');
    const [block] = (await json('rank', printed, '--against', UNITS)).movement;
    expect(block.units.map(({ name, from, to }: never) => [name, from, to])).toEqual([
      ['Xã Vụ Bổn', 3, 1],
      ['Xã Xuân Thọ', 1, 2],
    ]);
  });

  it('tells differing totals of the earlier table in one sentence', async () => {
    const { err } = await run('rank', UNITS, '--against', HA_NOI);
    expect(err).toContain('96 đơn vị trong');
    expect(err).not.toContain('T001');
  });
});

describe('cchc history --grid', () => {
  it('puts the closed months of a workspace side by side', async () => {
    await done('demo', 'so');
    expect(await done('history', 'so', '--grid')).toMatch(/các tháng đã khóa\n[\s\S]*6\/2026[\s\S]*9\/2026/);
    const { grids } = await json('history', 'so', '--grid');
    const closed = grids.map(({ set, months }: { set: string; months: unknown[] }) => [set, months.length]);
    expect(closed).toEqual([
      ['qd-766', 0],
      ['cchc-minh-hoa-2026', 4],
    ]);
  });
});

describe('a set that nobody has', () => {
  const asked = ['--set', 'qd-767'];
  it.for<readonly string[]>([
    ['forecast', XUAN_THO[0] ?? ''],
    ['simulate', XUAN_THO[0] ?? '', '--fact', 'ON_TIME=1/2'],
    ['plan', XUAN_THO[0] ?? '', '--target', '80'],
    ['compare', XUAN_THO[0] ?? '', '--against', UNITS],
    ['rank', UNITS],
  ])('is refused: %s', async (argv) => {
    const { code, out, err } = await run(...argv, ...asked);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Không có bộ tiêu chí "qd-767".');
  });
});

describe('cchc rank on a workspace', () => {
  it('ranks its communes set by set, and never beside figures of another index', async () => {
    await done('demo', 'so-2');
    const { kind, sets } = await json('rank', 'so-2', '--simulate', '20', '--against', UNITS);
    expect(kind).toBe('communes');
    const told = sets.map((each: never) => Object.keys(each).filter((key) => !['set', 'asOf', 'blocks'].includes(key)));
    expect(told).toEqual([
      ['simulation', 'chances', 'movement'],
      ['simulation', 'chances', 'movement', 'otherIndex'],
    ]);
    expect(sets[0].movement[0].units).toMatchObject([{ name: 'Xã Xuân Thọ', from: 1, to: 1 }]);
    expect(sets[1]).toMatchObject({ movement: [], otherIndex: { here: ['cchc'], earlier: ['766'] } });
  });

  it('is refused on the case of one commune', async () => {
    const { code, err } = await run('rank', join(SAMPLES, 'xuan-tho'));
    expect(code).toBe(2);
    expect(err).toContain('là hồ sơ của một xã, không có xã khác để xếp hạng');
  });
});

describe('a month, a version or a commune of a case folder', () => {
  it.for<readonly string[]>([
    ['--month', '9/2026'],
    ['--version', '1'],
    ['--commune', 'ea-pal'],
  ])('is told, and not passed over: %s', async (asked) => {
    const { code, out, err } = await run('score', join(SAMPLES, 'xuan-tho'), ...asked);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.replace(/\s+/g, ' ')).toContain('nên không có tháng, bản hay xã nào để chọn');
  });

  it('is told of a table of figures too, but for its communes', async () => {
    const { code, err } = await run('score', UNITS, '--commune', 'ea-pal', '--month', '9/2026');
    expect(code).toBe(1);
    expect(err.replace(/\s+/g, ' ')).toContain('không có tháng');
  });
});

describe('what makes no sense', () => {
  it.for<readonly [argv: readonly string[], told: string]>([
    [['simulate', ...XUAN_THO], 'Chưa có giả định nào.'],
    [['plan', ...XUAN_THO], 'Chưa ghi muốn đạt mức nào.'],
    [['plan', ...XUAN_THO, '--place', '3'], '--against'],
    [['plan', ...XUAN_THO, '--target', '75', '--place', '3', '--against', HA_NOI], 'không dùng thêm --place'],
    [['plan', ...XUAN_THO, '--target', '75', '--block', 'xã'], 'không dùng thêm --place'],
    [['plan', ...XUAN_THO, '--place', '3', '--against', HA_NOI, '--block', 'xã'], 'Bảng không có khối "xã".'],
    [['forecast', ...XUAN_THO, '--until', '1/1/2027'], 'Kỳ chấm hết ngày 31/12/2026'],
    [['forecast', ...XUAN_THO, '--expected', 'ON_TIME=5', '--expected', 'ON_TIME=9'], '"ON_TIME" được ghi hai lần'],
    [['compare', ...XUAN_THO], 'Chưa ghi so với bảng nào.'],
    [['plan', ...XUAN_THO, '--place', '3', '--against', HAI_PHONG, '--set', 'cchc-minh-hoa-2026'], '"xã, đặc khu"'],
    [['rank', UNITS, '--simulate', '0'], 'Mô phỏng 0 lần'],
    [['rank', HA_NOI, '--simulate', '100', '--out', 'x.xlsx'], 'không có số liệu còn thiếu để mô phỏng'],
    [['rank', UNITS, '--simulate', '3', '--seed', 'x'], 'không phải là một số nguyên'],
  ])('is wrong use, said in Vietnamese: %s', async ([argv, told]) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(told);
  });
});
