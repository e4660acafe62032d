import { formatDate, formatMonth, monthStateName } from '../../../adapters/messages/index.js';
import type { SeenOpening } from '../../../application/records/see-opening.js';
import { monthUrl } from '../../addresses.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { CheckField, SelectField } from '../../layout/field.js';
import { Shell } from '../../layout/shell.js';
import { type PageReply, page } from '../../reply.js';
import type { Handler } from '../../route.js';
import type { Visit } from '../../visit.js';

export const openingHandler: Handler = (visit) => openingPage(visit, []);

/** Mở tháng: which month, and by which criteria it is scored. */
export async function openingPage(visit: Visit, problems: readonly Problem[], status = 200): Promise<PageReply> {
  const { services, folder, actor, params, form } = visit;
  const opening = await services.seeOpening.run(folder, actor, params.commune ?? '');
  const { commune, candidates, mayOpen } = opening;
  const title = `Mở tháng của ${commune.name}`;
  return page(
    <Shell {...{ visit, title, problems }}>
      <h1>{title}</h1>
      <Last {...{ opening }} />
      {!mayOpen ? (
        <p>Cơ quan thường trực mở tháng; mở xong thì mọi người vào làm việc được.</p>
      ) : candidates.length === 0 ? (
        <p>Các tháng đến tháng sau đều đã mở.</p>
      ) : (
        <ChangeForm visit={visit} action={visit.url}>
          <SelectField
            {...{ name: 'month', label: 'Tháng', problems, value: form.month ?? candidates[0] ?? '' }}
            choices={candidates.map((value) => ({ value, text: `Tháng ${formatMonth(value)}` }))}
          />
          <Sets {...{ visit, opening, problems }} />
          <button type="submit">Mở tháng</button>
        </ChangeForm>
      )}
    </Shell>,
    status,
  );
}

function Last({ opening: { commune, last } }: { readonly opening: SeenOpening }) {
  if (last === undefined) return <p class="glance">Chưa mở tháng nào.</p>;
  return (
    <p class="glance">
      Tháng gần nhất: <a href={monthUrl(commune.id, last.id)}>tháng {formatMonth(last.id)}</a>,{' '}
      {monthStateName(last.state)}.
    </p>
  );
}

interface SetsProps {
  readonly visit: Visit;
  readonly opening: SeenOpening;
  readonly problems: readonly Problem[];
}

/** As in the month before, until somebody chooses otherwise. */
function Sets({ visit, opening: { sets, last }, problems }: SetsProps) {
  const wanted = visit.form.month === undefined ? (last?.sets ?? []) : visit.several('sets');
  const wrong = problems.find(({ field }) => field === 'sets');
  return (
    <fieldset>
      <legend>Chấm theo bộ tiêu chí</legend>
      {wrong === undefined ? null : (
        <p class="error" id="sets">
          {wrong.text} {wrong.remedy}
        </p>
      )}
      {sets.map(({ id, name, version, validFrom, notice }) => (
        <CheckField
          key={id}
          {...{ name: 'sets', id: `sets-${id}`, value: id, checked: wanted.includes(id), label: name }}
          hint={`Bản ${version}, áp dụng từ ${formatDate(validFrom)}${notice === undefined ? '' : `. ${notice}`}`}
        />
      ))}
    </fieldset>
  );
}
