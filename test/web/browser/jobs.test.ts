import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumProgram } from '../../support/chromium.js';
import type { OfficeWorker } from '../../support/office-worker.js';
import { ShownDemo } from '../../support/shown-demo.js';
import { zipEntries } from '../../support/zip-entries.js';

const program = await chromiumProgram();
const SHEET = '/xa/xuan-tho/2026-10/xuat-bieu';
/** Milliseconds within which a small pack is made, on a machine that does other things as well. */
const PATIENCE = 60_000;

describe.skipIf(program === undefined)('a job in a real browser (needs Chromium)', () => {
  let shown: ShownDemo;
  beforeAll(async () => {
    shown = await ShownDemo.open(program);
  });
  afterAll(() => shown.close());

  /** The page of the sheet sends this form where a pack is large; any pack may be asked for so. */
  async function asked(worker: OfficeWorker): Promise<void> {
    await worker.goTo('/toi');
    await worker.page.evaluate((action) => {
      const form = document.querySelector<HTMLFormElement>('form[action="/dang-xuat"]');
      if (form === null) throw new Error('no form');
      form.action = action;
      form.submit();
    }, `${SHEET}/goi`);
    await worker.page.waitForURL(/viec-nen/);
  }

  it('is followed to its end on its page without touching anything, and its file is taken away', async () => {
    const worker = await shown.worker();
    await worker.signIn('thuong-truc');
    await asked(worker);
    expect(await worker.page.getByRole('progressbar').count()).toBe(1);
    await worker.page.locator('.job.done').waitFor({ timeout: PATIENCE });
    expect(await worker.page.getByRole('progressbar').count()).toBe(0);
    expect(await worker.text()).toContain('0 việc đang làm, 1 việc đã kết thúc.');
    const [download] = await Promise.all([
      worker.page.waitForEvent('download'),
      worker.page.getByRole('link', { name: /^Tải / }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('goi-minh-chung_2026-10.zip');
    expect((await zipEntries(readFileSync(await download.path()))).has('danh-muc.csv')).toBe(true);
    expect(worker.faults).toEqual([]);
    await worker.leave();
  });

  it('tells on whatever page is open that it is done', async () => {
    const worker = await shown.worker();
    await worker.signIn('lanh-dao');
    await asked(worker);
    await worker.goTo(SHEET);
    await worker.page
      .locator('#tin-viec')
      .getByText('Đã xong: Gói minh chứng tháng 10/2026')
      .waitFor({ timeout: PATIENCE });
    expect(worker.faults).toEqual([]);
    await worker.leave();
  });
});
