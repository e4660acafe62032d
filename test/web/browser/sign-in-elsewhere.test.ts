import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumProgram } from '../../support/chromium.js';
import { ShownDemo } from '../../support/shown-demo.js';
import { SignInService } from '../../support/sign-in-service.js';

const program = await chromiumProgram();

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const { port } = server.address() as { port: number };
  await new Promise((settle) => server.close(settle));
  return port;
}

describe.skipIf(program === undefined)(
  'the program tied to a sign-in service by its environment (needs Chromium)',
  () => {
    let service: SignInService;
    let shown: ShownDemo;

    beforeAll(async () => {
      const port = await freePort();
      const address = `http://127.0.0.1:${port}`;
      service = await SignInService.start(address);
      shown = await ShownDemo.open(program, {
        port,
        env: {
          ...{
            CCHC_SSO_ISSUER: service.issuer,
            CCHC_SSO_CLIENT: 'cchc',
            CCHC_SSO_NAME: 'Cổng tỉnh',
            CCHC_ADDRESS: address,
          },
          CCHC_SSO_SECRET: 'khoa-cua-ung-dung-thu-nghiem-32-ky-tu',
        },
      });
    });
    afterAll(async () => {
      await shown.close();
      await service.stop();
    });

    it('lets a person in whom the administrator has written down, and out again on both sides', async () => {
      const admin = await shown.worker();
      await admin.signIn('quan-tri');
      await admin.goTo('/quan-tri/tai-khoan/can-bo-kt');
      await admin.type('Tên ở cổng đăng nhập dùng chung', 'tran.thi.b');
      await admin.press('Ghi lại');
      expect(await admin.text()).toContain('Đã ghi lại.');
      const worker = await shown.worker();
      await worker.goTo('/xa/xuan-tho/2026-10/minh-chung');
      await worker.follow('Đăng nhập bằng Cổng tỉnh');
      await worker.page.getByLabel('Tên').fill('tran.thi.b');
      await worker.page.getByRole('button', { name: 'Vào' }).click();
      await worker.page.waitForURL('**/xa/xuan-tho/2026-10/minh-chung');
      expect(await worker.text()).toContain('Minh chứng');
      await worker.press('Đăng xuất');
      expect(await worker.text()).toContain('Đã đăng xuất ở đây.');
      await worker.follow('đăng xuất cả Cổng tỉnh');
      expect(worker.page.url()).toContain(`${service.issuer}/session/end`);
      expect([...admin.faults, ...worker.faults]).toEqual([]);
      await admin.leave();
      await worker.leave();
    });
  },
);
