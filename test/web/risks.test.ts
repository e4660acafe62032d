import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportFigures } from '../../src/application/records/import-figures.js';
import { ImportFindings } from '../../src/application/records/import-findings.js';
import { ImportList } from '../../src/application/records/import-list.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { Exact } from '../../src/domain/number.js';
import { COMMUNE, Office } from '../support/office.js';
import { type Browser, Web } from '../support/web.js';

const SAMPLES = resolve(import.meta.dirname, '../../samples');
const MONTH = '2026-10';
const SET = 'cchc-minh-hoa-2026';
const PAGE = `/xa/${COMMUNE}/${MONTH}/nguy-co?bo=${SET}`;

let office: Office;
let web: Web;
let clerk: Browser;

beforeAll(async () => {
  office = await Office.open();
  const actor = office.as('thuong-truc');
  await office.get(MonthCycle).open(office.folder, actor, COMMUNE, MONTH, ['qd-766', SET]);
  const request = { folder: office.folder, source: 'mẫu', mapping: new Map(), dryRun: false };
  await office.get(ImportFigures).run({ ...request, file: join(SAMPLES, 'xuan-tho/facts.csv') }, actor);
  const findings = { folder: office.folder, file: join(SAMPLES, 'xuan-tho/findings.csv'), dryRun: false };
  await office.get(ImportFindings).run({ ...findings, deadlines: 'exclusive' }, actor);
  web = await Web.over(office);
  clerk = await web.signIn('thuong-truc');
});
afterAll(async () => {
  await web.close();
  await office.close();
});

/** The printed points of one column: of every line, of what stands beside the scale, and of the sum. */
function column(body: string, name: string): { readonly lines: Exact; readonly sum: Exact } {
  const [, rows = '', foot = ''] = /<tbody>(.*?)<\/tbody><tfoot>(.*?)<\/tfoot>/s.exec(body) ?? [];
  const read = (html: string) =>
    [...html.matchAll(new RegExp(`data-label="${name}" class="number">([-\\d,.]*)<`, 'g'))].map(([, text = '']) =>
      Exact.from(text === '' ? '0' : text.replace(',', '.')),
    );
  const feet = read(foot);
  return { lines: Exact.sum([...read(rows), ...feet.slice(0, -1)]), sum: feet.at(-1) ?? Exact.ZERO };
}

describe('the board of points', () => {
  it('adds up: every line, the sum below them, and the maximum', async () => {
    const { body, statusCode } = await clerk.get(PAGE);
    expect(statusCode).toBe(200);
    const told =
      /Đã chắc <strong>([\d,]+)<\/strong> \+ còn lấy được <strong>([\d,]+)<\/strong> \+ đã mất <strong>([\d,]+)<\/strong> = tối đa ([\d,]+)/;
    const [secured, open, lost, max] = (told.exec(body) ?? [])
      .slice(1)
      .map((text) => Exact.from(text.replace(',', '.')));
    expect(`${secured?.plus(open ?? Exact.ZERO).plus(lost ?? Exact.ZERO)}`).toBe(`${max}`);
    const [recoverable, gone] = [column(body, 'Còn lấy được'), column(body, 'Đã mất')];
    expect([`${recoverable.lines}`, `${recoverable.sum}`]).toEqual([`${open}`, `${open}`]);
    expect([`${gone.lines}`, `${gone.sum}`]).toEqual([`${lost}`, `${lost}`]);
  });

  it('tells cause, figures, department, day and next step, and leads to the criterion', async () => {
    const { body } = await clerk.get(PAGE);
    const row = body.split('<tr').find((each) => each.includes(`/tieu-chi/${SET}/1.1.2"`)) ?? '';
    expect(row).toMatch(/[▲●] (?:Nguy cơ cao|Theo dõi)/);
    expect(row).toContain('17/24 = 70,83%');
    expect(row).toContain('Phòng Văn hóa - Xã hội');
    expect(row.replace(/<[^>]*>/g, '')).toMatch(/31\/12\/2026 \(còn \d+ ngày\)/);
    expect(row).toContain('Việc cần làm:');
    expect(body).toMatch(/Dự báo đến 31\/12\/2026: có thể/);
    expect(body).not.toContain('style=');
  });

  it('shows one level, one department, or both, with a sum of what is shown', async () => {
    const lost = (await clerk.get(`${PAGE}&muc=da-mat`)).body;
    expect(lost).toContain('<tr class="lost">');
    expect(lost).not.toContain('<tr class="high">');
    const own = (await clerk.get(`${PAGE}&muc=da-mat&don-vi=vp`)).body;
    expect(own).toContain('Cộng các dòng trên');
    expect(`${column(own, 'Đã mất').lines}`).toBe(`${column(own, 'Đã mất').sum}`);
    expect(
      own
        .split('<tr class="lost">')
        .slice(1)
        .every((row) => row.includes('Văn phòng HĐND và UBND')),
    ).toBe(true);
    const safe = (await clerk.get(`${PAGE}&muc=an-toan`)).body;
    expect(safe).toContain('<details class="safe" open');
    expect(safe).not.toContain('<table class="risks');
  });

  it('opens on the own department for whoever acts for one', async () => {
    const { body } = await (await web.signIn('can-bo-kt')).get(PAGE);
    expect(body).toMatch(/aria-current="true">Phòng Kinh tế \(\d+\)/);
  });
});

describe('dossiers near their last day', () => {
  it('are told by department once a list was imported; codes only to who may read the department', async () => {
    expect((await clerk.get(PAGE)).body).not.toContain('id="ho-so"');
    const list = { folder: office.folder, kind: 'dossiers', file: join(SAMPLES, 'danh-sach/ho-so-tthc.csv') } as const;
    const request = { ...list, source: 'một cửa', mapping: {}, dryRun: false };
    await office.get(ImportList).run(request, office.as('thuong-truc'));
    const { body } = await clerk.get(PAGE);
    expect(body).toContain('3</strong> hồ sơ quá hạn');
    expect(body).toContain('MAU-2026-0028');
    expect(body).toContain('MAU-2026-0040');
    const own = (await (await web.signIn('can-bo-kt')).get(PAGE)).body;
    expect(own).toContain('MAU-2026-0028');
    expect(own).toContain('Phòng Văn hóa - Xã hội');
    expect(own).not.toContain('MAU-2026-0040');
  });
});
