import type { MissingEvidence } from './assessment.js';
import type { IsoDate } from './calendar.js';
import type { Commune, Department } from './commune.js';
import type { Code, CriteriaSet } from './criteria-set.js';
import { apportion } from './engine/board/apportion.js';
import type { EvidenceRequirement, SlotState } from './evidence.js';
import type { Finding } from './finding.js';
import { Exact } from './number.js';
import type { MonthId } from './records/month.js';

/** One kind of document that a department owes, for all its periods. */
export interface OwedDocument {
  readonly requirement: EvidenceRequirement;
  readonly state: SlotState;
  /** Labels of the periods, in the order of their last days. */
  readonly slots: readonly string[];
  readonly criteria: readonly Code[];
  /** The first of the last days. */
  readonly due: IsoDate;
  /** As they are printed: the lines add up to the part. */
  readonly points: Exact;
}

/** What is owed for one index; points of two are never added. */
export interface ReminderPart {
  readonly set: CriteriaSet;
  readonly documents: readonly OwedDocument[];
  /** How many documents, each period by itself. */
  readonly count: number;
  readonly points: Exact;
}

/** Nhắc việc của một đơn vị: an internal list, no official document. */
export interface Reminder {
  readonly commune: Commune;
  readonly month: MonthId;
  readonly asOf: IsoDate;
  readonly department: Pick<Department, 'id' | 'name'>;
  readonly heads: readonly string[];
  readonly parts: readonly ReminderPart[];
  /** What an inspection found and is not put right yet, the most urgent first. */
  readonly findings: readonly Finding[];
}

/** One part of a reminder; undefined where nothing is owed. */
export function reminderPart(set: CriteriaSet, missing: readonly MissingEvidence[]): ReminderPart | undefined {
  if (missing.length === 0) return undefined;
  const { places } = set.rounding;
  const groups = new Map<string, MissingEvidence[]>();
  for (const each of missing) {
    const { slot, state } = each.status;
    const key = `${slot.requirement.id} ${state}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const documents = [...groups.values()].flatMap(documentOf).sort(byWorth);
  const points = Exact.sum(missing.map((each) => each.points)).round(places);
  const exact = documents.map((each) => each.points);
  const printed = apportion(exact, points, places);
  return {
    ...{ set, points, count: missing.length },
    documents: documents.map((each, at) => ({ ...each, points: printed[at] ?? each.points })),
  };
}

function documentOf(own: readonly MissingEvidence[]): OwedDocument[] {
  const ordered = [...own].sort((a, b) => (a.status.slot.due < b.status.slot.due ? -1 : 1));
  const [first] = ordered;
  if (first === undefined) return [];
  const { slot, state } = first.status;
  return [
    {
      ...{ requirement: slot.requirement, state, due: slot.due },
      slots: ordered.map(({ status }) => status.slot.label),
      criteria: [...new Set(ordered.flatMap(({ criterion, alsoFor }) => [criterion, ...alsoFor]))],
      points: Exact.sum(ordered.map((each) => each.points)),
    },
  ];
}

function byWorth(a: OwedDocument, b: OwedDocument): number {
  return b.points.compare(a.points) || (a.due < b.due ? -1 : 1);
}
