import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SmtpMailer } from '../../../src/adapters/mail/smtp-mailer.js';
import { RunJobs } from '../../../src/application/jobs/run-jobs.js';
import { Mailer } from '../../../src/application/ports/mailer.js';
import { ManagePeople } from '../../../src/application/records/manage-people.js';
import { OPERATIONS } from '../../../src/web/api/operations.js';
import { ApiRound, type Who } from '../../support/api-round.js';
import { REPORT, SET } from '../../support/evidence-desk.js';
import { pdfWith } from '../../support/hostile-files/pdfs.js';
import { MailServer } from '../../support/mail-server.js';
import { COMMUNE, type Office } from '../../support/office.js';
import { importSample, MONTH, openMonth, provinceOffice } from '../../support/province.js';
import { Web } from '../../support/web.js';
import { zipEntries } from '../../support/zip-entries.js';

/** Every operation as it is meant to be used, by somebody who may and somebody who may not, in the order of a month. */
const SAMPLES = resolve(import.meta.dirname, '../../../samples');
const CRITERION = '1.1.2';
/** The standing office of the commune, and the one of the commune beside it. */
const OWN: Who = ['thuong-truc', 'thuong-truc-an-phu'];
const EDITOR: Who = ['can-bo-kt', 'thuong-truc-an-phu'];
/** What the department's own people may not do. */
const STANDING: Who = ['thuong-truc', 'can-bo-kt'];
const LEADER: Who = ['lanh-dao', 'thuong-truc'];
const ADMIN: Who = ['quan-tri', 'thuong-truc'];
const PROVINCE: Who = ['tinh-thuong-truc', 'thuong-truc'];
/** Tells whoever has a token only what is that person's own. */
const FOR_EVERYBODY = ['getMe', 'getProvince', 'getJobs'];

let office: Office;
let mail: MailServer;
let web: Web;
let round: ApiRound;

beforeAll(async () => {
  office = await provinceOffice();
  for (const commune of [COMMUNE, 'an-phu']) await openMonth(office, commune);
  await importSample(office, COMMUNE);
  mail = await MailServer.start([]);
  const email = 'can.bo.kt@xa.example';
  await office.get(ManagePeople).link(office.folder, office.as('quan-tri'), 'can-bo-kt', { email });
  const settings = { host: '127.0.0.1', port: mail.port, secure: false, address: 'https://cchc.xa.example' };
  const mailer = new SmtpMailer({ ...settings, from: 'CCHC <cchc@xa.example>' }, () => undefined);
  office.container.bind(Mailer).toConstantValue(mailer);
  web = await Web.over(office);
  round = await ApiRound.over(web, { commune: COMMUNE, month: MONTH, set: SET, code: CRITERION });
});
afterAll(async () => {
  await web.close();
  await mail.stop();
  await office.close();
});

const runJob = () => office.get(RunJobs).next(office.folder);
const sample = async (name: string) => ({ name: 'bảng.csv', bytes: await readFile(resolve(SAMPLES, name)) });

describe('every operation, in the order of a month', () => {
  it('tells who asks and what the month is', async () => {
    const me = (await round.turn('getMe', ['thuong-truc'])).json();
    expect(me.communes).toMatchObject([{ id: COMMUNE, month: { id: MONTH } }]);
    await round.turn('getMonths', OWN);
    await round.turn('getOpening', OWN);
    const { sets } = (await round.turn('getSets', OWN)).json();
    expect(sets.map(({ id }: { id: string }) => id)).toContain(SET);
  });

  it.for(['getScore', 'explain', 'getMissing', 'getRisks', 'getForecast', 'getHistory', 'getMonthHistory'])(
    'tells what came of it: %s',
    async (id) => {
      await round.turn(id, OWN);
    },
  );

  it('is looked through by words, and taken away as a workbook', async () => {
    const found = (await round.turn('search', OWN, { query: { q: 'phong kinh te' } })).json();
    expect(found.departments).toMatchObject([{ id: 'kt', name: 'Phòng Kinh tế' }]);
    const workbook = await round.turn('getWorkbook', OWN, { query: { set: SET } });
    expect(workbook.headers['content-disposition']).toContain('bang-tu-cham_2026-10');
    expect((await zipEntries(workbook.rawPayload)).size).toBeGreaterThan(5);
  });

  it('takes tables: looked at, read again, recorded, told with what they ask for', async () => {
    const body = { kind: 'figures', source: 'cong' };
    const { draft } = (
      await round.turn('sendTable', STANDING, { body, file: await sample('dai-son/facts.csv') })
    ).json();
    await round.turn('previewTable', STANDING, { params: { draft } });
    const recorded = (await round.turn('recordTable', STANDING, { params: { draft } })).json();
    expect(recorded).toMatchObject({ kind: 'recorded' });
    const { imports } = (await round.turn('getImports', OWN)).json();
    expect(imports).toMatchObject([{ kind: 'figures', source: 'cong', by: 'thuong-truc' }, {}]);
    expect((await round.turn('getDossiers', OWN)).json()).toEqual({ isImported: false, departments: [] });
    const list = { body: { kind: 'dossiers', source: 'mot-cua' }, file: await sample('danh-sach/ho-so-tthc.csv') };
    const dossiers = (await round.turn('sendTable', STANDING, list)).json();
    await round.turn('recordTable', STANDING, { params: { draft: dossiers.draft } });
    const told = (await round.turn('getDossiers', OWN)).json();
    expect(told.isImported).toBe(true);
    expect(told.departments.length).toBeGreaterThan(0);
  });

  it('takes what people say of points: answers, remarks, points by hand', async () => {
    const [{ digest }] = (await round.turn('getChecks', OWN)).json().checks;
    const accepted = { kind: 'accepted', reason: 'Số làm tròn từ hai hệ thống' };
    await round.turn('answerCheck', STANDING, { params: { digest }, body: accepted });
    await round.turn('makeRemark', EDITOR, { body: { body: 'Đề nghị xem lại' } });
    expect((await round.turn('getRemarks', OWN)).json().remarks).toMatchObject([{ body: 'Đề nghị xem lại' }]);
    await round.turn('scoreByHand', STANDING, { body: { points: '0.5', reason: 'Theo biên bản' } });
    const { layers, otherSets = [] } = (await round.turn('getLayers', OWN)).json();
    const all = [...layers, ...otherSets.flatMap((each: { layers: object[] }) => each.layers)];
    expect(all).toMatchObject([{ code: CRITERION, points: '1/2', layer: 'self', layerName: expect.any(String) }]);
  });

  it('takes evidence, and tells what would be packed', async () => {
    const file = { name: 'báo cáo.pdf', bytes: pdfWith({ content: '1 w' }) };
    const handIn = { body: { ...REPORT, noSecret: 'true' }, file };
    const [{ id }] = (await round.turn('handInEvidence', EDITOR, handIn)).json().items;
    await round.turn('getEvidence', OWN);
    await round.turn('getEvidenceSteps', OWN, { params: { item: id } });
    await round.turn('getEvidenceFile', OWN, { params: { item: id } });
    await round.turn('decideEvidence', STANDING, { params: { item: id }, body: { step: 'accept', version: 1 } });
    const pack = (await round.turn('getPack', OWN)).json();
    expect(pack.documents).toMatchObject([{ item: { id } }]);
    expect(pack.bytes).toBe(file.bytes.length);
  });

  it('takes findings and what was done about them', async () => {
    const finding = { text: 'Chưa công khai kế hoạch', department: 'Phòng Kinh tế', severity: 'high' };
    const body = { ...finding, deadline: '2026-10-05', criterion: CRITERION };
    const { id } = (await round.turn('addFinding', STANDING, { body })).json();
    const seen = (await round.turn('getFindings', OWN)).json();
    expect(seen).toMatchObject({ asOf: '2026-10-10', findings: [{ id, department: 'kt', daysLeft: -5 }] });
    const report = { status: 'partly_done', done: 'Đã đăng một phần', cause: 'Chờ duyệt', newDay: '2026-11-01' };
    await round.turn('reportFinding', EDITOR, { params: { finding: id }, body: report });
    const { findings } = (await round.turn('getFindings', OWN)).json();
    expect(findings[0]).toMatchObject({ status: 'partly_done', remedy: { cause: 'Chờ duyệt', by: 'can-bo-kt' } });
  });

  it('reminds the departments, on paper and by mail', async () => {
    const all = (await round.turn('getReminders', OWN)).json().reminders;
    expect(all.length).toBeGreaterThan(1);
    const own = (await round.turn('getReminders', OWN, { query: { department: 'kt' } })).json().reminders;
    expect(own).toEqual(all.filter(({ department }: { department: string }) => department === 'kt'));
    const file = await round.turn('getRemindersFile', OWN, { query: { department: 'kt' } });
    expect(file.headers['content-disposition']).toContain('nhac-viec_2026-10_phong-kinh-te.docx');
    const { canSend, letters } = (await round.turn('getLetters', STANDING)).json();
    expect(canSend).toBe(true);
    expect(letters.flatMap(({ to }: { to: object[] }) => to)).toMatchObject([{ account: 'can-bo-kt' }]);
    expect((await round.turn('sendLetters', STANDING)).json()).toEqual({ kind: 'done', sent: 1, failed: [] });
    expect(mail.letters).toHaveLength(1);
    await round.turn('sendLetters', STANDING, { body: { again: true } });
    expect(mail.letters).toHaveLength(2);
    expect((await round.turn('getLetters', STANDING)).json().last).toMatchObject({ by: 'thuong-truc' });
  });

  it('assumes and plans, beside tables that others published', async () => {
    await round.turn('keepComparator', STANDING, { file: await sample('hai-phong/cchc-2025.csv') });
    const { tables } = (await round.turn('getRank', OWN)).json();
    expect(tables).toMatchObject([{ name: 'bảng.csv', by: 'thuong-truc', estimate: true }]);
    await round.turn('getPlaceHistory', OWN);
    const facts = ['ON_TIME=98%'];
    const { scenarios, set } = (await round.turn('whatIf', OWN, { body: { facts } })).json();
    expect(set.id).toBe('qd-766');
    expect(scenarios).toMatchObject([{ assumed: true, unknown: [] }]);
    const { plan } = (await round.turn('getPlan', OWN, { query: { target: '50', by: 'count' } })).json();
    expect(plan).toMatchObject({ assumed: true, by: 'count', target: '50.00' });
  });

  it('is handed over, signed, locked, asked to be reopened and reopened', async () => {
    const stepped = { body: { step: 'hand_over', asOf: '2026-10-10' } };
    await round.turn('stepMonth', STANDING, stepped);
    const file = { name: 'bản ký.pdf', bytes: pdfWith({ content: '2 w' }) };
    const signed = { body: { set: SET, noSecret: 'true' }, file };
    const { document } = (await round.turn('keepSigned', STANDING, signed)).json();
    expect(document).toMatchObject({ set: SET, isCodeRead: false, version: 1 });
    await round.turn('lockMonth', LEADER);
    const asked = { body: { reason: 'Số liệu quý III có sai sót' } };
    await round.turn('askReopen', EDITOR, asked);
    const closing = (await round.turn('getClosing', OWN)).json();
    expect(closing).toMatchObject({ month: { state: 'closed' }, isAsSigned: true, pending: [{}, {}], changes: [] });
    expect(closing.requests).toMatchObject([{ reason: asked.body.reason, by: 'can-bo-kt' }]);
    const of = { params: { document: `${closing.signed[0].id}`, request: `${closing.requests[0].id}` } };
    expect((await round.turn('getSignedFile', OWN, of)).rawPayload).toEqual(Buffer.from(file.bytes));
    const changed = (await round.turn('compareSet', OWN, { query: { version: '1' } })).json();
    expect(changed).toMatchObject({ changes: [], points: { assumed: true, set: SET, difference: '0' } });
    const same = (await round.turn('compareSet', OWN, { query: { version: '1', against: '2026-10.1' } })).json();
    expect(same).toMatchObject({ changes: [], points: { difference: '0' } });
    await round.turn('refuseReopen', LEADER, { ...of, body: { answer: 'Để sang tháng sau' } });
    const { requests } = (await round.turn('getClosing', OWN)).json();
    expect(requests[0].decision).toMatchObject({ isApproved: false, answer: 'Để sang tháng sau' });
    await round.turn('reopenMonth', LEADER, { body: { reason: 'Cấp trên yêu cầu' } });
    await round.turn('stepMonth', STANDING, stepped);
    await round.turn('lockMonth', LEADER);
    expect((await round.turn('getClosing', OWN)).json().changes).toMatchObject([{ from: 1, to: 2 }]);
    await round.turn('openMonth', STANDING, { body: { month: '2026-11' } });
  });

  it('has the evidence packed behind the operations, and the file taken away', async () => {
    const { id } = (await round.turn('packEvidence', OWN)).json();
    expect((await round.turn('packEvidence', OWN)).json().id).toBe(id);
    const job = { params: { job: id } };
    expect((await round.turn('getJob', OWN, job)).json()).toMatchObject({ state: 'waiting', month: MONTH });
    await runJob();
    const { jobs } = (await round.turn('getJobs', ['thuong-truc'])).json();
    expect(jobs).toMatchObject([{ id, state: 'done', commune: COMMUNE, file: { name: 'goi-minh-chung_2026-10.zip' } }]);
    const file = await round.turn('getJobFile', OWN, job);
    expect([...(await zipEntries(file.rawPayload)).keys()]).toContain('danh-muc.csv');
    const other = (await round.turn('packEvidence', OWN)).json();
    const stopped = (await round.turn('cancelJob', OWN, { params: { job: other.id } })).json();
    expect(stopped).toMatchObject({ state: 'cancelled' });
  });

  it('has the province scored and packed, and communes stand beside each other', async () => {
    const province = (await round.turn('getProvince', ['tinh-thuong-truc'])).json();
    expect(province.communes).toHaveLength(3);
    expect((await round.turn('getProvince', ['thuong-truc'])).json().communes).toMatchObject([{ id: COMMUNE }]);
    for (const id of ['packProvince', 'scoreProvince']) {
      await round.turn(id, PROVINCE);
      await runJob();
    }
    const { sets, isScored } = (await round.turn('getRanking', PROVINCE)).json();
    expect(isScored).toBe(true);
    expect(sets.length).toBeGreaterThan(1);
    expect(sets[0].blocks[0].rows.map(({ commune }: { commune: string }) => commune)).toContain(COMMUNE);
  });

  it('is backed up, read again and restored for a trial', async () => {
    await round.turn('backUp', ['quan-tri', 'can-bo-kt']);
    await runJob();
    const { backups } = (await round.turn('getBackups', ['quan-tri', 'can-bo-kt'])).json();
    const of = { params: { backup: backups[0].name } };
    const file = await round.turn('getBackupFile', ADMIN, of);
    expect((await zipEntries(file.rawPayload)).size).toBeGreaterThan(3);
    const { id } = (await round.turn('checkBackup', ['quan-tri', 'can-bo-kt'], of)).json();
    await runJob();
    const checked = (await round.turn('getJob', ['quan-tri', 'can-bo-kt'], { params: { job: id } })).json();
    expect(checked).toMatchObject({ state: 'done', kind: 'backup_check', issues: [], summary: expect.any(String) });
    await round.turn('tryRestore', ['quan-tri', 'can-bo-kt']);
    await runJob();
    const { jobs } = (await round.turn('getJobs', ['quan-tri'])).json();
    expect(jobs.map(({ kind, state }: Record<string, string>) => `${kind} ${state}`)).toEqual(
      expect.arrayContaining(['backup done', 'backup_check done', 'restore_trial done']),
    );
    expect(JSON.stringify([jobs, backups])).not.toContain(office.folder);
  });

  it('has a log, of the commune and of the whole, that is looked through, taken away and proved', async () => {
    const reader: Who = ['kiem-tra', 'can-bo-kt'];
    const query = { kind: 'points', account: 'thuong-truc', from: '2026-10-01', to: '2026-10-10' };
    const log = (await round.turn('getLog', reader, { query })).json();
    expect(log.entries.map(({ action }: { action: string }) => action)).toContain('layer_scored');
    const [{ seq }] = log.entries;
    const older = (await round.turn('getLog', reader, { query: { before: `${seq}` } })).json();
    expect(older.entries[0].seq).toBe(seq - 1);
    expect(older).toMatchObject({ hasNewer: true });
    const file = await round.turn('getLogFile', reader, { query: { text: 'Theo biên bản' } });
    expect(file.body.trim().split('\n')).toHaveLength(2);
    expect((await round.turn('checkLog', reader)).json()).toEqual({ entries: expect.any(Number) });
    for (const id of ['getCommonLog', 'getCommonLogFile', 'checkCommonLog']) await round.turn(id, ADMIN);
  });

  it('has people, departments and their duties', async () => {
    const login = 'nguyen-van-a';
    await round.turn('addPerson', ADMIN, { body: { login: 'Nguyen-Van-A', name: 'Nguyễn Văn A' } });
    const post = { role: 'editor', commune: COMMUNE, department: 'Phòng Kinh tế' };
    await round.turn('givePost', ADMIN, { params: { login }, body: post });
    const { people } = (await round.turn('getPeople', ADMIN)).json();
    const posts = [{ role: 'editor', commune: COMMUNE, department: 'kt', from: '2026-10-10' }];
    expect(people).toContainEqual({ login, name: 'Nguyễn Văn A', active: true, posts });
    await round.turn('endPosts', ADMIN, { params: { login }, body: { commune: COMMUNE, day: '2026-10-31' } });
    const ended = (await round.turn('getPeople', ADMIN)).json().people;
    expect(ended).toContainEqual(expect.objectContaining({ login, posts: [{ ...posts[0], to: '2026-10-31' }] }));
    await round.turn('closePerson', ADMIN, { params: { login } });
    await round.turn('addDepartment', STANDING, { body: { id: 'ccv', name: 'Tổ công chứng' } });
    await round.turn('addAlias', STANDING, { params: { department: 'ccv' }, body: { alias: 'Tổ CC' } });
    const { departments } = (await round.turn('getDepartments', STANDING)).json();
    expect(departments).toContainEqual({ id: 'ccv', name: 'Tổ công chứng', aliases: ['Tổ CC'] });
    const duty = { kind: 'lead', subject: CRITERION, department: 'Tổ CC', from: '2026-12-01' };
    await round.turn('giveDuty', STANDING, { body: duty });
    const { named, roles } = (await round.turn('getDuties', STANDING)).json();
    expect(named).toEqual([{ ...duty, department: 'ccv' }]);
    expect(roles).toContainEqual(
      expect.objectContaining({ role: 'KT', course: [{ department: 'kt', from: '2026-01-01' }] }),
    );
  });

  it('was called, and refused to somebody', () => {
    const ids = OPERATIONS.map(({ id }) => id);
    expect(ids.filter((id) => !round.done.has(id))).toEqual([]);
    expect(ids.filter((id) => !round.refused.has(id) && !FOR_EVERYBODY.includes(id))).toEqual([]);
  });
});
