import { withExamples } from '../help.js';
import { addCaseOptions, CASE_ARGUMENT, type CaseOptions } from '../options.js';
import { collect } from '../read-values.js';
import type { AddCommand } from './command.js';

export interface SimulateOptions extends CaseOptions {
  readonly fact?: readonly string[];
  readonly evidence?: readonly string[];
  readonly scenario?: readonly string[];
}

export const addSimulate: AddCommand = (program, context, finish) => {
  const command = program
    .command('simulate')
    .description('Giả định số liệu, mức, minh chứng khác đi thì được bao nhiêu điểm; không ghi lại gì')
    .argument(...CASE_ARGUMENT)
    .option('--fact <mã=giá-trị>', 'giả định một số liệu, ghi như trong facts.csv (có thể ghi nhiều lần)', collect)
    .option('--evidence <mã:kỳ=trạng-thái>', 'giả định một minh chứng (có thể ghi nhiều lần)', collect)
    .option('--scenario <tệp>', 'một phương án ghi trong tệp YAML (có thể ghi nhiều lần, so cạnh nhau)', collect);
  addCaseOptions(command).action(async (folder: string, options: SimulateOptions) => {
    const { runSimulate } = await import('../run/simulate.js');
    finish(await runSimulate(context, folder, options));
  });
  withExamples(
    command,
    'cchc simulate samples/xuan-tho --fact <mã-chỉ-tiêu>=850/876',
    'cchc simulate samples/xuan-tho --json',
  );
};
