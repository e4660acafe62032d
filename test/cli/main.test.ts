import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScoredSet } from '../../src/application/scored-set.js';
import { main } from '../../src/cli/main.js';
import { type Issue, issue } from '../../src/domain/issue.js';
import { text } from '../../src/domain/message.js';
import { set } from '../support/builders.js';
import { brokenServices, fakeServices } from './support/fake-services.js';
import { recorder } from './support/recorder.js';
import { SAMPLE_SET, sampleScored } from './support/scored-set.js';

const ERROR = issue(
  'F004',
  { file: 'facts.csv', line: 7, column: 3, excerpt: 'ON,12a' },
  { column: text('value'), found: text('12a') },
);
const WARNING = issue('F002', { file: 'facts.csv', line: 1 }, { column: text('ghi chú') });
const FIRST = sampleScored();
const SECOND = sampleScored(
  { set: { id: 'bo-hai', version: '2.0.0', hash: 'c' } },
  set(SAMPLE_SET.areas, { id: 'bo-hai', indexName: 'Chỉ số hai' }),
);

async function run(argv: readonly string[], sets: readonly ScoredSet[] = [FIRST], issues: readonly Issue[] = []) {
  const screen = recorder();
  const fake = fakeServices(sets, issues);
  const code = await main(argv, screen.streams, fake.services);
  return { code, out: screen.stdout(), err: screen.stderr(), ...fake };
}

describe('exit status', () => {
  it('is 0 when all is well, and also with warnings or failed checks alone', async () => {
    expect((await run(['score', 'x'])).code).toBe(0);
    const warned = await run(['score', 'x'], [FIRST], [WARNING]);
    expect(warned.code).toBe(0);
    expect(warned.err).toContain('Vấn đề trong dữ liệu: 1 lưu ý');
  });

  it('is 1 when the data has errors; the results and the problems are both printed', async () => {
    const { code, out, err } = await run(['score', 'x'], [FIRST], [WARNING, ERROR]);
    expect(code).toBe(1);
    expect(out).toContain('Tổng điểm:');
    expect(err).toContain('Vấn đề trong dữ liệu: 1 lỗi, 1 lưu ý');
    expect(err).toContain(['facts.csv:7:3  F004', '  Không đọc được số "12a" ở cột "value".'].join('\n'));
    expect(err).toContain('    7 | ON,12a');
  });

  it.for([
    [['scroe', 'x'], 'Không có lệnh "scroe".', 'Có phải ý bạn là "score"?'],
    [['score', 'x', '--jsn'], 'Không có tùy chọn "--jsn".', 'Có phải ý bạn là "--json"?'],
    [['--json', 'score', 'x'], 'Tùy chọn "--json" phải đứng sau tên lệnh.', 'cchc score ... --json'],
    [['score'], 'Thiếu <hồ-sơ>.', 'cchc score --help'],
    [['score', 'x', 'y'], 'Lệnh "score" nhận thừa tham số.', 'cchc score --help'],
    [['score', 'x', '--set'], 'Tùy chọn "--set <mã>" cần một giá trị đi kèm.', 'cchc score --help'],
    [['score', 'x', '--as-of', '31/02/2026'], '"31/02/2026" không phải là một ngày có thật.', 'ngày/tháng/năm'],
    [['score', 'x', '--set', 'bo-thu'], 'Không có bộ tiêu chí "bo-thu".', 'test-set'],
    [['explain', 'x', '2.11'], 'Không có tiêu chí mã "2.11"', 'Có phải ý bạn là "2.1"?'],
    [
      ['missing', 'x', '--department', 'trung tam phuc vu'],
      'Không có đơn vị "trung tam phuc vu".',
      'Có phải ý bạn là "Trung tâm Phục vụ hành chính công"?',
    ],
    [['score', 'x', '--out', 'ket-qua.pdf'], '"ket-qua.pdf" không phải là tệp .xlsx hay thư mục.', 'dấu "/"'],
  ] as const)('is 2 for wrong usage, with what to type instead: %j', async ([argv, wrong, advice]) => {
    const { code, out, err } = await run([...argv]);
    expect(code).toBe(2);
    if (argv.some((each) => each === '--json')) expect(JSON.parse(out).kind).toBe('usage');
    else expect(out).toBe('');
    expect(err).toContain(wrong);
    expect(err).toContain(advice);
  });

  it('is 2 with the help when no command is given', async () => {
    const { code, out } = await run([]);
    expect(code).toBe(2);
    expect(out).toContain('Chấm điểm:');
  });

  it('is 3 for a fault, with a reference and the stack only when asked for', async () => {
    const fault = new Error('boom');
    const quiet = recorder();
    expect(await main(['score', 'x'], quiet.streams, brokenServices(fault))).toBe(3);
    expect(quiet.stderr()).toMatch(/Mã tham chiếu: F-[0-9a-f]{8}\n/);
    expect(quiet.stderr()).not.toContain('boom');
    const loud = recorder();
    expect(await main(['score', 'x', '--debug'], loud.streams, brokenServices(fault))).toBe(3);
    expect(loud.stderr()).toContain('boom');
    expect(loud.stderr()).toContain(/F-[0-9a-f]{8}/.exec(quiet.stderr())?.[0]);
  });
});

describe('help', () => {
  it.for([
    'score',
    'explain',
    'missing',
    'risks',
    'forecast',
    'rank',
    'check',
    'serve',
    'simulate',
    'plan',
    'compare',
    'history',
    'backup',
    'open',
  ])('explains %s in Vietnamese with an example', async (name) => {
    const { code, out } = await run([name, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`Cách dùng: cchc ${name}`);
    expect(out).toContain('Tùy chọn:');
    expect(out).toMatch(new RegExp(`Ví dụ:\\n {2}cchc ${name}`));
    expect(out).not.toMatch(/Usage|Options|Arguments|Commands|display help|default:/);
  });

  it('lists the commands and tells the version', async () => {
    expect((await run(['--help'])).out).toContain('explain <hồ-sơ> <mã>');
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('options', () => {
  it('passes sets, date and folders on; both forms of a date are the same day', async () => {
    const { requests, folders } = await run([
      'score',
      'x',
      '--set',
      'test-set',
      '--set',
      'test-set',
      '--as-of',
      '5/9/2026',
      '--criteria',
      'c',
      '--rules',
      'r',
    ]);
    expect(requests).toEqual([{ folder: 'x', sets: ['test-set'], asOf: '2026-09-05', ifAccepted: true }]);
    expect(folders).toEqual([{ criteria: 'c', rules: 'r' }]);
    expect((await run(['risks', 'x', '--as-of', '2026-09-05'])).requests).toEqual([
      { folder: 'x', asOf: '2026-09-05' },
    ]);
  });

  it('shows one department only, by name without marks or by alias', async () => {
    for (const name of ['trung tam phuc vu hanh chinh cong', 'TTPVHCC', 'hcc']) {
      const { out } = await run(['missing', 'x', '--department', name]);
      expect(out).toContain('Minh chứng còn thiếu: 1 mục, 1,25 điểm');
      expect(out).not.toContain('Văn phòng');
    }
  });
});

describe('two indices', () => {
  it('are two summaries, one after the other', async () => {
    const { out } = await run(['score', 'x'], [FIRST, SECOND]);
    expect(out.match(/^XÃ THỬ · /gm)).toHaveLength(2);
    expect(out.indexOf('Chỉ số thử')).toBeLessThan(out.indexOf('═══'));
    expect(out.indexOf('═══')).toBeLessThan(out.indexOf('Chỉ số hai'));
  });
});

describe('--json', () => {
  it('prints one document in the agreed shape and nothing else', async () => {
    const { out } = await run(['score', 'x', '--json'], [FIRST], [ERROR]);
    const document = JSON.parse(out);
    expect(document).toMatchObject({
      commune: { id: 'xa-thu', name: 'Xã Thử', block: 'xa' },
      set: { id: 'test-set', version: '1.0.0' },
      period: { from: '2026-01-01', to: '2026-12-31' },
      asOf: '2026-06-30',
      total: { points: '21.38', max: '27.50', scale: '29.50', bonus: '0.92', penalty: '0.00' },
      states: { scored: 3, not_reported: 1, not_applicable: 1 },
    });
    expect(document.leaves[0]).toMatchObject({
      code: '1.1',
      area: '1',
      metrics: ['DUNG_HAN'],
      state: 'scored',
      points: '18.46',
      max: '20.00',
      secured: '18.46',
      recoverable: '1.54',
      lost: '0.00',
      explanation: '923/1.000 = 92,3% × 20,00 điểm = 18,46 điểm',
    });
    expect(document.missing[0]).toEqual({
      criterion: '1.1',
      alsoFor: ['2.1'],
      requirement: 'bao-cao-quy',
      title: 'Báo cáo quý',
      department: 'VP',
      departmentName: 'Văn phòng',
      period: '2026-Q1',
      due: '2026-04-05',
      state: 'missing',
      stateName: 'Chưa nộp',
      points: '0.50',
      daysLeft: -12,
    });
    expect(document.risks[0]).toMatchObject({
      criterion: '1.1',
      cause: 'below_target',
      severity: 'low',
      points: '0.25',
      actBy: '2026-07-15',
      department: 'hcc',
      text: 'Còn 0,25 điểm, xem lại báo cáo',
    });
    expect(document.checks).toEqual([
      {
        id: 'X99',
        severity: 'warning',
        text: 'Chênh 19 hồ sơ.',
        facts: ['DUNG_HAN'],
        candidates: ['tiếp nhận 3.080 hồ sơ'],
      },
    ]);
    expect(document.published[0]).toMatchObject({
      code: 'total',
      points: '20.50',
      ours: '20.46',
      difference: '-0.04',
      cause: 'other_date',
    });
    expect(document.issues[0]).toMatchObject({
      code: 'F004',
      severity: 'error',
      place: { file: 'facts.csv', line: 7, column: 3 },
    });
  });

  it('has ledgers whose printed parts add up', async () => {
    const document = JSON.parse((await run(['score', 'x', '--json'])).out);
    const cents = (value: string): number => Math.round(+value * 100);
    for (const row of [document.total, ...document.areas, ...document.leaves]) {
      expect(cents(row.secured) + cents(row.recoverable) + cents(row.lost)).toBe(cents(row.max));
    }
  });

  it('keeps further sets apart from the first one', async () => {
    const document = JSON.parse((await run(['score', 'x', '--json'], [FIRST, SECOND])).out);
    expect(document.set.id).toBe('test-set');
    expect(document.otherSets.map((each: { set: { id: string } }) => each.set.id)).toEqual(['bo-hai']);
  });

  it.for([
    ['missing', 'missing', 2],
    ['risks', 'risks', 4],
  ] as const)('is one document for %s, too', async ([command, key, count]) => {
    expect(JSON.parse((await run([command, 'x', '--json'])).out)[key]).toHaveLength(count);
  });

  it('holds the trace of one criterion, and the parts of an area', async () => {
    const leaf = JSON.parse((await run(['explain', 'x', '1.1', '--json'])).out).criterion;
    expect(leaf).toMatchObject({
      code: '1.1',
      state: 'scored',
      trace: { message: 'ratio.proportional', rule: { id: 'r.ratio' } },
    });
    expect(leaf.trace.facts[0]).toMatchObject({ metric: 'DUNG_HAN', source: 'test', asOf: '2026-06-30' });
    const branch = JSON.parse((await run(['explain', 'x', '1', '--json'])).out).criterion;
    expect(branch.parts.map((part: { code: string }) => part.code)).toEqual(['1.1', '1.2']);
  });

  it('still is a document when nothing could be read', async () => {
    const { code, out } = await run(['score', 'x', '--json'], [], [ERROR]);
    expect(code).toBe(1);
    expect(Object.keys(JSON.parse(out))).toEqual(['issues']);
  });

  it('is a document for definitions and for ranks', async () => {
    expect(JSON.parse((await run(['check', '--json'])).out)).toMatchObject({
      ok: true,
      counts: { examples: 3 },
      issues: [],
    });
    expect(JSON.parse((await run(['rank', 'x', '--json'], [], [ERROR])).out)).toMatchObject({ kind: 'unreadable' });
  });
});

describe('explain', () => {
  it('shows figures with sources, the rule with its version, and the points', async () => {
    const { out } = await run(['explain', 'x', '1.1']);
    expect(out).toContain('1.1 Tiêu chí 1.1');
    expect(out).toContain('Điểm 18,46 / 20,00 · Đã chắc 18,46 · Còn lấy được 1,54 · Đã mất 0,00');
    expect(out).toContain('Số liệu: DUNG_HAN: 923/1.000 = 92,30%; số liệu đến 30/06/2026; nguồn: test');
    expect(out).toContain('Quy tắc: r.ratio [r.ratio], phiên bản áp dụng từ 01/01/2000');
    expect(out).toContain('Chủ trì: Trung tâm Phục vụ hành chính công');
    expect(out).toContain('Mã dữ liệu: aaaa-bbbb');
  });

  it('shows the parts of an area', async () => {
    const { out } = await run(['explain', 'x', '1']);
    expect(out).toContain('- 1.2 Tiêu chí 1.2 (chưa có điểm, tối đa 1,50): Chưa có số liệu');
  });
});

describe('check', () => {
  it('prints the problems as its result and a verdict', async () => {
    const { code, out } = await run(['check'], [], [ERROR]);
    expect(code).toBe(1);
    expect(out).toContain('F004');
    expect(out).toContain('Có vấn đề: 1 lỗi.');
    expect((await run(['check'])).out).toContain('Không có vấn đề nào.');
  });
});

describe('--out', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cchc-out-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('writes one file a set into a folder, named after commune, set and day', async () => {
    const { sheets, err } = await run(['score', 'x', '--out', `${folder}/moi/`], [FIRST, SECOND]);
    expect(sheets).toEqual([
      join(folder, 'moi', 'xa-thu_test-set_2026-06-30.xlsx'),
      join(folder, 'moi', 'xa-thu_bo-hai_2026-06-30.xlsx'),
    ]);
    expect(err).toContain('Đã ghi bảng chấm điểm: ');
    expect((await run(['score', 'x', '--out', folder])).sheets).toEqual([
      join(folder, 'xa-thu_test-set_2026-06-30.xlsx'),
    ]);
  });

  it('writes the file that was named, and further sets beside it', async () => {
    const file = join(folder, 'bang.xlsx');
    expect((await run(['score', 'x', '--out', file])).sheets).toEqual([file]);
    const two = await run(['score', 'x', '--out', file], [FIRST, SECOND]);
    expect(two.code).toBe(0);
    expect(two.sheets).toEqual([file, join(folder, 'bang_bo-hai.xlsx')]);
  });

  it('says what to do when the place cannot be written', async () => {
    const { code, err } = await run(['score', 'x', '--out', join(import.meta.filename, 'bang.xlsx')]);
    expect(code).toBe(2);
    expect(err).toContain('Không ghi được vào');
  });

  it('writes nothing unless asked', async () => {
    expect((await run(['score', 'x'])).sheets).toEqual([]);
  });
});
