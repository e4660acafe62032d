import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

const PROCESS = resolve(import.meta.dirname, 'identity-provider.mjs');

/** The sign-in service of a province, running as a process of its own. */
export class SignInService {
  private constructor(
    readonly issuer: string,
    private readonly child: ChildProcess,
  ) {}

  /** @param address of the application that is tied to it. */
  static async start(address: string): Promise<SignInService> {
    const places = [`${address}/dang-nhap/sso/ve`, `${address}/dang-nhap`];
    const child = spawn(process.execPath, [PROCESS, ...places], { stdio: ['ignore', 'pipe', 'pipe'] });
    let told = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      told += text;
    });
    const issuer = await new Promise<string>((settle, fail) => {
      child.stdout?.setEncoding('utf8').on('data', (text: string) => settle(text.trim()));
      child.on('exit', (code) => fail(new Error(`the service ended with ${code}: ${told}`)));
    });
    child.removeAllListeners('exit');
    return new SignInService(issuer, child);
  }

  /** Does what a browser does there: signs in as the person and follows every step. @returns where it leads back to. */
  async signIn(url: string, person: string, address: string): Promise<string> {
    const cookies = new Map<string, string>();
    const first = new URL(url);
    first.searchParams.set('login_hint', person);
    let next = first.href;
    while (!next.startsWith(address)) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
      for (const each of answer.headers.getSetCookie()) {
        const [pair = ''] = each.split(';');
        cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
      const location = answer.headers.get('location');
      if (location === null) throw new Error(`${next}: ${answer.status} ${await answer.text()}`);
      next = new URL(location, next).href;
    }
    return next.slice(address.length);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((settle) => this.child.once('exit', settle));
    this.child.kill('SIGTERM');
    await ended;
  }
}
