import { withExamples } from '../help.js';
import { addCommonOptions, type CommonOptions, OUT_OPTION } from '../options.js';
import { readNumber } from '../read-values.js';
import type { AddCommand } from './command.js';

export interface RankOptions extends CommonOptions {
  readonly set?: string;
  readonly against?: string;
  readonly simulate?: number;
  readonly seed?: number;
  readonly out?: string;
}

export const addRank: AddCommand = (program, context, finish) => {
  const command = program
    .command('rank')
    .description('Chấm điểm và xếp hạng nhiều xã, phường theo khối; hoặc xếp lại một bảng điểm đã công bố')
    .argument('<tệp>', 'tệp số liệu nhiều đơn vị (units.csv), bảng điểm đã công bố, hoặc không gian làm việc')
    .option('--set <mã>', 'bộ tiêu chí dùng để chấm')
    .option('--against <bảng>', 'bảng của lần trước: nêu lên xuống hạng và vì sao')
    .option(
      '--simulate <số-lần>',
      'mô phỏng số liệu còn thiếu bấy nhiêu lần để ước lượng khả năng từng hạng',
      readNumber,
    )
    .option('--seed <số>', 'mầm của mô phỏng: cùng mầm thì cùng kết quả (mặc định: 1)', readNumber)
    .option(...OUT_OPTION);
  addCommonOptions(command).action(async (file: string, options: RankOptions) => {
    const { runRank } = await import('../run/rank.js');
    finish(await runRank(context, file, options));
  });
  withExamples(
    command,
    'cchc rank samples/dak-lak/units.csv',
    'cchc rank samples/dak-lak/units.csv --simulate 1000 --out xep-hang.xlsx',
  );
};
