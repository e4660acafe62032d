import { NonEmptyText, Optional } from '../../../adapters/boundary/index.js';
import { safeNext } from '../../addresses.js';
import { filled } from '../../form/filled.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { Document } from '../../layout/document.js';
import { ErrorSummary } from '../../layout/error-summary.js';
import { TextField } from '../../layout/field.js';
import { type PageReply, page, see } from '../../reply.js';
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
  get('/dang-nhap', async (visit) => signInPage(visit, []), { open: 'everybody' }),
  post(
    '/dang-nhap',
    filled(
      SignInForm,
      async (visit, { login, password, next }) => {
        const { services, folder, actor } = visit;
        const browser = visit.session.knownAs(login);
        const { account, mustSetPassword } = await services.signIn.run({
          ...{ folder, login, password, origin: actor.origin },
          ...(browser !== undefined && { browser }),
        });
        await visit.session.begin(account.login, mustSetPassword ? 'one_time' : 'password');
        return see(mustSetPassword ? '/mat-khau' : safeNext(next));
      },
      async (visit, problems, status) => signInPage(visit, problems, status),
    ),
    { open: 'everybody', perMinute: TRIES },
  ),
  post(
    '/dang-xuat',
    async (visit) => {
      const { elsewhere } = visit.session;
      await visit.session.end();
      return see(elsewhere ? '/dang-nhap?ra=sso' : '/dang-nhap');
    },
    { open: 'everybody' },
  ),
];

export function signInPage(visit: Visit, problems: readonly Problem[], status = 200): PageReply {
  return page(<SignInPage visit={visit} problems={problems} />, status);
}

function SignInPage({ visit, problems }: { visit: Visit; problems: readonly Problem[] }) {
  const next = visit.form.next ?? visit.query.tiep;
  return (
    <Document title={problems.length > 0 ? 'Lỗi: Đăng nhập' : 'Đăng nhập'} asset={visit.asset}>
      <main class="card" id="noi-dung">
        <h1>Tự chấm điểm cải cách hành chính</h1>
        <p class="hint">Không đưa tài liệu bí mật nhà nước vào đây.</p>
        <StillThere visit={visit} />
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
        <Elsewhere {...{ visit, next }} />
      </main>
    </Document>
  );
}

/** The way in by the service of the province, where this application is tied to one. */
function Elsewhere({ visit, next }: { visit: Visit; next: string | undefined }) {
  const { name } = visit.services.signInElsewhere;
  if (name === undefined) return null;
  const query = next === undefined ? '' : `?tiep=${encodeURIComponent(safeNext(next))}`;
  return (
    <>
      <p class="or">hoặc</p>
      <p>
        <a class="button plain" href={`/dang-nhap/sso${query}`}>
          Đăng nhập bằng {name}
        </a>
      </p>
    </>
  );
}

/** Who came in by the service of the province is still signed in there: on a shared computer the next one would be too. */
function StillThere({ visit: { services, query } }: { visit: Visit }) {
  const { name } = services.signInElsewhere;
  if (name === undefined || query.ra !== 'sso') return null;
  return (
    <p class="mark" role="status">
      Đã đăng xuất ở đây. Máy nhiều người dùng thì <a href="/dang-nhap/sso/ra">đăng xuất cả {name}</a>.
    </p>
  );
}
