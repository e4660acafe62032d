import type { Browser, Page } from 'playwright-core';
import type { ServedDemo } from './served-demo.js';

export interface Screen {
  readonly width: number;
  readonly height: number;
}
export const DESKTOP: Screen = { width: 1366, height: 768 };
export const PHONE: Screen = { width: 390, height: 844 };

/** A person at a browser, who counts what it takes: clicks, fields and files. */
export class OfficeWorker {
  interactions = 0;
  readonly faults: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly demo: ServedDemo,
  ) {}

  static async at(browser: Browser, demo: ServedDemo, viewport: Screen = DESKTOP): Promise<OfficeWorker> {
    const context = await browser.newContext({ viewport, locale: 'vi-VN' });
    const worker = new OfficeWorker(await context.newPage(), demo);
    worker.page.on('pageerror', (error) => worker.faults.push(error.message));
    // A page that is refused is no fault of the page; a policy that stops a part of it is.
    worker.page.on('console', (message) => {
      if (message.type() === 'error' && /Content Security Policy/.test(message.text()))
        worker.faults.push(message.text());
    });
    return worker;
  }

  async signIn(login: string): Promise<void> {
    await this.page.goto(`${this.demo.address}/dang-nhap`);
    await this.type('Tài khoản', login);
    await this.type('Mật khẩu', this.demo.password);
    await this.press('Đăng nhập');
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(this.demo.address + path);
  }

  async type(label: string, text: string): Promise<void> {
    this.interactions += 1;
    await this.page.getByLabel(label, { exact: true }).first().fill(text);
  }

  async press(button: string): Promise<void> {
    this.interactions += 1;
    await this.page.getByRole('button', { name: button, exact: true }).first().click();
    await this.page.waitForLoadState();
  }

  async follow(link: string | RegExp): Promise<void> {
    this.interactions += 1;
    await this.page.getByRole('link', { name: link }).first().click();
    await this.page.waitForLoadState();
  }

  async tick(label: string): Promise<void> {
    this.interactions += 1;
    await this.page.getByLabel(label, { exact: true }).first().check();
  }

  async choose(label: string, file: string): Promise<void> {
    this.interactions += 1;
    await this.page.getByLabel(label, { exact: true }).first().setInputFiles(file);
  }

  /** What the page says, as it is read. */
  text(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}
