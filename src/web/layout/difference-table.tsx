import { codeLabel, formatDifference, formatPoints } from '../../adapters/messages/index.js';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import type { Exact } from '../../domain/number.js';
import type { SetDifference } from '../../domain/records/version-difference.js';
import { WideTable } from './wide-table.js';

export interface DifferenceTableProps {
  /** Absent: the set is known no more, and its codes stand alone. */
  readonly set: CriteriaSet | undefined;
  readonly difference: SetDifference;
  readonly title: string;
}

/** Criterion by criterion; the rows add up to the change of the total. */
export function DifferenceTable({ set, difference, title }: DifferenceTableProps) {
  const { before, after, leaves, rest } = difference;
  const places = set?.rounding.places;
  const caption = `${title}: ${set?.indexName ?? difference.set}`;
  const total = after.minus(before);
  if (leaves.length === 0 && total.isZero()) return <p>{caption}: không tiêu chí nào đổi điểm.</p>;
  return (
    <WideTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">Tiêu chí</th>
          <th scope="col" class="number">
            Trước
          </th>
          <th scope="col" class="number">
            Sau
          </th>
          <th scope="col" class="number">
            Chênh lệch
          </th>
        </tr>
      </thead>
      <tbody>
        {leaves.map((leaf) => (
          <Row key={leaf.code} {...{ name: codeLabel(set, leaf.code), places, ...leaf }} />
        ))}
        {rest.isZero() ? null : (
          <tr>
            <th scope="row">Điểm trần của lĩnh vực, làm tròn</th>
            <td />
            <td />
            <td class="number">{formatDifference(rest, places)}</td>
          </tr>
        )}
        <Row {...{ name: 'Tổng điểm', places, before, after }} />
      </tbody>
    </WideTable>
  );
}

interface RowProps {
  readonly name: string;
  readonly places: number | undefined;
  readonly before: Exact;
  readonly after: Exact;
}

function Row({ name, places, before, after }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="number">{formatPoints(before, places)}</td>
      <td class="number">{formatPoints(after, places)}</td>
      <td class="number">{formatDifference(after.minus(before), places)}</td>
    </tr>
  );
}
