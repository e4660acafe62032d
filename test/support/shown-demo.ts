import type { Browser } from 'playwright-core';
import { openChromium } from './chromium.js';
import { OfficeWorker, type Screen } from './office-worker.js';
import { ServedDemo, type ServedDemoOptions } from './served-demo.js';

/** The demonstration office, served by the built program and shown by a real browser. */
export class ShownDemo {
  private constructor(
    readonly demo: ServedDemo,
    readonly browser: Browser,
  ) {}

  /** @param program the browser; absent: the tests that need it are left out, and this is never asked. */
  static async open(program: string | undefined, options: ServedDemoOptions = {}): Promise<ShownDemo> {
    if (program === undefined) throw new Error('no browser');
    const demo = await ServedDemo.start(options);
    return new ShownDemo(demo, await openChromium(program));
  }

  /** Somebody who sits down at the browser. */
  worker(screen?: Screen): Promise<OfficeWorker> {
    return OfficeWorker.at(this.browser, this.demo, screen);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.demo.stop();
  }
}
