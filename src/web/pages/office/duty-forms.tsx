import { criterionLabel, formatDate } from '../../../adapters/messages/index.js';
import type { SeenDuties } from '../../../application/records/see-duties.js';
import type { Duty } from '../../../domain/records/duty.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { type Choice, SelectField, TextField } from '../../layout/field.js';
import type { Visit } from '../../visit.js';

export interface DutyFormsProps {
  readonly visit: Visit;
  readonly seen: SeenDuties;
  readonly problems: readonly Problem[];
}

/** Phân công lại: from a day on; what was before the day stays with the department that had it. */
export function DutyForms({ visit, seen, problems }: DutyFormsProps) {
  const { seats, criteria } = seen;
  const roles = seats.map(({ role, name }) => ({ value: role, text: `${name} (${role})` }));
  const codes = criteria.map((leaf) => ({ value: leaf.code, text: criterionLabel(leaf) }));
  return (
    <>
      <section>
        <h2>Giao vai</h2>
        <DutyForm {...{ visit, seen, problems, kinds: ['role'], what: 'Vai', subjects: roles }} />
      </section>
      <section>
        <h2>Giao riêng một tiêu chí</h2>
        <DutyForm {...{ visit, seen, problems, kinds: ['lead', 'support'], what: 'Tiêu chí', subjects: codes }} />
      </section>
    </>
  );
}

interface DutyFormProps extends DutyFormsProps {
  readonly kinds: readonly Duty['kind'][];
  readonly what: string;
  readonly subjects: readonly Choice[];
}

const KINDS: Readonly<Record<Duty['kind'], string>> = { role: 'giữ vai', lead: 'chủ trì', support: 'phối hợp' };

function DutyForm({ visit, seen, problems, kinds, what, subjects }: DutyFormProps) {
  const { form } = visit;
  const isSent = kinds.some((kind) => kind === form.kind);
  const own = isSent ? problems : [];
  const typed = (field: string) => (isSent ? (form[field] ?? '') : '');
  /** Two forms of the page have the same fields; the list of errors leads into the one that was sent. */
  const field = (name: string) => ({ name, id: own.length > 0 ? name : `${kinds[0]}-${name}`, problems: own });
  const [only, ...others] = kinds;
  return (
    <ChangeForm visit={visit} action={`/quan-tri/${encodeURIComponent(seen.commune.id)}/phan-cong`}>
      {others.length === 0 ? (
        <input type="hidden" name="kind" value={only} />
      ) : (
        <SelectField
          {...{ ...field('kind'), label: 'Việc', value: typed('kind') }}
          choices={kinds.map((value) => ({ value, text: KINDS[value] }))}
        />
      )}
      <SelectField
        {...{ ...field('subject'), label: what, empty: `Chọn ${what.toLocaleLowerCase('vi')}`, choices: subjects }}
        value={typed('subject')}
      />
      <SelectField
        {...{ ...field('department'), label: 'Đơn vị', empty: 'Chọn đơn vị', value: typed('department') }}
        choices={seen.departments.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TextField
        {...{ ...field('from'), label: 'Từ ngày', inputMode: 'numeric' }}
        value={isSent ? typed('from') : formatDate(seen.today)}
      />
      <TextField
        {...{ ...field('reason'), label: 'Lý do (bắt buộc khi đổi những ngày đã qua)', value: typed('reason') }}
      />
      <button type="submit">Giao</button>
    </ChangeForm>
  );
}
