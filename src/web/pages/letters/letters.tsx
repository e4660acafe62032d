import { entryText, formatInstant, formatMonth, NOBODY_TO_REMIND } from '../../../adapters/messages/index.js';
import type { ReminderOf } from '../../../application/records/remind-departments.js';
import { monthUrl } from '../../addresses.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { CheckField } from '../../layout/field.js';
import { Shell } from '../../layout/shell.js';
import { WideTable } from '../../layout/wide-table.js';
import { page, type Reply, see } from '../../reply.js';
import type { Handler } from '../../route.js';
import { sceneOf } from '../../scene.js';
import type { Visit } from '../../visit.js';
import { sumsOf } from '../reminders/sums.js';

export const lettersHandler: Handler = (visit) => lettersPage(visit, []);

/** Thư nhắc: which department would be reminded of how much, and at which addresses, before anything goes out. */
export async function lettersPage(visit: Visit, problems: readonly Problem[], status = 200): Promise<Reply> {
  const { services, folder, actor } = visit;
  const seen = await sceneOf(visit);
  const reference = { commune: seen.commune.id, month: seen.month.id };
  if (!services.remind.canSend) return see(monthUrl(seen.commune.id, seen.month.id, 'minh-chung'));
  const { reminders, last, recent } = await services.remind.see(folder, actor, reference);
  const letters = reminders.reduce((sum, { people }) => sum + people.length, 0);
  const title = 'Thư nhắc';
  return page(
    <Shell {...{ visit, seen, title, problems, at: 'minh-chung' }}>
      <h1>
        {title} tháng {formatMonth(seen.month.id)}
      </h1>
      <p class="glance">
        {reminders.length === 0 ? (
          NOBODY_TO_REMIND
        ) : (
          <>
            <strong>{reminders.length}</strong> đơn vị còn việc, gửi được <strong>{letters}</strong> thư.
          </>
        )}
      </p>
      {last === undefined ? null : (
        <p>
          Lần gửi gần nhất: {formatInstant(last.at)}, {last.account}; {entryText(last.after ?? '', last.action)}
        </p>
      )}
      {reminders.length === 0 ? null : <Reminders reminders={reminders} />}
      {letters === 0 ? null : (
        <ChangeForm visit={visit} action={monthUrl(seen.commune.id, seen.month.id, 'thu-nhac')}>
          {recent === undefined ? null : (
            <CheckField
              {...{ name: 'again', label: 'Gửi lần nữa', problems }}
              hint={`Thư của tháng này vừa gửi lúc ${formatInstant(recent.at)}; gửi nữa thì mỗi người nhận thêm một thư.`}
            />
          )}
          <button type="submit">Gửi {letters} thư nhắc</button>
        </ChangeForm>
      )}
    </Shell>,
    status,
  );
}

function Reminders({ reminders }: { readonly reminders: readonly ReminderOf[] }) {
  return (
    <WideTable caption="Mỗi người nhận danh sách của đơn vị mình">
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Còn việc</th>
          <th scope="col">Người nhận</th>
        </tr>
      </thead>
      <tbody>
        {reminders.map(({ reminder, people }) => (
          <tr key={reminder.department.id}>
            <th scope="row">{reminder.department.name}</th>
            <td>{sumsOf(reminder).join('; ')}</td>
            <td>
              {people.length === 0
                ? 'Chưa ai có địa chỉ thư: quản trị ghi ở trang tài khoản.'
                : people.map(({ name, email }) => `${name} (${email})`).join('; ')}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
