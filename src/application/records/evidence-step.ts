import { issue } from '../../domain/issue.js';
import { moment, text } from '../../domain/message.js';
import type { AuditAction } from '../../domain/records/audit.js';
import { type EvidenceItem, type ItemStep, itemStateAfter } from '../../domain/records/evidence-item.js';
import type { Month } from '../../domain/records/month.js';
import { Refused } from '../refused.js';
import type { Sitting } from './desk.js';

const NOTES: Readonly<Record<ItemStep, AuditAction>> = {
  submit: 'evidence_submitted',
  accept: 'evidence_accepted',
  return: 'evidence_returned',
  claim_not_arising: 'evidence_not_arising',
  confirm_not_arising: 'evidence_not_arising_confirmed',
  tell_done: 'evidence_without_document',
  withdraw: 'evidence_withdrawn',
};

type Details = Omit<
  EvidenceItem,
  'id' | 'version' | 'commune' | 'year' | 'month' | 'requirement' | 'slot' | 'department' | 'state' | 'by' | 'at'
>;

export interface StepWanted {
  /** What is on record for it; absent: nothing yet. */
  readonly before: EvidenceItem | undefined;
  /** What it is called when nothing is on record yet. */
  readonly fresh: Pick<EvidenceItem, 'id' | 'commune' | 'year' | 'requirement' | 'slot'>;
  readonly step: ItemStep;
  readonly department: string;
  readonly details: Details;
  /** What the person looked at; absent: whatever is there now. */
  readonly version?: number;
}

/** Adds the next version of an item to the records and tells the log. @throws Refused */
export async function nextStep(
  folder: string,
  sitting: Sitting,
  month: Month,
  { before, fresh, step, department, details, version }: StepWanted,
): Promise<EvidenceItem> {
  if (version !== undefined && version !== (before?.version ?? 0)) throw changedByOther(folder, before);
  const state = itemStateAfter(before?.state ?? 'none', step);
  if (state === undefined) throw notFromHere(folder, before);
  const { signature } = sitting;
  const { id, commune, year, requirement, slot } = before ?? fresh;
  const item: EvidenceItem = {
    ...{ ...details, id, commune, year, requirement, slot, department, state },
    ...{ version: (before?.version ?? 0) + 1, month: month.id, by: signature.account, at: signature.at },
  };
  if (!(await sitting.records.evidence.put(item))) {
    throw changedByOther(folder, await sitting.records.evidence.find(id));
  }
  await sitting.note({
    ...{ action: NOTES[step], subject: `${month.id} ${id}`, after: describe(item) },
    ...(before !== undefined && { before: describe(before) }),
    ...(item.note !== undefined && { reason: item.note }),
  });
  return item;
}

function describe({ state, version, file }: EvidenceItem): string {
  return [`${state} v${version}`, file?.sha256.slice(0, 12)].filter((part) => part !== undefined).join(' ');
}

/** Somebody took a further step with it, in this month or a later one. */
export function changedByOther(folder: string, now: EvidenceItem | undefined): Refused {
  const values = {
    what: text(`minh chứng ${now?.id ?? ''}`),
    account: text(now?.by ?? ''),
    ...(now !== undefined && { at: moment(now.at), state: text(now.state) }),
  };
  return new Refused(issue('R004', { file: folder }, values));
}

function notFromHere(folder: string, before: EvidenceItem | undefined): Refused {
  const values = { what: text(`minh chứng ${before?.id ?? ''}`), state: text(before?.state ?? '') };
  return new Refused(issue('R003', { file: folder }, values));
}
