import { withExamples } from '../help.js';
import { addCaseOptions, CASE_ARGUMENT, type CaseOptions } from '../options.js';
import type { AddCommand } from './command.js';

export const addExplain: AddCommand = (program, context, finish) => {
  const command = program
    .command('explain')
    .description('Giải thích điểm của một tiêu chí: số liệu và nguồn, quy tắc, căn cứ, minh chứng')
    .argument(...CASE_ARGUMENT)
    .argument('<mã>', 'mã tiêu chí hoặc lĩnh vực');
  addCaseOptions(command).action(async (folder: string, code: string, options: CaseOptions) => {
    const { runExplain } = await import('../run/explain.js');
    finish(await runExplain(context, folder, code, options));
  });
  withExamples(command, 'cchc explain samples/xuan-tho 3', 'cchc explain samples/xuan-tho <mã-tiêu-chí> --json');
};
