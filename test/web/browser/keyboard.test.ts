import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumProgram } from '../../support/chromium.js';
import { KeyboardWorker } from '../../support/keyboard-worker.js';
import { ShownDemo } from '../../support/shown-demo.js';
import { writePdf } from '../../support/small-pdf.js';

const program = await chromiumProgram();

describe.skipIf(program === undefined)('a month by keyboard alone (needs Chromium)', () => {
  let shown: ShownDemo;
  let folder: string;

  beforeAll(async () => {
    shown = await ShownDemo.open(program);
    folder = await mkdtemp(join(tmpdir(), 'cchc-keyboard-'));
  });
  afterAll(async () => {
    await shown.close();
    await rm(folder, { recursive: true });
  });

  it('a unit hands in, the standing office takes it and looks at the points, and the log knows it', async () => {
    const report = join(folder, 'bao-cao.pdf');
    await writeFile(report, await writePdf('So: 91/BC-UBND ngay 10 thang 10 nam 2026. Ban mau.'));
    const unit = await KeyboardWorker.at(shown);
    await unit.signIn('can-bo-kt');
    await unit.open('a.task');
    const title = (await unit.page.locator('h1').innerText()).trim();
    await unit.choose('#file', report);
    await unit.tick('#noSecret');
    await unit.open('form:has(#noSecret) button[type=submit]');
    expect(await unit.text()).toContain('Đã nộp, chờ cơ quan thường trực duyệt.');

    const office = await KeyboardWorker.at(shown);
    await office.signIn('thuong-truc');
    await office.open('a[href$="/cho-duyet"]');
    const row = await office.page.locator('a.task', { hasText: title }).last().getAttribute('href');
    await office.open(`a.task[href="${row}"]`);
    await office.open('form:has(input[name=step][value=accept]) button[type=submit]');
    expect(await office.text()).toContain('Đã nhận');
    await office.open('a[href$="/bang-cham"]');
    expect(await office.page.locator('h1').innerText()).toContain('Bảng chấm điểm');
    await office.open('a[href$="/nhat-ky"]');
    expect(await office.text()).toContain('can-bo-kt');
    expect([...unit.faults, ...office.faults]).toEqual([]);
    await unit.leave();
    await office.leave();
  });

  it('comes past the menu in one step, and leaves the application from anywhere', async () => {
    const worker = await KeyboardWorker.at(shown);
    await worker.signIn('lanh-dao');
    await worker.page.reload();
    await worker.tabTo('a[href="#noi-dung"]');
    await worker.page.keyboard.press('Enter');
    expect(await worker.page.evaluate(() => location.hash)).toBe('#noi-dung');
    await worker.open('form[action="/dang-xuat"] button');
    expect(worker.page.url()).toContain('/dang-nhap');
    await worker.leave();
  });
});
