import type { MonthId } from '../../../domain/records/month.js';
import { withExamples } from '../../help.js';
import { collect } from '../../read-values.js';
import { addDeedOptions, type DeedOptions } from '../../records-options.js';
import type { AddCommand } from '../command.js';
import { MONTH_OPTION, WORKSPACE } from './arguments.js';

export interface ImportOptions extends DeedOptions {
  readonly month?: MonthId;
  readonly source: string;
  readonly map?: readonly string[];
  readonly dryRun?: boolean;
}

export const addImport: AddCommand = (program, context, finish) => {
  const command = program
    .command('import')
    .description('Nhập số liệu từ tệp CSV hoặc Excel vào tháng đang mở; lần nhập trước vẫn giữ')
    .argument(...WORKSPACE)
    .argument('<tệp>', 'tệp số liệu, mỗi chỉ tiêu một dòng')
    .requiredOption('--source <tên>', 'hệ thống hoặc đơn vị đưa tệp; tiêu đề cột được nhớ theo tên này')
    .option('--map <tiêu-đề=cột>', 'tiêu đề nào là cột nào, như "Tử=numerator" (có thể ghi nhiều lần)', collect)
    .option('--dry-run', 'chỉ xem trước, chưa ghi gì')
    .option(...MONTH_OPTION);
  addDeedOptions(command).action(async (folder: string, file: string, options: ImportOptions) => {
    const { runImport } = await import('../../run/records/import.js');
    finish(await runImport(context, folder, file, options));
  });
  withExamples(
    command,
    'cchc import so-cchc so-lieu.xlsx --source "Hệ thống một cửa" --dry-run --by thuong-truc',
    'cchc import so-cchc so-lieu.csv --source cong --map "Số hồ sơ đúng hạn=numerator" --by thuong-truc',
  );
};
