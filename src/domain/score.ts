import type { IsoDate } from './calendar.js';
import type { Code, Criterion, PointsRounding, SubCriterion } from './criteria-set.js';
import type { SlotStatus } from './evidence.js';
import type { LegalBasis } from './legal.js';
import type { MessageId, MessageValues } from './message.js';
import type { Fact, MetricId } from './metric.js';
import type { Exact } from './number.js';
import type { RuleId } from './rule.js';

/**
 * Trạng thái điểm: không bao giờ gộp thành một số 0. `not_reported` chưa có số liệu · `not_arising` không phát sinh ·
 * `not_applicable` không áp dụng · `awaiting_guidance` chờ hướng dẫn · `awaiting_external` chờ khảo sát, thẩm định ·
 * `monitored` chỉ theo dõi · `by_hand` chấm tay, có lý do · `failed` không tính được.
 */
export type ScoreState =
  | 'scored'
  | 'inherited'
  | 'not_reported'
  | 'not_arising'
  | 'not_applicable'
  | 'awaiting_guidance'
  | 'awaiting_external'
  | 'monitored'
  | 'by_hand'
  | 'failed';

/** Sổ điểm: secured (đã chắc) + recoverable (còn lấy được) + lost (đã mất) = maximum, exactly. */
export interface Ledger {
  readonly secured: Exact;
  readonly recoverable: Exact;
  readonly lost: Exact;
}

/** What a rule says of the figures alone, before evidence and rounding. */
export interface RuleOutcome {
  readonly state: ScoreState;
  readonly points: Exact;
  /** The most that can still be reached while the scoring cycle is open. */
  readonly reachable: Exact;
}

/** Một bước giải thích: message id, values, the facts read, the rule version and its legal basis, children. */
export interface TraceNode {
  readonly message: MessageId;
  readonly values: MessageValues;
  readonly facts: readonly { readonly metric: MetricId; readonly fact: Fact }[];
  readonly rule?: { readonly id: RuleId; readonly from: IsoDate };
  readonly basis: readonly LegalBasis[];
  readonly children: readonly TraceNode[];
  /** How points are told, in this step and in those below; on the first step only. */
  readonly rounding?: PointsRounding;
}

/** Điểm của một tiêu chí, lĩnh vực hay cả bộ. `max` is the maximum that applies to this commune. */
export interface NodeScore {
  readonly criterion: Criterion;
  readonly points: Exact;
  readonly max: Exact;
  readonly ledger: Ledger;
  readonly children: readonly NodeScore[];
  readonly leaf?: LeafScore;
}

/** Điểm của một tiêu chí thành phần, what of it is certain, still reachable or gone, and why. */
export interface LeafScore {
  readonly criterion: SubCriterion;
  readonly area: Code;
  readonly state: ScoreState;
  /** Counted points: after evidence, rounded where the set rounds leaves. */
  readonly points: Exact;
  readonly max: Exact;
  readonly ledger: Ledger;
  /** Points by the figures alone. */
  readonly earned: Exact;
  /** Points the figures give but evidence does not yet back (earned − points, before rounding). */
  readonly withheld: Exact;
  readonly reachable: Exact;
  readonly evidence: readonly SlotStatus[];
  /** Built when asked for: most scores are never explained. */
  explain(): TraceNode;
}

/** Tổng điểm: points on the scale, and the index after leaving out what does not apply. */
export interface TotalScore {
  readonly points: Exact;
  /** Maximum that applies (scale minus what does not apply). */
  readonly max: Exact;
  readonly scale: Exact;
  /** Chỉ số: base points × scale / max, rounded as the set says, plus bonus and penalty; at most the scale. */
  readonly index: Exact;
  /**
   * Secured holds bonus and penalty points won or lost so far; what they may still bring or cost is outside the scale
   * and shown in their own blocks.
   */
  readonly ledger: Ledger;
  /** Points of the bonus and penalty blocks, already inside `points`. */
  readonly bonus: Exact;
  readonly penalty: Exact;
}

export interface SetScore {
  readonly total: TotalScore;
  readonly areas: readonly NodeScore[];
  readonly leaves: readonly LeafScore[];
}

/** Điểm chấm tay: what a person gives instead of the rule, never without the reason. */
export interface HandScore {
  readonly set: string;
  readonly code: Code;
  readonly points: Exact;
  readonly reason: string;
}
