import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AddFinding } from '../../src/application/records/add-finding.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { Exact } from '../../src/domain/number.js';
import { COMMUNE, Office } from '../support/office.js';
import { type Browser, Web } from '../support/web.js';

const MONTH = '2026-10';
const PAGE = `/xa/${COMMUNE}/${MONTH}/nhac-viec`;
const HOSTILE = 'Thiếu <sổ> & "biểu" =1+1';

let office: Office;
let web: Web;
let clerk: Browser;

beforeAll(async () => {
  office = await Office.open();
  const actor = office.as('thuong-truc');
  await office.get(MonthCycle).open(office.folder, actor, COMMUNE, MONTH, ['qd-766', 'cchc-minh-hoa-2026']);
  const wanted = { folder: office.folder, commune: COMMUNE, month: MONTH, department: 'kt', severity: 'low' } as const;
  await office.get(AddFinding).run({ ...wanted, text: HOSTILE }, actor);
  web = await Web.over(office);
  clerk = await web.signIn('thuong-truc');
});
afterAll(async () => {
  await web.close();
  await office.close();
});

/** The document's own text, paragraph by paragraph, and its XML. */
async function documentAt(
  url: string,
): Promise<{ readonly name: string; readonly words: string[]; readonly xml: string }> {
  const answer = await clerk.get(url);
  expect(answer.headers['content-type']).toContain('wordprocessingml');
  const zip = await JSZip.loadAsync(answer.rawPayload);
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([each]) => each);
  const words = paragraphs.map((each) => [...each.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''));
  return { name: String(answer.headers['content-disposition']), words, xml };
}

describe('reminders', () => {
  it('list the departments that owe something, each with a sheet of its own', async () => {
    const { body } = await clerk.get(PAGE);
    expect(body).toContain(`href="${PAGE}/kt"`);
    expect(body).toMatch(/Chỉ số CCHC \(minh họa\): \d+ minh chứng, [\d,]+ điểm/);
    for (const page of ['minh-chung', 'nguy-co']) {
      const from = `/xa/${COMMUNE}/${MONTH}/${page}?bo=cchc-minh-hoa-2026&don-vi=`;
      expect((await clerk.get(`${from}kt`)).body).toContain(`href="${PAGE}/kt"`);
      expect((await clerk.get(`${from}tat-ca`)).body).toContain(`href="${PAGE}"`);
    }
  });

  it('tell what is owed, until when, for how many points, and by whom; the lines add up', async () => {
    const { body } = await clerk.get(`${PAGE}/kt`);
    expect(body).toContain('<strong>Gửi:</strong> Phòng Kinh tế, truong-kt');
    expect(body).toMatch(/\d{2}\/\d{2}\/2026 \(quá \d+ ngày\)/);
    const [, rows = '', foot = ''] = /<tbody>(.*?)<\/tbody><tfoot>(.*?)<\/tfoot>/s.exec(body) ?? [];
    const read = (html: string) =>
      [...html.matchAll(/class="number[^"]*">([\d,]+)</g)].map(([, text = '']) => Exact.from(text.replace(',', '.')));
    expect(read(rows).length).toBeGreaterThan(3);
    expect(`${Exact.sum(read(rows))}`).toBe(`${read(foot)[0]}`);
    expect(body).toContain('TT-01: Thiếu &lt;sổ> &amp; ');
  });

  it('come as a Word document with the same words, A4 and Times New Roman', async () => {
    const { name, words, xml } = await documentAt(`${PAGE}/kt/tai-ve`);
    expect(name).toContain('nhac-viec_2026-10_phong-kinh-te.docx');
    expect(words).toContain('NHẮC VIỆC THÁNG 10/2026');
    expect(words).toContain('Gửi: Phòng Kinh tế, truong-kt');
    expect(words.some((each) => each.includes('Thiếu &lt;sổ&gt; &amp; '))).toBe(true);
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(xml).toContain('<w:tblHeader/>');
    const { body } = await clerk.get(`${PAGE}/kt`);
    const cells = [...body.matchAll(/<td[^>]*>([^<]+)<\/td>/g)].map(([, text]) => text);
    expect(cells.length).toBeGreaterThan(10);
    for (const cell of cells) expect(words).toContain(cell);
  });

  it('of all departments stand in one document, each on a sheet of its own', async () => {
    const { name, words, xml } = await documentAt(`${PAGE}/tai-ve`);
    expect(name).toContain('nhac-viec_2026-10_cac-don-vi.docx');
    const titles = words.filter((each) => each === 'NHẮC VIỆC THÁNG 10/2026');
    expect(titles.length).toBeGreaterThan(2);
    expect([...xml.matchAll(/<w:sectPr>/g)]).toHaveLength(titles.length);
  });

  it('are refused for a department that has nothing or is none', async () => {
    const answer = await clerk.get(`${PAGE}/khong-co`);
    expect(answer.statusCode).toBe(404);
    expect((await clerk.get(`${PAGE}/khong-co/tai-ve`)).statusCode).toBe(404);
  });
});
