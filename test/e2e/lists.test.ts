import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program, SAMPLES } from '../support/program.js';

const LISTS = join(SAMPLES, 'danh-sach');
let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'cchc-danh-sach-'));
  expect((await run('demo', 'so')).code).toBe(0);
});
afterAll(() => rm(place, { recursive: true, force: true }));

const run = (...argv: string[]) => program(argv, { cwd: place, env: { CCHC_BY: 'thuong-truc' } });
const done = async (...argv: string[]) => {
  const { code, out, err } = await run(...argv);
  expect({ argv, code, err }).toEqual({ argv, code: 0, err: '' });
  return out;
};

describe('lists at the command line', () => {
  it('are shown before they are recorded, and counted', async () => {
    const list = ['import-list', 'so', join(LISTS, 'ho-so-tthc.csv'), '--kind', 'dossiers', '--source', 'Một cửa'];
    expect(await done(...list, '--dry-run')).toContain('Xem trước: chưa ghi gì.');
    expect(await done('work', 'so')).toContain('Chưa có danh sách nào.');
    expect(await done(...list)).toMatch(/Danh sách hồ sơ thủ tục: đọc 40 dòng, nhận 40, bỏ 0\./);
    expect(await done('work', 'so')).toMatch(/Phòng Kinh tế: quá hạn \d+/);
  });

  it('take the kind in Vietnamese, and propose the nearest word for a slip', async () => {
    const list = ['import-list', 'so', join(LISTS, 'quy-trinh-iso.csv'), '--source', 'Văn thư', '--kind'];
    expect(await done(...list, 'quy trình iso')).toContain('quy trình ISO');
    const slip = await run(...list, 'quy-trinh-is');
    expect(slip.code).toBe(2);
    expect(slip.err).toContain('quy-trinh-iso');
  });

  it('never keep what names citizens', async () => {
    const rows = (await readFile(join(LISTS, 'ho-so-tthc.csv'), 'utf8')).trimEnd().split(/\r?\n/);
    const header = rows.findIndex((row) => /mã hồ sơ/i.test(row));
    const named = rows.map((row, index) =>
      index < header ? row : index === header ? `${row};Số CCCD` : `${row};001099012345`,
    );
    await writeFile(join(place, 'co-ten.csv'), `${named.join('\n')}\n`);
    const list = ['import-list', 'so', 'co-ten.csv', '--kind', 'dossiers', '--source', 'Một cửa', '--json'];
    const { out } = await run(...list);
    expect(JSON.parse(out).dropped).toEqual([{ header: 'số cccd', why: 'citizen' }]);
    expect((await readFile(join(place, 'so', 'cchc.db'))).includes(Buffer.from('001099012345'))).toBe(false);
  });
});

describe('findings and appraisals at the command line', () => {
  it('are told as new, changed and the same', async () => {
    const sample = await readFile(join(SAMPLES, 'xuan-tho', 'findings.csv'), 'utf8');
    const [header = '', first = '', ...others] = sample.trimEnd().split('\n');
    const rows = [header, first.replace(/[^,]*$/, 'đã hoàn thành'), ...others, first.replace(/^[^,]*/, 'XT-99')];
    await writeFile(join(place, 'ton-tai.csv'), `${rows.join('\n')}\n`);
    const findings = ['import-findings', 'so', 'ton-tai.csv'];
    expect(await done(...findings)).toMatch(/Tồn tại, hạn chế: 1 mới, 1 đổi, \d+ như cũ\./);
    expect(await done(...findings)).toMatch(/0 mới, 0 đổi, \d+ như cũ/);
  });

  it('stand beside the points of the office', async () => {
    await writeFile(join(place, 'diem.csv'), 'set,code,points\nqd-766,total,"70,00"\n');
    const layer = ['--layer', 'tham-dinh-lan-1', '--reason', 'Biên bản 12/BB'];
    expect(await done('import-appraisal', 'so', 'diem.csv', ...layer)).toContain('thẩm định lần 1: 1 dòng');
    expect(await done('score', 'so', '--set', 'qd-766')).toContain('So với điểm đã công bố');
    const own = await run('import-appraisal', 'so', 'diem.csv', '--layer', 'tu-cham', '--reason', 'x');
    expect([own.code, own.out]).toEqual([2, '']);
  });
});

describe('a closed month', () => {
  it('is compared with what the rules of today would give', async () => {
    const history = ['history', 'so', '--month', '9/2026', '--rules-of-today'];
    expect(await done(...history)).toContain('Giả định: bản 2 nếu chấm theo quy tắc hiện nay');
    expect(JSON.parse((await run(...history, '--json')).out)).toMatchObject({ assumed: 'rules_of_today' });
  });
});
