import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '../..');

/** The worker as one file inside the repository, where its libraries are found. */
export async function buildWorker(): Promise<string> {
  const folder = await mkdtemp(join(ROOT, 'dist', 'worker-'));
  await build({
    entryPoints: [join(ROOT, 'test/processes/worker.ts')],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  return join(folder, 'worker.js');
}

/** One line that a worker told. */
export interface Told {
  readonly kind: string;
  readonly id?: string;
  readonly version?: number;
  readonly sha256?: string;
  readonly figures?: number;
  readonly definitions?: string;
  readonly input?: string;
  readonly codes?: readonly string[];
}

export interface Worker {
  readonly process: ChildProcess;
  readonly told: Told[];
  readonly ended: Promise<{ readonly code: number | null; readonly errors: string }>;
  /** Settled when the worker has told something of this kind, or has ended. */
  first(kind: string): Promise<void>;
}

export function startWorker(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Worker {
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, ...env } });
  const told: Told[] = [];
  const waiting: { readonly kind: string; readonly wake: () => void }[] = [];
  let rest = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const each = JSON.parse(line) as Told;
      told.push(each);
      for (const { kind, wake } of waiting) if (kind === each.kind) wake();
    }
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = new Promise<{ code: number | null; errors: string }>((settle) => {
    child.on('close', (code) => settle({ code, errors }));
  });
  const first = async (kind: string) => {
    if (told.some((each) => each.kind === kind)) return;
    await Promise.race([new Promise<void>((wake) => waiting.push({ kind, wake })), ended]);
  };
  return { process: child, told, ended, first };
}
