import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../../src/web/api/operations.js';
import { EvidenceDesk } from '../../support/evidence-desk.js';
import { COMMUNE, Office } from '../../support/office.js';
import { codesOf, type OtherProgram } from '../../support/other-program.js';
import { Web } from '../../support/web.js';

/** Every operation as everybody and as nobody: made from the operations themselves, so that none is left out. */
const PEOPLE = ['quan-tri', 'thuong-truc', 'can-bo-kt', 'truong-kt', 'lanh-dao', 'kiem-tra'];
/** The common log says where the workspace was made, to its administrator, word for word as it is on record. */
const IN_THE_RECORDS = /^\/log(?:\/file)?$/;
const INSIDE = /node_modules|\.ts:\d+|at \w+ \(/;

let office: Office;
let web: Web;
let nobody: OtherProgram;
/** Of a browser in which somebody is signed in. */
let cookie: string;
const programs = new Map<string, OtherProgram>();

beforeAll(async () => {
  office = await Office.open();
  await EvidenceDesk.open(office);
  web = await Web.over(office);
  nobody = await web.program();
  cookie = `cchc=${(await web.signIn('thuong-truc')).cookie('cchc')}`;
  for (const login of PEOPLE) programs.set(login, await web.program(login));
});
afterAll(async () => {
  await web.close();
  await office.close();
});

function pathOf(path: string, commune: string): string {
  const values: Readonly<Record<string, string>> = { commune, month: '2026-10', code: '9.9.9' };
  return path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? 'khong-co');
}
const ask = (program: OtherProgram, method: string, path: string, more = {}) =>
  method === 'GET' ? program.get(path, more) : program.post(path, {}, more);

describe('every operation', () => {
  it.for(OPERATIONS)('$method $path: opens with a token alone', async ({ method, path }) => {
    const url = pathOf(path, COMMUNE);
    for (const headers of [
      {},
      { cookie },
      { authorization: 'Bearer cchc_khong-co' },
      { authorization: 'Basic YTpi' },
    ]) {
      const answer = await ask(nobody, method, url, headers);
      expect(answer.statusCode).toBe(401);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
      expect(codesOf(answer)).toEqual(['A008']);
      expect(answer.cookies).toEqual([]);
    }
  });

  it.for(OPERATIONS)('$method $path: answers everybody, never with a fault', async ({ method, path, answer: told }) => {
    for (const [login, program] of programs) {
      const answer = await ask(program, method, pathOf(path, COMMUNE));
      expect(`${login} ${answer.statusCode}`).toMatch(/ (?:20[01]|403|404|409|413|422|503)$/);
      expect(answer.body).not.toContain('"kind":"fault"');
      const isFile = told === 'file' && answer.statusCode === 200;
      if (!isFile) expect(answer.headers['content-type']).toContain('application/json');
      expect(answer.body).not.toMatch(INSIDE);
      if (!IN_THE_RECORDS.test(path)) expect(answer.body).not.toContain(office.folder);
      expect(answer.cookies).toEqual([]);
    }
  });

  it.for(OPERATIONS.filter(({ path }) => path.includes(':commune')))(
    '$method $path: tells nothing of a commune where one has no post',
    async ({ method, path }) => {
      for (const login of PEOPLE.slice(1)) {
        const program = programs.get(login);
        if (program === undefined) throw new Error(`no token: ${login}`);
        const answer = await ask(program, method, pathOf(path, 'xa-khac'));
        expect(`${login} ${answer.statusCode}`).toMatch(/ (?:403|404|422)$/);
      }
    },
  );
});

describe('what is no operation', () => {
  it('is told in JSON as well', async () => {
    const answer = await nobody.get('/khong-co');
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ kind: 'refused', issues: [] });
    const program = await web.program('thuong-truc');
    const broken = await program.post(`/communes/${COMMUNE}/months`, undefined, { 'content-type': 'application/json' });
    expect(broken.statusCode).toBe(400);
    expect(broken.json()).toMatchObject({ kind: 'refused' });
  });

  it('is refused from another site, though a token comes with it', async () => {
    const program = await web.program('thuong-truc');
    const answer = await program.post(`/communes/${COMMUNE}/months`, {}, { origin: 'https://elsewhere.example' });
    expect(answer.statusCode).toBe(403);
    expect(codesOf(answer)).toEqual(['A006']);
  });
});
