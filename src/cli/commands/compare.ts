import { withExamples } from '../help.js';
import { addCaseOptions, CASE_ARGUMENT, type CaseOptions, OUT_OPTION } from '../options.js';
import type { AddCommand } from './command.js';

export interface CompareOptions extends CaseOptions {
  readonly against?: string;
  readonly block?: string;
  readonly out?: string;
}

export const addCompare: AddCommand = (program, context, finish) => {
  const command = program
    .command('compare')
    .description(
      'Ước tính xã đứng thứ mấy so với một bảng đã công bố hay số liệu của nhiều xã, hoặc so các xã trong một không gian làm việc',
    )
    .argument(...CASE_ARGUMENT)
    .option(
      '--against <bảng>',
      'bảng điểm, thứ hạng đã công bố, hoặc số liệu của nhiều xã như bảng của "cchc rank" (CSV, XLSX)',
    )
    .option('--block <khối>', 'chỉ so với khối này của bảng')
    .option(...OUT_OPTION);
  addCaseOptions(command).action(async (folder: string, options: CompareOptions) => {
    const { runCompare } = await import('../run/compare.js');
    finish(await runCompare(context, folder, options));
  });
  withExamples(
    command,
    'cchc compare samples/dai-son --against samples/hai-phong/thu-hang-dai-son.csv',
    'cchc compare samples/xuan-tho --against samples/ha-noi/<bảng>.csv --out xep-hang.xlsx',
    'cchc compare samples/xuan-tho --against samples/dak-lak/units.csv',
  );
};
