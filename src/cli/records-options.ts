import { hostname } from 'node:os';
import type { Command } from 'commander';
import type { Actor } from '../application/records/desk.js';
import { addCommonOptions, type CommonOptions } from './options.js';
import type { Context } from './services.js';
import { UsageError } from './usage-error.js';

/** Options of commands that look into a workspace. */
export interface LookOptions extends CommonOptions {
  readonly commune?: string;
}

/** Options of commands that change something there. */
export interface DeedOptions extends LookOptions {
  readonly by?: string;
}

const COMMUNE = ['--commune <mã>', 'mã xã, phường (mặc định: xã, phường duy nhất; có nhiều xã thì phải ghi)'] as const;

export function addLookOptions(command: Command): Command {
  return addCommonOptions(command.option(...COMMUNE));
}

export function addDeedOptions(command: Command): Command {
  return addActorOptions(command.option(...COMMUNE));
}

/** For what concerns the whole workspace. */
export function addActorOptions(command: Command): Command {
  return addCommonOptions(command.option('--by <tài-khoản>', 'ai làm việc này (mặc định: biến môi trường CCHC_BY)'));
}

/** Who acts, and from where. @throws UsageError when nobody is named. */
export function actorOf({ env }: Context, { by }: Pick<DeedOptions, 'by'>): Actor {
  const account = (by ?? env.CCHC_BY ?? '').trim();
  if (account === '') {
    throw new UsageError(
      'Chưa ghi ai làm việc này.',
      'Thêm --by <tài-khoản>, hoặc đặt biến môi trường CCHC_BY bằng tên tài khoản của mình.',
    );
  }
  return { account, origin: `dòng lệnh trên ${hostname()}` };
}
