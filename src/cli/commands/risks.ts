import { withExamples } from '../help.js';
import { addCaseOptions, CASE_ARGUMENT, type CaseOptions } from '../options.js';
import type { AddCommand } from './command.js';

export const addRisks: AddCommand = (program, context, finish) => {
  const command = program
    .command('risks')
    .description('Liệt kê tiêu chí có nguy cơ mất điểm, nguyên nhân, đơn vị và việc cần làm')
    .argument(...CASE_ARGUMENT);
  addCaseOptions(command).action(async (folder: string, options: CaseOptions) => {
    const { runRisks } = await import('../run/risks.js');
    finish(await runRisks(context, folder, options));
  });
  withExamples(command, 'cchc risks samples/dai-son', 'cchc risks samples/dai-son --json');
};
