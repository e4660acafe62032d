import type { Command } from 'commander';
import { withExamples } from '../../help.js';
import { readNumber } from '../../read-values.js';
import { addDeedOptions } from '../../records-options.js';
import type { AddCommand } from '../command.js';
import { MONTH_OPTION, WORKSPACE } from './arguments.js';
import type { EvidenceDeedOptions, ReturnOptions } from './evidence-options.js';

/** What is decided about evidence that was handed in. */
export const addDecisions: AddCommand = (group, context, finish) => {
  const plain = [
    ['accept', 'Nhận minh chứng đã nộp', 'accept', 'thuong-truc'],
    ['confirm', 'Xác nhận kỳ này không phát sinh (trưởng đơn vị)', 'confirm_not_arising', 'truong-kt'],
    ['withdraw', 'Rút minh chứng chưa được nhận', 'withdraw', 'can-bo-kt'],
  ] as const;
  for (const [name, description, step, who] of plain) {
    const command = decision(group, name, description);
    addDeedOptions(command).action(async (folder: string, id: string, options: EvidenceDeedOptions) => {
      const { runDecision } = await import('../../run/records/evidence-decide.js');
      finish(await runDecision(context, folder, id, step, options));
    });
    withExamples(command, `cchc evidence ${name} so-cchc <loại>/2026-Q3/1 --by ${who}`);
  }

  const back = decision(group, 'return', 'Trả lại minh chứng, kèm lý do').requiredOption(
    '--reason <lý-do>',
    'thieu-chu-ky, sai-mau, sai-ky, khong-dung-tieu-chi, chua-thong-tin-ca-nhan, ly-do-khac (kèm --note)',
  );
  addDeedOptions(back).action(async (folder: string, id: string, options: ReturnOptions) => {
    const { runReturn } = await import('../../run/records/evidence-decide.js');
    finish(await runReturn(context, folder, id, options));
  });
  withExamples(
    back,
    'cchc evidence return so-cchc <loại>/2026-Q3/1 --reason sai-mau --note "Thiếu ngày hẹn trả" --by thuong-truc',
  );
};

function decision(group: Command, name: string, description: string): Command {
  return group
    .command(name)
    .description(description)
    .argument(...WORKSPACE)
    .argument('<mã>', 'mã minh chứng, xem bằng "cchc evidence list"')
    .option(...MONTH_OPTION)
    .option('--note <ghi-chú>', 'ghi chú cho đơn vị')
    .option('--version <số>', 'bản đã xem; có người ghi bản mới hơn thì không ghi đè', readNumber);
}
