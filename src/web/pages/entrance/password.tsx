import { NonEmptyText } from '../../../adapters/boundary/index.js';
import { filled } from '../../form/filled.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { Document } from '../../layout/document.js';
import { ErrorSummary } from '../../layout/error-summary.js';
import { TextField } from '../../layout/field.js';
import { page, see } from '../../reply.js';
import { get, post } from '../../route.js';
import type { Visit } from '../../visit.js';

class PasswordForm {
  @NonEmptyText() current!: string;
  @NonEmptyText() wanted!: string;
  @NonEmptyText() again!: string;
}

export const passwordRoutes = [
  get('/mat-khau', async (visit) => page(<PasswordPage visit={visit} problems={[]} />), { open: 'one_time' }),
  post(
    '/mat-khau',
    filled(
      PasswordForm,
      async (visit, form) => {
        await visit.services.passwords.set(visit.folder, visit.actor, form);
        await visit.session.begin(visit.actor.account, 'password');
        return see('/', 'Đã đặt mật khẩu mới. Các máy khác đã được đăng xuất.');
      },
      async (visit, problems, status) => page(<PasswordPage visit={visit} problems={problems} />, status),
    ),
    { open: 'one_time', perMinute: 20 },
  ),
];

function PasswordPage({ visit, problems }: { visit: Visit; problems: readonly Problem[] }) {
  return (
    <Document title={problems.length > 0 ? 'Lỗi: Đặt mật khẩu' : 'Đặt mật khẩu'} asset={visit.asset}>
      <main class="card" id="noi-dung">
        <h1>Đặt mật khẩu</h1>
        <ErrorSummary problems={problems} />
        <ChangeForm visit={visit} action="/mat-khau">
          <input
            class="hidden"
            type="text"
            name="username"
            autoComplete="username"
            value={visit.actor.account}
            readOnly
            tabIndex={-1}
            aria-hidden="true"
            disabled
          />
          <TextField
            {...{ name: 'current', label: 'Mật khẩu đang dùng', problems, type: 'password' }}
            autoComplete="current-password"
          />
          <TextField
            {...{ name: 'wanted', label: 'Mật khẩu mới', problems, type: 'password' }}
            hint="Từ 12 ký tự trở lên. Một câu dễ nhớ là tốt nhất, không cần ký tự đặc biệt."
            autoComplete="new-password"
          />
          <TextField
            {...{ name: 'again', label: 'Gõ lại mật khẩu mới', problems, type: 'password' }}
            autoComplete="new-password"
          />
          <button type="submit">Đặt mật khẩu</button>
        </ChangeForm>
      </main>
    </Document>
  );
}
