import type { Exact } from '../../domain/number.js';
import type { PlanBy } from '../../domain/plan/plan.js';
import { withExamples } from '../help.js';
import { addCaseOptions, CASE_ARGUMENT, type CaseOptions } from '../options.js';
import { readNumber, readPlanBy, readPoints } from '../read-values.js';
import type { AddCommand } from './command.js';

export interface PlanOptions extends CaseOptions {
  readonly target?: Exact;
  readonly place?: number;
  readonly against?: string;
  readonly block?: string;
  readonly by?: PlanBy;
}

export const addPlan: AddCommand = (program, context, finish) => {
  const command = program
    .command('plan')
    .description('Tìm ít việc nhất (hoặc ít công nhất) để chỉ số đạt một mức; nói rõ khi không thể đạt')
    .argument(...CASE_ARGUMENT)
    .option('--target <điểm>', 'chỉ số muốn đạt', readPoints)
    .option('--place <hạng>', 'thứ hạng muốn đạt trong bảng ghi ở --against', readNumber)
    .option('--against <bảng>', 'bảng điểm đã công bố, hoặc số liệu của nhiều xã, để so')
    .option('--block <khối>', 'khối của bảng')
    .option('--by <cách>', 'ít nhất theo: count (số việc) hoặc effort (giờ công, mặc định)', readPlanBy);
  addCaseOptions(command).action(async (folder: string, options: PlanOptions) => {
    const { runPlan } = await import('../run/plan.js');
    finish(await runPlan(context, folder, options));
  });
  withExamples(
    command,
    'cchc plan samples/xuan-tho --target 75 --by count',
    'cchc plan samples/xuan-tho --target 75 --json',
  );
};
