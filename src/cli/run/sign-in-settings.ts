import type { IdentityProviderSettings } from '../../application/ports/identity-provider.js';
import type { ServeCommandOptions } from '../commands/serve.js';
import type { Context } from '../services.js';
import { UsageError } from '../usage-error.js';
import { secretOf } from './secret.js';

const USUAL_NAME = 'tài khoản dùng chung của tỉnh';
/** The claim by which most services give the name a person signs in with. */
const USUAL_CLAIM = 'preferred_username';

/** Cổng đăng nhập dùng chung, from the command line and the environment; undefined where none is named. @throws UsageError */
export function signInSettings(
  context: Pick<Context, 'env'>,
  { ssoIssuer, ssoClient, ssoName, ssoClaim, address: typed }: ServeCommandOptions,
): IdentityProviderSettings | undefined {
  const { env } = context;
  const issuer = ssoIssuer ?? env.CCHC_SSO_ISSUER;
  if (issuer === undefined) return undefined;
  const client = ssoClient ?? env.CCHC_SSO_CLIENT;
  if (client === undefined) {
    throw new UsageError('Chưa ghi mã ứng dụng ở cổng đăng nhập.', 'Thêm --sso-client, hoặc biến CCHC_SSO_CLIENT.');
  }
  const address = typed ?? env.CCHC_ADDRESS;
  if (address === undefined) {
    const remedy = 'Thêm --address https://… (địa chỉ mọi người mở trang web), hoặc biến CCHC_ADDRESS.';
    throw new UsageError('Cổng đăng nhập cần biết địa chỉ của trang web này.', remedy);
  }
  const secret = secretOf(context, 'CCHC_SSO_SECRET');
  return {
    ...{ issuer: webAddress(issuer, '--sso-issuer'), client, address: webAddress(address, '--address') },
    name: ssoName ?? env.CCHC_SSO_NAME ?? USUAL_NAME,
    claim: ssoClaim ?? env.CCHC_SSO_CLAIM ?? USUAL_CLAIM,
    ...(secret !== undefined && { secret }),
  };
}

/** By https, or on this computer. What is said on the way could be changed by others otherwise. */
function webAddress(written: string, option: string): string {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(url?.hostname ?? '');
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere)) return url.href;
  throw new UsageError(
    `${option} "${written}" không phải là một địa chỉ https.`,
    'Ghi đủ, ví dụ https://sso.tinh.gov.vn.',
  );
}
