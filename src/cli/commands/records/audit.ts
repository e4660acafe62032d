import type { MonthId } from '../../../domain/records/month.js';
import { withExamples } from '../../help.js';
import { addLookOptions, type LookOptions } from '../../records-options.js';
import type { AddCommand } from '../command.js';
import { MONTH_OPTION, WORKSPACE } from './arguments.js';

export interface AuditOptions extends LookOptions {
  readonly month?: MonthId;
  readonly export?: string;
}

export const addAudit: AddCommand = (program, context, finish) => {
  const command = program
    .command('audit')
    .description('Nhật ký: ai làm gì, lúc nào, từ đâu, trước và sau, vì sao; mới nhất ở cuối')
    .argument(...WORKSPACE)
    .option(...MONTH_OPTION)
    .option('--export <tệp>', 'ghi ra tệp .jsonl, mỗi dòng một việc, kèm mã nối để kiểm tra');
  addLookOptions(command).action(async (folder: string, options: AuditOptions) => {
    const { runAudit } = await import('../../run/records/audit.js');
    finish(await runAudit(context, folder, options));
  });
  withExamples(command, 'cchc audit so-cchc --month 10/2026', 'cchc audit so-cchc --export nhat-ky.jsonl');
};
