import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCREENS } from '../../../src/web/layout/screens.js';
import { ROUTES } from '../../../src/web/routes.js';
import { chromiumProgram } from '../../support/chromium.js';
import { DESKTOP, type OfficeWorker, PHONE } from '../../support/office-worker.js';
import { ShownDemo } from '../../support/shown-demo.js';

const program = await chromiumProgram();
/** Evaluated from outside the page, since its policy lets no foreign script in. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const MONTH = '/xa/xuan-tho/2026-10';
/** With two locked versions. */
const LOCKED = '/xa/xuan-tho/2026-09';

/** Screens of the menu that this version has, and others that do not stand in it, each as somebody who works there. */
const VISITS: readonly (readonly [login: string, paths: readonly string[]])[] = [
  [
    'thuong-truc',
    [
      ...SCREENS.map(({ page }) => `${MONTH}/${page}`).filter((path) => isServed(path)),
      `${MONTH}/tieu-chi/qd-766/ON_TIME`,
      `${MONTH}/minh-chung/bao-cao-ngan-sach/2026-08`,
      `${MONTH}/xuat-bieu/minh-chung`,
      `${MONTH}/nhat-ky/chuoi?tu=31/02/2026`,
      `${MONTH}/bo-tieu-chi?bo=qd-766&thang=2026-09&ban=2`,
      `${MONTH}/nguy-co?bo=cchc-minh-hoa-2026&muc=an-toan`,
      `${MONTH}/lich-su?bo=cchc-minh-hoa-2026`,
      `${MONTH}/tim?q=ke%20hoach`,
      `${MONTH}/nhac-viec`,
      `${MONTH}/nhac-viec/phong-kinh-te`,
      `${LOCKED}/khoa`,
      '/xa/xuan-tho/mo-thang',
      '/quan-tri/xuan-tho',
      '/quan-tri/xuan-tho/phan-cong',
      '/toi',
      '/viec-nen',
      '/api',
    ],
  ],
  ['lanh-dao', [`${LOCKED}/khoa`, '/quan-tri/sao-luu']],
  ['can-bo-kt', [`${MONTH}/minh-chung`, `${LOCKED}/khoa`]],
  [
    'quan-tri',
    [
      ...['/quan-tri', '/quan-tri/sao-luu', '/quan-tri/nhat-ky', '/quan-tri/tai-khoan/can-bo-kt'],
      ...['/tinh', '/tinh/xep-hang', '/tinh/mat-diem', '/tinh/bo-tieu-chi'],
    ],
  ],
];

function isServed(path: string): boolean {
  const page = path.slice(MONTH.length);
  return ROUTES.some((route) => route.method === 'GET' && route.path === `/xa/:commune/:month${page}`);
}

describe.skipIf(program === undefined)('every screen for everybody (needs Chromium)', () => {
  let shown: ShownDemo;

  beforeAll(async () => {
    shown = await ShownDemo.open(program);
  });
  afterAll(() => shown.close());

  it.for([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ] as const)('has no fault that axe finds (WCAG 2.2 AA), and nothing runs out of the page: %s', async ([, screen]) => {
    const found: string[] = [];
    for (const [login, paths] of VISITS) {
      const worker = await shown.worker(screen);
      await worker.signIn(login);
      for (const path of paths) {
        await worker.goTo(path);
        found.push(...(await faultsOf(worker, path)));
        const { scroll, client } = await worker.page.evaluate(() => ({
          scroll: document.documentElement.scrollWidth,
          client: document.documentElement.clientWidth,
        }));
        if (scroll > client + 1) found.push(`${path}: ${scroll} px wide on ${client}`);
      }
      expect(worker.faults).toEqual([]);
      await worker.leave();
    }
    expect(found).toEqual([]);
  });
});

async function faultsOf({ page }: OfficeWorker, path: string): Promise<string[]> {
  await page.evaluate(AXE);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const results = (await page.evaluate(`axe.run(document, ${JSON.stringify({ runOnly: tags })})`)) as AxeResults;
  return results.violations.map(
    ({ id, nodes }) =>
      `${path}: ${id} ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  );
}
