import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import type { ServeCommandOptions } from '../commands/serve.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { foldersOf } from '../options.js';
import type { RecordsServices } from '../records-services.js';
import type { Context } from '../services.js';
import { UsageError } from '../usage-error.js';
import { mailSettings } from './mail-settings.js';
import { runDemo } from './records/demo/demo.js';
import { signInSettings } from './sign-in-settings.js';

const MOST_PORT = 65_535;
const MOST_MINUTES = 24 * 60;

/** Serves until somebody stops it (Ctrl-C, or the system's own signal). */
export async function runServe(context: Context, folder: string, options: ServeCommandOptions): Promise<ExitCode> {
  const { output, services } = context;
  const port = wholeNumber(options.port, '--port', 0, MOST_PORT);
  const idleMinutes = wholeNumber(options.idle, '--idle', 1, MOST_MINUTES);
  if (options.demo === true && !existsSync(folder)) await runDemo(context, folder, options);
  const identityProvider = signInSettings(context, options);
  const mail = mailSettings(context, options);
  const records = await services.records(foldersOf(options));
  const entrance = await entranceLines(records, folder, options.demo === true);
  const { host, behindProxy = false } = options;
  const serving = await services.serve(foldersOf(options), {
    ...{ folder, host, port, behindProxy, idleMinutes, log: process.stderr },
    ...(identityProvider !== undefined && { identityProvider }),
    ...(mail !== undefined && { mail }),
  });
  if (options.json === true) output.json({ kind: 'serving', address: serving.address });
  else output.out(['', `Trang web đã mở: ${serving.address}`, ...entrance, 'Dừng: Ctrl-C.']);
  await stopAsked();
  output.progress('Đang dừng, chờ các việc dở dang xong …');
  await serving.stop();
  return EXIT.done;
}

/** How to come in where nobody can yet. */
async function entranceLines({ passwords, desk }: RecordsServices, folder: string, isDemo: boolean): Promise<string[]> {
  const origin = `máy chủ ${hostname()}`;
  if (isDemo) {
    const admin = await desk.look(folder, async ({ people }) => (await people.accounts()).map(({ login }) => login));
    const { logins, password } = await passwords.issueForAll(folder, { account: adminOf(admin), origin });
    if (logins.length === 0) return [];
    return [`Dùng thử: mật khẩu của mọi tài khoản là ${password}`, `Tài khoản: ${logins.join(', ')}`];
  }
  const first = await passwords.issueFirst(folder, origin);
  if (first === undefined) return [];
  return [
    `Tài khoản quản trị: ${first.login}`,
    `Mật khẩu dùng một lần: ${first.password} (hết hạn sau 3 ngày; đăng nhập rồi đặt mật khẩu của mình)`,
  ];
}

/** The administrator of the demonstration. */
function adminOf(logins: readonly string[]): string {
  return logins.find((login) => login === 'quan-tri') ?? logins[0] ?? '';
}

function wholeNumber(typed: string, option: string, least: number, most: number): number {
  const value = /^\d{1,6}$/.test(typed) ? Number.parseInt(typed, 10) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`${option} "${typed}" không đúng.`, `Ghi một số từ ${least} đến ${most}.`);
}

function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
