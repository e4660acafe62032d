import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Exact } from '../../src/domain/number.js';
import { Servers, STORES } from '../support/office.js';
import { program, type Ran, SAMPLES } from '../support/program.js';

const SAMPLE = join(SAMPLES, 'xuan-tho');
const SETS = ['--set', 'qd-766', '--set', 'cchc-minh-hoa-2026'];
const PLAN = join(SAMPLE, 'evidence/12-kh-ubnd-cai-cach-hanh-chinh-2026.pdf');
const REPORT = join(SAMPLE, 'evidence/176-bc-ubnd-cchc-quy-3.pdf');
const PROGRESS = join(SAMPLE, 'evidence/52-bc-vhxh-tien-do-quy-3.docx');
/** Some forty programs, one after the other, also where others work beside. */
const WHOLE_MONTH = 240_000;
const servers = new Servers();

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchc-workspace-'));
});
afterAll(async () => {
  servers.stop();
  await rm(folder, { recursive: true, force: true });
});

/** An office at its command line: who acts is told by the environment, as people set it for themselves. */
class Typist {
  constructor(
    readonly place: string,
    private readonly account: string,
  ) {}

  as(account: string): Typist {
    return new Typist(this.place, account);
  }

  run(...argv: string[]): Promise<Ran> {
    return program(argv, { cwd: this.place, env: { CCHC_BY: this.account } });
  }

  /** @throws when it is not done. */
  async done(...argv: string[]): Promise<string> {
    const { code, out, err } = await this.run(...argv);
    expect({ argv, code, err }).toEqual({ argv, code: 0, err: '' });
    return out;
  }

  async json(...argv: string[]) {
    const { out } = await this.run(...argv, '--json');
    return JSON.parse(out);
  }

  /** What is told when a deed is refused. */
  async refused(...argv: string[]): Promise<string> {
    const { code, out, err } = await this.run(...argv);
    expect({ argv, code, out }).toEqual({ argv, code: 1, out: '' });
    expect(err).not.toMatch(/\{\w+\}|undefined|…|\[object/);
    return err;
  }
}

async function office(name: string, server?: string) {
  const place = join(folder, name);
  await mkdir(place);
  const admin = new Typist(place, 'quan-tri');
  const clerk = admin.as('thuong-truc');
  await admin.done('init', 'so', ...(server === undefined ? [] : ['--database', server]));
  await admin.done('commune', 'add', 'so', 'xuan-tho', '--name', 'Xã Xuân Thọ');
  for (const [login, role] of [
    ['thuong-truc', 'co-quan-thuong-truc'],
    ['nguoi-duyet', 'co-quan-thuong-truc'],
    ['chu-tich', 'lanh-dao'],
  ] as const) {
    await admin.done('people', 'add', 'so', login, '--name', login);
    await admin.done('people', 'post', 'so', login, '--role', role);
  }
  await clerk.done('department', 'add', 'so', 'vhxh', '--name', 'Phòng Văn hóa - Xã hội', '--alias', 'VHXH');
  await admin.done('people', 'add', 'so', 'truong-phong', '--name', 'truong-phong');
  await admin.done('people', 'post', 'so', 'truong-phong', '--role', 'truong-don-vi', '--department', 'vhxh');
  await clerk.done('department', 'duty', 'so', 'vhxh', '--role', 'VHXH', '--from', '01/01/2026');
  await clerk.done('open', 'so', '10/2026', ...SETS);
  await clerk.done('import', 'so', join(SAMPLE, 'facts.csv'), '--source', 'mau');
  // Whoever handed a document in does not decide on it.
  return {
    admin,
    clerk,
    checker: admin.as('nguoi-duyet'),
    head: admin.as('truong-phong'),
    leader: admin.as('chu-tich'),
  };
}

async function closeMonth({ clerk, leader }: Awaited<ReturnType<typeof office>>): Promise<string> {
  await clerk.done('start', 'so', '10/2026');
  await clerk.done('hand-over', 'so', '10/2026', '--as-of', '31/10/2026');
  return leader.done('close', 'so', '10/2026');
}

describe.each(STORES)('a month at the command line, records in %s', (store) => {
  it(
    'is opened, filled, scored, closed, reopened, closed again, backed up and restored',
    async () => {
      const people = await office(`thang-${store}`, servers.addressFor(store));
      const { admin, checker, clerk, leader } = people;
      const told = await clerk.done('evidence', 'add', 'so', PLAN, '--requirement', 'ke-hoach-cchc', '--no-secret');
      expect(told).toContain('ke-hoach-cchc/2026/1: đã nộp, chờ duyệt');
      expect(await clerk.done('score', 'so')).toMatch(/Nếu duyệt hết 1 minh chứng đang chờ: \d+,\d\d điểm\./);
      const waiting = await clerk.json('score', 'so', '--set', 'cchc-minh-hoa-2026');
      await checker.done('evidence', 'accept', 'so', 'ke-hoach-cchc/2026/1', '--version', '1');
      const accepted = await clerk.json('score', 'so', '--set', 'cchc-minh-hoa-2026');
      expect(waiting.totalIfAccepted).toEqual({ points: accepted.total.points, waiting: 1 });
      expect(accepted.totalIfAccepted).toBeUndefined();

      const closed = await closeMonth(people);
      expect(closed).toContain('Đã khóa tháng 10/2026, bản 1.');
      expect(closed.match(/Sao lưu (trước|sau) khi khóa: /g)).toHaveLength(2);
      expect((await readdir(join(clerk.place, 'so/backups'))).map((name) => name.slice(0, 18)).sort()).toEqual([
        'sau-khoa-2026-10-2',
        'truoc-khoa-2026-10',
      ]);
      expect(await clerk.done('score', 'so')).toMatch(/^Tháng 10\/2026 - đã khóa ngày \d\d\/\d\d\/\d{4}, bản 1$/m);

      expect(await leader.done('reopen', 'so', '10/2026', '--reason', 'Sót báo cáo quý III')).toContain('bản 2');
      await clerk.done('evidence', 'add', 'so', REPORT, '--requirement', 'bao-cao-cchc-quy-3', '--no-secret');
      await checker.done('evidence', 'accept', 'so', 'bao-cao-cchc-quy-3/2026/1');
      await closeMonth(people);
      const history = await clerk.json('history', 'so');
      expect(history.versions).toHaveLength(2);
      expect(history.versions[1].reason).toBe('Sót báo cáo quý III');
      for (const each of history.differences) {
        const parts = each.leaves.map((leaf: { difference: string }) => Exact.from(leaf.difference));
        expect(Exact.sum([...parts, Exact.from(each.rest)]).toString()).toBe(each.difference);
      }
      expect(history.differences[1].difference).not.toBe('0');
      expect(await clerk.done('history', 'so', '--month', '2026-10')).toContain('Chênh lệch bản 2 so với bản 1');

      const layer = ['--layer', 'tham-dinh-lan-1', '--reason', 'Thiếu biên bản', '--source', 'Sở Nội vụ'];
      await clerk.done('layer', 'so', '10/2026', 'cchc-minh-hoa-2026', '1.2', '0,5', ...layer);
      const beside = await clerk.json('score', 'so', '--version', '1', '--set', 'cchc-minh-hoa-2026');
      const own = beside.leaves.find((leaf: { code: string }) => leaf.code === '1.2').points;
      const difference = Exact.from('0.5').minus(Exact.from(own));
      expect(beside.appraisals).toMatchObject([
        { code: '1.2', layer: 'first_appraisal', points: '0.50', locked: own, difference: difference.toDecimal(2) },
      ]);
      const past = history.versions[0].results.find((result: { set: string }) => result.set === 'cchc-minh-hoa-2026');
      expect([beside.total.points, beside.dataHash]).toEqual([Exact.from(past.points).toDecimal(2), past.dataHash]);
      const row = /^1\.2 +thẩm định lần 1 +0,50 +\d,\d\d +[+-]\d,\d\d$/m;
      expect(await clerk.done('score', 'so')).toMatch(row);
      expect(await clerk.done('history', 'so')).toMatch(row);
      expect((await clerk.json('history', 'so')).appraisals).toMatchObject([
        { set: 'cchc-minh-hoa-2026', code: '1.2' },
      ]);

      await admin.done('backup', 'so', '--to', 'luu');
      const [backup = ''] = await readdir(join(clerk.place, 'luu'));
      expect(await admin.done('verify', join('luu', backup))).toContain('Nguyên vẹn.');
      const second = servers.addressFor(store);
      await admin.done(
        'restore',
        join('luu', backup),
        'so-moi',
        ...(second === undefined ? [] : ['--database', second]),
      );
      expect(await admin.done('verify', 'so-moi')).toContain('Nguyên vẹn.');
      expect((await clerk.json('score', 'so-moi')).total).toEqual((await clerk.json('score', 'so')).total);
      const drill = await admin.json('drill', 'so');
      expect(drill).toMatchObject({ ok: true, issues: [] });
      expect(drill.compared.filter((each: { kind: string }) => each.kind === 'month')).toHaveLength(2);
      expect((await readdir(clerk.place)).filter((name) => name.startsWith('.'))).toEqual([]);
    },
    WHOLE_MONTH,
  );
});

describe('the records at the command line', () => {
  let people: Awaited<ReturnType<typeof office>>;
  beforeAll(async () => {
    people = await office('so-ghi');
  });

  it('shows what an import would do before it does it', async () => {
    const { clerk } = people;
    const changed = (await readFile(join(SAMPLE, 'facts.csv'), 'utf8'))
      .replace('ON_TIME,795,876', 'ON_TIME,800,876')
      .replace(/^metric,numerator/, 'metric,Tử');
    await writeFile(join(clerk.place, 'moi.csv'), changed);
    const argv = ['import', 'so', 'moi.csv', '--source', 'khac', '--map', 'Tử=numerator', '--dry-run'];
    const shown = await clerk.done(...argv);
    expect(shown).toContain('Đọc 81 dòng: 0 mới, 1 đổi, 80 như cũ, 0 bị bỏ.');
    expect(shown).toContain('"tử" là numerator');
    expect(shown).toMatch(/795\/876 = 90,75%.*800\/876 = 91,32%/);
    expect(shown).toContain('chưa ghi gì');
    expect((await clerk.json('import', 'so', 'moi.csv', '--source', 'khac', '--map', 'Tử=numerator')).kind).toBe(
      'recorded',
    );
    // The headers of a source are remembered.
    expect((await clerk.json('import', 'so', 'moi.csv', '--source', 'khac')).summary).toMatchObject({ same: 81 });
  });

  it('hands in a folder only where every file is a document of its own', async () => {
    const { clerk } = people;
    await mkdir(join(clerk.place, 'tep'));
    await cp(PLAN, join(clerk.place, 'tep/a.pdf'));
    await cp(PROGRESS, join(clerk.place, 'tep/b.docx'));
    await writeFile(join(clerk.place, 'tep/c.txt'), 'x');
    const add = ['evidence', 'add', 'so', 'tep', '--requirement', 'ke-hoach-kiem-tra', '--no-secret'];
    const plain = await clerk.run(...add);
    expect(plain.code).toBe(2);
    expect(plain.err).toContain('Có 3 tệp');
    const each = await clerk.run(...add, '--another');
    expect(each.code).toBe(1);
    expect(each.out.match(/đã nộp, chờ duyệt/g)).toHaveLength(2);
    expect(each.err).toContain('"c.txt" thuộc loại không nhận');
    const items = (await clerk.json('evidence', 'list', 'so', '--state', 'đã nộp, chờ duyệt')).items;
    expect(items).toHaveLength(2);
    await clerk.done('evidence', 'return', 'so', 'ke-hoach-kiem-tra/2026/1', '--reason', 'sai-mau', '--note', 'Cũ');
    await clerk.done('evidence', 'withdraw', 'so', 'ke-hoach-kiem-tra/2026/2');
    const listed = await clerk.done('evidence', 'list', 'so', '--department', 'phong van hoa - xa hoi');
    expect(listed).toContain('Ghi chú: sai mẫu; Cũ');
    const versions = await clerk.done('evidence', 'history', 'so', 'ke-hoach-kiem-tra/2026/1');
    expect(versions).toMatch(/đã nộp, chờ duyệt[\s\S]*trả lại: sai mẫu; Cũ/);
  });

  it('takes what did not arise and what has no paper yet, each with its reason', async () => {
    const { clerk, head } = people;
    const tell = (what: string, slot: string) =>
      clerk.done('evidence', what, 'so', '--requirement', 'tien-do-ke-hoach', '--slot', slot, '--note', 'Không có');
    expect(await tell('not-arising', '2026-Q1')).toContain('không phát sinh, chờ xác nhận');
    expect(await tell('done', '2026-Q2')).toContain('đã làm, chưa có văn bản');
    expect(await head.done('evidence', 'confirm', 'so', 'tien-do-ke-hoach/2026-Q1/1')).toMatch(
      /không phát sinh, bản 2/,
    );
  });

  it('refuses in words that say what to do', async () => {
    const { admin, clerk, leader } = people;
    const secret = join(clerk.place, 'MẬT.pdf');
    await cp(PLAN, secret);
    const add = ['evidence', 'add', 'so'];
    const wanted = ['--requirement', 'ke-hoach-cchc'];
    expect(await clerk.as('nobody').refused('open', 'so', '11/2026')).toContain('Không có tài khoản "nobody"');
    expect(await admin.refused('open', 'so', '11/2026')).toContain('Việc này của: cơ quan thường trực.');
    expect(await clerk.refused('open', 'so', '10/2026')).toContain('Đã có tháng 10/2026');
    expect(await clerk.refused('open', 'so', '11/2026', '--set', 'qd-767')).toContain('"qd-766"');
    expect(await clerk.refused(...add, PLAN, ...wanted)).toContain('--no-secret');
    expect(await clerk.refused(...add, secret, ...wanted, '--no-secret')).toContain('bí mật nhà nước');
    expect(await clerk.refused(...add, PROGRESS, '--requirement', 'tien-do-ke-hoach', '--no-secret')).toContain(
      'Chưa ghi kỳ nộp nào.',
    );
    expect(await clerk.refused('evidence', 'accept', 'so', 'khong-co/2026/1')).toContain('Không có minh chứng');
    expect(await leader.refused('close', 'so', '10/2026')).toContain('Việc này làm được khi: chờ ký.');
    expect(await leader.refused('reopen', 'so', '10/2026', '--reason', 'x')).toContain(
      'tháng 10/2026 hiện ở trạng thái',
    );
    expect(await clerk.refused('hand-over', 'so', '10/2026', '--as-of', '01/9/2026')).toContain('từ 01/10/2026');
    expect(
      await clerk.refused('layer', 'so', '10/2026', 'qd-766', 'ON_TIME', '21', '--layer', 'self', '--reason', 'x'),
    ).toContain('0,00 đến 20,00');
    expect(await admin.refused('init', 'so')).toContain('đã có tệp');
    expect(await admin.refused('months', 'khong-co')).toContain('không phải là không gian làm việc');
    const gone = ['init', 'so-may-chu', '--database', 'postgres://cchc@localhost:1/cchc'];
    expect(await admin.refused(...gone)).toContain('Không kết nối được máy chủ');
    expect(await readdir(join(clerk.place, 'so-may-chu'))).toEqual([]);
    expect(await clerk.refused(...add, 'khong-co.pdf', ...wanted, '--no-secret')).toContain('Không mở được tệp');
    const json = await clerk.json('close', 'so', '10/2026');
    expect(json).toMatchObject({ kind: 'refused', issues: [{ code: 'R002' }] });
  });

  it.for([
    [['open', 'so', '13/2026'], '"13/2026" không phải là một tháng có thật.'],
    [['people', 'post', 'so', 'x', '--role', 'lanh-dao-xa'], 'Không có vai trò "lanh-dao-xa".'],
    [['people', 'post', 'so', 'x', '--role', 'editor'], 'Thêm --department'],
    [
      ['people', 'post', 'so', 'x', '--role', 'lanh-dao', '--all-communes', '--commune', 'xuan-tho'],
      'Ghi cả --all-communes và --commune.',
    ],
    [['evidence', 'ad', 'so'], 'Không có lệnh "evidence ad".'],
    [['evidence', 'add', 'so', 'x'], 'Thiếu tùy chọn "--requirement <loại>".'],
    [['evidence', 'add', 'so', 'x', '--requirment', 'y'], 'Có phải ý bạn là "--requirement"?'],
    [['department', 'duty', 'so', 'vhxh'], 'Chưa ghi phân công việc gì.'],
    [['import', 'so', 'x.csv', '--source', 'a', '--map', 'Tử=tu'], 'Không có cột "tu".'],
    [['init', 'x', '--database', 'mysql://x'], 'không phải là địa chỉ máy chủ PostgreSQL'],
  ] as const)('calls a slip of the hand wrong usage: %j', async ([argv, wrong]) => {
    const { code, out, err } = await people.clerk.run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(wrong);
  });

  it('takes points that are taken away, written with a comma', async () => {
    const layer = ['layer', 'so', '10/2026', 'cchc-minh-hoa-2026', 'P.1', '-0,5', '--layer', 'tu-cham'];
    expect(await people.clerk.done(...layer, '--reason', 'Bị phê bình')).toContain('-0,50 điểm');
  });

  it('asks who acts', async () => {
    const { code, err } = await program(['backup', 'so'], { cwd: people.clerk.place, env: { CCHC_BY: '' } });
    expect(code).toBe(2);
    expect(err).toContain('--by');
  });

  it('tells the log in Vietnamese and exports it line by line', async () => {
    const { clerk } = people;
    await clerk.done(
      'layer',
      'so',
      '10/2026',
      'qd-766',
      'ON_TIME',
      '17,5',
      '--layer',
      'tham-dinh-lan-1',
      '--reason',
      'x',
    );
    const log = await clerk.done('audit', 'so', '--month', '10/2026');
    expect(log).toContain('nộp minh chứng');
    expect(log).not.toMatch(/\b(submitted|accepted|returned|standing_office|first_appraisal)\b/);
    await clerk.run('audit', 'so', '--export', 'nhat-ky.jsonl');
    const lines = (await readFile(join(clerk.place, 'nhat-ky.jsonl'), 'utf8')).trim().split('\n');
    const entries = lines.map((line) => JSON.parse(line));
    expect(entries[0]).toMatchObject({ action: 'workspace_made', account: 'quan-tri' });
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['file_refused', 'layer_scored']));
    expect(entries.every(({ origin }) => String(origin).startsWith('dòng lệnh trên '))).toBe(true);
  });

  it('finds a kept file that was changed', async () => {
    const { admin, clerk } = people;
    const copy = join(clerk.place, 'so-hong');
    await cp(join(clerk.place, 'so'), copy, { recursive: true });
    const [prefix = ''] = await readdir(join(copy, 'files'));
    const [name = ''] = await readdir(join(copy, 'files', prefix));
    await rm(join(copy, 'files', prefix, name));
    await writeFile(join(copy, 'files', prefix, name), 'x');
    const { code, out, err } = await admin.run('verify', 'so-hong');
    expect(code).toBe(1);
    expect(out).toContain('Có chỗ không nguyên vẹn.');
    expect(err).toContain('đã hỏng hoặc bị sửa');
  });
});

describe('cchc demo', () => {
  it('makes six months that can be looked at with every command', async () => {
    const visitor = new Typist(folder, 'quan-tri');
    const told = await visitor.done('demo', 'mau');
    expect(told).toContain('Thử tiếp:');
    const { months } = await visitor.json('months', 'mau');
    expect(months.map(({ id }: { id: string }) => id)).toEqual([
      ...['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'],
    ]);
    expect(months.map(({ state }: { state: string }) => state)).toEqual([
      ...['closed', 'closed', 'closed', 'closed', 'closed', 'open'],
    ]);
    expect(months.filter(({ version }: { version: number }) => version === 2)).toHaveLength(1);
    const score = await visitor.json('score', 'mau', '--as-of', '2026-10-10');
    expect(score.total.points).toBe('70.11');
    expect((await visitor.json('history', 'mau', '--month', '9/2026')).differences).toHaveLength(2);
    expect(await visitor.done('verify', 'mau')).toContain('6 bản tháng đã khóa');
    expect(await visitor.done('missing', 'mau', '--department', 'phong kinh te')).toContain('Phòng Kinh tế');
    const widths = ['audit', 'months', 'people list', 'department list', 'evidence list', 'history'].map(
      async (command) => {
        const argv = [...command.split(' '), 'mau'];
        const { out } = await program(argv, { cwd: folder, env: { COLUMNS: '60' } });
        return Math.max(...out.split('\n').map((line) => [...line].length));
      },
    );
    for (const width of widths) expect(await width).toBeLessThanOrEqual(60);
    expect((await stat(join(folder, 'mau/workspace.yaml'))).isFile()).toBe(true);
  });
});
