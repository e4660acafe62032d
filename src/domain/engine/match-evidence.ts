import { addDays, type IsoDate, type WorkCalendar, yearOf } from '../calendar.js';
import { type CriteriaSet, type SetPolicy, scoredNodes } from '../criteria-set.js';
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

/** Which state speaks for a slot that has not got the documents it needs. */
const SHORTCOMINGS: readonly EvidenceState[] = ['returned', 'done_without_document', 'expired', 'proposed'];

export interface MatchedEvidence {
  /** Where every slot of the set stands on the as-of date. */
  readonly slots: ReadonlyMap<RequirementId, readonly SlotStatus[]>;
  /** Evidence for a requirement of the set that fits none of its slots: of another year, or without a date. */
  readonly unplaced: readonly Evidence[];
}

export function matchEvidence(question: EvidenceQuestion): MatchedEvidence {
  const offered = groupByRequirement(question.evidence);
  const unplaced: Evidence[] = [];
  const slots = requirementsOf(question.set).map((requirement) => {
    const evidence = offered.get(requirement.id) ?? [];
    const statuses = matchRequirement(requirement, evidence, question);
    const taken = new Set(statuses.flatMap((status) => status.evidence));
    unplaced.push(...evidence.filter((each) => !taken.has(each)));
    return [requirement.id, statuses] as const;
  });
  return { slots: new Map(slots), unplaced };
}

/** The slots of one requirement, with what was offered for it and where each stands. */
export function matchRequirement(
  requirement: EvidenceRequirement,
  offered: readonly Evidence[],
  question: Omit<EvidenceQuestion, 'evidence'>,
): SlotStatus[] {
  const all = slotsOf(requirement, question.year, question.facts, question.calendar);
  const placed = place(all, offered);
  return all.map((slot) => statusOf(slot, placed.get(slot.label) ?? [], question));
}

/** Each requirement once, in the order of the criteria that need it. */
export function requirementsOf(set: CriteriaSet): EvidenceRequirement[] {
  const all = scoredNodes(set).flatMap(({ scoring }) => scoring.evidence);
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
  const day = evidence.issuedOn ?? evidence.file?.issuedOn;
  if (first?.requirement.per === 'year') return day === undefined || isOfYear(first, day) ? first : undefined;
  if (first?.requirement.per === 'event') return slots.find((slot) => placed.get(slot.label)?.length === 0);
  if (day === undefined) return undefined;
  const justEnded = slots.findLast((slot) => slot.period.to < day && day <= slot.due);
  return justEnded ?? slots.find((slot) => slot.period.from <= day && day <= slot.period.to);
}

/** An event that was counted has happened, so its document is owed on the very day; other items until their day is over. */
function isOverdue({ due, requirement }: EvidenceSlot, asOf: IsoDate): boolean {
  return requirement.per === 'event' ? due <= asOf : due < asOf;
}

/** A plan may be signed in the year before; a document older than that proves another year. */
function isOfYear({ period }: EvidenceSlot, day: IsoDate): boolean {
  return yearOf(day) >= yearOf(period.from) - 1;
}

function statusOf(
  slot: EvidenceSlot,
  evidence: readonly Evidence[],
  question: Pick<EvidenceQuestion, 'asOf' | 'set'>,
): SlotStatus {
  const overdue = isOverdue(slot, question.asOf);
  const state = stateOf(slot, evidence, overdue, question.asOf);
  return { slot, state, evidence, counts: counts(state, question.set.policy), overdue };
}

function stateOf(slot: EvidenceSlot, evidence: readonly Evidence[], overdue: boolean, asOf: IsoDate): SlotState {
  const states = evidence.map((each) => (hasExpired(each, slot, asOf) ? 'expired' : each.state));
  const { count } = slot.requirement;
  const accepted = states.filter((each) => each === 'accepted').length;
  if (accepted >= count) return 'accepted';
  if (states.includes('not_arising')) return 'not_arising';
  if (accepted + states.filter((each) => each === 'submitted').length >= count) return 'submitted';
  const shortcoming = SHORTCOMINGS.find((each) => states.includes(each));
  return shortcoming ?? (overdue ? 'missing' : 'upcoming');
}

/** Whether points may be counted for a slot in this state. */
export function counts(state: SlotState, policy: SetPolicy): boolean {
  return state === 'accepted' || state === 'not_arising' || (state === 'submitted' && policy.submittedCounts);
}

/** A document that must be renewed is too old for its own slot, or on the as-of date when the slot is still running. */
function hasExpired(evidence: Evidence, slot: EvidenceSlot, asOf: IsoDate): boolean {
  const issued = evidence.issuedOn ?? evidence.file?.issuedOn;
  const isHandedIn = evidence.state === 'accepted' || evidence.state === 'submitted';
  if (slot.requirement.validDays === undefined || issued === undefined || !isHandedIn) return false;
  const until = asOf < slot.period.to ? asOf : slot.period.to;
  return addDays(issued, slot.requirement.validDays) < until;
}
