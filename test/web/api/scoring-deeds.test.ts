import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Desk } from '../../../src/application/records/desk.js';
import { ImportFigures } from '../../../src/application/records/import-figures.js';
import { ManagePeople } from '../../../src/application/records/manage-people.js';
import { EvidenceDesk, SET } from '../../support/evidence-desk.js';
import { COMMUNE, Office } from '../../support/office.js';
import { codesOf, type OtherProgram } from '../../support/other-program.js';
import { Web } from '../../support/web.js';

const MONTH = `/communes/${COMMUNE}/months/2026-10`;
const CRITERION = `${MONTH}/criteria/${SET}/1.1.2`;
const UNFITTING = resolve(import.meta.dirname, '../../../samples/dai-son/facts.csv');

let office: Office;
let desk: EvidenceDesk;
let web: Web;
let standing: OtherProgram;
let editor: OtherProgram;

beforeAll(async () => {
  office = await Office.open();
  desk = await EvidenceDesk.open(office);
  await importUnfitting();
  web = await Web.over(office);
  [standing, editor] = [await web.program('thuong-truc'), await web.program('can-bo-kt')];
});
afterAll(async () => {
  await web.close();
  await office.close();
});

/** Figures of one real month: two shares that add up to 101%. */
async function importUnfitting(): Promise<void> {
  const request = { folder: office.folder, commune: COMMUNE, source: 'mẫu', mapping: new Map(), dryRun: false };
  await office.get(ImportFigures).run({ ...request, file: UNFITTING }, office.as('thuong-truc'));
}
async function post(program: OtherProgram, path: string, body: object) {
  const answer = await program.post(path, body);
  return [answer.statusCode, ...codesOf(answer)];
}
const lastEntry = async () =>
  (await office.get(Desk).look(office.folder, ({ audit }) => audit.entries(COMMUNE))).at(-1);
const checks = async () => (await standing.get(`${MONTH}/checks`)).json().checks;

describe('a failed check, answered from another program', () => {
  const answerPath = async () => `${MONTH}/checks/${(await checks())[0].digest}/answer`;

  it('is accepted with its reason, which stands beside it and in the log', async () => {
    const [{ id, digest }] = await checks();
    const given = { kind: 'accepted', reason: 'Số làm tròn từ hai hệ thống' };
    const answered = await standing.post(await answerPath(), given);
    expect(answered.statusCode).toBe(201);
    const signed = { month: '2026-10', check: id, digest, by: 'thuong-truc' };
    expect(answered.json()).toMatchObject({ kind: 'done', answer: { ...given, ...signed } });
    expect((await checks())[0].answer).toMatchObject({ ...given, by: 'thuong-truc' });
    expect(await lastEntry()).toMatchObject({ action: 'check_answered', reason: given.reason });
  });

  it('is refused to whoever does not import figures', async () => {
    expect(await post(editor, await answerPath(), { kind: 'asked' })).toEqual([403, 'R002']);
  });

  it('is refused without its reason, in another word, or of figures that are not there', async () => {
    const path = await answerPath();
    expect(await post(standing, path, { kind: 'accepted' })).toEqual([422, 'R021']);
    expect(await post(standing, path, { kind: 'bo-qua' })).toEqual([422, 'D004']);
    expect(await post(standing, `${MONTH}/checks/khac/answer`, { kind: 'asked' })).toEqual([422, 'R022']);
  });
});

describe('a remark from another program', () => {
  it('is made by whoever reads the month, and read on the page of the criterion', async () => {
    const body = 'Đề nghị xem lại\nsố liệu quý III';
    const made = await editor.post(`${CRITERION}/remarks`, { body });
    expect(made.statusCode).toBe(201);
    const remark = { commune: COMMUNE, month: '2026-10', set: SET, code: '1.1.2', body, by: 'can-bo-kt' };
    expect(made.json()).toMatchObject({ kind: 'done', remark });
    const page = await (await web.signIn('thuong-truc')).get(`/xa/${COMMUNE}/2026-10/tieu-chi/${SET}/1.1.2`);
    expect(page.body).toContain('số liệu quý III');
    expect(await lastEntry()).toMatchObject({ action: 'remark_made', account: 'can-bo-kt' });
  });

  it('is read again by whoever reads the month, the first first, and never from elsewhere', async () => {
    await standing.post(`${CRITERION}/remarks`, { body: 'Đã xem lại' });
    const read = await (await web.program('kiem-tra')).get(`${CRITERION}/remarks`);
    expect(read.statusCode).toBe(200);
    expect(read.json().remarks).toMatchObject([
      { commune: COMMUNE, month: '2026-10', set: SET, code: '1.1.2', by: 'can-bo-kt' },
      { body: 'Đã xem lại', by: 'thuong-truc' },
    ]);
    const other = (code: string, set = SET) => standing.get(`${MONTH}/criteria/${set}/${code}/remarks`);
    expect((await other('1.2')).json()).toEqual({ remarks: [] });
    expect((await other('1.1')).json()).toEqual({ remarks: [] });
    for (const answer of [await other('9.9.9'), await other('1.2', 'bo-khac')]) {
      expect([answer.statusCode, ...codesOf(answer)]).toEqual([404, 'R007']);
    }
  });

  it('is refused to whoever has no post in the commune', async () => {
    const login = 'nguoi-la';
    await office.get(ManagePeople).add(office.folder, office.as('quan-tri'), { login, name: 'Người xã khác' });
    const stranger = await web.program(login);
    expect(await post(stranger, `${CRITERION}/remarks`, { body: 'Thử' })).toEqual([403, 'R002']);
    expect((await stranger.get(`${CRITERION}/remarks`)).statusCode).toBe(403);
  });

  it('is refused when it says nothing, or is about a criterion or a set that the month does not have', async () => {
    expect(await post(editor, `${CRITERION}/remarks`, { body: ' ' })).toEqual([422, 'R024']);
    expect(await post(editor, `${CRITERION}/remarks`, {})).toEqual([422, 'D002']);
    expect(await post(editor, `${MONTH}/criteria/${SET}/9.9.9/remarks`, { body: 'Thử' })).toEqual([404, 'R007']);
    expect(await post(editor, `${MONTH}/criteria/bo-khac/1.1.2/remarks`, { body: 'Thử' })).toEqual([404, 'R007']);
  });
});

describe('points by hand from another program', () => {
  const path = `${CRITERION}/hand-score`;
  const pointsNow = async () => {
    const { leaves } = (await standing.get(`${MONTH}/score`)).json() as { leaves: { code: string; points: string }[] };
    return leaves.find(({ code }) => code === '1.1.2')?.points;
  };

  it('are refused to whoever does not score', async () => {
    for (const login of ['can-bo-kt', 'lanh-dao', 'kiem-tra']) {
      const other = await web.program(login);
      expect(await post(other, path, { points: '1', reason: 'Thử' })).toEqual([403, 'R002']);
    }
  });

  it('are refused unreadable, out of range, without a reason, and on what is a sum', async () => {
    const before = await pointsNow();
    const strange = await standing.post(path, { points: '50%', reason: 'Thử' });
    expect([strange.statusCode, ...codesOf(strange)]).toEqual([422, 'D003']);
    expect(strange.json().issues[0]).toMatchObject({
      place: { path: '/points' },
      text: expect.stringContaining('cần số điểm, ví dụ "1,25"'),
    });
    expect(await post(standing, path, { points: '9', reason: 'Thử' })).toEqual([422, 'R011']);
    expect(await post(standing, path, { points: '1' })).toEqual([422, 'D002']);
    expect(await post(standing, path, { points: '1', reason: ' ' })).toEqual([422, 'R005']);
    const sum = `${MONTH}/criteria/${SET}/1.1/hand-score`;
    expect(await post(standing, sum, { points: '1', reason: 'Thử' })).toEqual([404, 'R007']);
    expect(await pointsNow()).toBe(before);
  });

  it('are taken exactly, with their reason, and count from then on', async () => {
    const given = await standing.post(path, { points: '1.25', reason: 'Kế hoạch đã xong' });
    expect(given.statusCode).toBe(201);
    const score = { set: SET, code: '1.1.2', layer: 'self', points: '5/4', reason: 'Kế hoạch đã xong' };
    expect(given.json()).toMatchObject({ kind: 'done', score: { ...score, by: 'thuong-truc' } });
    expect(await pointsNow()).toBe('1.25');
    expect(await lastEntry()).toMatchObject({ action: 'layer_scored', after: '5/4', reason: 'Kế hoạch đã xong' });
  });

  it('are refused once the month waits for its signature', async () => {
    await desk.step('score');
    await desk.step('hand_over');
    expect(await post(standing, path, { points: '1', reason: 'Thử' })).toEqual([409, 'R003']);
  });
});
