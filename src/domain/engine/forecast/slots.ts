import type { IsoDate } from '../../calendar.js';
import type { RequirementId, SlotStatus } from '../../evidence.js';
import type { LeafScore } from '../../score.js';
import type { SlotsByRequirement } from '../score-leaf.js';

/** Evidence as it can stand on the last day. */
export interface SlotOutlook {
  readonly worst: SlotsByRequirement;
  readonly likely: SlotsByRequirement;
  readonly best: SlotsByRequirement;
  /** Required documents whose last day is still to come. */
  readonly coming: number;
}

/**
 * At worst nothing more is handed in; at best everything is, also what is overdue, as long as the cycle is open. In the
 * likely case what is not due yet comes in on time, and what is overdue stays away.
 */
export function slotOutlook(leaves: readonly LeafScore[], until: IsoDate, open: boolean): SlotOutlook {
  const now = slotsOf(leaves);
  const isComing = ({ slot, counts, overdue }: SlotStatus) => !counts && !overdue && slot.due <= until;
  const missed = (each: SlotStatus): SlotStatus =>
    isComing(each) ? { ...each, state: 'missing', overdue: true } : each;
  const handedIn = (each: SlotStatus): SlotStatus =>
    each.counts ? each : { ...each, state: 'accepted', counts: true };
  const coming = [...now.values()].flat().filter((each) => each.slot.requirement.required && isComing(each)).length;
  if (!open) return { worst: now, likely: now, best: now, coming: 0 };
  return {
    worst: changed(now, missed),
    likely: changed(now, (each) => (isComing(each) ? handedIn(each) : each)),
    best: changed(now, handedIn),
    coming,
  };
}

function slotsOf(leaves: readonly LeafScore[]): SlotsByRequirement {
  const slots = new Map<RequirementId, SlotStatus[]>();
  for (const status of new Set(leaves.flatMap(({ evidence }) => evidence))) {
    const { id } = status.slot.requirement;
    slots.set(id, [...(slots.get(id) ?? []), status]);
  }
  return slots;
}

function changed(slots: SlotsByRequirement, change: (status: SlotStatus) => SlotStatus): SlotsByRequirement {
  return new Map([...slots].map(([id, statuses]) => [id, statuses.map(change)]));
}
