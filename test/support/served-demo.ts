import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const PROGRAM = resolve(import.meta.dirname, '../../dist/cchc.js');
const PATIENCE = 110_000;

const run = promisify(execFile);

export interface ServedDemoOptions {
  /** Absent: a free one. */
  readonly port?: number;
  /** What the program is started with beside the usual environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Address of an empty PostgreSQL database; absent: a file in the folder. */
  readonly database?: string | undefined;
}

/** The built program serving the demonstration office, as an office would start it. */
export class ServedDemo {
  private constructor(
    readonly address: string,
    /** Of every account. */
    readonly password: string,
    readonly folder: string,
    private readonly child: ChildProcess,
  ) {}

  static async start({ port = 0, env = {}, database }: ServedDemoOptions = {}): Promise<ServedDemo> {
    const folder = join(await mkdtemp(join(tmpdir(), 'cchc-served-')), 'so');
    if (database !== undefined) await run(process.execPath, [PROGRAM, 'demo', folder, '--database', database]);
    const child = spawn(process.execPath, [PROGRAM, 'serve', folder, '--demo', '--port', `${port}`], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, ...env },
    });
    const told = await new Promise<string>((settle, fail) => {
      let out = '';
      const late = setTimeout(() => fail(new Error(`not serving: ${out}`)), PATIENCE);
      child.stdout?.setEncoding('utf8').on('data', (text: string) => {
        out += text;
        if (!out.includes('Dừng: Ctrl-C.')) return;
        clearTimeout(late);
        settle(out);
      });
      child.on('exit', (code) => fail(new Error(`ended with ${code}: ${out}`)));
    });
    const address = /http:\/\/\S+/.exec(told)?.[0] ?? '';
    const password = /mật khẩu của mọi tài khoản là (\S+)/.exec(told)?.[1] ?? '';
    return new ServedDemo(address, password, folder, child);
  }

  async stop(): Promise<void> {
    this.child.removeAllListeners('exit');
    const ended = new Promise((settle) => this.child.once('exit', settle));
    this.child.kill('SIGTERM');
    await ended;
    await rm(resolve(this.folder, '..'), { recursive: true, force: true });
  }
}
