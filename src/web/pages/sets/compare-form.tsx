import { codeOfSet, type SetEdition, type UsedSet } from '../../../application/records/see-sets.js';
import type { LoadedSet } from '../../../domain/definitions.js';
import { type Choice, SelectField } from '../../layout/field.js';
import { editionName, editionValue } from '../../set-editions.js';
import type { ComparedEditions } from './compared.js';

export interface CompareFormProps {
  readonly action: string;
  readonly chosen: LoadedSet;
  readonly used: readonly UsedSet[];
  readonly asked: ComparedEditions | undefined;
}

/** Chọn hai bản để so: that of any locked month, or the one in force, on either side. */
export function CompareForm({ action, chosen, used, asked }: CompareFormProps) {
  const locked = used.flatMap((set) => set.months.map((month) => ({ month, set })));
  const [last] = locked;
  if (last === undefined) return null;
  const newest = [...locked].sort((a, b) => (editionValue(a.month) < editionValue(b.month) ? 1 : -1));
  const inForce = { version: chosen.set.version, code: codeOfSet(chosen) };
  const choices = [choice('in_force', inForce), ...newest.map(({ month, set }) => choice(month, set))];
  return (
    <form class="row" method="get" action={`${action}#khac-nhau`}>
      <input type="hidden" name="bo" value={chosen.set.id} />
      <SelectField {...{ name: 'tu', label: 'So bộ', choices, value: editionValue(asked?.[0] ?? last.month) }} />
      <SelectField {...{ name: 'den', label: 'Với bộ', choices, value: editionValue(asked?.[1] ?? 'in_force') }} />
      <div class="field">
        <button type="submit">So sánh</button>
      </div>
    </form>
  );
}

/** With the code, by which equal editions are known before they are compared. */
function choice(edition: SetEdition, { version, code }: Pick<UsedSet, 'version' | 'code'>): Choice {
  const name = edition === 'in_force' ? 'Đang áp dụng' : `Khi khóa ${editionName(edition)}`;
  return { value: editionValue(edition), text: `${name}: ${version}, mã ${code.slice(0, 6)}` };
}
