import { formatDate, formatInstant } from '../../../adapters/messages/index.js';
import { lastDays, type Token } from '../../../domain/access/token.js';
import type { IsoDate } from '../../../domain/calendar.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { TextField } from '../../layout/field.js';
import { WideTable } from '../../layout/wide-table.js';
import type { Visit } from '../../visit.js';

/** A token as it is handed over, once. */
export interface MadeToken {
  readonly name: string;
  readonly token: string;
}

interface TokensProps {
  readonly visit: Visit;
  readonly tokens: readonly Token[];
  readonly problems: readonly Problem[];
  readonly today: IsoDate;
  readonly made?: MadeToken;
}

/** Mã truy cập: by which other programs act as this account. */
export function Tokens({ visit, tokens, problems, today, made }: TokensProps) {
  return (
    <section>
      <h2>Mã truy cập cho chương trình khác</h2>
      <p>
        Chương trình cầm mã làm được đúng những việc tài khoản này làm được, và nhật ký ghi tên tài khoản này. Mỗi
        chương trình một mã; thôi dùng thì thu hồi. Cách gọi: xem <a href="/api">Giao diện lập trình</a>.
      </p>
      {made === undefined ? null : <Shown {...made} />}
      {tokens.length === 0 ? <p>Chưa có mã nào.</p> : <TokenTable {...{ visit, tokens, today }} />}
      <NewToken {...{ visit, problems, today }} />
    </section>
  );
}

function Shown({ name, token }: MadeToken) {
  return (
    <div class="mark" role="status">
      <p>Mã truy cập của "{name}". Chép ngay vào chương trình ấy: trang này không hiện lại.</p>
      <p class="copied">
        <code>{token}</code>
      </p>
    </div>
  );
}

function TokenTable({ visit, tokens, today }: Pick<TokensProps, 'visit' | 'tokens' | 'today'>) {
  return (
    <WideTable caption="Mã truy cập của tài khoản này">
      <thead>
        <tr>
          <th scope="col">Chương trình</th>
          <th scope="col">Dùng được đến hết ngày</th>
          <th scope="col">Dùng lần cuối</th>
          <th scope="col">Việc</th>
        </tr>
      </thead>
      <tbody>
        {tokens.map(({ id, name, lastDay, lastUsed }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td class="date">{lastDay < today ? `${formatDate(lastDay)} (đã hết hạn)` : formatDate(lastDay)}</td>
            <td>{lastUsed === undefined ? 'chưa dùng' : formatInstant(lastUsed)}</td>
            <td>
              <ChangeForm visit={visit} action="/toi/ma-truy-cap/thu-hoi">
                <input type="hidden" name="id" value={id} />
                <button class="plain" type="submit" aria-label={`Thu hồi mã của ${name}`}>
                  Thu hồi
                </button>
              </ChangeForm>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function NewToken({ visit, problems, today }: Pick<TokensProps, 'visit' | 'problems' | 'today'>) {
  const { usual, last } = lastDays(today);
  const typed = problems.length > 0 ? visit.form : {};
  return (
    <>
      <h3>Tạo mã mới</h3>
      <ChangeForm visit={visit} action="/toi/ma-truy-cap">
        <TextField
          {...{ name: 'name', label: 'Tên chương trình', problems, value: typed.name ?? '' }}
          hint="Ví dụ: phần mềm một cửa của xã"
        />
        <TextField
          {...{ name: 'lastDay', label: 'Dùng được đến hết ngày', problems }}
          hint={`Chậm nhất ${formatDate(last)}`}
          value={typed.lastDay ?? formatDate(usual)}
        />
        <button type="submit">Tạo mã truy cập</button>
      </ChangeForm>
    </>
  );
}
