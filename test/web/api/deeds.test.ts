import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManagePeople } from '../../../src/application/records/manage-people.js';
import { day } from '../../support/builders.js';
import { EvidenceDesk, REPORT } from '../../support/evidence-desk.js';
import { COMMUNE, Office } from '../../support/office.js';
import { codesOf, type OtherProgram } from '../../support/other-program.js';
import { Web } from '../../support/web.js';

const MONTHS = `/communes/${COMMUNE}/months`;
const MONTH = `${MONTHS}/2026-10`;
const FACTS = resolve(import.meta.dirname, '../../../samples/xuan-tho/facts.csv');

let office: Office;
let desk: EvidenceDesk;
let web: Web;
let standing: OtherProgram;
let editor: OtherProgram;
let leader: OtherProgram;

beforeEach(async () => {
  office = await Office.open();
  desk = await EvidenceDesk.open(office);
  web = await Web.over(office);
  [standing, editor, leader] = [
    await web.program('thuong-truc'),
    await web.program('can-bo-kt'),
    await web.program('lanh-dao'),
  ];
});
afterEach(async () => {
  await web.close();
  await office.close();
});

const handIn = (fields: Readonly<Record<string, string>> = {}, program = editor) =>
  program.send(
    `${MONTH}/evidence`,
    { ...REPORT, noSecret: 'true', ...fields },
    { name: 'báo cáo.pdf', bytes: desk.document() },
  );
const decide = (id: string, body: object, program = standing) =>
  program.post(`${MONTH}/evidence/${encodeURIComponent(id)}/decision`, body);
const fileOf = (id: string, program: OtherProgram) =>
  program.get(`/communes/${COMMUNE}/evidence/${encodeURIComponent(id)}/file`);

describe('evidence from another program', () => {
  it('is handed in, returned with its reason, handed in again and accepted', async () => {
    const handedIn = await handIn({ number: '12/BC-UBND', issuedOn: '2026-09-05' });
    expect(handedIn.statusCode).toBe(201);
    const [item] = handedIn.json().items;
    expect(item).toMatchObject({ state: 'submitted', by: 'can-bo-kt', number: '12/BC-UBND', department: 'kt' });
    const returned = await decide(item.id, { step: 'return', reason: 'unsigned', note: 'Thiếu dấu' });
    expect(returned.json().items[0]).toMatchObject({ state: 'returned', returnReason: 'unsigned', note: 'Thiếu dấu' });
    expect((await handIn()).json().items[0]).toMatchObject({ id: item.id, version: 3 });
    expect((await decide(item.id, { step: 'accept', version: 3 })).json().items[0]).toMatchObject({
      state: 'accepted',
    });
    const steps = await editor.get(`/communes/${COMMUNE}/evidence/${encodeURIComponent(item.id)}`);
    expect(steps.json().versions).toHaveLength(4);
    const { entries } = await desk
      .workspace()
      .then(({ records }) => records.read(async ({ audit }) => ({ entries: await audit.entries(COMMUNE) })));
    expect(entries.at(-1)).toMatchObject({ action: 'evidence_accepted', account: 'thuong-truc' });
    expect(entries.at(-1)?.origin).toContain('giao diện lập trình');
  });

  it('comes back as the file that was sent', async () => {
    const [item] = (await handIn()).json().items;
    const answer = await fileOf(item.id, standing);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="bao_cao\.pdf"/);
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is not for another department', async () => {
    const [item] = (await handIn()).json().items;
    const [people, admin, login] = [office.get(ManagePeople), office.as('quan-tri'), 'can-bo-vp'];
    await people.add(office.folder, admin, { login, name: 'Văn phòng' });
    const post = {
      account: login,
      commune: COMMUNE,
      role: 'editor',
      department: 'vp',
      from: day('2026-01-01'),
    } as const;
    await people.give(office.folder, admin, post);
    const other = await web.program(login);
    const file = await fileOf(item.id, other);
    expect([file.statusCode, ...codesOf(file)]).toEqual([403, 'R002']);
    const withdrawn = await decide(item.id, { step: 'withdraw' }, other);
    expect([withdrawn.statusCode, ...codesOf(withdrawn)]).toEqual([403, 'R002']);
    expect((await other.get(`${MONTH}/evidence`)).json().items).toEqual([]);
    expect((await editor.get(`${MONTH}/evidence`)).json().items).toHaveLength(1);
  });

  it('is refused as on the pages: without a declaration, without a file, decided by its own department, changed since', async () => {
    const undeclared = await handIn({ noSecret: 'false' });
    expect([undeclared.statusCode, ...codesOf(undeclared)]).toEqual([422, 'R009']);
    const empty = await editor.send(`${MONTH}/evidence`, { ...REPORT, noSecret: 'true' });
    expect(empty.statusCode).toBe(422);
    const [item] = (await handIn()).json().items;
    const own = await decide(item.id, { step: 'accept' }, editor);
    expect([own.statusCode, ...codesOf(own)]).toEqual([403, 'R002']);
    await handIn();
    const late = await decide(item.id, { step: 'accept', version: 1 });
    expect([late.statusCode, ...codesOf(late)]).toEqual([409, 'R004']);
  });

  it('may be that nothing arose', async () => {
    const claimed = await editor.send(`${MONTH}/evidence`, { ...REPORT, step: 'claim_not_arising', note: 'Không có' });
    expect(claimed.json().items[0]).toMatchObject({ state: 'not_arising_claimed' });
    const head = await web.program('truong-kt');
    const confirmed = await decide(claimed.json().items[0].id, { step: 'confirm_not_arising' }, head);
    expect(confirmed.json().items[0]).toMatchObject({ state: 'not_arising' });
  });

  it('is refused when it is too large, before it is kept', async () => {
    const bytes = new Uint8Array(25 * 2 ** 20 + 1);
    const answer = await editor.send(`${MONTH}/evidence`, { ...REPORT, noSecret: 'true' }, { name: 'to.pdf', bytes });
    expect([answer.statusCode, ...codesOf(answer)]).toEqual([413, 'E006']);
  });
});

describe('a table from another program', () => {
  const changed = async () => (await readFile(FACTS, 'utf8')).replace('ASSIGNED_TASKS,61,64', 'ASSIGNED_TASKS,62,64');
  const send = async (fields = {}) =>
    standing.send(
      `${MONTH}/imports`,
      { kind: 'figures', source: 'cong', ...fields },
      { name: 'số liệu.csv', bytes: await changed() },
    );

  it('is looked at first, and recorded byte for byte when the program says so', async () => {
    const before = (await standing.get(`${MONTH}/score`)).json().dataHash;
    const looked = await send();
    expect(looked.statusCode).toBe(201);
    const { draft, kind, table, changes } = looked.json();
    expect({ kind, table }).toEqual({ kind: 'dry_run', table: 'figures' });
    expect(changes.length).toBeGreaterThan(0);
    expect((await standing.get(`${MONTH}/score`)).json().dataHash).toBe(before);
    const again = await standing.post(`${MONTH}/imports/${draft}/preview`, { mapping: {} });
    expect(again.json()).toEqual(looked.json());
    const recorded = await standing.post(`${MONTH}/imports/${draft}/record`, {});
    expect(recorded.json()).toMatchObject({ kind: 'recorded', changes });
    expect((await standing.get(`${MONTH}/score`)).json().dataHash).not.toBe(before);
    const twice = await standing.post(`${MONTH}/imports/${draft}/record`, {});
    expect([twice.statusCode, ...codesOf(twice)]).toEqual([422, 'R020']);
  });

  it('belongs to who sent it, and only the standing office may send one', async () => {
    const { draft } = (await send()).json();
    const other = await web.program('chuyen-vien');
    const answer = await other.post(`${MONTH}/imports/${draft}/record`, {});
    expect([answer.statusCode, ...codesOf(answer)]).toEqual([422, 'R020']);
    const foreign = await editor.send(
      `${MONTH}/imports`,
      { kind: 'figures', source: 'a' },
      { name: 'a.csv', bytes: 'a' },
    );
    expect([foreign.statusCode, ...codesOf(foreign)]).toEqual([403, 'R002']);
  });

  it('tells its bad rows by the name it was sent under, and nothing of where it lies', async () => {
    const bytes = `${await readFile(FACTS, 'utf8')}\nHAS_ONLINE,hai,ba,,,,2026-10-10,nguồn,\n`;
    const answer = await standing.send(`${MONTH}/imports`, { kind: 'figures', source: 'a' }, { name: 'a.csv', bytes });
    expect(codesOf(answer).length).toBeGreaterThan(0);
    expect(answer.body).not.toContain(office.folder);
    expect(answer.json().issues[0].place.file).toBe('a.csv');
  });
});

describe('a month from another program', () => {
  it('is handed over, locked by another, reopened with a reason, and the next one is opened', async () => {
    expect((await standing.post(`${MONTH}/step`, { step: 'score' })).json().month.state).toBe('scoring');
    const twice = await standing.post(`${MONTH}/step`, { step: 'score' });
    expect([twice.statusCode, ...codesOf(twice)]).toEqual([409, 'R003']);
    const handedOver = await standing.post(`${MONTH}/step`, { step: 'hand_over', asOf: '2026-10-10' });
    expect(handedOver.json().month).toMatchObject({ state: 'awaiting_signature', asOf: '2026-10-10' });
    const own = await standing.post(`${MONTH}/lock`);
    expect([own.statusCode, ...codesOf(own)]).toEqual([403, 'R002']);
    const locked = await leader.post(`${MONTH}/lock`);
    expect(locked.json()).toMatchObject({ kind: 'closed', version: { version: 1, scorer: 'thuong-truc' } });
    expect(locked.body).not.toContain(office.folder);
    const closed = await handIn();
    expect([closed.statusCode, ...codesOf(closed)]).toEqual([409, 'R010']);
    expect((await standing.get(MONTHS)).json().months[0].versions).toHaveLength(1);
    const reopened = await leader.post(`${MONTH}/reopen`, { reason: 'Cấp trên yêu cầu' });
    expect(reopened.json().month).toMatchObject({ state: 'open', version: 2, reason: 'Cấp trên yêu cầu' });
    expect((await standing.get(`${MONTH}/score?version=1`)).json().month).toMatchObject({ version: 1 });
    const next = await standing.post(MONTHS, { month: '2026-11' });
    expect([next.statusCode, next.json().month.id]).toEqual([201, '2026-11']);
    const exists = await standing.post(MONTHS, { month: '2026-11' });
    expect([exists.statusCode, ...codesOf(exists)]).toEqual([409, 'R008']);
  });
});
