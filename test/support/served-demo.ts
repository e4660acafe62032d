import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROGRAM = resolve(import.meta.dirname, '../../dist/cchc.js');
const PATIENCE = 110_000;

/** The built program serving the demonstration office, as an office would start it. */
export class ServedDemo {
  private constructor(
    readonly address: string,
    /** Of every account. */
    readonly password: string,
    readonly folder: string,
    private readonly child: ChildProcess,
  ) {}

  /** @param env that the program is started with beside the usual one. */
  static async start(port = 0, env: Readonly<Record<string, string>> = {}): Promise<ServedDemo> {
    const folder = join(await mkdtemp(join(tmpdir(), 'cchc-served-')), 'so');
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
