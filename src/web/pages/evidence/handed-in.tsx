import { departmentName, formatInstant, itemStateName, slotName } from '../../../adapters/messages/index.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import type { ScoredSet } from '../../../application/scored-set.js';
import { requirementsOf } from '../../../domain/engine/match-evidence.js';
import type { EvidenceItem } from '../../../domain/records/evidence-item.js';
import { monthUrl } from '../../addresses.js';

export interface HandedInProps {
  readonly seen: SeenMonth;
  readonly set: ScoredSet;
  readonly items: readonly EvidenceItem[];
  /** Absent: of all departments. */
  readonly department: string | undefined;
}

/** Đã nộp: what was handed in or decided in this month, the last first. */
export function HandedIn({ seen, set, items, department }: HandedInProps) {
  const titles = new Map(requirementsOf(set.set).map(({ id, title }) => [id, title]));
  const shown = items
    .filter((item) => item.month === seen.month.id && item.state !== 'withdrawn' && titles.has(item.requirement))
    .filter((item) => department === undefined || item.department === department)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  if (shown.length === 0) return null;
  return (
    <details id="da-nop">
      <summary>Đã nộp trong tháng ({shown.length})</summary>
      <ul>
        {shown.map((item) => (
          <li key={item.id}>
            <a href={monthUrl(seen.commune.id, seen.month.id, ['minh-chung', item.requirement, item.slot])}>
              {titles.get(item.requirement)}, {slotName(item.slot)}
            </a>
            : {itemStateName(item.state)}, {formatInstant(item.at)}
            {department === undefined ? ` · ${departmentName(set, item.department)}` : ''}
          </li>
        ))}
      </ul>
    </details>
  );
}
