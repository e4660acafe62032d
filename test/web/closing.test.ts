import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Desk } from '../../src/application/records/desk.js';
import { EvidenceDesk, SET } from '../support/evidence-desk.js';
import { COMMUNE, Office } from '../support/office.js';
import { writePdf } from '../support/small-pdf.js';
import { type Browser, Web } from '../support/web.js';

const PAGE = `/xa/${COMMUNE}/2026-10/khoa`;

let office: Office;
let desk: EvidenceDesk;
let web: Web;
let clerk: Browser;
let leader: Browser;

beforeEach(async () => {
  office = await Office.open();
  desk = await EvidenceDesk.open(office);
  web = await Web.over(office);
  [clerk, leader] = [await web.signIn('thuong-truc'), await web.signIn('lanh-dao')];
});
afterEach(async () => {
  await web.close();
  await office.close();
});

/** The revision of the page that the browser looks at. */
async function looked(browser: Browser): Promise<string> {
  return /name="revision" value="(\d+)"/.exec((await browser.get(PAGE)).body)?.[1] ?? '';
}

async function step(what: string, more: Readonly<Record<string, string>> = {}) {
  return clerk.post(`${PAGE}/buoc`, { step: what, revision: await looked(clerk), ...more });
}

async function lock() {
  const done = await leader.post(`${PAGE}/khoa`, { revision: await looked(leader), confirmed: 'co' });
  return leader.follow(done);
}

const text = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('the page of closing', () => {
  it('tells what is open, what would be locked under which code, and that who scores never locks', async () => {
    await desk.submit('can-bo-kt');
    const board = `/xa/${COMMUNE}/2026-10/bang-cham`;
    await clerk.get(board);
    await clerk.post(board, { set: SET, code: '1.1.2', points: '1,25', reason: 'Kế hoạch đã xong' });
    const { body } = await clerk.get(PAGE);
    expect(text(body)).toContain('Tháng đang mở , bản 1. Đơn vị còn nộp được minh chứng.');
    expect(text(body)).toMatch(/ 1 minh chứng chờ duyệt/);
    expect(text(body)).toMatch(/ 1 tiêu chí chấm tay/);
    expect(text(body)).toContain('1,25 Kế hoạch đã xong thuong-truc');
    expect(body).toMatch(/[0-9a-f]{12}-[0-9a-f]{12}/);
    expect(text(body)).toContain('Người đã chấm, đã duyệt minh chứng hoặc đã trình ký thì không khóa được');
  });

  it('goes through scoring, signing and back, with the day on which deadlines are judged', async () => {
    expect(text((await clerk.follow(await step('score'))).body)).toContain('Đã dừng nhận minh chứng');
    expect(text((await clerk.follow(await step('take_back'))).body)).toContain('đang mở để sửa');
    const wrong = await step('hand_over', { asOf: '11/10/2026' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('Không chấm');
    expect(wrong.body).toContain('value="11/10/2026"');
    const done = await clerk.follow(await step('hand_over', { asOf: '09/10/2026' }));
    expect(text(done.body)).toContain('chờ lãnh đạo khóa');
    expect(text(done.body)).toContain('xét hạn theo ngày 09/10/2026');
    expect(done.body).not.toContain('>Khóa tháng<');
  });

  it('locks between two backups when the leader has said so, and shows the locked points', async () => {
    await step('hand_over');
    const unsure = await leader.post(`${PAGE}/khoa`, { revision: await looked(leader) });
    expect(unsure.statusCode).toBe(422);
    expect(unsure.body).toContain('Chưa đánh dấu xác nhận.');
    const { body } = await lock();
    expect(text(body)).toContain('Đã khóa tháng 10/2026, bản 1. Đã sao lưu trước và sau khi khóa.');
    expect(text(body)).toContain('Người khóa: lanh-dao');
    expect(text(body)).toContain('Bản sao lưu gần nhất: 10/10/2026');
    expect(text(body)).not.toContain('Chưa có bản nào sau khi khóa');
    expect(text(body)).toContain('người trình: thuong-truc');
    const log = await office.get(Desk).look(office.folder, ({ audit }) => audit.entries(''));
    expect(log.filter(({ action }) => action === 'backed_up').map(({ subject }) => subject)).toEqual([
      expect.stringContaining('truoc-khoa-2026-10'),
      expect.stringContaining('sau-khoa-2026-10'),
    ]);
  });

  it('does not let an old page decide: what was handed over anew is looked at anew', async () => {
    await step('hand_over');
    const old = await looked(leader);
    await step('take_back');
    await step('hand_over');
    const late = await leader.post(`${PAGE}/khoa`, { revision: old, confirmed: 'co' });
    expect(late.statusCode).toBe(409);
    expect(text(late.body)).toContain('vừa được thuong-truc thay đổi');
    expect(text((await clerk.get(PAGE)).body)).toContain('Tháng chờ ký');
  });

  it('says that what was signed has changed since, in words of the page', async () => {
    await step('hand_over');
    const { ManageCommune } = await import('../../src/application/records/manage-commune.js');
    const duty = { commune: COMMUNE, department: 'vp', kind: 'role', subject: 'KT', from: office.today } as const;
    await office.get(ManageCommune).giveDuty(office.folder, office.as('thuong-truc'), duty);
    expect(text((await leader.get(PAGE)).body)).toContain('đã đổi sau khi trình ký: chưa khóa được');
    const refused = await leader.post(`${PAGE}/khoa`, { revision: await looked(leader), confirmed: 'co' });
    expect(refused.statusCode).toBe(409);
    expect(text(refused.body)).toContain('Lấy lại tháng để sửa');
    expect(refused.body).not.toContain('cchc take-back');
  });

  it('locks for the leader alone, and steps for the standing office alone', async () => {
    const revision = await looked(clerk);
    for (const login of ['can-bo-kt', 'truong-kt', 'lanh-dao', 'kiem-tra', 'quan-tri']) {
      const other = await web.signIn(login);
      await other.token();
      const refused = await other.post(`${PAGE}/buoc`, { step: 'hand_over', revision });
      expect(`${login} ${refused.statusCode}`).toBe(`${login} 403`);
    }
    await step('hand_over');
    for (const login of ['thuong-truc', 'can-bo-kt', 'kiem-tra']) {
      const other = await web.signIn(login);
      await other.token();
      const refused = await other.post(`${PAGE}/khoa`, { revision: '1', confirmed: 'co' });
      expect(`${login} ${refused.statusCode}`).toBe(`${login} 403`);
    }
  });
});

describe('a locked month', () => {
  beforeEach(async () => {
    await step('hand_over');
    await lock();
  });

  it('is asked to be reopened by a unit, and has the answer of the leader', async () => {
    const unit = await web.signIn('can-bo-kt');
    await unit.get(PAGE);
    expect((await unit.post(`${PAGE}/de-nghi`, { asked: ' ' })).body).toContain('Chưa ghi lý do đề nghị.');
    const asked = await unit.follow(await unit.post(`${PAGE}/de-nghi`, { asked: 'Sót báo cáo tháng 8' }));
    expect(text(asked.body)).toContain('Đã gửi đề nghị mở lại');
    expect(asked.body).not.toContain('name="asked"');
    expect(asked.body).not.toContain('name="answer"');

    const board = await leader.get(`/xa/${COMMUNE}/2026-10/viec`);
    expect(board.body).toContain('Trả lời đề nghị mở lại tháng');
    const shown = await leader.get(PAGE);
    expect(shown.body).toContain('>Sót báo cáo tháng 8</textarea>');
    const empty = await leader.post(`${PAGE}/tu-choi`, { request: '1', answer: '' });
    expect(empty.body).toContain('Chưa ghi câu trả lời.');
    await leader.post(`${PAGE}/tu-choi`, { request: '1', answer: 'Để kỳ sau' });
    expect(text((await unit.get(PAGE)).body)).toContain('✕ Không mở lại');
    expect(text((await unit.get(PAGE)).body)).toContain('Để kỳ sau');
  });

  it('is reopened with a reason that everybody sees, changed, and locked again beside the first version', async () => {
    const revision = await looked(leader);
    const mute = await leader.post(`${PAGE}/mo-lai`, { revision, reason: ' ', confirmed: 'co' });
    expect(mute.body).toContain('Chưa ghi lý do mở lại.');
    const unsure = await leader.post(`${PAGE}/mo-lai`, { revision, reason: 'Sót báo cáo' });
    expect(unsure.body).toContain('Chưa đánh dấu đồng ý mở lại.');
    expect(unsure.body).toContain('>Sót báo cáo</textarea>');
    await leader.post(`${PAGE}/mo-lai`, { revision, reason: 'Sót báo cáo', confirmed: 'co' });
    const unit = await web.signIn('can-bo-kt');
    expect(text((await unit.get(`/xa/${COMMUNE}/2026-10/viec`)).body)).toContain(
      'Đã mở lại thành bản 2, lý do: Sót báo cáo',
    );
    const { item } = await desk.submit('can-bo-kt');
    await desk.decide('thuong-truc', item.id, 'accept');
    expect(text((await clerk.get(PAGE)).body)).toContain('Bản 2 đang làm so với bản 1');
    await step('hand_over');
    const { body } = await lock();
    expect(text(body)).toContain('Các bản đã khóa (2)');
    expect(text(body)).toContain('Mở lại vì: Sót báo cáo');
    const table = body.slice(body.indexOf('Bản 2 so với bản 1'));
    expect(table).toMatch(/\+\d,\d\d/);
  });

  it('keeps its signed paper, and refuses the paper of other data', async () => {
    const { body } = await clerk.get(PAGE);
    const code = /[0-9a-f]{12}-[0-9a-f]{12}/.exec(body)?.[0] ?? '';
    const url = `${PAGE}/ban-ky`;
    expect((await clerk.send(url, { set: SET, noSecret: 'co' })).body).toContain('Chưa chọn tệp.');
    const wrong = { name: 'ký.pdf', bytes: await writePdf('Ma du lieu: 0123456789ab-ba9876543210') };
    const refused = await clerk.send(url, { set: SET, noSecret: 'co' }, wrong);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('khác mã của bản này');
    const right = { name: 'ký.pdf', bytes: await writePdf(`Ma du lieu: ${code}`) };
    const kept = await clerk.follow(await clerk.send(url, { set: SET, noSecret: 'co' }, right));
    expect(text(kept.body)).toContain('Mã dữ liệu trong tệp đúng mã của bản này.');
    expect(text(kept.body)).toContain('đọc được trong tệp');
    const file = await leader.get(`${url}/1`);
    expect(file.headers['content-type']).toBe('application/pdf');
    expect(file.rawPayload.equals(Buffer.from(right.bytes))).toBe(true);
    expect((await leader.get(`${url}/9`)).statusCode).toBe(404);
  });
});
