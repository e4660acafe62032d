import { daysText, formatDate, slotName } from '../../../adapters/messages/index.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import type { ScoredSet } from '../../../application/scored-set.js';
import { addDays, daysBetween } from '../../../domain/calendar.js';
import { comingDue } from '../../../domain/engine/coming-due.js';
import { leadOf } from '../../../domain/engine/departments.js';
import { monthUrl } from '../../addresses.js';

/** How far ahead one looks: to the same day of the next month. */
const DAYS = 31;

export interface ComingProps {
  readonly set: ScoredSet;
  readonly seen: SeenMonth;
  /** Of this department alone; absent: of the whole commune. */
  readonly department: string | undefined;
}

/** Sắp đến hạn: what is not owed yet, so that nobody learns of it on its last day. */
export function Coming({ set: { assessment, set }, seen, department }: ComingProps) {
  const { departments } = assessment.input;
  const own = assessment.score.leaves.filter(
    ({ criterion }) => department === undefined || leadOf(criterion, set, departments).id === department,
  );
  const last = addDays(seen.today, DAYS);
  const coming = comingDue(own, seen.today).filter(({ slot, state }) => state === 'upcoming' && slot.due <= last);
  if (coming.length === 0) return null;
  return (
    <section>
      <h2>Sắp đến hạn trong {DAYS} ngày</h2>
      <ul class="plain-list">
        {coming.map(({ slot: { requirement, label, due } }) => (
          <li key={`${requirement.id} ${label}`}>
            <a href={monthUrl(seen.commune.id, seen.month.id, ['minh-chung', requirement.id, label])}>
              {requirement.title}
            </a>
            , {slotName(label)}: hạn {formatDate(due)} ({daysText(daysBetween(seen.today, due))})
          </li>
        ))}
      </ul>
    </section>
  );
}
