import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { SeeOpening } from '../../src/application/records/see-opening.js';
import { day } from '../support/builders.js';
import { COMMUNE, Office } from '../support/office.js';
import { Web } from '../support/web.js';

const PAGE = `/xa/${COMMUNE}/mo-thang`;
const SETS = ['qd-766', 'cchc-minh-hoa-2026'];

let office: Office;
let web: Web;

beforeEach(async () => {
  office = await Office.open();
  web = await Web.over(office);
});
afterEach(async () => {
  await web.close();
  await office.close();
});

const offered = (body: string) => [...body.matchAll(/<option value="(\d{4}-\d\d)"/g)].map(([, month]) => month);

describe('opening a month', () => {
  it('is where the standing office begins, with this month first and no further than the next', async () => {
    const clerk = await web.signIn('thuong-truc');
    expect((await clerk.get('/')).headers.location).toBe(PAGE);
    const { body } = await clerk.get(PAGE);
    expect(body).toContain('Chưa mở tháng nào.');
    expect(offered(body)).toEqual(['2026-10', '2026-11', ...[9, 8, 7, 6, 5, 4, 3, 2, 1].map((at) => `2026-0${at}`)]);
    const none = await clerk.post(PAGE, { month: '2026-10' });
    expect(none.statusCode).toBe(422);
    expect(none.body).toContain('Chưa chọn bộ tiêu chí.');
    const far = await clerk.post(PAGE, { month: '2027-03', sets: SETS });
    expect(far.body).toContain('còn xa, chưa mở được');
    expect(far.body.match(/checked/g)).toHaveLength(2);
    const opened = await clerk.follow(await clerk.post(PAGE, { month: '2026-10', sets: SETS }));
    expect(opened.body).toContain('Đã mở tháng 10/2026.');
    expect(opened.body).toContain('Mở tháng mới');
  });

  it('goes on with the sets of the month before', async () => {
    const clerk = await web.signIn('thuong-truc');
    await clerk.get(PAGE);
    await clerk.post(PAGE, { month: '2026-09', sets: 'qd-766' });
    const { body } = await clerk.get(PAGE);
    expect(offered(body).slice(0, 3)).toEqual(['2026-10', '2026-11', '2026-08']);
    expect(/id="sets-qd-766"[^>]*checked/.test(body)).toBe(true);
    expect(body.match(/checked/g)).toHaveLength(1);
  });

  it('goes from the last month of a year to the first of the next', async () => {
    office.today = day('2026-12-20');
    const clerk = office.as('thuong-truc');
    await office.get(MonthCycle).open(office.folder, clerk, COMMUNE, '2026-12', SETS);
    const { candidates } = await office.get(SeeOpening).run(office.folder, clerk, COMMUNE);
    expect(candidates.slice(0, 2)).toEqual(['2027-01', '2026-11']);
  });

  it('is for the standing office; others are told to wait', async () => {
    for (const login of ['can-bo-kt', 'lanh-dao', 'kiem-tra']) {
      const other = await web.signIn(login);
      const { body, statusCode } = await other.get(PAGE);
      expect(statusCode).toBe(200);
      expect(body).toContain('Cơ quan thường trực mở tháng');
      expect(body).not.toContain('<select');
      await other.token();
      expect((await other.post(PAGE, { month: '2026-10', sets: SETS })).statusCode).toBe(403);
    }
  });
});
