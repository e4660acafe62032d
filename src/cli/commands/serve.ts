import { withExamples } from '../help.js';
import { addCommonOptions, type CommonOptions } from '../options.js';
import type { AddCommand } from './command.js';

export interface ServeCommandOptions extends CommonOptions {
  readonly host: string;
  readonly port: string;
  readonly demo?: boolean;
  readonly behindProxy?: boolean;
  readonly idle: string;
}

export const addServe: AddCommand = (program, context, finish) => {
  const command = program
    .command('serve')
    .description('Mở trang web của không gian làm việc, cho nhiều người cùng làm bằng trình duyệt')
    .argument('<thư-mục>', 'không gian làm việc')
    .option('--host <địa-chỉ>', 'địa chỉ mạng để mở; 0.0.0.0 cho các máy khác trong mạng', '127.0.0.1')
    .option('--port <cổng>', 'cổng; 0 để chọn cổng trống bất kỳ', '8766')
    .option('--demo', 'tạo dữ liệu mẫu nếu thư mục chưa có, và in mật khẩu dùng thử')
    .option('--behind-proxy', 'người dùng vào bằng https qua máy chủ trung gian (nginx …)')
    .option('--idle <phút>', 'số phút không thao tác thì phải đăng nhập lại', '30');
  addCommonOptions(command).action(async (folder: string, options: ServeCommandOptions) => {
    const { runServe } = await import('../run/serve.js');
    finish(await runServe(context, folder, options));
  });
  withExamples(command, 'cchc serve so-mau --demo', 'cchc serve so-cchc --host 0.0.0.0 --port 8080');
};
