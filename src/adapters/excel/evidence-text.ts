import type { Evidence, EvidenceRequirement, SlotState, SlotStatus } from '../../domain/evidence.js';
import { formatDate, slotName, slotStateName } from '../messages/index.js';

/** Tài liệu kiểm chứng of a leaf as listed on the scoring sheet. */
export interface DocumentList {
  readonly text: string;
  /** Paths of the accepted files, in order, each once. */
  readonly files: readonly string[];
  /** Whether any document stands behind the score. */
  readonly proved: boolean;
}

/** Periods named one by one before the rest is only counted. */
const MOST_PERIODS = 6;

/** Lists the accepted documents by number and date, then what is not accepted, by state and period. */
export function documentList(slots: readonly SlotStatus[]): DocumentList {
  const groups = groupSlots(slots);
  const accepted = slots.filter((slot) => slot.state === 'accepted').flatMap((slot) => slot.evidence);
  const files = accepted.flatMap((each) => (each.file === undefined ? [] : [each.file.path]));
  const text =
    groups.size === 0 ? 'Không yêu cầu tài liệu' : [...groups].map(([, group]) => groupText(group)).join('\n');
  return { text, files: [...new Set(files)], proved: accepted.length > 0 };
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
  const accepted = group.filter((slot) => slot.state === 'accepted').flatMap((slot) => slot.evidence);
  const parts = accepted.length === 0 ? [] : [[...new Set(accepted.map(documentName))].join('; ')];
  for (const [state, slots] of byState(group)) parts.push(`${slotStateName(state)}: ${periods(slots)}`);
  return `- ${titleOf(group)}: ${parts.join('. ')}`;
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
  const names = [...new Set(slots.map((slot) => slotName(slot.slot.label)))];
  const rest = names.length - MOST_PERIODS;
  return rest > 1 ? `${names.slice(0, MOST_PERIODS).join(', ')} và ${rest} kỳ khác` : names.join(', ');
}
