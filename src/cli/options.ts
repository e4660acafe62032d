import type { Command } from 'commander';
import type { ScoreCaseRequest } from '../application/score-case.js';
import type { IsoDate } from '../domain/calendar.js';
import type { MonthId } from '../domain/records/month.js';
import { collect, readDate, readMonth, readNumber } from './read-values.js';
import type { DefinitionFolders } from './services.js';

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
  /** In a workspace: which commune, month and locked version. */
  readonly commune?: string;
  readonly month?: MonthId;
  readonly version?: number;
}

/** Of the commands that also write what they print as Excel sheets. */
export const OUT_OPTION = [
  '--out <tệp-hoặc-thư-mục>',
  'ghi ra Excel: một tệp .xlsx, hoặc một thư mục (mỗi bộ tiêu chí một tệp)',
] as const;

/** What is scored. */
export const CASE_ARGUMENT = [
  '<hồ-sơ>',
  'thư mục hồ sơ, không gian làm việc, hoặc bảng số liệu nhiều xã kèm --commune',
] as const;

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
      .option('--as-of <ngày>', 'chấm theo ngày này, ghi dạng ngày/tháng/năm hoặc năm-tháng-ngày', readDate)
      .option(
        '--commune <mã>',
        'trong không gian làm việc, bảng nhiều xã: xã, phường nào (mặc định: xã, phường duy nhất)',
      )
      .option('--month <tháng>', 'trong không gian làm việc: tháng nào (mặc định: tháng gần nhất)', readMonth)
      .option(
        '--version <số>',
        'trong không gian làm việc: bản đã khóa nào của tháng (mặc định: bản mới nhất)',
        readNumber,
      ),
  );
}

export function foldersOf(options: CommonOptions): DefinitionFolders {
  return {
    ...(options.criteria === undefined ? {} : { criteria: options.criteria }),
    ...(options.rules === undefined ? {} : { rules: options.rules }),
  };
}

/** What to score, as the use case wants it. */
export function scoreRequest(folder: string, { set, asOf, commune, month, version }: CaseOptions): ScoreCaseRequest {
  return {
    folder,
    ...(set !== undefined && { sets: [...new Set(set)] }),
    ...(asOf !== undefined && { asOf }),
    ...(commune !== undefined && { commune }),
    ...(month !== undefined && { month }),
    ...(version !== undefined && { version }),
  };
}
