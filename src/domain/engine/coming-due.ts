import type { IsoDate } from '../calendar.js';
import { type SlotStatus, THERE } from '../evidence.js';
import type { LeafScore } from '../score.js';

/**
 * Sắp đến hạn: required documents that are not there yet and whose last day is still to come, the nearest first; one that
 * serves several criteria stands there once.
 */
export function comingDue(leaves: readonly LeafScore[], today: IsoDate): SlotStatus[] {
  const open = leaves
    .flatMap(({ evidence }) => evidence)
    .filter(
      ({ slot, counts, state }) => slot.requirement.required && !counts && !THERE.has(state) && slot.due >= today,
    );
  const byName = new Map(open.map((each) => [`${each.slot.requirement.id} ${each.slot.label}`, each]));
  return [...byName.values()].sort((a, b) => (a.slot.due < b.slot.due ? -1 : a.slot.due > b.slot.due ? 1 : 0));
}
