import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumProgram, openChromium } from '../../support/chromium.js';
import { ServedDemo } from '../../support/served-demo.js';

const program = await chromiumProgram();
/** An old computer on a slow line: the first page and all that it needs. */
const MOST_BYTES = 300_000;

describe.skipIf(program === undefined)('the first load (needs Chromium)', () => {
  let demo: ServedDemo;
  let browser: Browser;

  beforeAll(async () => {
    demo = await ServedDemo.start();
    browser = await openChromium(program ?? '');
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  it('of the entrance and of the heaviest page of a month stays small, and asks no other place', async () => {
    const page = await browser.newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    let bytes = 0;
    const places = new Set<string>();
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    page.on('request', (request) => places.add(new URL(request.url()).origin));
    await page.goto(`${demo.address}/dang-nhap`, { waitUntil: 'networkidle' });
    await page.fill('#login', 'thuong-truc');
    await page.fill('#password', demo.password);
    await page.press('#password', 'Enter');
    await page.waitForLoadState('networkidle');
    await page.goto(`${demo.address}/xa/xuan-tho/2026-10/bang-cham`, { waitUntil: 'networkidle' });
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(MOST_BYTES);
    expect([...places]).toEqual([demo.address.replace(/\/$/, '')]);
    await page.close();
  });
});
