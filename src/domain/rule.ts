import type { DayKind, IsoDate } from './calendar.js';
import type { Formula } from './formula.js';
import type { History } from './history.js';
import type { SourcePlace } from './issue.js';
import type { LegalBasis } from './legal.js';
import type { Exact } from './number.js';
import type { ScoreState } from './score.js';

export type RuleId = string;

/** Điểm thưởng cho một mức: absolute points, or a share of the leaf's maximum ("1/2 điểm tối đa"). */
export type Award =
  | { readonly kind: 'points'; readonly points: Exact }
  | { readonly kind: 'share'; readonly share: Exact };

/** What a ratio with nothing in its denominator, or a case that did not arise, is worth. */
export type ZeroPolicy = 'full' | 'zero' | 'not_applicable' | 'pending' | 'fallback';

/** Điểm theo tỷ lệ: max × ratio / full_at, capped at max; nothing below `zeroBelow`. Inputs: `ratio`, `fallback`. */
export interface RatioRule {
  readonly kind: 'ratio';
  readonly fullAt: Exact;
  readonly zeroBelow?: Exact;
  readonly zeroDenominator: ZeroPolicy;
  /** A row present with no figure counts as a zero denominator (the portal leaves the cell empty). */
  readonly blankIsZeroDenominator: boolean;
}

/** One step: from `from` (included) to `below` (excluded). With `to`, points run on a straight line from award to `to`. */
export interface Band {
  readonly from?: Exact;
  readonly below?: Exact;
  readonly award: Award;
  readonly to?: Award;
}
/** Điểm theo bậc, on a ratio or a count. Bands are contiguous, highest first. Input: `value`. */
export interface BandsRule {
  readonly kind: 'bands';
  readonly bands: readonly Band[];
  readonly zeroDenominator: ZeroPolicy;
  /** The counted thing cannot be undone (violations): a worse band is lost for good. */
  readonly irreversible: boolean;
}

/** Điểm theo mức được chọn. Input: `level`. */
export interface LevelsRule {
  readonly kind: 'levels';
  readonly levels: readonly { readonly id: string; readonly name: string; readonly award: Award }[];
  readonly irreversible: boolean;
  readonly notArising: ZeroPolicy;
}

/** Điểm theo danh mục việc phải có. `all`: every part or nothing. Input: `done`. */
export interface ChecklistRule {
  readonly kind: 'checklist';
  readonly mode: 'sum' | 'all';
  readonly parts: readonly { readonly id: string; readonly name: string; readonly award: Award }[];
  readonly notArising: ZeroPolicy;
}

/** Cộng, trừ theo số lượng: start + Σ each × count, between floor and cap. Inputs: the names of the terms. */
export interface CountRule {
  readonly kind: 'count';
  readonly start: Award;
  readonly terms: readonly CountTerm[];
  /** When any of these counts is above zero, the whole item is worth exactly `points` (may be negative). */
  readonly overrides: readonly { readonly input: string; readonly points: Exact }[];
  readonly floor: Exact;
  /** Absent: the leaf's maximum. */
  readonly cap?: Exact;
  readonly notArising: ZeroPolicy;
}
/** `each` for every whole `per` of the count above `above`. */
export interface CountTerm {
  readonly input: string;
  readonly each: Award;
  readonly per: Exact;
  readonly above: Exact;
}

/** Điểm theo thời hạn. Input: `date`; `due` when the deadline follows another date. */
export interface DeadlineRule {
  readonly kind: 'deadline';
  /** Fixed day of the scoring year; absent when the input `due` gives it. */
  readonly due?: { readonly month: number; readonly day: number; readonly yearOffset: number };
  /** Days added to the due date (negative: "at least 5 working days before"). */
  readonly offsetDays: number;
  readonly days: DayKind;
  readonly onTime: Award;
  /** Late by at most `within` days → award; in order of `within`. Later than all of them: zero. */
  readonly late: readonly { readonly within: number; readonly award: Award }[];
  readonly notArising: ZeroPolicy;
}

/** Tổng các phần: each part is a rule of its own with its own maximum, rounded before adding. Inputs: `<part>.<input>`. */
export interface SumRule {
  readonly kind: 'sum';
  readonly places: number;
  readonly parts: readonly {
    readonly id: string;
    readonly name: string;
    readonly maxPoints: Exact;
    readonly rule: RuleBody;
  }[];
}

/** Điểm từ bên ngoài (khảo sát, thẩm định, điểm nhóm đã công bố): value × max / outOf. Input: `score`. */
export interface ExternalRule {
  readonly kind: 'external';
  readonly outOf: Exact;
}

/** Kế thừa từ cấp trên: the parent unit's figure, a ratio or a score. Input: `value`. */
export interface InheritedRule {
  readonly kind: 'inherited';
  readonly fullAt: Exact;
  readonly zeroDenominator: ZeroPolicy;
}

/** Biểu thức: for what no named kind says. Inputs: the names in `inputs`, and `max_points`. */
export interface ExpressionRule {
  readonly kind: 'expression';
  readonly inputs: Readonly<Record<string, 'ratio' | 'value' | 'numerator' | 'denominator'>>;
  readonly formula: Formula;
  readonly floor: Exact;
  readonly notArising: ZeroPolicy;
}

export type RuleBody =
  | RatioRule
  | BandsRule
  | LevelsRule
  | ChecklistRule
  | CountRule
  | DeadlineRule
  | SumRule
  | ExternalRule
  | InheritedRule
  | ExpressionRule;
export type RuleKind = RuleBody['kind'];
export type RuleOf<K extends RuleKind> = Extract<RuleBody, { readonly kind: K }>;

/** A version of a rule with what it rests on. */
export interface RuleVersion {
  readonly body: RuleBody;
  readonly basis: readonly LegalBasis[];
  /** Chờ hướng dẫn: the text is unclear, so nothing is scored until somebody decides. */
  readonly unclear?: string;
  /** Two sources say different things; the choice and its reason, shown beside the score. */
  readonly conflict?: string;
  readonly examples: readonly RuleExample[];
}

/** Quy tắc chấm điểm: one id, one kind, dated versions. */
export interface ScoringRule {
  readonly id: RuleId;
  readonly title: string;
  /** Cách tính, one sentence for the scoring sheet. */
  readonly summary: string;
  readonly history: History<RuleVersion>;
}

/** The version that a trace says was used. */
export function versionUsed(
  rules: ReadonlyMap<RuleId, ScoringRule>,
  used: { readonly id: RuleId; readonly from: IsoDate } | undefined,
): RuleVersion | undefined {
  if (used === undefined) return undefined;
  return rules.get(used.id)?.history.versions.find((version) => version.from === used.from)?.value;
}

/** Ví dụ đã tính sẵn: run by `check` and by the tests, read by people to understand the rule. */
export interface RuleExample {
  readonly name: string;
  readonly maxPoints: Exact;
  readonly facts: Readonly<Record<string, ExampleFact>>;
  readonly points: Exact;
  readonly state: ScoreState;
  readonly place: SourcePlace;
}
/** Input of an example as written in the file, e.g. `{numerator: 923, denominator: 1000}`. */
export type ExampleFact = Readonly<Record<string, string>>;
