import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RunJobs } from '../../src/application/jobs/run-jobs.js';
import { CloseMonth } from '../../src/application/records/close-month.js';
import { ManageCommune } from '../../src/application/records/manage-commune.js';
import { ManagePeople } from '../../src/application/records/manage-people.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { ScoreCase } from '../../src/application/score-case.js';
import { COMMUNE, type Office } from '../support/office.js';
import { importSample, MONTH, OTHERS, openMonth, provinceOffice, SETS } from '../support/province.js';
import { Web } from '../support/web.js';

const PAGES = ['/tinh', '/tinh/xep-hang', '/tinh/xep-hang/bang', '/tinh/mat-diem', '/tinh/bo-tieu-chi'];
const COMMUNES = [COMMUNE, ...OTHERS.map(({ id }) => id)];
const NAMES = ['Xã Xuân Thọ', 'Xã An Phú', 'Phường Đông Hà'];
/** The second of the two sets. */
const SECOND = SETS[1] ?? '';

const flat = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the pages of a province with few communes', () => {
  let office: Office;
  let web: Web;
  beforeAll(async () => {
    office = await provinceOffice();
    for (const commune of [COMMUNE, 'an-phu']) await openMonth(office, commune);
    await importSample(office, COMMUNE);
    const { folder } = office;
    await office.get(MonthCycle).step(folder, office.as('thuong-truc-an-phu'), 'an-phu', MONTH, 'hand_over');
    await office.get(CloseMonth).run(folder, office.as('tinh-lanh-dao'), 'an-phu', MONTH);
    const people = office.get(ManagePeople);
    await people.add(office.folder, office.as('quan-tri'), { login: 'hai-noi', name: 'Hai nơi' });
    for (const commune of [COMMUNE, 'an-phu']) {
      const post = { account: 'hai-noi', commune, role: 'auditor', from: office.today } as const;
      await people.give(office.folder, office.as('quan-tri'), post);
    }
    web = await Web.over(office);
  });
  afterAll(async () => {
    await web.close();
    await office.close();
  });

  const see = async (path: string, login = 'tinh-thuong-truc') => (await (await web.signIn(login)).get(path)).body;

  it('tell first who has not locked the month, those who have not last, and lead to each', async () => {
    const body = await see('/tinh');
    expect(flat(body)).toContain('2 /3 địa phương chưa khóa tháng 10/2026, trong đó 1 chưa mở tháng');
    expect(body.indexOf('>Xã Xuân Thọ<')).toBeLessThan(body.indexOf('>Xã An Phú<'));
    expect(body).toContain(`href="/xa/${COMMUNE}/${MONTH}/viec"`);
    expect(flat(body)).toContain('Khối xã: 1/2 đã khóa');
    expect(flat(body)).toContain('Phường Đông Hà ○ chưa mở tháng');
  });

  it('rank the communes of a block as they are scored, and mark what is not locked as an estimate', async () => {
    const told = flat(await see('/tinh/xep-hang'));
    const { assessments } = await office.get(ScoreCase).run({ folder: office.folder, commune: COMMUNE, month: MONTH });
    const index = assessments[0]?.score.total.index.toDecimal(2).replace('.', ',');
    expect(told).toMatch(new RegExp(`1/2 Xã Xuân Thọ ${index} đã rõ 1–2 10/10/2026 ≈ ước tính`));
    expect(told).toMatch(/– Xã An Phú chưa có số liệu 0,00–100,00 1–2 10\/10\/2026 ✓ đã khóa/);
    expect(told).toContain('2 địa phương, 1 khối; 1 đã khóa tháng, 1 là ước tính');
    expect(told).toContain('Chấm ngay lúc mở trang');
    expect(told).not.toContain('Phường Đông Hà');
  });

  it('never mix two indices', async () => {
    const first = await see('/tinh/xep-hang');
    const other = [...first.matchAll(/href="(\/tinh\/xep-hang\?thang=[^"]*bo=[^"]*)"/g)].map(([, url = '']) => url);
    const second = other.find((url) => url.includes(SECOND))?.replaceAll('&amp;', '&') ?? '';
    expect(flat(await see(second))).toContain('Chỉ số CCHC');
  });

  it('tell which criteria miss points in how many communes, as the scores say', async () => {
    const body = await see('/tinh/mat-diem');
    const scored = await Promise.all(
      [COMMUNE, 'an-phu'].map((commune) => office.get(ScoreCase).run({ folder: office.folder, commune, month: MONTH })),
    );
    const leaves = scored.flatMap(({ assessments }) => assessments[0]?.score.leaves ?? []);
    const open = leaves
      .map(({ ledger }) => Number(ledger.recoverable.toDecimal(6)))
      .reduce((sum, each) => sum + each, 0);
    expect(flat(body)).toMatch(new RegExp(`Cộng \\S+ ${open.toFixed(2).replace('.', ',')} `));
    expect(flat(body)).toContain('2 địa phương Xã An Phú, Xã Xuân Thọ');
  });

  it('tell which sets are in use, and in words how they come to the communes', async () => {
    const told = flat(await see('/tinh/bo-tieu-chi'));
    expect(told).toContain('2 bộ tiêu chí');
    expect(told).toContain('dùng chung một thư mục bộ tiêu chí và quy tắc');
    expect(told).toContain('Chưa mở tháng này: Phường Đông Hà.');
  });

  it('give the ranking as a table', async () => {
    const lines = (await see('/tinh/xep-hang/bang')).split('\r\n');
    expect(lines[0]).toContain('Khối;Hạng;Số đơn vị;Địa phương;Chỉ số');
    expect(lines.slice(1, 3).map((line) => line.split(';')[3])).toEqual(['Xã Xuân Thọ', 'Xã An Phú']);
  });

  it('show the people of one commune nothing of another, at any address', async () => {
    for (const login of ['thuong-truc', 'lanh-dao', 'kiem-tra', 'can-bo-kt']) {
      const browser = await web.signIn(login);
      for (const path of PAGES) {
        const { statusCode, body } = await browser.get(`${path}?thang=${MONTH}`);
        expect(`${login} ${path} ${statusCode}`).toBe(`${login} ${path} ${path === '/tinh' ? 200 : 403}`);
        for (const name of ['Xã An Phú', 'Phường Đông Hà', 'an-phu', 'dong-ha']) expect(body).not.toContain(name);
      }
      for (const path of ['/tinh/cham-lai', '/tinh/goi']) {
        const answer = await browser.post(path, { thang: MONTH, _csrf: await browser.token() });
        expect(`${login} ${path} ${answer.statusCode}`).toBe(`${login} ${path} 403`);
        expect(answer.body).not.toContain('An Phú');
      }
    }
    expect(await office.get(RunJobs).next(office.folder)).toBe(false);
  });

  it('show who works in two communes these two, and a way from one to the other', async () => {
    const body = await see('/tinh', 'hai-noi');
    expect(NAMES.filter((name) => body.includes(name))).toEqual(['Xã Xuân Thọ', 'Xã An Phú']);
    expect(body).not.toContain('/tinh/xep-hang');
    expect(await see(`/xa/${COMMUNE}/${MONTH}/bang-cham`, 'hai-noi')).toContain('Địa phương khác');
    expect(await see(`/xa/${COMMUNE}/${MONTH}/bang-cham`, 'kiem-tra')).not.toContain('Địa phương khác');
  });

  it('name what is not there', async () => {
    const browser = await web.signIn('tinh-thuong-truc');
    for (const month of ['2026-09', 'x']) expect((await browser.get(`/tinh?thang=${month}`)).statusCode).toBe(404);
    const other = { thang: '2026-09', _csrf: await browser.token() };
    expect((await browser.post('/tinh/cham-lai', other)).statusCode).toBe(404);
  });
});

describe('the pages of a province with many communes', () => {
  let office: Office;
  let web: Web;
  beforeEach(async () => {
    office = await provinceOffice();
    const more = [1, 2, 3, 4].map((number) => ({ id: `xa-${number}`, name: `Xã Số ${number}`, block: 'xa' }));
    for (const commune of more) {
      await office.get(ManageCommune).add(office.folder, office.as('quan-tri'), commune);
    }
    for (const commune of [...COMMUNES, ...more.map(({ id }) => id)]) await openMonth(office, commune, ['qd-766']);
    web = await Web.over(office);
  });
  afterEach(async () => {
    await web.close();
    await office.close();
  });

  it('have them scored behind the pages, say how old the points are and what came since', async () => {
    const browser = await web.signIn('tinh-thuong-truc');
    const before = await browser.get('/tinh/xep-hang');
    expect(flat(before.body)).toContain('chưa được chấm chung');
    const asked = await browser.post('/tinh/cham-lai', { thang: MONTH });
    expect(asked.headers.location).toBe('/viec-nen');
    expect(flat((await browser.get('/tinh/xep-hang')).body)).toContain('Đang chấm lại.');
    await office.get(RunJobs).next(office.folder);
    expect((await browser.get('/viec-nen')).body).toContain(`/tinh/xep-hang?thang=${MONTH}`);

    const after = flat((await browser.get('/tinh/xep-hang')).body);
    expect(after).toContain('7 địa phương, 2 khối');
    expect(after).toMatch(/Chấm lúc 10\/10\/2026 .*Từ lúc đó chưa địa phương nào ghi thêm gì\./);
    await importSample(office, COMMUNE);
    const stale = flat((await browser.get('/tinh/xep-hang')).body);
    expect(stale).toContain('Sau lúc đó có 1 địa phương ghi thêm, chưa tính ở đây: Xã Xuân Thọ.');
  });

  it('show the leader what was scored, without the way to have it scored', async () => {
    const leader = await web.signIn('tinh-lanh-dao');
    expect((await leader.get('/tinh/mat-diem')).body).not.toContain('/tinh/cham-lai');
    expect((await leader.post('/tinh/cham-lai', { thang: MONTH })).statusCode).toBe(403);
    const office1 = await web.signIn('tinh-thuong-truc');
    await office1.get('/tinh');
    await office1.post('/tinh/cham-lai', { thang: MONTH });
    await office.get(RunJobs).next(office.folder);
    expect(flat((await leader.get('/tinh/mat-diem')).body)).toContain('Thiếu nhiều điểm nhất');
  });
});
