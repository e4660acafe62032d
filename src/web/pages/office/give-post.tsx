import { roleName } from '../../../adapters/messages/index.js';
import type { SeenPeople } from '../../../application/records/see-office.js';
import { ROLES } from '../../../domain/records/people.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { type Choice, SelectField } from '../../layout/field.js';
import type { Visit } from '../../visit.js';

export interface GivePostProps {
  readonly visit: Visit;
  readonly seen: SeenPeople;
  readonly problems: readonly Problem[];
}

/** Chosen for every commune; no id of a commune looks like it. */
export const EVERYWHERE = '*';

/** Giao chức trách: a post for every commune is never given by leaving the place as it is. */
export function GivePost({ visit, seen, problems }: GivePostProps) {
  const own = visit.url === '/quan-tri/chuc-trach' ? problems : [];
  const people = seen.people.filter(({ account }) => account.active);
  const several = seen.communes.length > 1;
  return (
    <section>
      <h2>Giao chức trách</h2>
      <p class="hint">Thôi giao: ở trang của từng người, bấm tên tài khoản trong bảng trên.</p>
      <ChangeForm visit={visit} action="/quan-tri/chuc-trach">
        <SelectField
          {...{ name: 'account', label: 'Người', problems: own, empty: 'Chọn người', value: visit.form.account ?? '' }}
          choices={people.map(({ account }) => ({ value: account.login, text: `${account.name} (${account.login})` }))}
        />
        <SelectField
          {...{ name: 'role', label: 'Vai trò', problems: own, empty: 'Chọn vai trò', value: visit.form.role ?? '' }}
          choices={ROLES.map((value) => ({ value, text: roleName(value) }))}
        />
        <SelectField
          {...{ name: 'place', label: 'Ở đâu', problems: own, value: visit.form.place ?? '', choices: placesOf(seen) }}
          {...(several && { empty: 'Chọn nơi giữ chức trách' })}
          hint="Cán bộ và trưởng đơn vị: chọn đúng đơn vị. Quản trị: chọn mọi địa phương"
        />
        <button type="submit">Giao</button>
      </ChangeForm>
    </section>
  );
}

/** Where there is but one commune, it comes first, and so is chosen. */
function placesOf({ communes, departments }: SeenPeople): readonly Choice[] {
  const places = communes.flatMap((commune) => [
    { value: commune.id, text: commune.name },
    ...(departments.get(commune.id) ?? []).map((department) => ({
      value: `${commune.id} ${department.id}`,
      text: `${commune.name}: ${department.name}`,
    })),
  ]);
  return [...places, { value: EVERYWHERE, text: 'Mọi địa phương' }];
}
