import type { IsoDate, Period } from './calendar.js';
import type { Commune, Department, Heads } from './commune.js';
import type { FailedCheck } from './consistency.js';
import type { Code } from './criteria-set.js';
import type { Evidence, EvidenceFile, SlotStatus } from './evidence.js';
import type { Finding } from './finding.js';
import type { Facts, MetricId } from './metric.js';
import type { Exact } from './number.js';
import type { RiskFlag } from './risk.js';
import type { HandScore, SetScore } from './score.js';
import type { Surroundings } from './surroundings.js';

/** Hồ sơ chấm: one commune, one period, and all that was handed in. */
export interface CaseInput {
  readonly commune: Commune;
  readonly period: Period;
  readonly asOf: IsoDate;
  readonly sets: readonly string[];
  readonly departments: readonly Department[];
  readonly facts: Facts;
  /** Figures counted from lists, beside which the declared ones are checked; absent: no list was handed in. */
  readonly counted?: Facts;
  readonly evidence: readonly Evidence[];
  /** Every file found, also those that serve nothing. */
  readonly files: readonly EvidenceFile[];
  readonly findings: readonly Finding[];
  /** Department names as written in the tables, to be matched and checked. */
  readonly departmentNames: readonly string[];
  readonly published: readonly PublishedScore[];
  /** Given by people instead of the rules; absent: none. */
  readonly byHand?: readonly HandScore[];
  /** Số hồ sơ còn dự kiến đến cuối kỳ, as the office foresees; for the forecast only. */
  readonly expected?: ReadonlyMap<MetricId, Exact>;
  /** On the as-of day, for the board only; not under the hash, since people change and points do not. */
  readonly heads?: Heads;
  /** Only in a workspace; not under the hash, since it changes no points. */
  readonly surroundings?: Surroundings;
  /** SHA-256 over everything above that can change points, as it was read. */
  readonly hash: string;
}

/** Điểm đã công bố (cổng, thẩm định) for a leaf, an area or `total`. */
export interface PublishedScore {
  /** The set it belongs to; absent: any set that has the code. */
  readonly set?: string;
  readonly code: Code | 'total';
  readonly points: Exact;
  readonly asOf: IsoDate;
  readonly source: string;
}

/** Published beside ours. `cause` says what most likely explains a difference. */
export interface PublishedComparison {
  readonly published: PublishedScore;
  readonly ours: Exact;
  readonly difference: Exact;
  readonly cause: 'equal' | 'other_date' | 'rounding' | 'stand_in' | 'not_reported' | 'unknown';
}

/** Bản tự chấm: the result of scoring one case on one set. */
export interface Assessment {
  readonly input: CaseInput;
  readonly set: { readonly id: string; readonly version: string; readonly hash: string };
  /** Typed facts, and those derived from them. */
  readonly facts: Facts;
  readonly score: SetScore;
  /** Evidence that fits no slot of its requirement; it counts for nothing until its period is put right. */
  readonly unplaced: readonly Evidence[];
  readonly missing: readonly MissingEvidence[];
  readonly risks: readonly RiskFlag[];
  readonly checks: readonly FailedCheck[];
  readonly published: readonly PublishedComparison[];
  /** Mã dữ liệu: the hashes of the definitions and of the inputs, shortened: equal codes, equal scores. */
  readonly dataHash: string;
}

/** Minh chứng còn thiếu: one document that a department still owes, for every criterion that needs it. */
export interface MissingEvidence {
  readonly status: SlotStatus;
  /** First criterion that needs it, and the others. */
  readonly criterion: Code;
  readonly alsoFor: readonly Code[];
  readonly department: string;
  /** Points that stand on it, over all criteria. */
  readonly points: Exact;
  /** Negative when it is overdue. */
  readonly daysLeft: number;
}
