import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ManageCommune } from '../../../src/application/records/manage-commune.js';
import type { Fields } from '../../../src/web/api/fields.js';
import type { Operation } from '../../../src/web/api/operation.js';
import { OPERATIONS } from '../../../src/web/api/operations.js';
import { paramsOf } from '../../../src/web/api/params.js';
import { REPORT, SET } from '../../support/evidence-desk.js';
import { pdfWith } from '../../support/hostile-files/pdfs.js';
import { COMMUNE, type Office } from '../../support/office.js';
import { codesOf, type OtherProgram } from '../../support/other-program.js';
import { importSample, MONTH, openMonth, provinceOffice } from '../../support/province.js';
import { Web } from '../../support/web.js';

/** What stands on record in the commune beside one's own, asked for by its true name, in that commune and in one's own. */
const NEIGHBOUR = 'an-phu';
const AT = `/communes/${NEIGHBOUR}/months/${MONTH}`;
/** Parts of an address that name one thing on record. */
const THINGS = ['item', 'finding', 'document', 'request', 'draft', 'job'];

let office: Office;
let web: Web;
let own: OtherProgram;
let names: Readonly<Record<string, string>>;

beforeAll(async () => {
  office = await provinceOffice();
  for (const commune of [COMMUNE, NEIGHBOUR]) {
    await openMonth(office, commune);
    await importSample(office, commune);
  }
  await furnishNeighbour();
  web = await Web.over(office);
  own = await web.program('thuong-truc');
  names = await recordedThere(await web.program('thuong-truc-an-phu'), await web.program('tinh-lanh-dao'));
});
afterAll(async () => {
  await web.close();
  await office.close();
});

async function furnishNeighbour(): Promise<void> {
  const department = { id: 'kt', name: 'Phòng Kinh tế', aliases: [] };
  const actor = office.as('thuong-truc-an-phu');
  const communes = office.get(ManageCommune);
  await communes.addDepartment(office.folder, actor, NEIGHBOUR, department);
}

/** One of each, by the names under which addresses know them. */
async function recordedThere(there: OtherProgram, leader: OtherProgram): Promise<Readonly<Record<string, string>>> {
  const file = { name: 'báo cáo.pdf', bytes: pdfWith({ content: '1 w' }) };
  const handedIn = await there.send(`${AT}/evidence`, { ...REPORT, department: 'kt', noSecret: 'true' }, file);
  const finding = { text: 'Chưa công khai', department: 'kt', severity: 'low', id: 'RIENG-1' };
  await there.post(`${AT}/findings`, finding);
  const table = { name: 'a.csv', bytes: 'metric,numerator,denominator\nON_TIME,1,2\n' };
  const draft = await there.send(`${AT}/imports`, { kind: 'figures', source: 'cong' }, table);
  await there.post(`${AT}/step`, { step: 'hand_over', asOf: '2026-10-10' });
  await there.send(`${AT}/signed`, { set: SET, noSecret: 'true' }, { ...file, name: 'bản ký.pdf' });
  await leader.post(`${AT}/lock`);
  await there.post(`${AT}/reopen-requests`, { reason: 'Số liệu có sai sót' });
  const { signed, requests } = (await there.get(`${AT}/closing`)).json();
  return {
    item: handedIn.json().items[0].id,
    finding: finding.id,
    draft: draft.json().draft,
    document: `${signed[0].id}`,
    request: `${requests[0].id}`,
    job: (await there.post(`${AT}/pack`)).json().id,
  };
}

function asked(program: OtherProgram, { method, path, body, query }: Operation, commune: string) {
  const others = { set: SET, code: '1.1.2', department: 'kt', digest: 'khong-co' };
  const values: Readonly<Record<string, string>> = { commune, month: MONTH, ...others, ...names };
  const url = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const question = new URLSearchParams(examplesOf(query) as Record<string, string>);
  return method === 'GET' ? program.get(`${url}?${question}`) : program.post(url, examplesOf(body));
}

/** What must be sent, as the document gives it for example. */
function examplesOf(fields: Fields): Record<string, unknown> {
  const wanted = Object.entries(fields).filter(([, { required }]) => required);
  return Object.fromEntries(
    wanted.map(([name, { schema }]) => [name, (schema.examples as unknown[] | undefined)?.[0]]),
  );
}

const OF_THINGS = OPERATIONS.filter(({ path }) => paramsOf(path).some((name) => THINGS.includes(name)));

describe('what is on record in another commune', () => {
  it('is known to operations by every kind of name', () => {
    expect(Object.keys(names).sort()).toEqual([...THINGS].sort());
    for (const [name, value] of Object.entries(names)) expect(`${name} ${value}`).toMatch(/ (?!undefined).+/);
    for (const name of THINGS) expect(OF_THINGS.some(({ path }) => paramsOf(path).includes(name))).toBe(true);
  });

  it.for(OF_THINGS)('$method $path: is not there for whoever works in this one', async (operation) => {
    for (const commune of [NEIGHBOUR, COMMUNE]) {
      const answer = await asked(own, operation, commune);
      expect(`${commune} ${answer.statusCode} ${codesOf(answer)}`).toMatch(/ (?:403 R00[26]|404 R007|422 R020)$/);
      expect(answer.body).not.toContain('Chưa công khai');
    }
  });

  it.for(OPERATIONS.filter(({ path, files }) => path.includes(':commune') && files === undefined))(
    '$method $path: tells and does nothing there',
    async (operation) => {
      const answer = await asked(own, operation, NEIGHBOUR);
      expect(`${answer.statusCode} ${codesOf(answer)}`).toMatch(/^(?:403 R00[26]|404 R007|422 R020)$/);
    },
  );
});
