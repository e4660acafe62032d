import {
  daysText,
  departmentName,
  formatDate,
  formatPoints,
  slotName,
  slotStateName,
} from '../../../adapters/messages/index.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import type { ScoredSet } from '../../../application/scored-set.js';
import type { MissingEvidence } from '../../../domain/assessment.js';
import { monthUrl } from '../../addresses.js';

export interface OwedListProps {
  readonly set: ScoredSet;
  readonly rows: readonly MissingEvidence[];
  readonly seen: SeenMonth;
}

/** Each row is one document to hand in, and the whole row leads to where that is done. */
export function OwedList({ set, rows, seen }: OwedListProps) {
  if (rows.length === 0) return <p class="done">Không còn thiếu minh chứng nào.</p>;
  return (
    <ol class="tasks">
      {returnedFirst(rows).map((row) => (
        <OwedRow
          key={`${row.criterion} ${row.status.slot.label} ${row.status.slot.requirement.id}`}
          {...{ set, row, seen }}
        />
      ))}
    </ol>
  );
}

/** What came back was nearly done, and somebody waits for it; then as it was, the most points first. */
function returnedFirst(rows: readonly MissingEvidence[]): MissingEvidence[] {
  const isReturned = ({ status }: MissingEvidence) => status.state === 'returned';
  return [...rows.filter(isReturned), ...rows.filter((row) => !isReturned(row))];
}

function OwedRow({ set, row, seen }: { set: ScoredSet; row: MissingEvidence; seen: SeenMonth }) {
  const { slot, state } = row.status;
  const late = row.daysLeft < 0;
  const url = monthUrl(seen.commune.id, seen.month.id, ['minh-chung', slot.requirement.id, slot.label]);
  return (
    <li>
      <a class="task" href={url}>
        <span class="points">{formatPoints(row.points, set.set.rounding.places)}</span>
        <span class="what">
          <strong>{slot.requirement.title}</strong>
          <span>
            {slotName(slot.label)} · tiêu chí {[row.criterion, ...row.alsoFor].join(', ')} ·{' '}
            {departmentName(set, row.department)}
          </span>
        </span>
        <span class={late ? 'due late' : 'due'}>
          {state === 'returned' ? '↩ ' : ''}
          {slotStateName(state)}
          <span>
            {late ? '▲ ' : ''}hạn {formatDate(slot.due)}, {daysText(row.daysLeft)}
          </span>
        </span>
      </a>
    </li>
  );
}
