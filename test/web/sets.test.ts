import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CloseMonth } from '../../src/application/records/close-month.js';
import { ImportFigures } from '../../src/application/records/import-figures.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { day } from '../support/builders.js';
import { COMMUNE, Office } from '../support/office.js';
import { Web } from '../support/web.js';

const ROOT = resolve(import.meta.dirname, '../..');
const SETS = ['qd-766', 'cchc-minh-hoa-2026'];
const PAGE = `/xa/${COMMUNE}/2026-10/bo-tieu-chi`;

let definitions: string;
let office: Office;
let web: Web;

beforeEach(async () => {
  definitions = await mkdtemp(join(tmpdir(), 'cchc-bo-'));
  for (const folder of ['criteria', 'rules']) {
    await cp(join(ROOT, folder), join(definitions, folder), { recursive: true });
  }
  office = await Office.open(undefined, undefined, definitions);
  const actor = office.as('thuong-truc');
  await office.get(MonthCycle).open(office.folder, actor, COMMUNE, '2026-10', SETS);
  const file = join(ROOT, 'samples/xuan-tho/facts.csv');
  const request = { folder: office.folder, file, source: 'cong', mapping: new Map(), dryRun: false };
  await office.get(ImportFigures).run(request, actor);
  await office.get(MonthCycle).step(office.folder, actor, COMMUNE, '2026-10', 'hand_over');
  await office.get(CloseMonth).run(office.folder, office.as('lanh-dao'), COMMUNE, '2026-10');
});
afterEach(async () => {
  await web.close();
  await office.close();
  await rm(definitions, { recursive: true, force: true });
});

async function change(file: string, from: string, to: string): Promise<void> {
  const path = join(definitions, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replaceAll(from, to));
}

const text = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('the page of criteria sets', () => {
  it('tells which version is in force, what it rests on and when that was checked, and which months it locked', async () => {
    web = await Web.over(office);
    const unit = await web.signIn('can-bo-kt');
    const told = text((await unit.get(`${PAGE}?bo=qd-766`)).body);
    expect(told).toContain('Đang áp dụng bản 1.0.0 , từ 01/01/2026');
    expect(told).toContain('766/QĐ-TTg');
    expect(told).toContain('20/11/2026');
    expect(told).toMatch(/10\/2026 ✓ như nhau/);
    expect(text((await unit.get(PAGE)).body)).toContain('Bộ tiêu chí minh họa, không phải quyết định của tỉnh nào');
  });

  it('tells criterion by criterion what changed since a month was locked, and what it would make of its points', async () => {
    await change('rules/scoring/bo-chi-so-766.yaml', 'full_at: "80%"', 'full_at: "100%"');
    await change('criteria/qd-766/set.yaml', 'version: "1.0.0"', 'version: "2.0.0"');
    await office.restart();
    web = await Web.over(office);
    const leader = await web.signIn('lanh-dao');
    const { body } = await leader.get(`${PAGE}?bo=qd-766`);
    expect(text(body)).toContain('Đang áp dụng bản 2.0.0');
    const link = /href="([^"]+#khac-nhau)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const compared = await leader.get(link.replace('#khac-nhau', ''));
    const told = text(compared.body);
    expect(told).toContain('Bộ khi khóa tháng 10/2026 bản 1 (1.0.0) và bộ đang áp dụng (2.0.0)');
    expect(told).toMatch(/quy tắc, chỉ tiêu .*80%.*100%/);
    expect(told).not.toContain('thêm mới');
    expect(told).toMatch(/Tổng điểm [\d,]+ [\d,]+ -\d+,\d\d/);
    // The same figures under a set that did not change give the same points.
    const other = await leader.get(`${PAGE}?bo=cchc-minh-hoa-2026&tu=2026-10.1&den=dang-ap-dung`);
    expect(text(other.body)).toContain('Không tiêu chí nào đổi tên, điểm, quy tắc, minh chứng hay đơn vị.');
  });

  it('sets any two of them side by side: those of two locked months, and the one in force on either side', async () => {
    await change('rules/scoring/bo-chi-so-766.yaml', 'full_at: "80%"', 'full_at: "90%"');
    await change('criteria/qd-766/set.yaml', 'version: "1.0.0"', 'version: "2.0.0"');
    await office.restart();
    office.today = day('2026-11-10');
    const actor = office.as('thuong-truc');
    await office.get(MonthCycle).open(office.folder, actor, COMMUNE, '2026-11', ['qd-766']);
    await office.get(MonthCycle).step(office.folder, actor, COMMUNE, '2026-11', 'hand_over');
    await office.get(CloseMonth).run(office.folder, office.as('lanh-dao'), COMMUNE, '2026-11');
    await change('rules/scoring/bo-chi-so-766.yaml', 'full_at: "90%"', 'full_at: "100%"');
    await change('criteria/qd-766/set.yaml', 'version: "2.0.0"', 'version: "3.0.0"');
    await office.restart();
    web = await Web.over(office);
    const leader = await web.signIn('lanh-dao');
    const page = async (tu: string, den: string) =>
      text((await leader.get(`${PAGE}?bo=qd-766&tu=${tu}&den=${den}`)).body);
    const two = await page('2026-10.1', '2026-11.1');
    expect(two).toContain('Bộ khi khóa tháng 10/2026 bản 1 (1.0.0) và bộ khi khóa tháng 11/2026 bản 1 (2.0.0)');
    expect(two).toMatch(/quy tắc, chỉ tiêu .*80%.*90%/);
    expect(two).not.toContain('100%');
    expect(two).toContain('cùng số liệu đã khóa của tháng 10/2026 bản 1');
    // The sets of a month that was locked by one set alone do for a month that was locked by two, and back.
    expect(await page('2026-11.1', '2026-10.1')).toMatch(/quy tắc, chỉ tiêu .*90%.*80%/);
    expect(await page('dang-ap-dung', '2026-11.1')).toMatch(/Bộ đang áp dụng \(3\.0\.0\)/);
    expect(await page('dang-ap-dung', 'dang-ap-dung')).toContain('Chọn ít nhất một tháng đã khóa');
    expect(await page('2026-11.1', '2026-11.1')).toContain('Không tiêu chí nào đổi');
    const { body } = await leader.get(`${PAGE}?bo=qd-766`);
    expect(body).toMatch(/<select id="tu" name="tu">.*<option value="2026-10\.1"/s);
    expect(body).toContain('<option value="dang-ap-dung" selected>Đang áp dụng: 3.0.0');
  });

  it('refuses a version that was never locked, and asks for none where the address makes no sense', async () => {
    web = await Web.over(office);
    const leader = await web.signIn('lanh-dao');
    expect((await leader.get(`${PAGE}?bo=qd-766&tu=2026-10.7&den=dang-ap-dung`)).statusCode).toBe(404);
    expect((await leader.get(`${PAGE}?bo=qd-766&tu=2026-10.x&den=dang-ap-dung`)).statusCode).toBe(200);
    expect((await leader.get(`${PAGE}?bo=khong-co&tu=dang-ap-dung&den=1999-01.1`)).statusCode).toBe(404);
  });
});
