import type { MissingEvidence } from '../assessment.js';
import { daysBetween, type IsoDate } from '../calendar.js';
import type { Department } from '../commune.js';
import type { CriteriaSet } from '../criteria-set.js';
import { dueNow, type SlotState, type SlotStatus } from '../evidence.js';
import { Exact } from '../number.js';
import type { LeafScore } from '../score.js';
import { leadOf } from './departments.js';

/** States in which a unit still owes something. What waits for approval is not owed any more. */
const OWED: ReadonlySet<SlotState> = new Set([
  'missing',
  'returned',
  'expired',
  'done_without_document',
  'proposed',
  'upcoming',
]);

export interface MissingQuestion {
  readonly set: CriteriaSet;
  readonly leaves: readonly LeafScore[];
  readonly departments: readonly Department[];
  readonly asOf: IsoDate;
}

/**
 * Minh chứng còn thiếu: every required document that is overdue, or whose period is over, most points first. One line
 * per document, however many criteria need it.
 */
export function listMissing(question: MissingQuestion): MissingEvidence[] {
  const needs = new Map<SlotStatus, LeafScore[]>();
  for (const leaf of question.leaves) {
    for (const status of leaf.evidence) {
      if (isOwed(status, question.asOf)) needs.set(status, [...(needs.get(status) ?? []), leaf]);
    }
  }
  return [...needs]
    .flatMap(([status, leaves]) => missing(status, leaves, question))
    .sort((a, b) => b.points.compare(a.points) || a.daysLeft - b.daysLeft);
}

/** Whether a document must be there by now: it is overdue, or its period is over. */
export function isOwed({ slot, state }: SlotStatus, asOf: IsoDate): boolean {
  if (!slot.requirement.required || !OWED.has(state)) return false;
  return state !== 'upcoming' || slot.period.to < asOf;
}

function missing(status: SlotStatus, leaves: readonly LeafScore[], question: MissingQuestion): MissingEvidence[] {
  const [first, ...others] = leaves;
  if (first === undefined) return [];
  return [
    {
      status,
      criterion: first.criterion.code,
      alsoFor: others.map((leaf) => leaf.criterion.code),
      department: leadOf(first.criterion, question.set, question.departments).id,
      points: Exact.sum(leaves.map((leaf) => stake(leaf, status, question.set))),
      daysLeft: daysBetween(question.asOf, status.slot.due),
    },
  ];
}

/** Points of one leaf that stand on one document: its share of what the figures give, or could still give. */
export function stake(leaf: LeafScore, status: SlotStatus, set: CriteriaSet): Exact {
  const worth = leaf.state === 'not_reported' ? leaf.reachable : leaf.earned;
  if (worth.sign() <= 0) return Exact.ZERO;
  const due = dueNow(leaf.evidence);
  const counted = due.includes(status) ? due.length : due.length + 1;
  switch (set.policy.missingEvidence) {
    case 'flag':
      return Exact.ZERO;
    case 'proportional':
      return worth.dividedBy(Exact.of(counted));
    case 'withhold':
      return worth.dividedBy(Exact.of(Math.max(1, due.filter((each) => !each.counts).length)));
  }
}
