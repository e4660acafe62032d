import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManageCommune } from '../../src/application/records/manage-commune.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import type { Duty } from '../../src/domain/records/duty.js';
import { day } from '../support/builders.js';
import { COMMUNE, Office } from '../support/office.js';
import { Web } from '../support/web.js';

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

const give = (department: string, kind: Duty['kind'], subject: string, from: string) =>
  office.get(ManageCommune).giveDuty(office.folder, office.as('thuong-truc'), {
    ...{ commune: COMMUNE, department, kind, subject, from: day(from) },
  });

/** What the page says each department answers for. */
async function shown(): Promise<Record<string, string[]>> {
  const { body, statusCode } = await (await web.signIn('thuong-truc')).get(`/quan-tri/${COMMUNE}`);
  expect(statusCode).toBe(200);
  const rows = [...body.matchAll(/<tr><th scope="row">([^<]+)<\/th>(.*?)<\/tr>/g)];
  return Object.fromEntries(
    rows.map(([, id, row = '']) => [id, [...row.matchAll(/<li>([^<]+)<\/li>/g)].map(([, text]) => text)]),
  );
}

describe('the page of departments', () => {
  it('tells what each one answers for, from which day, and until which day where another takes over', async () => {
    await give('vp', 'role', 'KT', '2026-11-01');
    await give('kt', 'lead', '1.2', '2026-10-10');
    await give('vp', 'support', '1.2', '2026-12-01');
    expect(await shown()).toMatchObject({
      kt: ['giữ vai KT, từ 01/01/2026 đến 31/10/2026', 'chủ trì tiêu chí 1.2, từ 10/10/2026'],
      vp: ['giữ vai VP, từ 01/01/2026', 'giữ vai KT, từ 01/11/2026', 'phối hợp tiêu chí 1.2, từ 01/12/2026'],
    });
  });

  it('tells a later duty that was put right only as it is now, and none that is over', async () => {
    await give('vp', 'role', 'KT', '2026-11-01');
    await give('vhxh', 'role', 'KT', '2026-11-01');
    expect(await shown()).toMatchObject({ vp: ['giữ vai VP, từ 01/01/2026'] });
    office.today = day('2026-11-01');
    expect(await shown()).toMatchObject({
      kt: [],
      vhxh: ['giữ vai VHXH, từ 01/01/2026', 'giữ vai KT, từ 01/11/2026'],
    });
  });
});

describe('a name that is nearly a department', () => {
  const PAGE = `/quan-tri/${COMMUNE}`;
  it.for([
    ['don-vi', { id: 'vhxh-2', name: 'Phòng Văn hóa - Xã hôi' }, 'Đã thêm Phòng Văn hóa - Xã hôi.'],
    ['ten-khac', { department: 'vp', alias: 'Phòng Văn hóa - Xã hôi' }, 'Đã thêm tên gọi'],
  ] as const)('is asked about first: %s', async ([path, form, done]) => {
    const clerk = await web.signIn('thuong-truc');
    expect((await clerk.get(PAGE)).body).not.toContain('name="another"');
    const asked = await clerk.post(`${PAGE}/${path}`, form);
    expect(asked.statusCode).toBe(422);
    expect(asked.body).toContain('gần giống tên của đơn vị &quot;Phòng Văn hóa - Xã hội&quot;');
    expect(asked.body).not.toContain('--another');
    expect(asked.body.split('name="another"')).toHaveLength(2);
    const told = await clerk.follow(await clerk.post(`${PAGE}/${path}`, { ...form, another: 'co' }));
    expect(told.body).toContain(done);
  });
});

describe('the page of duties', () => {
  const page = `/quan-tri/${COMMUNE}/phan-cong`;
  const text = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

  it('tells every role of the sets with who plays it, and which nobody plays', async () => {
    const { body } = await (await web.signIn('thuong-truc')).get(page);
    expect(text(body)).toContain('3 /6 vai của các bộ tiêu chí đã có đơn vị giữ. Chưa có: Phòng Xây dựng');
    expect(text(body)).toContain('Phòng Kinh tế (KT)');
    expect(text(body)).toContain('từ 01/01/2026: Phòng Kinh tế');
    expect(text(body)).toContain('▲ chưa phân công');
    expect(text(body)).not.toContain('Tất cả đơn vị');
  });

  it('gives a role or a criterion from a day on; a day that is past needs a reason', async () => {
    await office.get(MonthCycle).open(office.folder, office.as('thuong-truc'), COMMUNE, '2026-10', ['qd-766']);
    const clerk = await web.signIn('thuong-truc');
    await clerk.get(page);
    const role = { kind: 'role', subject: 'KT', department: 'vp' };
    const none = await clerk.post(page, { kind: 'role', subject: '', department: '', from: '31/2/2026' });
    expect(none.statusCode).toBe(422);
    expect(none.body).toContain('Chưa ghi việc được giao.');
    expect(none.body).toContain('Không đọc được ngày bắt đầu.');
    const late = await clerk.post(page, { ...role, from: '01/09/2026' });
    expect(late.statusCode).toBe(422);
    expect(text(late.body)).toContain('khi ấy là của Phòng Kinh tế');
    expect(text(late.body)).not.toContain('--reason');
    expect(late.body).toContain('value="01/09/2026"');
    const told = await clerk.follow(await clerk.post(page, { ...role, from: '01/11/2026' }));
    expect(text(told.body)).toContain('Đã phân công từ ngày 01/11/2026.');
    expect(text(told.body)).toContain('từ 01/01/2026: Phòng Kinh tế; từ 01/11/2026: Văn phòng HĐND và UBND');
    const lead = { kind: 'lead', subject: 'ON_TIME', department: 'tt-pvhcc', from: '', reason: '' };
    const named = await clerk.follow(await clerk.post(page, lead));
    expect(text(named.body)).toMatch(/\(ON_TIME\) chủ trì Trung tâm Phục vụ hành chính công 10\/10\/2026 khi có/);
  });

  it('is for those who keep the departments', async () => {
    for (const login of ['can-bo-kt', 'truong-kt', 'lanh-dao', 'kiem-tra']) {
      const other = await web.signIn(login);
      expect((await other.get(page)).statusCode).toBe(403);
      await other.token();
      const given = { kind: 'role', subject: 'KT', department: 'vp', from: '01/11/2026' };
      expect((await other.post(page, given)).statusCode).toBe(403);
    }
  });
});
