import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { SeeOffice } from '../../src/application/records/see-office.js';
import { COMMUNE, Office } from '../support/office.js';
import { addNeighbour, NEIGHBOUR } from '../support/second-commune.js';
import { type Browser, Web } from '../support/web.js';

const PAGE = '/quan-tri';
const GIVE = `${PAGE}/chuc-trach`;
const person = (login: string) => `${PAGE}/tai-khoan/${login}`;

let office: Office;
let web: Web;
let admin: Browser;
beforeEach(async () => {
  office = await Office.open();
  web = await Web.over(office);
  admin = await web.signIn('quan-tri');
  await admin.get(PAGE);
});
afterEach(async () => {
  await web.close();
  await office.close();
});

const text = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const choices = (body: string) => /<select id="place".*?<\/select>/s.exec(body)?.[0] ?? '';
const problem = (body: string, id: string) =>
  text(new RegExp(`<p class="error" id="${id}-loi">.*?</p>`).exec(body)?.[0] ?? '');
const postsOf = async (login: string) => {
  const { people } = await office.get(SeeOffice).people(office.folder, office.as('quan-tri'));
  return people.find(({ account }) => account.login === login)?.posts.map(({ account: _, ...post }) => post);
};
const logged = async () => text((await admin.get(`${PAGE}/nhat-ky`)).body);

describe('a post that is given', () => {
  it('is for the only commune, unless every commune is chosen', async () => {
    const places = choices((await admin.get(PAGE)).body);
    expect(places).toMatch(new RegExp(`^<select[^>]*><option value="${COMMUNE}">Xã Xuân Thọ</option>`));
    expect(places).not.toContain('<option value>');
    expect(places.endsWith('<option value="*">Mọi địa phương</option></select>')).toBe(true);
    await admin.post(GIVE, { account: 'kiem-tra', role: 'leader', place: '*' });
    expect(await postsOf('kiem-tra')).toContainEqual({ commune: '', role: 'leader', from: '2026-10-10' });
    expect(await logged()).toContain('lãnh đạo, mọi địa phương');
  });

  it('is for the place that is chosen where there are several communes, and for none when it is left', async () => {
    await addNeighbour(office);
    expect(choices((await admin.get(PAGE)).body)).toMatch(/^<select[^>]*><option value>Chọn nơi giữ chức trách</);
    const left = await admin.post(GIVE, { account: 'kiem-tra', role: 'leader', place: '' });
    expect(left.statusCode).toBe(422);
    expect(problem(left.body, 'place')).toContain('Chưa ghi nơi giữ chức trách.');
    expect(left.body).toContain('<option value="leader" selected>');
    expect(await postsOf('kiem-tra')).toHaveLength(1);
    await admin.post(GIVE, { account: 'kiem-tra', role: 'editor', place: `${COMMUNE} kt` });
    expect(await logged()).toContain('cán bộ đơn vị, xuan-tho, kt');
    await admin.post(GIVE, { account: 'kiem-tra', role: 'leader', place: NEIGHBOUR });
    expect(await postsOf('kiem-tra')).toContainEqual({ commune: NEIGHBOUR, role: 'leader', from: '2026-10-10' });
    expect(await logged()).toContain(`lãnh đạo, ${NEIGHBOUR}`);
  });
});

describe('a post that is taken back', () => {
  it('ends before the day that is written, today where nothing else is, at that place alone', async () => {
    await admin.post(GIVE, { account: 'lanh-dao', role: 'auditor', place: '*' });
    const { body } = await admin.get(person('lanh-dao'));
    expect(text(body)).toContain('Ở Xã Xuân Thọ: thôi giao từ ngày Thôi mọi chức trách ở đây: lãnh đạo.');
    expect(text(body)).toContain('Ở mọi địa phương: thôi giao từ ngày Thôi mọi chức trách ở đây: người kiểm tra.');
    expect(body.match(/name="day" value="10\/10\/2026"|value="10\/10\/2026"/g)).toHaveLength(2);
    const done = await admin.post(`${person('lanh-dao')}/thoi-giao`, { place: COMMUNE, day: '10/10/2026' });
    expect(text((await admin.follow(done)).body)).toContain('Đã thôi giao từ ngày 10/10/2026.');
    expect(await postsOf('lanh-dao')).toEqual([
      { commune: COMMUNE, role: 'leader', from: '2026-01-01', to: '2026-10-09' },
      { commune: '', role: 'auditor', from: '2026-10-10' },
    ]);
    expect(await logged()).toMatch(/kết thúc chức trách lanh-dao xuan-tho đến hết ngày 09\/10\/2026/);
    await admin.post(`${person('lanh-dao')}/thoi-giao`, { place: '*', day: '10/10/2026' });
    expect(await logged()).toMatch(/kết thúc chức trách lanh-dao mọi địa phương đến hết ngày 09\/10\/2026/);
    const after = text((await admin.get(person('lanh-dao'))).body);
    expect(after).toContain('người kiểm tra, mọi địa phương, từ 10/10/2026, đã rút lại');
    expect(after).not.toContain('thôi giao từ ngày');
  });

  it('is refused at the field for a day that is none, or before the post, and where nothing is held', async () => {
    const end = (fields: Record<string, string>) => admin.post(`${person('lanh-dao')}/thoi-giao`, fields);
    await admin.get(person('lanh-dao'));
    for (const [day, said] of [
      ['', 'Chưa ghi ngày thôi giao.'],
      ['31/02/2026', 'Không đọc được ngày thôi giao.'],
      ['31/12/2025', 'bắt đầu từ ngày 01/01/2026, sau ngày đã ghi. Ghi từ ngày 01/01/2026 trở đi.'],
    ] as const) {
      const answer = await end({ place: COMMUNE, day });
      expect(answer.statusCode).toBe(422);
      expect(problem(answer.body, 'day')).toContain(said);
      expect(answer.body).toContain(day === '' ? 'inputmode="numeric" value ' : `value="${day}"`);
      expect(problem(answer.body, 'email')).toBe('');
    }
    const nothing = await end({ place: '*', day: '10/10/2026' });
    expect(nothing.statusCode).toBe(422);
    expect(text(nothing.body)).toContain('không có chức trách nào còn sau ngày đã ghi');
    expect(await postsOf('lanh-dao')).toEqual([{ commune: COMMUNE, role: 'leader', from: '2026-01-01' }]);
    expect(await logged()).not.toContain('kết thúc chức trách');
  });

  it('leaves the last administrator', async () => {
    const answer = await admin.post(`${person('quan-tri')}/thoi-giao`, { place: '*', day: '10/10/2026' });
    expect(answer.statusCode).toBe(422);
    expect(text(answer.body)).toContain('là người quản trị cuối cùng');
  });
});

describe('an account', () => {
  it('is closed in two steps, of which the first says what becomes of it, and is never opened again', async () => {
    const { body } = await admin.get(PAGE);
    const step = body.split('<details>').find((each) => text(each).includes('… can-bo-kt')) ?? '';
    expect(text(step)).toMatch(/^ Đóng tài khoản … can-bo-kt .* không đăng nhập được nữa; .* Không mở lại được/);
    expect(step.indexOf('</summary>')).toBeLessThan(step.indexOf('action="/quan-tri/dong"'));
    await admin.post(`${PAGE}/dong`, { login: 'can-bo-kt' });
    await expect(web.signIn('can-bo-kt')).rejects.toThrow();
    const again = await admin.post(`${PAGE}/nguoi`, { login: 'can-bo-kt', name: 'Trở lại' });
    expect(again.statusCode).toBe(409);
  });

  it.for(['Nguyễn Văn A', 'nguyễn', 'a/b', '-a', 'a'.repeat(65)])('is told how it is called: %s', async (login) => {
    const answer = await admin.post(`${PAGE}/nguoi`, { login, name: 'Nguyễn Văn A' });
    expect(answer.statusCode).toBe(422);
    const said = problem(answer.body, 'login');
    expect(said).toContain('Tên tài khoản chỉ gồm chữ thường không dấu, số, dấu chấm, gạch nối');
    expect(said).toContain('ví dụ nguyen-van-a');
    expect(answer.body).toContain(`value="${login}"`);
  });

  it('may be written with capitals', async () => {
    const answer = await admin.post(`${PAGE}/nguoi`, { login: 'Nguyen.Van_A-1', name: 'Nguyễn Văn A' });
    expect(text(answer.body)).toContain('Mật khẩu dùng một lần của nguyen.van_a-1');
  });
});

it('a department is told how its code is written', async () => {
  const clerk = await web.signIn('thuong-truc');
  await clerk.get(`${PAGE}/${COMMUNE}`);
  const answer = await clerk.post(`${PAGE}/${COMMUNE}/don-vi`, { id: 'Phòng Y tế', name: 'Trạm Y tế' });
  expect(answer.statusCode).toBe(422);
  expect(problem(answer.body, 'id')).toContain('Mã đơn vị chỉ gồm chữ thường không dấu');
  expect(problem(answer.body, 'id')).toContain('ví dụ phong-kinh-te');
});

it('a finding is told of its codes in the words of a form', async () => {
  const clerk = await web.signIn('thuong-truc');
  await office.get(MonthCycle).open(office.folder, office.as('thuong-truc'), COMMUNE, '2026-10', ['qd-766']);
  const page = `/xa/${COMMUNE}/2026-10/ton-tai`;
  await clerk.get(page);
  const answer = await clerk.post(page, { text: 'Chậm', department: 'kt', criterion: '1 . 1', id: 'a b' });
  expect(answer.statusCode).toBe(422);
  expect(text(answer.body)).toContain('Không đọc được mã. Ghi liền, không có dấu cách.');
  expect(text(answer.body)).not.toContain('dấu nháy');
});
