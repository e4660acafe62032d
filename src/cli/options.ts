import type { Command } from 'commander';
import type { IsoDate } from '../domain/calendar.js';
import { readWrittenDate } from '../domain/written-date.js';
import type { DefinitionFolders } from './services.js';
import { UsageError } from './usage-error.js';

/** Options that every command understands. */
export interface CommonOptions {
  readonly criteria?: string;
  readonly rules?: string;
  readonly json?: boolean;
  readonly debug?: boolean;
}

/** Options of the commands that score a case. */
export interface CaseOptions extends CommonOptions {
  readonly set?: readonly string[];
  readonly asOf?: IsoDate;
}

export function addCommonOptions(command: Command): Command {
  return command
    .option('--json', 'in kết quả dạng JSON (cho chương trình khác đọc)')
    .option('--criteria <thư-mục>', 'thư mục bộ tiêu chí, thay cho thư mục đi kèm')
    .option('--rules <thư-mục>', 'thư mục quy tắc chấm, thay cho thư mục đi kèm')
    .option('--debug', 'in chi tiết kỹ thuật khi chương trình gặp lỗi');
}

export function addCaseOptions(command: Command): Command {
  return addCommonOptions(
    command
      .option('--set <mã>', 'chỉ chấm bộ tiêu chí này (có thể ghi nhiều lần)', collect)
      .option('--as-of <ngày>', 'chấm theo ngày này, ghi dạng ngày/tháng/năm hoặc năm-tháng-ngày', readDate),
  );
}

export function foldersOf(options: CommonOptions): DefinitionFolders {
  return {
    ...(options.criteria === undefined ? {} : { criteria: options.criteria }),
    ...(options.rules === undefined ? {} : { rules: options.rules }),
  };
}

/** What to score, as the use case wants it. */
export function scoreRequest(
  folder: string,
  options: CaseOptions,
): { folder: string; sets?: string[]; asOf?: IsoDate } {
  return {
    folder,
    ...(options.set === undefined ? {} : { sets: [...new Set(options.set)] }),
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
  };
}

function collect(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value];
}

function readDate(text: string): IsoDate {
  const date = readWrittenDate(text);
  if (date === undefined) {
    throw new UsageError(
      `"${text}" không phải là một ngày có thật.`,
      'Ghi ngày/tháng/năm (ngày trước, tháng sau), hoặc năm-tháng-ngày với đủ bốn chữ số năm.',
    );
  }
  return date;
}
