import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EvidenceDesk } from '../../support/evidence-desk.js';
import { COMMUNE, Office } from '../../support/office.js';
import { codesOf, type OtherProgram } from '../../support/other-program.js';
import { Web } from '../../support/web.js';

const MONTH = `/communes/${COMMUNE}/months/2026-10`;
let office: Office;
let web: Web;
let program: OtherProgram;

beforeAll(async () => {
  office = await Office.open();
  await EvidenceDesk.open(office);
  web = await Web.over(office);
  program = await web.program('thuong-truc');
});
afterAll(async () => {
  await web.close();
  await office.close();
});

const faultsOf = async (path: string, body: object) => {
  const answer = await program.post(path, body);
  expect(answer.statusCode).toBe(422);
  const { issues } = answer.json() as { issues: { code: string; place: { path: string }; text: string }[] };
  for (const { text } of issues) expect(text).toMatch(/^\p{Lu}.*\.$/u);
  return issues.map(({ code, place }) => `${code} ${place.path}`).sort();
};

describe('a request that is wrong', () => {
  it('names every field, with the code of what is wrong with it', async () => {
    expect(await faultsOf(`${MONTH}/evidence/a/decision`, {})).toEqual(['D002 /step']);
    expect(await faultsOf(`${MONTH}/evidence/a/decision`, { step: 'nhan', version: -1, la: 1 })).toEqual([
      'D001 /la',
      'D004 /step',
      'D008 /version',
    ]);
    expect(await faultsOf(`${MONTH}/evidence/a/decision`, { step: 'accept', version: 'hai' })).toEqual([
      'D003 /version',
    ]);
    expect(await faultsOf(`${MONTH}/step`, { step: 'hand_over', asOf: '2026-02-30' })).toEqual(['D007 /asOf']);
    expect(await faultsOf(`${MONTH}/reopen`, { reason: '' })).toEqual(['D010 /reason']);
  });

  it('is told also where it stands in the address', async () => {
    const wrong = await program.get(`${MONTH}/score?version=hai`);
    expect([wrong.statusCode, ...codesOf(wrong)]).toEqual([422, 'D003']);
    const unknown = await program.get(`${MONTH}/score?bo=mot`);
    expect([unknown.statusCode, ...codesOf(unknown)]).toEqual([422, 'D001']);
  });

  it('names what is not there', async () => {
    const of = async (path: string) => {
      const answer = await program.get(path);
      return [answer.statusCode, ...codesOf(answer)];
    };
    expect(await of(`/communes/${COMMUNE}/months/2026-13/score`)).toEqual([404, 'R007']);
    expect(await of(`/communes/${COMMUNE}/months/2025-01/history`)).toEqual([404, 'R007']);
    expect(await of(`/communes/${COMMUNE}/months/2025-01/evidence`)).toEqual([404, 'R007']);
    expect(await of(`/communes/${COMMUNE}/months/2025-01/missing`)).toEqual([404, 'R007']);
    expect(await of(`${MONTH}/explain/9.9.9`)).toEqual([404, 'R007']);
    expect(await of(`${MONTH}/missing?department=khong-co`)).toEqual([404, 'R007']);
    expect(await of(`${MONTH}/score?version=7`)).toEqual([404, 'R007']);
    expect(await of(`/communes/${COMMUNE}/evidence/khong-co`)).toEqual([404, 'R007']);
    expect(await of(`/communes/${COMMUNE}/evidence/khong-co/file`)).toEqual([404, 'R007']);
  });

  it('is told no more faults than anybody reads', async () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`la-${at}`, 1]));
    const answer = await program.post(`${MONTH}/step`, many);
    expect(answer.statusCode).toBe(422);
    expect(codesOf(answer)).toContain('D001');
    expect(answer.body.length).toBeLessThan(50_000);
  });

  it('may be typed as Vietnamese is typed: marks apart or joined', async () => {
    const name = 'Phòng Kinh tế';
    const [joined, apart] = [name.normalize('NFC'), name.normalize('NFD')];
    const ask = async (typed: string) => program.get(`${MONTH}/missing?department=${encodeURIComponent(typed)}`);
    expect((await ask(apart)).json()).toEqual((await ask(joined)).json());
    expect((await ask(joined)).statusCode).toBe(200);
  });

  it('is stopped at the limit of a minute', async () => {
    const codes: number[] = [];
    for (let times = 0; times < 32; times += 1) codes.push((await program.post(`${MONTH}/lock`)).statusCode);
    expect(new Set(codes.slice(0, 30))).toEqual(new Set([403]));
    expect(codes.slice(30)).toEqual([429, 429]);
  });
});
