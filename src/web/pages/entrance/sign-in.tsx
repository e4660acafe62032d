import { NonEmptyText, Optional } from '../../../adapters/boundary/index.js';
import { safeNext } from '../../addresses.js';
import { filled } from '../../form/filled.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { Document } from '../../layout/document.js';
import { ErrorSummary } from '../../layout/error-summary.js';
import { TextField } from '../../layout/field.js';
import { page, see } from '../../reply.js';
import { get, post } from '../../route.js';
import type { Visit } from '../../visit.js';

class SignInForm {
  @NonEmptyText() login!: string;
  @NonEmptyText() password!: string;
  @Optional() @NonEmptyText() next?: string;
}

/** Tries in a minute from one address: an office behind one address signs in at eight o'clock. */
const TRIES = 60;

export const signInRoutes = [
  get('/dang-nhap', async (visit) => page(<SignInPage visit={visit} problems={[]} />), { open: 'everybody' }),
  post(
    '/dang-nhap',
    filled(
      SignInForm,
      async (visit, { login, password, next }) => {
        const { services, folder, actor } = visit;
        const { account, mustSetPassword } = await services.signIn.run({
          folder,
          login,
          password,
          origin: actor.origin,
        });
        await visit.session.begin(account.login, mustSetPassword);
        return see(mustSetPassword ? '/mat-khau' : safeNext(next));
      },
      async (visit, problems, status) => page(<SignInPage visit={visit} problems={problems} />, status),
    ),
    { open: 'everybody', perMinute: TRIES },
  ),
  post(
    '/dang-xuat',
    async (visit) => {
      await visit.session.end();
      return see('/dang-nhap');
    },
    { open: 'everybody' },
  ),
];

function SignInPage({ visit, problems }: { visit: Visit; problems: readonly Problem[] }) {
  const next = visit.form.next ?? visit.query.tiep;
  return (
    <Document title={problems.length > 0 ? 'Lỗi: Đăng nhập' : 'Đăng nhập'} asset={visit.asset}>
      <main class="card" id="noi-dung">
        <h1>Tự chấm điểm cải cách hành chính</h1>
        <p class="hint">Không đưa tài liệu bí mật nhà nước vào đây.</p>
        <ErrorSummary problems={problems} />
        <ChangeForm visit={visit} action="/dang-nhap">
          {next === undefined ? null : <input type="hidden" name="next" value={safeNext(next)} />}
          <TextField
            {...{
              name: 'login',
              label: 'Tài khoản',
              problems,
              autoComplete: 'username',
              value: visit.form.login ?? '',
            }}
            autoCapitalize="none"
            spellcheck={false}
          />
          <TextField
            {...{ name: 'password', label: 'Mật khẩu', problems, type: 'password' }}
            autoComplete="current-password"
          />
          <button type="submit">Đăng nhập</button>
        </ChangeForm>
      </main>
    </Document>
  );
}
