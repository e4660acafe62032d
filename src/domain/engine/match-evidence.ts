import { addDays, type IsoDate, type WorkCalendar } from '../calendar.js';
import { type CriteriaSet, type SetPolicy, walk } from '../criteria-set.js';
import type {
  Evidence,
  EvidenceRequirement,
  EvidenceSlot,
  EvidenceState,
  RequirementId,
  SlotState,
  SlotStatus,
} from '../evidence.js';
import type { Facts } from '../metric.js';
import { slotsOf } from './evidence-slots.js';

export interface EvidenceQuestion {
  readonly set: CriteriaSet;
  readonly year: number;
  readonly asOf: IsoDate;
  readonly facts: Facts;
  readonly calendar: WorkCalendar;
  readonly evidence: readonly Evidence[];
}

/** Which state speaks for a slot when several documents were offered for it. */
const PRECEDENCE: readonly EvidenceState[] = [
  'accepted',
  'not_arising',
  'submitted',
  'returned',
  'done_without_document',
  'expired',
  'proposed',
];

/** Where every slot of the set stands on the as-of date, by requirement. */
export function matchEvidence(question: EvidenceQuestion): Map<RequirementId, readonly SlotStatus[]> {
  const offered = groupByRequirement(question.evidence);
  return new Map(
    requirementsOf(question.set).map((requirement) => {
      const slots = slotsOf(requirement, question.year, question.facts, question.calendar);
      const placed = place(slots, offered.get(requirement.id) ?? []);
      return [requirement.id, slots.map((slot) => statusOf(slot, placed.get(slot.label) ?? [], question))] as const;
    }),
  );
}

/** Each requirement once, in the order of the criteria that need it. */
export function requirementsOf(set: CriteriaSet): EvidenceRequirement[] {
  const leaves = set.areas.flatMap((area) => [...walk(area)].flatMap((node) => [node, node.standIn]));
  const all = leaves.flatMap((leaf) => leaf?.scoring?.evidence ?? []);
  return [...new Map(all.map((requirement) => [requirement.id, requirement])).values()];
}

function groupByRequirement(evidence: readonly Evidence[]): Map<RequirementId, Evidence[]> {
  const groups = new Map<RequirementId, Evidence[]>();
  for (const each of evidence) {
    const group = groups.get(each.requirement);
    if (group) group.push(each);
    else groups.set(each.requirement, [each]);
  }
  return groups;
}

/** Evidence goes to the slot it names; without a name, to the slot its date belongs to; event items in order. */
function place(slots: readonly EvidenceSlot[], evidence: readonly Evidence[]): Map<string, Evidence[]> {
  const placed = new Map<string, Evidence[]>(slots.map((slot) => [slot.label, []]));
  for (const each of evidence) {
    const slot = slots.find((candidate) => candidate.label === each.slot) ?? slotByDate(slots, placed, each);
    if (slot !== undefined) placed.get(slot.label)?.push(each);
  }
  return placed;
}

function slotByDate(
  slots: readonly EvidenceSlot[],
  placed: ReadonlyMap<string, readonly Evidence[]>,
  evidence: Evidence,
): EvidenceSlot | undefined {
  if (evidence.slot !== undefined) return undefined;
  const first = slots[0];
  if (first?.requirement.per === 'year') return first;
  if (first?.requirement.per === 'event') return slots.find((slot) => placed.get(slot.label)?.length === 0);
  const day = evidence.issuedOn ?? evidence.file?.issuedOn;
  if (day === undefined) return undefined;
  const justEnded = slots.findLast((slot) => slot.period.to < day && day <= slot.due);
  return justEnded ?? slots.find((slot) => slot.period.from <= day && day <= slot.period.to);
}

function statusOf(slot: EvidenceSlot, evidence: readonly Evidence[], question: EvidenceQuestion): SlotStatus {
  const state = stateOf(slot, evidence, question.asOf);
  return { slot, state, evidence, counts: counts(state, question.set.policy) };
}

function stateOf(slot: EvidenceSlot, evidence: readonly Evidence[], asOf: IsoDate): SlotState {
  const states = evidence.map((each) => (hasExpired(each, slot, asOf) ? 'expired' : each.state));
  const state = PRECEDENCE.find((candidate) => states.includes(candidate));
  const enough = state !== 'accepted' || states.filter((each) => each === 'accepted').length >= slot.requirement.count;
  if (state !== undefined && enough) return state;
  return slot.due < asOf ? 'missing' : 'upcoming';
}

function counts(state: SlotState, policy: SetPolicy): boolean {
  return state === 'accepted' || state === 'not_arising' || (state === 'submitted' && policy.submittedCounts);
}

/** A document that must be renewed is too old for its own slot, or on the as-of date when the slot is still running. */
function hasExpired(evidence: Evidence, slot: EvidenceSlot, asOf: IsoDate): boolean {
  const issued = evidence.issuedOn ?? evidence.file?.issuedOn;
  if (slot.requirement.validDays === undefined || issued === undefined || evidence.state !== 'accepted') return false;
  const until = asOf < slot.period.to ? asOf : slot.period.to;
  return addDays(issued, slot.requirement.validDays) < until;
}
