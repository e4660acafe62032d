import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CloseMonth } from '../../src/application/records/close-month.js';
import { ImportFigures } from '../../src/application/records/import-figures.js';
import { KeepComparator } from '../../src/application/records/keep-comparator.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { ScoreByHand } from '../../src/application/records/score-by-hand.js';
import { Exact } from '../../src/domain/number.js';
import { COMMUNE, Office } from '../support/office.js';
import { type Browser, Web } from '../support/web.js';

const SET = 'cchc-minh-hoa-2026';
const PAGE = `/xa/${COMMUNE}/2026-11/lich-su?bo=${SET}`;
/** Ten communes from 95 points downwards, Xuân Thọ the sixth of them. */
const TABLE = [
  'unit,block,index,as_of,rank,block_size,cchc_score',
  ...Array.from({ length: 10 }, (_, at) => {
    const name = at === 5 ? 'Xã Xuân Thọ' : `Xã Số ${at + 1}`;
    return `${name},xa,cchc,2025-12-31,${at + 1},10,${95 - at * 10}`;
  }),
].join('\n');

let office: Office;
let web: Web;
let clerk: Browser;

beforeAll(async () => {
  office = await Office.open();
  const { folder } = office;
  const actor = office.as('thuong-truc');
  for (const month of ['2026-09', '2026-10']) {
    await office.get(MonthCycle).open(folder, actor, COMMUNE, month, [SET]);
    const request = { folder, source: 'mẫu', mapping: new Map(), dryRun: false };
    await office.get(ImportFigures).run({ ...request, file: 'samples/xuan-tho/facts.csv' }, actor);
    if (month === '2026-10') await give('self', '1.1.2', '1.25');
    await office.get(MonthCycle).step(folder, actor, COMMUNE, month, 'hand_over');
    await office.get(CloseMonth).run(folder, office.as('lanh-dao'), COMMUNE, month);
  }
  await give('first_appraisal', '1.1.2', '0.5');
  await office.get(MonthCycle).open(folder, actor, COMMUNE, '2026-11', [SET]);
  const bytes = new TextEncoder().encode(TABLE);
  await office.get(KeepComparator).run({ folder, commune: COMMUNE, name: 'bang-2025.csv', bytes }, actor);
  web = await Web.over(office);
  clerk = await web.signIn('thuong-truc');
});
afterAll(async () => {
  await web.close();
  await office.close();
});

function give(layer: 'self' | 'first_appraisal', code: string, points: string): Promise<unknown> {
  const given = { commune: COMMUNE, month: '2026-10', set: SET, code, points: Exact.from(points), layer };
  return office
    .get(ScoreByHand)
    .run(office.folder, office.as('thuong-truc'), { ...given, reason: 'Theo biên bản', source: 'Sở Nội vụ' });
}

function rowOf(body: string, code: string): string {
  return body.split('<tr').find((row) => row.includes(`/tieu-chi/${SET}/${code}"`)) ?? '';
}

describe('locked months side by side', () => {
  it('tells first how far the points moved, then every criterion with its figure and shade', async () => {
    const { body, statusCode } = await clerk.get(PAGE);
    expect(statusCode).toBe(200);
    expect(body).toMatch(/Từ tháng 9\/2026 đến tháng 10\/2026: <strong>\+[\d,]+<\/strong> điểm/);
    const row = rowOf(body, '1.1.2');
    expect(row).toContain('<td class="number heat0">0,00</td>');
    expect(row).toContain('<td class="number heat4">1,25 → 0,50</td>');
    expect(row).toContain('▲ +1,25');
    expect(body).toContain('Phòng Văn hóa - Xã hội</th>');
    expect(body).not.toContain('style=');
  });

  it('sets self against appraised points over the same criteria', async () => {
    const { body } = await clerk.get(PAGE);
    expect(body).toMatch(
      /Tháng 10\/2026<\/th><td>thẩm định lần 1<\/td><td>1 tiêu chí<\/td><td class="number">1,25<\/td><td class="number">0,50<\/td><td class="number">\+0,75<\/td>/,
    );
  });

  it('shows the months that the form asks for, in whatever order they were chosen', async () => {
    const one = (await clerk.get(`${PAGE}&tu=2026-10&den=2026-10`)).body;
    expect(one).toContain('Cần thêm một tháng đã khóa để so.');
    expect(rowOf(one, '1.1.2')).not.toContain('0,00</td>');
    const turned = (await clerk.get(`${PAGE}&tu=2026-10&den=2026-09`)).body;
    expect(turned).toContain('Từ tháng 9/2026 đến tháng 10/2026');
    expect((await clerk.get(`${PAGE}&tu=1999-01&den=x`)).statusCode).toBe(200);
  });

  it('draws published places and estimates apart, with a break where days are not on one scale', async () => {
    const { body } = await clerk.get(PAGE);
    const table = body.slice(body.indexOf('<h2>Khoảng hạng'));
    expect(table).toMatch(/31\/12\/2025<\/th><td>Đã công bố<\/td><td class="number">6<\/td>/);
    expect(table).toMatch(/Ước tính, điểm đã khóa tháng 9\/2026<\/td><td class="number">\d+(?:–\d+)?<\/td>/);
    expect(table).toContain('Không cùng một thang: khác năm chấm.');
    expect(table).toContain('Ước tính, điểm đến nay');
    expect(body).toContain('không phải thứ hạng được công bố');
  });

  it('stands open to whoever may read the commune', async () => {
    for (const login of ['can-bo-kt', 'lanh-dao', 'kiem-tra']) {
      expect((await (await web.signIn(login)).get(PAGE)).statusCode).toBe(200);
    }
  });
});

describe('months that do not know the same', () => {
  it('say beside the change how many criteria had a figure in either', async () => {
    const other = await Office.open();
    try {
      const { folder } = other;
      const actor = other.as('thuong-truc');
      for (const [month, codes] of [
        ['2026-08', []],
        ['2026-09', ['1.1.2']],
        ['2026-10', ['1.1.2', '1.2']],
      ] as const) {
        await other.get(MonthCycle).open(folder, actor, COMMUNE, month, [SET]);
        for (const code of codes) {
          const given = { commune: COMMUNE, month, set: SET, code, points: Exact.from('1'), layer: 'self' } as const;
          await other.get(ScoreByHand).run(folder, actor, { ...given, reason: 'Theo biên bản', source: '' });
        }
        await other.get(MonthCycle).step(folder, actor, COMMUNE, month, 'hand_over');
        await other.get(CloseMonth).run(folder, other.as('lanh-dao'), COMMUNE, month);
      }
      const otherWeb = await Web.over(other);
      const { body } = await (await otherWeb.signIn('thuong-truc')).get(`/xa/${COMMUNE}/2026-10/lich-su?bo=${SET}`);
      await otherWeb.close();
      expect(body).toContain('Từ tháng 9/2026 đến tháng 10/2026: <strong>+1,00</strong> điểm');
      expect(body).toContain('Số tiêu chí có số liệu: 1 rồi 2, trên 51.');
    } finally {
      await other.close();
    }
  });
});
