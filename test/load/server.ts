import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const PROGRAM = resolve(import.meta.dirname, '../../dist/cchc.js');

/** Times of one page, in milliseconds as the server saw them. */
export type Times = Map<string, number[]>;

/** The built program serving a workspace, with what its own log tells of every answer. */
export class LoadedServer {
  readonly times: Times = new Map();
  /** Answers of 500 and above. */
  faults = 0;
  #address = '';
  #password = '';

  private constructor(private readonly child: ChildProcess) {}

  static async start(folder: string): Promise<LoadedServer> {
    const argv = [PROGRAM, 'serve', folder, '--demo', '--port', '0'];
    const server = new LoadedServer(spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] }));
    server.#readLog();
    await server.#opened();
    return server;
  }

  get address(): string {
    return this.#address;
  }

  /** Of every account that had none before. */
  get password(): string {
    return this.#password;
  }

  /** Memory in use, in MB. */
  async memory(): Promise<number> {
    const status = await readFile(`/proc/${this.child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  }

  stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<unknown> {
    const ended = new Promise((settle) => this.child.once('exit', settle));
    this.child.kill(signal);
    return ended;
  }

  #opened(): Promise<void> {
    return new Promise((settle, fail) => {
      let told = '';
      this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
        told += text;
        if (!told.includes('Dừng: Ctrl-C.')) return;
        this.#address = /http:\/\/\S+/.exec(told)?.[0] ?? '';
        this.#password = /mật khẩu của mọi tài khoản là (\S+)/.exec(told)?.[1] ?? '';
        settle();
      });
      this.child.once('exit', (code) => fail(new Error(`the server ended with ${code}: ${told}`)));
    });
  }

  #readLog(): void {
    if (this.child.stderr === null) return;
    const pages = new Map<string, string>();
    createInterface({ input: this.child.stderr }).on('line', (line) => {
      if (!line.startsWith('{')) return;
      const { reqId, req, res, responseTime } = JSON.parse(line);
      if (req !== undefined) pages.set(reqId, `${req.method} ${req.page}`);
      if (res === undefined || responseTime === undefined) return;
      const page = pages.get(reqId) ?? 'unknown';
      pages.delete(reqId);
      this.times.set(page, [...(this.times.get(page) ?? []), responseTime]);
      if (res.statusCode >= 500) this.faults += 1;
    });
  }
}
