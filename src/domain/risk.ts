import type { IsoDate } from './calendar.js';
import type { Code } from './criteria-set.js';
import type { Formula } from './formula.js';
import type { MessageValues } from './message.js';
import type { MetricId } from './metric.js';
import type { Exact } from './number.js';

/** Nguyên nhân có thể mất điểm: a closed list, each found by one function of the engine. */
export const RISK_CAUSES = [
  'evidence_missing',
  'evidence_due_soon',
  'evidence_returned',
  'evidence_unconfirmed',
  'evidence_awaiting',
  'evidence_expired',
  'evidence_reused',
  'deadline_near',
  'deadline_missed',
  'report_late',
  'not_reported',
  'below_threshold',
  'below_target',
  'stale_metric',
  'failed_check',
  'open_finding',
  'portal_outdated',
  'rule_unclear',
  'metric_falling',
  'dossiers_late',
  'dossiers_near',
  'iso_outdated',
  'work_file_gap',
  'appraisal_cut',
] as const;
export type RiskCause = (typeof RISK_CAUSES)[number];

/** Mức độ: high "Nguy cơ cao", medium "Theo dõi", low "Lưu ý"; what is lost for good is told apart by the ledger. */
export type Severity = (typeof SEVERITIES)[number];
/** Most urgent first. */
export const SEVERITIES = ['high', 'medium', 'low'] as const;

/**
 * Quy tắc cảnh báo: which signal of a cause raises a flag, how severe it is, and what to do next. Conditions read the
 * symbols of `RISK_SYMBOLS`.
 */
export interface RiskRule {
  readonly id: string;
  readonly cause: RiskCause;
  readonly title: string;
  /** Raised only when this holds; absent: always. */
  readonly when?: Formula<boolean>;
  /** The first condition that holds decides; none: `low`. */
  readonly severity: readonly { readonly level: Severity; readonly when?: Formula<boolean> }[];
  /** Reason in figures, with `{name}` places. */
  readonly message: string;
  readonly nextStep: string;
  /** What is still to be done where the points are gone for good; absent: the general advice for what is lost. */
  readonly lostStep?: string;
  /** With a cause that counts things out of order: the figures that they count in; criteria on them are warned. */
  readonly concerns?: readonly MetricId[];
  /** The step is of the document or the figure, not of the work: a remedy of the criterion does not replace it. */
  readonly keepsNextStep?: boolean;
}

/** Numbers a risk condition may read. Absent figures are 0; `days_left` is negative when the day has passed. */
export const RISK_SYMBOLS = [
  'points',
  'max_points',
  'days_left',
  'age_days',
  'max_age_days',
  'ratio',
  'target',
  'threshold',
  'count',
  'earlier',
] as const;
export type RiskSymbol = (typeof RISK_SYMBOLS)[number];

/** A raw observation, before any rule decides whether it is worth a flag. */
export interface RiskSignal {
  readonly cause: RiskCause;
  readonly criterion: Code;
  /** Points that can be lost because of it, or are lost already. */
  readonly points: Exact;
  readonly actBy?: IsoDate;
  readonly symbols: Readonly<Partial<Record<RiskSymbol, Exact>>>;
  readonly values: MessageValues;
  readonly metrics: readonly MetricId[];
  /** Department that must act, when it is not the criterion's lead. */
  readonly department?: string;
}

/** Cảnh báo nguy cơ mất điểm. */
export interface RiskFlag {
  readonly rule: RiskRule;
  readonly signal: RiskSignal;
  readonly severity: Severity;
  /** Department id, or the role's name where the commune has not mapped it. */
  readonly department: string;
  readonly nextStep: string;
}

export function bySeverity(a: Pick<RiskFlag, 'severity'>, b: Pick<RiskFlag, 'severity'>): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

/** The most severe first; within a level most points first, then the earliest last day, then those without one. */
export function byUrgency(a: RiskFlag, b: RiskFlag): number {
  return bySeverity(a, b) || b.signal.points.compare(a.signal.points) || compareDays(a.signal.actBy, b.signal.actBy);
}

function compareDays(a: IsoDate | undefined, b: IsoDate | undefined): number {
  if (a === b) return 0;
  return b === undefined || (a !== undefined && a < b) ? -1 : 1;
}
