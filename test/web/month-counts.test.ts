import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import type { MonthId } from '../../src/domain/records/month.js';
import { COMMUNE, type Office } from '../support/office.js';
import { Web } from '../support/web.js';
import { workedOffice } from '../support/worked-office.js';

const MONTH = '2026-10' as MonthId;

let office: Office;
let web: Web;
beforeAll(async () => {
  office = await workedOffice();
  web = await Web.over(office);
});
afterAll(async () => {
  await web.close();
  await office.close();
});

describe('the board of a locked month', () => {
  it('counts criteria with points as the locked results do', async () => {
    const { records } = await office.get(Workspaces).open(office.folder);
    const [version] = await records.read(({ months }) => months.versions(COMMUNE, MONTH));
    const results = version?.results ?? [];
    const reported = results.reduce((sum, each) => sum + each.reported, 0);
    const criteria = results.reduce((sum, each) => sum + Object.keys(each.leaves).length, 0);
    expect(reported).toBeGreaterThan(0);
    const { body } = await (await web.signIn('thuong-truc')).get(`/xa/${COMMUNE}/${MONTH}/viec`);
    const text = body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain(` ${reported}/${criteria} tiêu chí đã có điểm`);
  });
});
