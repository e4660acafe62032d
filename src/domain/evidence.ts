import type { DayKind, IsoDate, Period } from './calendar.js';
import type { FactPart, MetricId } from './metric.js';

export type RequirementId = string;

/** Khi nào phải nộp: a fixed day of the scoring year, or so many days after the slot's period ends. */
export type DueRule =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number; readonly yearOffset: number }
  | { readonly kind: 'after_slot'; readonly days: number; readonly count: DayKind };

/** Tài liệu kiểm chứng phải có. Ids are unique in a set; several criteria may share one requirement. */
export interface EvidenceRequirement {
  readonly id: RequirementId;
  readonly title: string;
  readonly per: 'year' | 'quarter' | 'month' | 'event';
  /** Documents wanted in each slot. */
  readonly count: number;
  readonly due: DueRule;
  /** An optional item is listed but takes no points away. */
  readonly required: boolean;
  /** With `per: event`: the figure that says how many times it happened. Unknown figure: no slot yet. */
  readonly events?: { readonly metric: MetricId; readonly part: FactPart };
  /** Thời hạn giá trị: the item must be renewed after this many days. */
  readonly validDays?: number;
  /** Documents that must be there first: a report needs its plan. Absent: none. */
  readonly needs?: readonly RequirementId[];
  /** Words that a file's name or text must hold to be proposed for this requirement. */
  readonly keywords: readonly string[];
  /** What the document must show ("thời điểm", "người thực hiện"…), told to the unit. */
  readonly mustShow: readonly string[];
}

/** Một suất minh chứng: one document that must exist. `label` is `2026`, `2026-Q3`, `2026-09` or `2026#2`. */
export interface EvidenceSlot {
  readonly requirement: EvidenceRequirement;
  readonly label: string;
  readonly period: Period;
  readonly due: IsoDate;
}

/**
 * Trạng thái minh chứng as a person set it. A file nobody assigned is `proposed`: it never counts until confirmed.
 */
export type EvidenceState =
  | 'accepted'
  | 'submitted'
  | 'returned'
  | 'not_arising'
  | 'done_without_document'
  | 'expired'
  | 'proposed';

/** Minh chứng: a file (or the statement that no case arose) offered for a slot. */
export interface Evidence {
  readonly requirement: RequirementId;
  readonly state: EvidenceState;
  /** Slot label this serves; absent when the slot follows from the dates. */
  readonly slot?: string;
  readonly file?: EvidenceFile;
  readonly number?: string;
  readonly issuedOn?: IsoDate;
  readonly note?: string;
  /** For `proposed`: why the program thinks so. */
  readonly reason?: string;
}

/** A file in the evidence folder and what its content says. */
export interface EvidenceFile {
  /** Path inside the case folder, with `/`; in a workspace, the name under which it was handed in. */
  readonly path: string;
  /** Where it is kept, when that is not its path. */
  readonly location?: string;
  readonly bytes: number;
  readonly sha256: string;
  /** True type by content, never by name. */
  readonly type: 'pdf' | 'docx' | 'xlsx' | 'jpg' | 'png' | 'unknown';
  readonly number?: string;
  readonly issuedOn?: IsoDate;
  readonly issuer?: string;
}

/** Where a slot stands on the as-of date. `upcoming`: nothing is owed yet. */
export type SlotState =
  | 'accepted'
  | 'submitted'
  | 'returned'
  | 'not_arising'
  | 'done_without_document'
  | 'expired'
  | 'proposed'
  | 'missing'
  | 'upcoming';

/** Documents that the department has done its part for. */
export const THERE: ReadonlySet<SlotState> = new Set(['accepted', 'submitted', 'not_arising']);

export interface SlotStatus {
  readonly slot: EvidenceSlot;
  readonly state: SlotState;
  readonly evidence: readonly Evidence[];
  /** Whether points may be counted for it under the set's policy. */
  readonly counts: boolean;
  /** Whether its last day is over. What was returned before that day can still be mended, and takes nothing away. */
  readonly overdue: boolean;
}

/** The required documents on which a criterion's points hang today: what already counts, and what is overdue. */
export function dueNow(evidence: readonly SlotStatus[]): SlotStatus[] {
  return evidence.filter(({ slot, counts, overdue }) => slot.requirement.required && (counts || overdue));
}
