import type { MonthId } from '../../../domain/records/month.js';
import { withExamples } from '../../help.js';
import { OUT_OPTION } from '../../options.js';
import { addDeedOptions, addLookOptions, type DeedOptions, type LookOptions } from '../../records-options.js';
import type { AddCommand } from '../command.js';
import { MONTH, MONTH_OPTION, WORKSPACE } from './arguments.js';

export interface ReopenOptions extends DeedOptions {
  readonly reason: string;
}
export interface HistoryOptions extends LookOptions {
  readonly month?: MonthId;
  readonly rulesOfToday?: boolean;
  /** All locked months side by side, instead of the versions of one. */
  readonly grid?: boolean;
  /** Writes them side by side to Excel. */
  readonly out?: string;
}

export const addClose: AddCommand = (program, context, finish) => {
  const command = program
    .command('close')
    .description('Khóa tháng: giữ nguyên số liệu, minh chứng, quy tắc và điểm; sao lưu trước và sau khi khóa')
    .argument(...WORKSPACE)
    .argument(...MONTH);
  addDeedOptions(command).action(async (folder: string, month: MonthId, options: DeedOptions) => {
    const { runClose } = await import('../../run/records/close.js');
    finish(await runClose(context, folder, month, options));
  });
  withExamples(command, 'cchc close so-cchc 10/2026 --by chu-tich');
};

export const addReopen: AddCommand = (program, context, finish) => {
  const command = program
    .command('reopen')
    .description('Mở lại tháng đã khóa: bắt đầu bản mới, bản cũ giữ nguyên')
    .argument(...WORKSPACE)
    .argument(...MONTH)
    .requiredOption('--reason <lý-do>', 'vì sao mở lại');
  addDeedOptions(command).action(async (folder: string, month: MonthId, options: ReopenOptions) => {
    const { runReopen } = await import('../../run/records/months.js');
    finish(await runReopen(context, folder, month, options));
  });
  withExamples(command, 'cchc reopen so-cchc 10/2026 --reason "Sót báo cáo của Phòng Kinh tế" --by chu-tich');
};

export const addHistory: AddCommand = (program, context, finish) => {
  const command = program
    .command('history')
    .description('Các bản đã khóa của một tháng, vì sao mở lại, và chênh lệch từng tiêu chí giữa hai bản cuối')
    .argument(...WORKSPACE)
    .option('--rules-of-today', 'giả định: điểm của bản cuối nếu chấm theo bộ tiêu chí và quy tắc hiện nay')
    .option(...MONTH_OPTION)
    .option('--grid', 'các tháng đã khóa cạnh nhau, theo tiêu chí và theo đơn vị')
    .option(...OUT_OPTION);
  addLookOptions(command).action(async (folder: string, options: HistoryOptions) => {
    const { runHistory } = await import('../../run/records/history.js');
    finish(await runHistory(context, folder, options));
  });
  withExamples(command, 'cchc history so-cchc --month 10/2026', 'cchc history so-cchc --grid --out so-sanh.xlsx');
};
