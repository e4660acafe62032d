import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
export const SAMPLES = resolve(ROOT, 'samples');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program as people do. */
export function program(
  argv: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Ran> {
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [resolve(ROOT, 'dist/cchc.js'), ...argv], {
      ...{ cwd, env: { ...process.env, COLUMNS: '100', ...env } },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', fail);
    child.on('close', (code) => settle({ code, out, err }));
  });
}
