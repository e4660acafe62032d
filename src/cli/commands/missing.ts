import { withExamples } from '../help.js';
import { addCaseOptions, CASE_ARGUMENT, type CaseOptions } from '../options.js';
import type { AddCommand } from './command.js';

export interface MissingOptions extends CaseOptions {
  readonly department?: string;
}

export const addMissing: AddCommand = (program, context, finish) => {
  const command = program
    .command('missing')
    .description('Liệt kê minh chứng còn thiếu, nhiều điểm nhất trước')
    .argument(...CASE_ARGUMENT)
    .option('--department <đơn-vị>', 'chỉ xem của một đơn vị (mã hoặc tên, không cần dấu)');
  addCaseOptions(command).action(async (folder: string, options: MissingOptions) => {
    const { runMissing } = await import('../run/missing.js');
    finish(await runMissing(context, folder, options));
  });
  withExamples(command, 'cchc missing samples/dai-son', 'cchc missing samples/dai-son --department "phong kinh te"');
};
