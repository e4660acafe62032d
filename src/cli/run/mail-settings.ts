import type { MailSettings } from '../../application/ports/mailer.js';
import type { ServeCommandOptions } from '../commands/serve.js';
import type { Context } from '../services.js';
import { UsageError } from '../usage-error.js';
import { secretOf } from './secret.js';

const SUBMISSION = 587;
const SUBMISSION_OVER_TLS = 465;

/** Máy chủ thư, from the command line and the environment; undefined where none is named. @throws UsageError */
export function mailSettings(
  context: Pick<Context, 'env'>,
  { smtp, mailFrom, address: typed }: ServeCommandOptions,
): MailSettings | undefined {
  const { env } = context;
  const server = smtp ?? env.CCHC_SMTP;
  if (server === undefined) return undefined;
  const url = URL.canParse(server) ? new URL(server) : undefined;
  if (url === undefined || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    throw new UsageError(
      `--smtp "${server}" không đúng.`,
      'Ghi dạng smtp://tên@máy-chủ:587 hoặc smtps://tên@máy-chủ:465.',
    );
  }
  if (url.password !== '') {
    throw new UsageError(
      'Mật khẩu thư không ghi trong --smtp.',
      'Đặt ở biến CCHC_SMTP_PASSWORD hoặc CCHC_SMTP_PASSWORD_FILE.',
    );
  }
  const from = mailFrom ?? env.CCHC_MAIL_FROM;
  if (from === undefined) {
    throw new UsageError(
      'Chưa ghi thư gửi từ địa chỉ nào.',
      'Thêm --mail-from cchc@xa.gov.vn, hoặc biến CCHC_MAIL_FROM.',
    );
  }
  const secure = url.protocol === 'smtps:';
  const usual = secure ? SUBMISSION_OVER_TLS : SUBMISSION;
  const [password, address] = [secretOf(context, 'CCHC_SMTP_PASSWORD'), typed ?? env.CCHC_ADDRESS];
  return {
    ...{ host: url.hostname, port: url.port === '' ? usual : Number.parseInt(url.port, 10), secure, from },
    ...(url.username !== '' && { user: decodeURIComponent(url.username) }),
    ...(password !== undefined && { password }),
    ...(address !== undefined && { address }),
  };
}
