import type { IsoDate } from '../../../domain/calendar.js';
import type { MonthId } from '../../../domain/records/month.js';
import { withExamples } from '../../help.js';
import { collect, readDate } from '../../read-values.js';
import { addDeedOptions, addLookOptions, type DeedOptions, type LookOptions } from '../../records-options.js';
import type { AddCommand } from '../command.js';
import { MONTH, WORKSPACE } from './arguments.js';

export interface OpenOptions extends DeedOptions {
  readonly set?: readonly string[];
}
export interface HandOverOptions extends DeedOptions {
  readonly asOf?: IsoDate;
}

export const addOpen: AddCommand = (program, context, finish) => {
  const command = program
    .command('open')
    .description('Mở tháng: từ đó nhận số liệu và minh chứng')
    .argument(...WORKSPACE)
    .argument(...MONTH)
    .option('--set <mã>', 'bộ tiêu chí dùng để chấm, có thể ghi nhiều lần (mặc định: như tháng trước)', collect);
  addDeedOptions(command).action(async (folder: string, month: MonthId, options: OpenOptions) => {
    const { runOpen } = await import('../../run/records/months.js');
    finish(await runOpen(context, folder, month, options));
  });
  withExamples(command, 'cchc open so-cchc 10/2026 --set <mã-bộ-tiêu-chí> --by thuong-truc');
};

export const addStart: AddCommand = (program, context, finish) => {
  const command = program
    .command('start')
    .description('Bắt đầu chấm: đơn vị thôi nộp, cơ quan thường trực duyệt và chấm')
    .argument(...WORKSPACE)
    .argument(...MONTH);
  addDeedOptions(command).action(async (folder: string, month: MonthId, options: DeedOptions) => {
    const { runStep } = await import('../../run/records/months.js');
    finish(await runStep(context, folder, month, 'score', options));
  });
  withExamples(command, 'cchc start so-cchc 10/2026 --by thuong-truc');
};

export const addHandOver: AddCommand = (program, context, finish) => {
  const command = program
    .command('hand-over')
    .description('Trình ký: từ đó điểm chờ lãnh đạo khóa; người trình không được tự khóa')
    .argument(...WORKSPACE)
    .argument(...MONTH)
    .option('--as-of <ngày>', 'xét hạn nộp theo ngày này, khi tháng trình muộn (mặc định: hôm nay)', readDate);
  addDeedOptions(command).action(async (folder: string, month: MonthId, options: HandOverOptions) => {
    const { runStep } = await import('../../run/records/months.js');
    finish(await runStep(context, folder, month, 'hand_over', options));
  });
  withExamples(
    command,
    'cchc hand-over so-cchc 10/2026 --by thuong-truc',
    'cchc hand-over so-cchc 9/2026 --as-of 30/9/2026 --by thuong-truc',
  );
};

export const addTakeBack: AddCommand = (program, context, finish) => {
  const command = program
    .command('take-back')
    .description('Lấy lại tháng đang chấm hoặc chờ ký để sửa')
    .argument(...WORKSPACE)
    .argument(...MONTH);
  addDeedOptions(command).action(async (folder: string, month: MonthId, options: DeedOptions) => {
    const { runStep } = await import('../../run/records/months.js');
    finish(await runStep(context, folder, month, 'take_back', options));
  });
  withExamples(command, 'cchc take-back so-cchc 10/2026 --by thuong-truc');
};

export const addMonths: AddCommand = (program, context, finish) => {
  const command = program
    .command('months')
    .description('Liệt kê các tháng: trạng thái, bản, ai làm, điểm đã khóa')
    .argument(...WORKSPACE);
  addLookOptions(command).action(async (folder: string, options: LookOptions) => {
    const { runMonths } = await import('../../run/records/months.js');
    finish(await runMonths(context, folder, options));
  });
  withExamples(command, 'cchc months so-cchc');
};
