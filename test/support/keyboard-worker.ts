import type { Page } from 'playwright-core';
import type { OfficeWorker } from './office-worker.js';
import type { ShownDemo } from './shown-demo.js';

const MOST_TABS = 250;

/** A person who has only the keyboard: everything is reached with Tab, and must be seen to have the focus. */
export class KeyboardWorker {
  private constructor(
    private readonly worker: OfficeWorker,
    private readonly password: string,
  ) {}

  static async at(shown: ShownDemo): Promise<KeyboardWorker> {
    return new KeyboardWorker(await shown.worker(), shown.demo.password);
  }

  get page(): Page {
    return this.worker.page;
  }

  get faults(): readonly string[] {
    return this.worker.faults;
  }

  async signIn(login: string): Promise<void> {
    await this.worker.goTo('/dang-nhap');
    await this.write('#login', login);
    await this.write('#password', this.password);
    await this.enter();
  }

  /** Tabs until an element that matches has the focus. @throws when it is never reached, or not seen there. */
  async tabTo(selector: string): Promise<void> {
    for (let times = 0; times < MOST_TABS; times += 1) {
      await this.page.keyboard.press('Tab');
      if (await this.page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) {
        const outline = await this.page.evaluate(
          () => getComputedStyle(document.activeElement as Element).outlineStyle,
        );
        if (outline === 'none') throw new Error(`${selector} has the focus, and nothing shows it`);
        return;
      }
    }
    throw new Error(`never came to ${selector} on ${this.page.url()}`);
  }

  async write(selector: string, text: string): Promise<void> {
    await this.tabTo(selector);
    await this.page.keyboard.type(text);
  }

  async enter(): Promise<void> {
    const before = this.page.url();
    const answered = this.page.waitForResponse((response) => response.request().isNavigationRequest());
    await this.page.keyboard.press('Enter');
    await answered;
    await this.page.waitForLoadState();
    if (this.page.url() === before) await this.page.waitForLoadState('networkidle');
  }

  /** Enter on a link or a button. */
  async open(selector: string): Promise<void> {
    await this.tabTo(selector);
    await this.enter();
  }

  async tick(selector: string): Promise<void> {
    await this.tabTo(selector);
    await this.page.keyboard.press('Space');
  }

  /** Opens the list of files with the keyboard; the list itself belongs to the system. */
  async choose(selector: string, file: string): Promise<void> {
    await this.tabTo(selector);
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.keyboard.press('Enter');
    await (await chooser).setFiles(file);
  }

  text(): Promise<string> {
    return this.worker.text();
  }

  leave(): Promise<void> {
    return this.worker.leave();
  }
}
