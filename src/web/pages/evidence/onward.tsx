import { slotName } from '../../../adapters/messages/index.js';
import { THERE } from '../../../domain/evidence.js';
import { monthUrl } from '../../addresses.js';
import type { SlotScene } from './slot-scene.js';

/** Where to go once this one is answered: to the next document that the department owes, or back to the list. */
export function Onward({ scene: { seen, status, department, owed } }: { scene: SlotScene }) {
  const to = (page: string | readonly string[], query = {}) => monthUrl(seen.commune.id, seen.month.id, page, query);
  const [next] = owed;
  if (!THERE.has(status.state)) return null;
  return (
    <p class="row">
      {next === undefined ? null : (
        <a class="button" href={to(['minh-chung', next.status.slot.requirement.id, next.status.slot.label])}>
          Nộp tiếp: {next.status.slot.requirement.title}, {slotName(next.status.slot.label)}
        </a>
      )}
      <a href={to('minh-chung', { 'don-vi': department })}>Về danh sách minh chứng còn thiếu</a>
    </p>
  );
}
