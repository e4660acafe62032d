import { type EvidenceItem, itemToFollow } from '../../domain/records/evidence-item.js';
import type { Desk, Sitting } from './desk.js';

/**
 * The item of a slot that a hand-in is a further step with. What another department put there keeps nobody from handing
 * in who owes it; who does not owe it may stand beside, but takes nothing of another department's place.
 * @param there what the slot has. @param isOwed by the department that hands in. @throws Refused
 */
export async function itemToGoOn(
  folder: string,
  desk: Desk,
  sitting: Sitting,
  there: readonly EvidenceItem[],
  isOwed: boolean,
): Promise<EvidenceItem | undefined> {
  const deedOn = ({ commune, department }: EvidenceItem) =>
    ({ action: 'submit_evidence', commune, department }) as const;
  const within: EvidenceItem[] = [];
  for (const item of there) {
    if (!isOwed || (await desk.may(folder, sitting, deedOn(item)))) within.push(item);
  }
  const latest = itemToFollow(within);
  if (latest !== undefined) await desk.allow(folder, sitting, deedOn(latest));
  return latest;
}
