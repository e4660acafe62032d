import type { Evidence, EvidenceRequirement, SlotState, SlotStatus } from '../../domain/evidence.js';
import { formatDate, slotNames, slotStateName } from '../messages/index.js';

/** Tài liệu kiểm chứng of a leaf as listed on the scoring sheet. */
export interface DocumentList {
  readonly text: string;
  /** Paths of the accepted files, in order, each once. */
  readonly files: readonly string[];
  /** Whether any document stands behind the score. */
  readonly proved: boolean;
}

/** Documents of one kind named by number and date; where there are more, their periods are told instead. */
const MOST_DOCUMENTS = 3;

/** Lists the accepted documents by number and date or by period, then what is not accepted, by state and period. */
export function documentList(slots: readonly SlotStatus[]): DocumentList {
  const groups = groupSlots(slots);
  const accepted = slots.filter((slot) => slot.state === 'accepted').flatMap((slot) => slot.evidence);
  const files = accepted.flatMap((each) => (each.file === undefined ? [] : [each.file.location ?? each.file.path]));
  const text =
    groups.size === 0 ? 'Không yêu cầu tài liệu' : [...groups].map(([, group]) => groupText(group)).join('\n');
  return { text, files: [...new Set(files)], proved: accepted.length > 0 };
}

/** Numbers and dates of the documents that the list tells by period only; nothing when it names all of them. */
export function documentNumbers(slots: readonly SlotStatus[]): string {
  return [...groupSlots(slots).values()]
    .filter((group) => namesOf(acceptedOf(group)).length > MOST_DOCUMENTS)
    .map((group) => `${titleOf(group)}:\n${acceptedOf(group).map(numberedSlot).join('\n')}`)
    .join('\n');
}

function numberedSlot(slot: SlotStatus): string {
  return `- ${slotNames([slot.slot.label])}: ${namesOf([slot]).join('; ')}`;
}

/** `78/KH-UBND ngày 12/02/2026`; the file's name where the document has no number. */
export function documentName(evidence: Evidence): string {
  const number = evidence.number ?? evidence.file?.number;
  const issuedOn = evidence.issuedOn ?? evidence.file?.issuedOn;
  const name = number ?? evidence.file?.path.split('/').at(-1) ?? evidence.note ?? 'văn bản không số';
  return issuedOn === undefined ? name : `${name} ngày ${formatDate(issuedOn)}`;
}

function groupSlots(slots: readonly SlotStatus[]): Map<string, SlotStatus[]> {
  const groups = new Map<string, SlotStatus[]>();
  for (const slot of slots) {
    const { id } = slot.slot.requirement;
    const group = groups.get(id);
    if (group) group.push(slot);
    else groups.set(id, [slot]);
  }
  return groups;
}

function groupText(group: readonly SlotStatus[]): string {
  const accepted = acceptedOf(group);
  const names = namesOf(accepted);
  const due = group.filter((slot) => slot.state !== 'upcoming').length;
  const parts =
    names.length === 0
      ? []
      : [names.length > MOST_DOCUMENTS ? `${periods(accepted)} (${accepted.length}/${due})` : names.join('; ')];
  for (const [state, slots] of byState(group)) parts.push(`${slotStateName(state)}: ${periods(slots)}`);
  return `- ${titleOf(group)}: ${parts.join('. ')}`;
}

function acceptedOf(group: readonly SlotStatus[]): SlotStatus[] {
  return group.filter((slot) => slot.state === 'accepted');
}

function namesOf(slots: readonly SlotStatus[]): string[] {
  return [...new Set(slots.flatMap((slot) => slot.evidence).map(documentName))];
}

function titleOf(group: readonly SlotStatus[]): string {
  const requirement: EvidenceRequirement | undefined = group[0]?.slot.requirement;
  return requirement === undefined ? '' : `${requirement.title}${requirement.required ? '' : ' (nếu có)'}`;
}

/** Slots that are not accepted; those not due yet only matter while nothing else is known. */
function byState(group: readonly SlotStatus[]): Map<SlotState, SlotStatus[]> {
  const states = new Map<SlotState, SlotStatus[]>();
  const allUpcoming = group.every((slot) => slot.state === 'upcoming');
  for (const slot of group) {
    if (slot.state === 'accepted' || (slot.state === 'upcoming' && !allUpcoming)) continue;
    states.set(slot.state, [...(states.get(slot.state) ?? []), slot]);
  }
  return states;
}

function periods(slots: readonly SlotStatus[]): string {
  return slotNames(slots.map((slot) => slot.slot.label));
}
