import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumProgram } from '../../support/chromium.js';
import { Servers, STORES } from '../../support/office.js';
import { DESKTOP, type OfficeWorker, PHONE } from '../../support/office-worker.js';
import { SAMPLES } from '../../support/program.js';
import { ShownDemo } from '../../support/shown-demo.js';
import { writePdf } from '../../support/small-pdf.js';

const program = await chromiumProgram();

/** Two shares of one whole that come to 101 %, as a real notice gave them. */
const CONTRADICTING = join(SAMPLES, 'dai-son/facts.csv');
const servers = new Servers();
afterAll(() => servers.stop());

describe.skipIf(program === undefined).each(STORES)(
  'a month in a real browser (needs Chromium), records in %s',
  (store) => {
    let shown: ShownDemo;
    let report: string;

    beforeAll(async () => {
      shown = await ShownDemo.open(program, { database: servers.addressFor(store) });
      report = join(await mkdtemp(join(tmpdir(), 'cchc-report-')), 'bao-cao.pdf');
      await writeFile(report, await writePdf('Số: 88/BC-UBND ngày 10 tháng 10 năm 2026. Bản mẫu.'));
    });
    afterAll(() => shown.close());

    it.for([
      ['desktop', DESKTOP],
      ['phone', PHONE],
    ] as const)(
      'a unit finds, uploads and hands in what it owes first, in under ten interactions: %s',
      async ([, screen]) => {
        const worker = await shown.worker(screen);
        await worker.signIn('can-bo-kt');
        await worker.page.locator('a.task').first().click();
        worker.interactions += 1;
        await worker.choose('Chọn tệp (bắt buộc)', report);
        await worker.tick('Tệp không chứa bí mật nhà nước (bắt buộc)');
        await worker.press('Nộp minh chứng');
        expect(await worker.text()).toContain('Đã nộp, chờ cơ quan thường trực duyệt.');
        expect(await worker.page.getByRole('link', { name: /^Nộp tiếp: / }).count()).toBe(1);
        expect(worker.interactions).toBeLessThan(10);
        expect(worker.faults).toEqual([]);
        await worker.leave();
      },
    );

    it('a file that was chosen stays chosen where the tick beside it was forgotten', async () => {
      const worker = await shown.worker();
      await worker.signIn('can-bo-kt');
      await worker.page.locator('a.task').first().click();
      const where = worker.page.url();
      await worker.choose('Chọn tệp (bắt buộc)', report);
      await worker.press('Nộp minh chứng');
      expect(worker.page.url()).toBe(where);
      const kept = await worker.page.locator('#file').evaluate((input) => (input as HTMLInputElement).files?.length);
      expect(kept).toBe(1);
      expect(await worker.page.locator('#noSecret:invalid').count()).toBe(1);
      await worker.leave();
    });

    it('what is returned shows its reason to the unit, is handed in again, and is taken', async () => {
      const unit = await shown.worker();
      await unit.signIn('can-bo-kt');
      await unit.page.locator('a.task').nth(2).click();
      const where = new URL(unit.page.url()).pathname;
      await unit.choose('Chọn tệp (bắt buộc)', report);
      await unit.tick('Tệp không chứa bí mật nhà nước (bắt buộc)');
      await unit.press('Nộp minh chứng');
      const office = await shown.worker();
      await office.signIn('thuong-truc');
      await office.goTo(where);
      const title = await office.page.locator('h1').innerText();
      await office.goTo('/xa/xuan-tho/2026-10/cho-duyet');
      await office.page.locator('a.task', { hasText: title }).last().click();
      await office.page.locator('summary', { hasText: 'Trả lại' }).click();
      await office.page.getByLabel('Lý do', { exact: true }).selectOption({ label: 'sai mẫu' });
      await office.type('Cần sửa gì', 'Thiếu ngày hẹn trả');
      await office.press('Trả lại');
      await unit.goTo(where);
      expect(await unit.text()).toContain('sai mẫu');
      expect(await unit.text()).toContain('Thiếu ngày hẹn trả');
      expect([...unit.faults, ...office.faults]).toEqual([]);
      await unit.leave();
      await office.leave();
    });

    it('an error is told on top and beside its field, with the focus there and what was typed kept', async () => {
      const worker = await shown.worker();
      await worker.goTo('/dang-nhap');
      await worker.type('Tài khoản', 'can-bo-vp');
      await worker.press('Đăng nhập');
      const focused = await worker.page.evaluate(() => document.activeElement?.className);
      expect(focused).toBe('errors');
      expect(await worker.page.getByLabel('Tài khoản', { exact: true }).inputValue()).toBe('can-bo-vp');
      const words = await worker.page.locator('.errors li').first().innerText();
      const beside = await worker.page.locator('.field .error').first().innerText();
      expect(words).toContain(beside.split('.')[0]);
      await worker.leave();
    });

    it('a unit comes to its first missing document by keyboard alone', async () => {
      const worker = await shown.worker();
      const { page } = worker;
      await worker.goTo('/dang-nhap');
      await tabTo(worker, '#login');
      await page.keyboard.type('can-bo-vp');
      await tabTo(worker, '#password');
      await page.keyboard.type(shown.demo.password);
      await page.keyboard.press('Enter');
      await page.waitForURL(/minh-chung/);
      await tabTo(worker, 'a.task');
      await page.keyboard.press('Enter');
      await page.waitForURL(/minh-chung\/.+\/.+/);
      await tabTo(worker, '#file');
      await worker.leave();
    });

    it('figures that contradict each other are looked at before they are recorded, found, and answered', async () => {
      const office = await shown.worker();
      await office.signIn('thuong-truc');
      await office.goTo('/xa/xuan-tho/2026-10/so-lieu');
      await office.type('Hệ thống hoặc nơi gửi tệp', 'Thông báo kết luận');
      await office.choose('Chọn tệp CSV hoặc XLSX', CONTRADICTING);
      await office.press('Xem thử, chưa ghi');
      expect(await office.text()).toContain('71,22%');
      await office.press('Ghi nhận');
      await office.follow('Kiểm tra số liệu');
      const card = office.page.locator('article', { hasText: '101,00%' });
      expect(await card.innerText()).toContain('Phương án');
      await card.locator('summary', { hasText: 'Trả lời kiểm tra này' }).click();
      await card.getByLabel('Hỏi ai, hỏi gì; hoặc lý do chấp nhận').fill('Đã hỏi Trung tâm, chờ bản sửa');
      await card.getByRole('button', { name: 'Hỏi lại đơn vị' }).click();
      await office.page.waitForLoadState();
      expect(await office.text()).toContain('Đã hỏi Trung tâm, chờ bản sửa');
      expect(office.faults).toEqual([]);
      await office.leave();
    });

    it('a month is signed for, locked by the leader, asked for by a unit on a phone, reopened and locked again', async () => {
      const closing = '/xa/xuan-tho/2026-10/khoa';
      const office = await shown.worker();
      const leader = await shown.worker(PHONE);
      const unit = await shown.worker(PHONE);
      await office.signIn('thuong-truc');
      await leader.signIn('lanh-dao');
      await unit.signIn('can-bo-kt');

      await office.goTo(closing);
      await office.press('Trình ký');
      expect(await office.text()).toContain('Đã trình ký, chờ lãnh đạo khóa.');
      expect(await office.page.getByRole('button', { name: 'Khóa tháng' }).count()).toBe(0);

      await leader.goTo(closing);
      await leader.press('Khóa tháng');
      expect(await leader.text()).toContain('Chưa đánh dấu xác nhận.');
      await leader.tick('Tôi đã xem những điều chưa xong và điểm sẽ khóa của bản 1');
      await leader.press('Khóa tháng');
      expect(await leader.text()).toContain('Đã khóa tháng 10/2026, bản 1.');

      await unit.goTo('/xa/xuan-tho/2026-10/minh-chung/bao-cao-ngan-sach/2026-10');
      await unit.follow('Gửi đề nghị mở lại');
      await unit.type('Lý do đề nghị mở lại', 'Sót báo cáo thu - chi tháng 10');
      await unit.press('Gửi đề nghị mở lại');
      expect(await unit.text()).toContain('Chờ trả lời');

      await leader.goTo('/xa/xuan-tho/2026-10/viec');
      await leader.follow('Trả lời đề nghị mở lại tháng');
      await leader.tick('Tôi đồng ý mở lại và bắt đầu bản 2');
      await leader.press('Mở lại tháng');
      expect(await leader.text()).toContain('Đã mở lại thành bản 2, lý do: Sót báo cáo thu - chi tháng 10');

      await office.goTo(closing);
      await office.press('Trình ký');
      await leader.goTo(closing);
      await leader.tick('Tôi đã xem những điều chưa xong và điểm sẽ khóa của bản 2');
      await leader.press('Khóa tháng');
      expect(await leader.text()).toContain('Các bản đã khóa (2)');
      expect([...office.faults, ...leader.faults, ...unit.faults]).toEqual([]);
      for (const worker of [office, leader, unit]) await worker.leave();
    });
  },
);

/** Tabs until the element has the focus, which must be seen there. */
async function tabTo({ page }: OfficeWorker, selector: string): Promise<void> {
  for (let times = 0; times < 120; times += 1) {
    const here = await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
    if (here) {
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
      expect(outline).not.toBe('none');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`never came to ${selector}`);
}
