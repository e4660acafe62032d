import { issue } from '../../domain/issue.js';
import { moment, text } from '../../domain/message.js';
import type { AuditAction } from '../../domain/records/audit.js';
import { type EvidenceItem, type ItemStep, itemStateAfter } from '../../domain/records/evidence-item.js';
import type { Month } from '../../domain/records/month.js';
import { Refused } from '../refused.js';
import type { Sitting } from './desk.js';
import { noSuch } from './find.js';
import { stepTrace } from './row-traces.js';

const NOTES: Readonly<Record<ItemStep, AuditAction>> = {
  submit: 'evidence_submitted',
  accept: 'evidence_accepted',
  return: 'evidence_returned',
  claim_not_arising: 'evidence_not_arising',
  confirm_not_arising: 'evidence_not_arising_confirmed',
  tell_done: 'evidence_without_document',
  withdraw: 'evidence_withdrawn',
};

/** Steps that are never taken by who took the one before: a point never hangs on one person alone. */
const BY_ANOTHER: ReadonlySet<ItemStep> = new Set(['accept', 'confirm_not_arising']);

type Details = Omit<
  EvidenceItem,
  'id' | 'version' | 'commune' | 'year' | 'month' | 'requirement' | 'slot' | 'department' | 'state' | 'by' | 'at'
>;

export interface StepWanted {
  /** The item as the month sees it; absent: not there yet. */
  readonly before: EvidenceItem | undefined;
  /** What it is called when it is not there yet. */
  readonly fresh: Pick<EvidenceItem, 'id' | 'commune' | 'year' | 'requirement' | 'slot'>;
  readonly step: ItemStep;
  readonly department: string;
  readonly details: Details;
  /** What the person looked at in the month; absent: whatever is there now. */
  readonly version?: number;
}

/**
 * Adds a step with an item to the records and tells the log. It follows what its month sees, and takes the number after
 * the last one of the item: steps of later months neither stand in its way nor are changed by it.
 * @throws Refused
 */
export async function nextStep(
  folder: string,
  sitting: Sitting,
  month: Month,
  { before, fresh, step, department, details, version }: StepWanted,
): Promise<EvidenceItem> {
  if (version !== undefined && version !== (before?.version ?? 0)) {
    throw before === undefined ? noSuch(folder, 'evidence', fresh.id, []) : changedByOther(folder, before);
  }
  const state = itemStateAfter(before?.state ?? 'none', step);
  if (state === undefined) throw notFromHere(folder, before);
  const { signature } = sitting;
  if (BY_ANOTHER.has(step) && before?.by === signature.account) {
    throw new Refused(issue('R025', { file: folder }, { account: text(signature.account), step: text(step) }));
  }
  const { id, commune, year, requirement, slot } = before ?? fresh;
  const { evidence } = sitting.records;
  const last = await evidence.find(id);
  const item: EvidenceItem = {
    ...{ ...details, id, commune, year, requirement, slot, department, state },
    ...{ version: (last?.version ?? 0) + 1, month: month.id, by: signature.account, at: signature.at },
  };
  // Writers of one commune wait for each other, so that the number is still free.
  if (!(await evidence.put(item))) throw new Error(`step ${item.version} of ${id} is there already`);
  await sitting.note({
    ...{ action: NOTES[step], subject: `${month.id} ${id}`, after: describe(item) },
    rows: await stepTrace(sitting, id),
    ...(before !== undefined && { before: describe(before) }),
    ...(item.note !== undefined && { reason: item.note }),
  });
  return item;
}

function describe({ state, version, file, returnReason }: EvidenceItem): string {
  const reason = returnReason === 'other' ? undefined : returnReason;
  return [`${state} v${version}`, file?.sha256.slice(0, 12), reason].filter((part) => part !== undefined).join(' ');
}

/** Somebody took a further step that the month sees. */
function changedByOther(folder: string, { id, by, at, state }: EvidenceItem): Refused {
  const values = { kind: text('evidence'), what: text(id), account: text(by), at: moment(at), state: text(state) };
  return new Refused(issue('R004', { file: folder }, values));
}

function notFromHere(folder: string, before: EvidenceItem | undefined): Refused {
  const values = { kind: text('evidence'), what: text(before?.id ?? ''), state: text(before?.state ?? '') };
  return new Refused(issue('R003', { file: folder }, values));
}
