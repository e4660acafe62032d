import { formatMonth } from '../../../adapters/messages/index.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import { codeOfSet, type UsedSet } from '../../../application/records/see-sets.js';
import type { LoadedSet } from '../../../domain/definitions.js';
import { monthUrl } from '../../addresses.js';
import { WideTable } from '../../layout/wide-table.js';
import { editionValue } from '../../set-editions.js';

export interface UsedTableProps {
  readonly seen: SeenMonth;
  readonly chosen: LoadedSet;
  readonly used: readonly UsedSet[];
}

/** Các bản đã dùng để khóa tháng: a locked month keeps its own for ever. */
export function UsedTable({ seen, chosen, used }: UsedTableProps) {
  if (used.length === 0) return <p>Chưa khóa tháng nào theo bộ này.</p>;
  return (
    <WideTable caption="Các bản đã dùng để khóa tháng">
      <thead>
        <tr>
          <th scope="col">Bản</th>
          <th scope="col">Mã bộ</th>
          <th scope="col">Tháng đã khóa</th>
          <th scope="col">So với bản đang áp dụng</th>
        </tr>
      </thead>
      <tbody>
        {used.map(({ version, code, months }) => (
          <tr key={code}>
            <th scope="row">{version}</th>
            <td>
              <code>{code}</code>
            </td>
            <td>
              {months
                .map((each) => `${formatMonth(each.month)}${each.version > 1 ? ` (bản ${each.version})` : ''}`)
                .join(', ')}
            </td>
            <td>{code === codeOfSet(chosen) ? '✓ như nhau' : <CompareLink {...{ seen, chosen, months }} />}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function CompareLink({ seen, chosen, months }: Omit<UsedTableProps, 'used'> & Pick<UsedSet, 'months'>) {
  const last = months.at(-1);
  if (last === undefined) return null;
  const question = { bo: chosen.set.id, tu: editionValue(last), den: editionValue('in_force') };
  return (
    <a href={`${monthUrl(seen.commune.id, seen.month.id, 'bo-tieu-chi', question)}#khac-nhau`}>
      ● khác, xem từng tiêu chí
    </a>
  );
}
