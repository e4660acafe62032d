import { withExamples } from '../../help.js';
import { addCommonOptions, type CommonOptions } from '../../options.js';
import type { AddCommand } from '../command.js';

export interface InitOptions extends CommonOptions {
  readonly admin: string;
  readonly name: string;
  readonly database?: string;
  readonly join?: boolean;
}

export const addInit: AddCommand = (program, context, finish) => {
  const command = program
    .command('init')
    .description('Tạo không gian làm việc: một thư mục giữ sổ ghi, minh chứng và các tháng của cả năm')
    .argument('<thư-mục>', 'thư mục mới hoặc trống, trên ổ đĩa của máy này')
    .option('--admin <tài-khoản>', 'tài khoản quản trị đầu tiên, người thêm các tài khoản khác', 'quan-tri')
    .option('--name <họ-tên>', 'tên người quản trị', 'Quản trị')
    .option('--database <địa-chỉ>', 'máy chủ PostgreSQL (postgres://…), thay cho tệp sổ ghi trong thư mục')
    .option('--join', 'dùng chung sổ ghi đã có trên máy chủ; --admin là tài khoản quản trị đang có');
  addCommonOptions(command).action(async (folder: string, options: InitOptions) => {
    const { runInit } = await import('../../run/records/init.js');
    finish(await runInit(context, folder, options));
  });
  withExamples(
    command,
    'cchc init so-cchc --admin quan-tri --name "Nguyễn Văn A"',
    'cchc init so-cchc --database postgres://cchc@may-chu/cchc',
  );
};
