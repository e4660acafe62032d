import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportFindings } from '../../src/application/records/import-findings.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { COMMUNE, Office } from '../support/office.js';
import { type Browser, Web } from '../support/web.js';

const MONTH = '2026-10';
const PAGE = `/xa/${COMMUNE}/${MONTH}/ton-tai`;

let office: Office;
let web: Web;
let clerk: Browser;

beforeAll(async () => {
  office = await Office.open();
  const actor = office.as('thuong-truc');
  await office.get(MonthCycle).open(office.folder, actor, COMMUNE, MONTH, ['qd-766', 'cchc-minh-hoa-2026']);
  const request = { folder: office.folder, file: 'samples/xuan-tho/findings.csv', dryRun: false };
  await office.get(ImportFindings).run({ ...request, deadlines: 'exclusive' }, actor);
  web = await Web.over(office);
  clerk = await web.signIn('thuong-truc');
});
afterAll(async () => {
  await web.close();
  await office.close();
});

function cardOf(body: string, id: string): string {
  return body.split('<article').find((card) => card.includes(`id="ton-tai-${id}"`)) ?? '';
}

describe('the page of findings', () => {
  it('tells how many are open and overdue, the longest overdue first', async () => {
    const { body, statusCode } = await clerk.get(PAGE);
    expect(statusCode).toBe(200);
    expect(body).toContain('<strong>4</strong> tồn tại chưa xong, <strong>2</strong> quá hạn');
    const order = [...body.matchAll(/<article[^>]*id="ton-tai-(XT-\d+)"/g)].map(([, id]) => id);
    expect(order).toEqual(['XT-03', 'XT-01', 'XT-02', 'XT-04']);
    expect(cardOf(body, 'XT-02')).toContain('có thể hiểu là 15/10/2026');
    expect(cardOf(body, 'XT-01')).toContain('/tieu-chi/cchc-minh-hoa-2026/3.2.3"');
  });

  it('filters by result and by department', async () => {
    const late = (await clerk.get(`${PAGE}?nhom=qua-han`)).body;
    expect(late).toContain('id="ton-tai-XT-03"');
    expect(late).not.toContain('id="ton-tai-XT-04"');
    const own = (await clerk.get(`${PAGE}?don-vi=vp`)).body;
    expect([...own.matchAll(/<article/g)]).toHaveLength(1);
    expect((await (await web.signIn('can-bo-kt')).get(PAGE)).body).toMatch(/aria-current="true">Phòng Kinh tế \(1\)/);
  });

  it('takes the report of the department, keeps what was typed when something is missing, and shows it', async () => {
    const head = await web.signIn('truong-kt');
    await head.get(PAGE);
    const report = { status: 'partly_done', done: 'Đã nộp 5/7 báo cáo' };
    const lacking = await head.post(`${PAGE}/XT-02`, report);
    expect(lacking.statusCode).toBe(422);
    expect(lacking.body).toContain('href="#cause-ton-tai-XT-02"');
    expect(cardOf(lacking.body, 'XT-02')).toContain('Đã nộp 5/7 báo cáo');
    expect(cardOf(lacking.body, 'XT-01')).not.toContain('Đã nộp 5/7 báo cáo');
    const day = await head.post(`${PAGE}/XT-02`, { ...report, cause: 'Thiếu người', newDay: '31/2/2026' });
    expect(day.body).toContain('Không đọc được hạn mới.');
    const done = await head.post(`${PAGE}/XT-02`, { ...report, cause: 'Thiếu người', newDay: '15/12/2026' });
    expect(done.statusCode).toBe(303);
    const card = cardOf((await head.follow(done)).body, 'XT-02');
    expect(card).toContain('½ Thực hiện chưa đầy đủ');
    expect(card).toContain('15/12/2026');
    expect(card).toContain('truong-kt, 10/10/2026');
  });

  it('offers and takes a report of nobody else', async () => {
    const other = await web.signIn('can-bo-kt');
    expect(cardOf((await other.get(`${PAGE}?don-vi=tat-ca`)).body, 'XT-01')).not.toContain('<form');
    expect((await other.post(`${PAGE}/XT-01`, { status: 'done', done: 'Xong' })).statusCode).toBe(403);
    expect((await other.get(PAGE)).body).not.toContain('Thêm tồn tại');
    expect((await other.post(PAGE, { text: 'x', department: 'kt', severity: 'low' })).statusCode).toBe(403);
  });

  it('takes a finding that the standing office adds', async () => {
    const lacking = await clerk.post(PAGE, { severity: 'low', department: 'kt' });
    expect(lacking.body).toContain('Chưa ghi nội dung tồn tại.');
    const added = await clerk.post(PAGE, { text: '<b>Chậm</b> công khai', department: 'kt', severity: 'high' });
    const { body } = await clerk.follow(added);
    expect(body).toContain('Đã thêm tồn tại TT-01.');
    expect(cardOf(body, 'TT-01')).toContain('&lt;b>Chậm&lt;/b> công khai');
  });
});
