import { REMINDER_COLUMNS, type ReminderPartText, reminderText } from '../../../adapters/messages/index.js';
import { monthUrl } from '../../addresses.js';
import { Shell } from '../../layout/shell.js';
import { WideTable } from '../../layout/wide-table.js';
import { page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { sceneOf } from '../../scene.js';

/** Nhắc việc của một đơn vị, as it prints and as the document has it. */
export const reminderHandler: Handler = async (visit) => {
  const { services, folder, actor, params } = visit;
  const { department = '' } = params;
  const seen = await sceneOf(visit);
  const { commune, month } = seen;
  const reference = { commune: commune.id, month: month.id };
  const text = reminderText(await services.seeReminders.of(folder, actor, reference, department));
  return page(
    <Shell {...{ visit, seen, title: text.title, at: 'minh-chung' }}>
      <p class="screen-only row">
        <a class="button" href={monthUrl(commune.id, month.id, ['nhac-viec', department, 'tai-ve'])}>
          Tải về (Word)
        </a>
        <a href={monthUrl(commune.id, month.id, 'nhac-viec')}>Nhắc việc các đơn vị</a>
      </p>
      <article class="paper reminder">
        <p>{text.from}</p>
        <h1>{text.title}</h1>
        <p>
          <strong>Gửi:</strong> {text.to}
        </p>
        <p>{text.glance}</p>
        {text.parts.map((part) => (
          <Part key={part.title} part={part} />
        ))}
        {text.findings.length === 0 ? null : (
          <>
            <h2>Tồn tại chưa khắc phục xong</h2>
            <ul>
              {text.findings.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </>
        )}
        <p class="italic">{text.how}</p>
      </article>
    </Shell>,
  );
};

const FIGURES = REMINDER_COLUMNS.length - 1;

function Part({ part: { title, notice, rows, sum } }: { readonly part: ReminderPartText }) {
  return (
    <>
      {notice === undefined ? null : <p class="italic">{notice}</p>}
      <WideTable caption={title}>
        <thead>
          <tr>
            {REMINDER_COLUMNS.map((name, at) => (
              <th key={name} scope="col" class={at === FIGURES ? 'number' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join(' ')}>
              {cells.map((text, at) => (
                <td key={REMINDER_COLUMNS[at]} class={at === FIGURES ? 'number' : undefined}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={FIGURES}>
              Cộng
            </th>
            <td class="number bold">{sum}</td>
          </tr>
        </tfoot>
      </WideTable>
    </>
  );
}
