import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManageCommune } from '../../src/application/records/manage-commune.js';
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
