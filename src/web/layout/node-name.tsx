import { criterionLabel } from '../../adapters/messages/index.js';
import type { SeenMonth } from '../../application/records/see-month.js';
import { type CriteriaSet, findCriterion } from '../../domain/criteria-set.js';
import { criterionUrl } from '../addresses.js';

export interface NodeNameProps {
  readonly seen: SeenMonth;
  /** Absent: it is known no more. */
  readonly set: CriteriaSet | undefined;
  readonly code: string;
}

/** The head of a row: the criterion by its name, leading to its page. */
export function NodeName({ seen: { commune, month }, set, code }: NodeNameProps) {
  const criterion = set && findCriterion(set, code);
  if (set === undefined || criterion === undefined) return <th scope="row">{code === 'total' ? 'Tổng điểm' : code}</th>;
  return (
    <th scope="row">
      <a href={criterionUrl(commune.id, month.id, set.id, code)}>{criterionLabel(criterion)}</a>
    </th>
  );
}
