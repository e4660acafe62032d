import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CloseMonth } from '../../src/application/records/close-month.js';
import { Desk } from '../../src/application/records/desk.js';
import { ImportFigures } from '../../src/application/records/import-figures.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { ReopenMonth } from '../../src/application/records/reopen-month.js';
import { ScoreByHand } from '../../src/application/records/score-by-hand.js';
import { Exact } from '../../src/domain/number.js';
import type { Layer } from '../../src/domain/records/layer.js';
import { COMMUNE, Office } from '../support/office.js';
import { type Browser, Web } from '../support/web.js';

const SAMPLE = resolve(import.meta.dirname, '../../samples/xuan-tho');
const MONTH = '2026-10';
const SET = 'cchc-minh-hoa-2026';
const PAGE = `/xa/${COMMUNE}/${MONTH}/bang-cham`;

let office: Office;
let web: Web;
let clerk: Browser;

beforeEach(async () => {
  office = await Office.open();
  await office.get(MonthCycle).open(office.folder, office.as('thuong-truc'), COMMUNE, MONTH, [SET]);
  const request = { folder: office.folder, source: 'mẫu', mapping: new Map(), dryRun: false };
  await office.get(ImportFigures).run({ ...request, file: join(SAMPLE, 'facts.csv') }, office.as('thuong-truc'));
  web = await Web.over(office);
  clerk = await web.signIn('thuong-truc');
  await clerk.get(PAGE);
});
afterEach(async () => {
  await web.close();
  await office.close();
});

function give(layer: Layer, code: string, points: string): Promise<unknown> {
  const given = { commune: COMMUNE, month: MONTH, set: SET, code, points: Exact.from(points), layer };
  return office
    .get(ScoreByHand)
    .run(office.folder, office.as('thuong-truc'), { ...given, reason: 'Theo biên bản', source: 'Sở Nội vụ' });
}

/** The row of the criterion among all criteria. */
function rowOf(body: string, code: string): string {
  return body.split('<tr').find((row) => row.includes(`/tieu-chi/${SET}/${code}"`) && row.includes('depth')) ?? '';
}

describe('the scoreboard', () => {
  it('tells total, areas and every criterion, each leading to its own page', async () => {
    const { body, statusCode } = await clerk.get(PAGE);
    expect(statusCode).toBe(200);
    expect(body).toMatch(/Đã chắc <strong>[\d,]+<\/strong> \+ còn lấy được/);
    expect(body).toContain('role="img" aria-label="Cải cách thủ tục hành chính, một cửa:');
    expect(rowOf(body, '1.1.1')).toContain(`href="/xa/${COMMUNE}/${MONTH}/tieu-chi/${SET}/1.1.1"`);
    expect(body).not.toContain('style=');
  });

  it('says of a month without figures that nothing is known yet, never zero points', async () => {
    const { folder } = office;
    await office.get(MonthCycle).open(folder, office.as('thuong-truc'), COMMUNE, '2026-09', ['qd-766']);
    const { body } = await clerk.get(`/xa/${COMMUNE}/2026-09/bang-cham`);
    expect(body).toContain('<strong>Chưa có số liệu</strong>, tối đa 100,00 điểm');
    expect(body).toMatch(/Cộng<\/th><td><\/td><td class="number">chưa có<\/td><td class="number">100,00<\/td>/);
    expect(body).toContain('Tiến độ giải quyết (TDGQ): chưa có điểm, tối đa 20,00');
    expect(body).not.toMatch(/0,00\/\d/);
    const board = await clerk.get(`/xa/${COMMUNE}/2026-09/viec`);
    expect(board.body).toContain('<td class="number">chưa có số liệu</td><td class="number">100,00</td>');
    const one = await clerk.get(`/xa/${COMMUNE}/2026-09/tieu-chi/qd-766/ON_TIME`);
    expect(one.body).toContain('<strong>Chưa có điểm</strong>, tối đa 20,00 điểm · Chưa có số liệu');
  });

  it('takes points by hand with their reason, marks them, and writes the log', async () => {
    const answer = await clerk.post(PAGE, { set: SET, code: '1.1.2', points: '1,25', reason: 'Kế hoạch đã xong' });
    expect(answer.statusCode).toBe(303);
    const { body } = await clerk.follow(answer);
    expect(body).toContain('Đã ghi 1,25 điểm chấm tay');
    expect(body).toContain('Điểm chấm tay (1)');
    expect(rowOf(body, '1.1.2')).toContain('✎ chấm tay');
    expect(rowOf(body, '1.1.1')).not.toContain('✎');
    const entries = await office.get(Desk).look(office.folder, ({ audit }) => audit.entries(COMMUNE));
    expect(entries.at(-1)).toMatchObject({ action: 'layer_scored', reason: 'Kế hoạch đã xong', after: '5/4' });
  });

  it('refuses points without reason, out of range or unreadable, and keeps what was typed', async () => {
    const lacking = await clerk.post(PAGE, { set: SET, code: '1.1.2', points: '1,25', reason: '' });
    expect(lacking.statusCode).toBe(422);
    expect(lacking.body).toContain('Chưa ghi lý do.');
    expect(lacking.body).toContain('value="1,25"');
    const strange = await clerk.post(PAGE, { set: SET, code: '1.1.2', points: '50%', reason: 'Thử' });
    expect(strange.body).toContain('Không đọc được số điểm.');
    const much = await clerk.post(PAGE, { set: SET, code: '1.1.2', points: '9', reason: 'Thử' });
    expect(much.statusCode).toBe(422);
    expect(much.body).toContain('nằm ngoài khoảng');
    expect((await clerk.get(PAGE)).body).not.toContain('✎');
  });

  it('offers scoring by hand to nobody else, and takes it from nobody else', async () => {
    for (const login of ['can-bo-kt', 'truong-kt', 'lanh-dao', 'kiem-tra']) {
      const other = await web.signIn(login);
      expect((await other.get(PAGE)).body).not.toContain('Ghi điểm chấm tay');
      const answer = await other.post(PAGE, { set: SET, code: '1.1.2', points: '1', reason: 'Thử' });
      expect([login, answer.statusCode]).toEqual([login, 403]);
      expect(answer.body).toContain('cơ quan thường trực');
    }
    expect((await clerk.get(PAGE)).body).not.toContain('✎');
  });

  it('sets appraised points beside ours, layer by layer, also those that came after the lock', async () => {
    await office.get(MonthCycle).step(office.folder, office.as('thuong-truc'), COMMUNE, MONTH, 'hand_over');
    await office.get(CloseMonth).run(office.folder, office.as('lanh-dao'), COMMUNE, MONTH);
    expect((await clerk.get(PAGE)).body).not.toContain('cạnh thẩm định');
    await give('first_appraisal', '1.1.2', '0.5');
    await give('second_appraisal', '1.1.2', '0.75');
    const { body } = await clerk.get(PAGE);
    expect(body.indexOf('cạnh thẩm định lần 1')).toBeGreaterThan(0);
    expect(body.indexOf('cạnh thẩm định lần 2')).toBeGreaterThan(body.indexOf('cạnh thẩm định lần 1'));
    expect(rowOf(body, '1.1.2')).toContain('⇄ thẩm định lần 1: 0,50');
    expect(rowOf(body, '1.1.2')).toContain('⇄ thẩm định lần 2: 0,75');
    expect(body).toContain('nên không chấm tay được');
  });

  it('marks what changed against the version that was locked before', async () => {
    expect((await clerk.get(PAGE)).body).not.toContain('đã khóa:');
    await office.get(MonthCycle).step(office.folder, office.as('thuong-truc'), COMMUNE, MONTH, 'hand_over');
    await office.get(CloseMonth).run(office.folder, office.as('lanh-dao'), COMMUNE, MONTH);
    // A version is never set beside itself.
    expect((await clerk.get(PAGE)).body).not.toContain('đã khóa:');
    await office.get(ReopenMonth).run(office.folder, office.as('lanh-dao'), COMMUNE, MONTH, 'Sửa một tiêu chí');
    await give('self', '1.1.2', '1.25');
    const { body } = await clerk.get(PAGE);
    expect(body).toContain('So với tháng 10/2026 bản 1 đã khóa:');
    expect(rowOf(body, '1.1.2')).toMatch(/Δ [^<]*bản 1 tháng 10\/2026/);
    expect(rowOf(body, '1.1.1')).not.toContain('Δ');
  });
});
