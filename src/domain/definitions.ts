import type { LevelRule } from './board.js';
import type { WorkCalendar } from './calendar.js';
import type { ConsistencyCheck } from './consistency.js';
import type { CriteriaSet } from './criteria-set.js';
import type { ForecastRule } from './forecast.js';
import type { LegalDocument } from './legal.js';
import type { ListDefinitions } from './lists/list-definitions.js';
import type { Metric, MetricId } from './metric.js';
import type { ActionRules } from './plan/action.js';
import type { RiskRule } from './risk.js';
import type { RuleId, ScoringRule } from './rule.js';

/** Everything that is data: loaded once, frozen, the same for all communes. */
export interface Definitions {
  readonly sets: ReadonlyMap<string, LoadedSet>;
  /** Sets that were looked for, are there and cannot be used; why stands among the issues. */
  readonly brokenSets: ReadonlySet<string>;
  readonly rules: ReadonlyMap<RuleId, ScoringRule>;
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  readonly documents: ReadonlyMap<string, LegalDocument>;
  readonly calendar: WorkCalendar;
  readonly checks: readonly ConsistencyCheck[];
  readonly risks: readonly RiskRule[];
  /** Mức của bảng điểm; absent: the definitions were made without the board in mind. */
  readonly levels?: readonly LevelRule[];
  /** Cách dự báo từng chỉ tiêu; absent: nothing can be forecast. */
  readonly forecasts?: ReadonlyMap<MetricId, ForecastRule>;
  /** What actions cost; absent or without a kind: only their number is known. */
  readonly actions?: ActionRules;
  /** Absent: the definitions were made without any list in mind. */
  readonly lists?: ListDefinitions;
}

/** A set with the hash of all data that can change its scores (criteria, rules, metrics, calendar). */
export interface LoadedSet {
  readonly set: CriteriaSet;
  readonly hash: string;
}
