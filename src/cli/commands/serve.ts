import { withExamples } from '../help.js';
import { addCommonOptions, type CommonOptions } from '../options.js';
import type { AddCommand } from './command.js';

export interface ServeCommandOptions extends CommonOptions {
  readonly host: string;
  readonly port: string;
  readonly demo?: boolean;
  readonly behindProxy?: boolean;
  readonly idle: string;
  readonly address?: string;
  readonly ssoIssuer?: string;
  readonly ssoClient?: string;
  readonly ssoName?: string;
  readonly ssoClaim?: string;
  readonly smtp?: string;
  readonly mailFrom?: string;
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
    .option('--idle <phút>', 'số phút không thao tác thì phải đăng nhập lại', '30')
    .option('--address <địa-chỉ>', 'địa chỉ mọi người mở trang web, như https://cchc.xa.gov.vn (biến CCHC_ADDRESS)')
    .option('--sso-issuer <địa-chỉ>', 'cổng đăng nhập dùng chung OpenID Connect của tỉnh (biến CCHC_SSO_ISSUER)')
    .option('--sso-client <mã>', 'mã ứng dụng ở cổng ấy (biến CCHC_SSO_CLIENT); khóa: xem cuối trang này')
    .option('--sso-name <tên>', 'tên cổng trên nút đăng nhập (biến CCHC_SSO_NAME)')
    .option('--sso-claim <tên>', 'mục nào cổng trả về là tên người dùng (biến CCHC_SSO_CLAIM)')
    .option('--smtp <địa-chỉ>', 'máy chủ thư để gửi thư nhắc, như smtp://tên@thu.xa.gov.vn:587 (biến CCHC_SMTP)')
    .option('--mail-from <thư>', 'thư gửi từ địa chỉ nào (biến CCHC_MAIL_FROM)');
  addCommonOptions(command).action(async (folder: string, options: ServeCommandOptions) => {
    const { runServe } = await import('../run/serve.js');
    finish(await runServe(context, folder, options));
  });
  command.addHelpText(
    'after',
    [
      '',
      'Không ghi trên dòng lệnh, mà đặt ở biến (hoặc trong tệp ghi ở biến cùng tên thêm _FILE):',
      '  CCHC_SSO_SECRET     khóa của ứng dụng ở cổng đăng nhập',
      '  CCHC_SMTP_PASSWORD  mật khẩu của máy chủ thư',
    ].join('\n'),
  );
  withExamples(command, 'cchc serve so-mau --demo', 'cchc serve so-cchc --host 0.0.0.0 --port 8080');
};
