import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SmtpMailer } from '../../src/adapters/mail/smtp-mailer.js';
import { Mailer, type MailSettings } from '../../src/application/ports/mailer.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { ManagePeople } from '../../src/application/records/manage-people.js';
import { RemindDepartments } from '../../src/application/records/remind-departments.js';
import { logLine } from '../../src/composition/log-line.js';
import { day } from '../support/builders.js';
import { EvidenceDesk } from '../support/evidence-desk.js';
import { MailServer, readLetter } from '../support/mail-server.js';
import { COMMUNE, Office, refusal } from '../support/office.js';
import { Web } from '../support/web.js';

const PAGE = `/xa/${COMMUNE}/2026-10/thu-nhac`;
const EDITOR = 'can.bo.kt@xa.example';
const HEAD = 'truong.kt@xa.example';
const REFERENCE = { commune: COMMUNE, month: '2026-10' };

let office: Office;
let desk: EvidenceDesk;
let mail: MailServer;
let web: Web;
let told: unknown[];

beforeEach(async () => {
  office = await Office.open();
  desk = await EvidenceDesk.open(office);
  mail = await MailServer.start([HEAD]);
  told = [];
});
afterEach(async () => {
  await web.close();
  await mail.stop();
  await office.close();
});

async function tied(settings: Partial<MailSettings> = {}): Promise<void> {
  const from = 'Tự chấm CCHC <cchc@xa.example>';
  const usual = { host: '127.0.0.1', port: mail.port, secure: false, from, address: 'https://cchc.xa.example' };
  office.container.bind(Mailer).toConstantValue(new SmtpMailer({ ...usual, ...settings }, (fault) => told.push(fault)));
  web = await Web.over(office);
}
const link = (login: string, email: string) =>
  office.get(ManagePeople).link(office.folder, office.as('quan-tri'), login, { email });
const send = async (login = 'thuong-truc') => {
  const browser = await web.signIn(login);
  const answer = await browser.post(PAGE, { _csrf: await browser.token() });
  return { browser, answer };
};
const plain = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('letters of reminder', () => {
  it('take each department the list of what it owes, and nobody else’s', async () => {
    await link('can-bo-kt', EDITOR);
    await tied({ user: 'cchc', password: 'mật khẩu thư' });
    const { browser, answer } = await send();
    expect(answer.statusCode).toBe(303);
    expect(plain((await browser.get(PAGE)).body)).toContain('Đã gửi 1 thư nhắc.');
    expect(mail.letters).toHaveLength(1);
    const [taken] = mail.letters;
    expect(taken).toMatchObject({ from: 'cchc@xa.example', to: EDITOR, user: 'cchc' });
    const { subject, text, head } = readLetter(taken ?? { from: '', to: '', user: '', raw: '' });
    const owed = (await desk.missing()).filter(({ department }) => department === 'kt');
    expect(owed.length).toBeGreaterThan(0);
    expect(subject).toBe('Nhắc việc tháng 10/2026: Phòng Kinh tế');
    expect(text).toContain(`đơn vị còn ${owed.length} minh chứng chưa nộp xong`);
    for (const { status } of owed) expect(text).toContain(`. ${status.slot.requirement.title}, `);
    expect(text).toContain(`Nộp tại: https://cchc.xa.example/xa/${COMMUNE}/2026-10/minh-chung`);
    expect(head).not.toContain(HEAD);
  });

  it('are looked at first: how much each department owes, and who has no address', async () => {
    await link('can-bo-kt', EDITOR);
    await tied();
    const browser = await web.signIn('thuong-truc');
    const owed = await browser.get(`/xa/${COMMUNE}/2026-10/minh-chung`);
    expect(owed.body).toContain(`href="${PAGE}"`);
    const page = plain((await browser.get(PAGE)).body);
    expect(page).toContain(EDITOR);
    expect(page).toContain('Chưa ai có địa chỉ thư');
    expect(page).toContain('gửi được 1 thư');
    expect(mail.connections).toBe(0);
  });

  it('that are not taken are told, the others go out all the same, and the log says who sent them', async () => {
    await link('can-bo-kt', EDITOR);
    await link('truong-kt', HEAD);
    await tied();
    const { browser } = await send();
    const page = plain((await browser.get(PAGE)).body);
    expect(page).toContain(`Đã gửi 1 thư nhắc. Máy chủ thư không nhận: ${HEAD}.`);
    expect(page).toContain('Lần gửi gần nhất: 10/10/2026');
    expect(mail.letters.map(({ to }) => to)).toEqual([EDITOR]);
    const { records } = await office.get(Workspaces).open(office.folder);
    const entries = await records.read(({ audit }) => audit.entries(COMMUNE));
    expect(entries.at(-1)).toMatchObject({ action: 'reminders_sent', account: 'thuong-truc', subject: '2026-10' });
    expect(logLine('mail server', told.at(-1))).not.toContain('@');
    expect(logLine('mail server', told.at(-1))).toContain('550');
  });

  it('go out once for two quick clicks, and once more when that is asked for', async () => {
    await link('can-bo-kt', EDITOR);
    await tied();
    const browser = await web.signIn('thuong-truc');
    const _csrf = await browser.token();
    const answers = await Promise.all([browser.post(PAGE, { _csrf }), browser.post(PAGE, { _csrf })]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409]);
    expect(mail.letters).toHaveLength(1);
    const refused = plain(answers.find(({ statusCode }) => statusCode === 409)?.body ?? '');
    expect(refused).toContain('Thư nhắc của các đơn vị này vừa được gửi lúc 10/10/2026');
    expect(refused).toContain('không gửi thêm thư nào');
    expect((await browser.get(PAGE)).body).toContain('name="again"');
    expect((await browser.post(PAGE, { _csrf, again: 'co' })).statusCode).toBe(303);
    expect(mail.letters).toHaveLength(2);
  });

  it('go out once also when several people ask at the same moment', async () => {
    await link('can-bo-kt', EDITOR);
    await tied();
    const deed = () => office.get(RemindDepartments).send(office.folder, office.as('thuong-truc'), REFERENCE);
    const codes = await Promise.all([deed(), deed(), deed()].map(refusal));
    expect(codes.sort()).toEqual([[], ['A015'], ['A015']]);
    expect(mail.letters).toHaveLength(1);
  });

  it('go out again to a department that had none yet, another day, and after a try that came to nothing', async () => {
    await link('can-bo-kt', EDITOR);
    await tied();
    const deed = () => office.get(RemindDepartments).send(office.folder, office.as('thuong-truc'), REFERENCE);
    await mail.stop();
    expect(await refusal(deed())).toEqual(['A013']);
    expect(await refusal(deed())).toEqual(['A013']);
    mail = await MailServer.start([HEAD]);
    office.container.unbind(Mailer);
    office.container.unbind(RemindDepartments);
    office.container.bind(RemindDepartments).toSelf();
    await web.close();
    await tied();
    expect(await refusal(deed())).toEqual([]);
    expect(await refusal(deed())).toEqual(['A015']);
    office.today = day('2026-10-11');
    expect(await refusal(deed())).toEqual([]);
    expect(mail.letters).toHaveLength(2);
  });

  it('are not sent at all when the server is gone: one try, said in plain words, nothing in the log', async () => {
    await link('can-bo-kt', EDITOR);
    await link('truong-kt', HEAD);
    await tied({ port: 9 });
    const { answer } = await send();
    expect(answer.statusCode).toBe(503);
    expect(plain(answer.body)).toContain('Máy chủ thư không nhận thư nào.');
    expect(told).toHaveLength(1);
    const { records } = await office.get(Workspaces).open(office.folder);
    const entries = await records.read(({ audit }) => audit.entries(COMMUNE));
    expect(entries.some(({ action }) => action === 'reminders_sent')).toBe(false);
  });

  it('never send a password over the network in the clear', async () => {
    const far = await MailServer.start([], '127.0.0.2');
    await link('can-bo-kt', EDITOR);
    await tied({ host: '127.0.0.2', port: far.port, user: 'cchc', password: 'mat-khau-thu' });
    expect((await send()).answer.statusCode).toBe(503);
    expect(far.heard).not.toContain('AUTH');
    expect(far.letters).toEqual([]);
    await far.stop();
  });

  it('are the standing office’s to send, of an open month', async () => {
    await link('can-bo-kt', EDITOR);
    await tied();
    for (const login of ['can-bo-kt', 'truong-kt', 'lanh-dao', 'kiem-tra', 'quan-tri']) {
      expect((await (await web.signIn(login)).get(PAGE)).statusCode).toBe(403);
      const actor = office.as(login);
      expect(await refusal(office.get(RemindDepartments).send(office.folder, actor, REFERENCE))).toEqual(['R002']);
    }
    await desk.step('score');
    expect((await send()).answer.statusCode).toBe(409);
    expect(mail.connections).toBe(0);
  });
});

describe('without a mail server', () => {
  it('no page offers letters', async () => {
    web = await Web.over(office);
    const browser = await web.signIn('thuong-truc');
    expect((await browser.get(`/xa/${COMMUNE}/2026-10/minh-chung`)).body).not.toContain('thu-nhac');
    expect((await browser.get(PAGE)).headers.location).toContain('/minh-chung');
  });
});
