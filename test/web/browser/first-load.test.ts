import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumProgram } from '../../support/chromium.js';
import { ShownDemo } from '../../support/shown-demo.js';

const program = await chromiumProgram();
/** An old computer on a slow line: the first page and all that it needs. */
const MOST_BYTES = 300_000;

describe.skipIf(program === undefined)('the first load (needs Chromium)', () => {
  let shown: ShownDemo;

  beforeAll(async () => {
    shown = await ShownDemo.open(program);
  });
  afterAll(() => shown.close());

  it('of the entrance and of the heaviest page of a month stays small, and asks no other place', async () => {
    const page = await shown.browser.newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    let bytes = 0;
    const places = new Set<string>();
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    page.on('request', (request) => places.add(new URL(request.url()).origin));
    await page.goto(`${shown.demo.address}/dang-nhap`, { waitUntil: 'networkidle' });
    await page.fill('#login', 'thuong-truc');
    await page.fill('#password', shown.demo.password);
    await page.press('#password', 'Enter');
    await page.waitForLoadState('networkidle');
    await page.goto(`${shown.demo.address}/xa/xuan-tho/2026-10/bang-cham`, { waitUntil: 'networkidle' });
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(MOST_BYTES);
    expect([...places]).toEqual([shown.demo.address.replace(/\/$/, '')]);
    await page.close();
  });
});
