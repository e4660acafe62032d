import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** A test needs no sandbox against its own pages, and the browser asks nobody outside. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser of this computer; undefined when there is none. With `CCHC_REQUIRE_PROGRAMS=1` that is an error. */
export async function chromiumProgram(): Promise<string | undefined> {
  for (const program of PLACES.filter((place) => existsSync(place))) {
    try {
      await run(program, ['--version'], { timeout: 60_000 });
      return program;
    } catch {
      // It is there, but does not start here.
    }
  }
  if (process.env.CCHC_REQUIRE_PROGRAMS === '1') throw new Error('Chromium is wanted but not installed');
  return undefined;
}

export function openChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}
