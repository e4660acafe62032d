import { withExamples } from '../help.js';
import { addCommonOptions, type CommonOptions, foldersOf } from '../options.js';
import type { AddCommand } from './command.js';

export const addCheck: AddCommand = (program, context, finish) => {
  const command = program
    .command('check')
    .description('Kiểm tra bộ tiêu chí và quy tắc: đối chiếu chéo và tính lại mọi ví dụ');
  addCommonOptions(command).action(async (options: CommonOptions) => {
    const { runCheck } = await import('../run/check.js');
    finish(await runCheck(context, foldersOf(options), options.json === true));
  });
  withExamples(command, 'cchc check', 'cchc check --criteria criteria-moi --rules rules-moi');
};
