import type { SeenMonth } from '../../../application/records/see-month.js';
import { monthUrl } from '../../addresses.js';

export interface ReminderLinkProps {
  readonly seen: SeenMonth;
  /** The one that is shown; absent: all of them. */
  readonly department?: string | undefined;
}

/** Leads to the sheet that reminds a department, or to those of all; a locked month has nothing to remind of. */
export function ReminderLink({ seen: { commune, month, departments }, department }: ReminderLinkProps) {
  if (month.state === 'closed') return null;
  const known = departments.find(({ id }) => id === department);
  const page = known === undefined ? 'nhac-viec' : ['nhac-viec', known.id];
  return (
    <p class="screen-only">
      <a href={monthUrl(commune.id, month.id, page)}>
        {known === undefined ? 'Soạn nhắc việc cho các đơn vị' : `Soạn nhắc việc cho ${known.name}`}
      </a>
    </p>
  );
}
