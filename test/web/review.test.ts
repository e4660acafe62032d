import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EvidenceDesk } from '../support/evidence-desk.js';
import { pdfWith } from '../support/hostile-files/pdfs.js';
import { COMMUNE, Office } from '../support/office.js';
import { type Browser, Web } from '../support/web.js';

const INBOX = `/xa/${COMMUNE}/2026-10/cho-duyet`;
const MAIN = /<main.*<\/main>/s;

let office: Office;
let desk: EvidenceDesk;
let web: Web;
let clerk: Browser;
/** The same content, for August and again for September. */
let pages: readonly [august: string, september: string];

beforeAll(async () => {
  office = await Office.open();
  desk = await EvidenceDesk.open(office);
  const bytes = pdfWith({ content: 'một báo cáo' });
  const august = await desk.submit('can-bo-kt', { bytes });
  const september = await desk.submit('can-bo-kt', { bytes, slot: '2026-09' });
  pages = [urlOf(august.item.id), urlOf(september.item.id)];
  web = await Web.over(office);
  clerk = await web.signIn('thuong-truc');
});
afterAll(async () => {
  await web.close();
  await office.close();
});

function urlOf(item: string): string {
  return `${INBOX}/${encodeURIComponent(item)}`;
}

describe('a document that waits for its decision', () => {
  it('is shown with the warning that its content was handed in for another period', async () => {
    const { body } = await clerk.get(pages[1]);
    const warning = body.indexOf('có nội dung giống hệt minh chứng đã nộp cho tháng 8/2026');
    expect(warning).toBeGreaterThan(0);
    expect(warning).toBeLessThan(body.indexOf('Nhận minh chứng</button>'));
  });

  it('is not returned without a reason, which is asked for at its field', async () => {
    await clerk.get(pages[0]);
    const answer = await clerk.post(pages[0], { step: 'return', version: '1', note: 'Xem lại' });
    expect(answer.statusCode).toBe(422);
    const main = MAIN.exec(answer.body)?.[0] ?? '';
    expect(main).toContain('<a href="#reason">Chưa chọn lý do trả lại.</a>');
    expect(main).toContain('id="reason-loi"');
    expect(main).toContain('Xem lại</textarea>');
    expect(main.replace(/<[^>]*>/g, ' ')).not.toContain('unsigned');
  });

  it('is not returned for another reason that nobody tells, which is asked for at its field', async () => {
    await clerk.get(pages[0]);
    const answer = await clerk.post(pages[0], { step: 'return', version: '1', reason: 'other', note: '  ' });
    expect(answer.statusCode).toBe(422);
    const main = MAIN.exec(answer.body)?.[0] ?? '';
    expect(main).toContain('<a href="#note">Thiếu lý do.</a>');
    expect(main).toMatch(
      /id="note-loi">Thiếu lý do\. .*<textarea id="note"[^>]*aria-describedby="note-goi-y note-loi"/s,
    );
    expect(main).toContain('value="other" selected');
  });

  it('is named after the decision, above the next one', async () => {
    await clerk.get(pages[0]);
    const taken = await clerk.post(pages[0], { step: 'accept', version: '1' });
    expect(taken.headers.location).toBe(pages[1]);
    const next = (await clerk.follow(taken)).body;
    const title = /<h1>([^<]+)<\/h1>/.exec(next)?.[1] ?? 'no title';
    expect(next).toContain(`Đã nhận: ${title}, tháng 8/2026.`);
    const returned = await clerk.post(pages[1], { step: 'return', version: '1', reason: 'wrong_period' });
    const { body } = await clerk.follow(returned);
    expect(body).toContain(`Đã trả lại: ${title}, tháng 9/2026. Đơn vị thấy lý do ngay.`);
  });

  it('is shown with its last day, and with why it came back before', async () => {
    await desk.submit('can-bo-kt', { bytes: desk.document(), slot: '2026-09' });
    const { body } = await clerk.get(pages[1]);
    expect(body).toMatch(/<dt>Hạn nộp<\/dt><dd>\d\d\/10\/2026<\/dd>/);
    expect(body).toMatch(/Lần trước đã trả lại: [^<(]+, thuong-truc, 10\/10\/2026 \d\d:\d\d\./);
  });
});
