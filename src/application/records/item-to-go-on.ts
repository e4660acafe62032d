import { type EvidenceItem, itemToFollow, waitsToBeMended } from '../../domain/records/evidence-item.js';
import type { Desk, Sitting } from './desk.js';

/** The item of a slot that a hand-in is a further step with; none: it is the first of its own. */
export interface GoneOn {
  readonly item?: EvidenceItem;
  /** Whether who hands in could see it, and so has looked at its version. */
  readonly isSeen: boolean;
}

/**
 * Who owes it goes on with what one's own department put there, else with what waits there to be mended, since tasks
 * move between departments; a document of another department that waits for approval keeps nobody from handing in. Who
 * does not owe it may stand beside, but takes nothing of another department's place.
 * @param there what the slot has. @param isOwed by the department that hands in. @throws Refused
 */
export async function itemToGoOn(
  folder: string,
  desk: Desk,
  sitting: Sitting,
  there: readonly EvidenceItem[],
  isOwed: boolean,
): Promise<GoneOn> {
  const deedOn = ({ commune, department }: EvidenceItem) =>
    ({ action: 'submit_evidence', commune, department }) as const;
  const own: EvidenceItem[] = [];
  for (const item of there) {
    if (!isOwed || (await desk.may(folder, sitting, deedOn(item)))) own.push(item);
  }
  const item = itemToFollow(own);
  if (item !== undefined) {
    await desk.allow(folder, sitting, deedOn(item));
    return { item, isSeen: true };
  }
  const left = there.findLast(waitsToBeMended);
  return left === undefined ? { isSeen: true } : { item: left, isSeen: false };
}
