import { withExamples } from '../../help.js';
import { addCommonOptions, type CommonOptions } from '../../options.js';
import type { AddCommand } from '../command.js';

export interface DemoOptions extends CommonOptions {
  readonly database?: string;
}

export const addDemo: AddCommand = (program, context, finish) => {
  const command = program
    .command('demo')
    .description('Tạo không gian làm việc mẫu có sáu tháng số liệu của một xã, để xem thử mọi lệnh')
    .argument('<thư-mục>', 'thư mục mới hoặc trống')
    .option('--database <địa-chỉ>', 'máy chủ PostgreSQL trống (postgres://…), thay cho tệp sổ ghi trong thư mục');
  addCommonOptions(command).action(async (folder: string, options: DemoOptions) => {
    const { runDemo } = await import('../../run/records/demo/demo.js');
    finish(await runDemo(context, folder, options));
  });
  withExamples(command, 'cchc demo so-mau');
};
