import type { IsoDate } from './calendar.js';
import type { Criterion } from './criteria-set.js';
import type { FactInput, Metric, MetricId } from './metric.js';
import type { Exact } from './number.js';
import type { LeafScore } from './score.js';

/**
 * Cách dự báo một tỷ lệ. `decided`: a case once counted stays as it is (late is late); `mendable`: what is not there yet
 * can still be made good until the end. Without `grows` no new cases come: the denominator is a fixed list.
 */
export interface ForecastRule {
  readonly metric: MetricId;
  readonly past: 'decided' | 'mendable';
  readonly grows: boolean;
  /** Cases that count today and are not finished: they can still go wrong. */
  readonly undecided?: FactInput;
  /** Where a source printed only the percentage: the count that it is a share of. */
  readonly base?: FactInput;
  /** What a case that does not count is called: "trễ". */
  readonly miss: string;
}

/** Số hồ sơ còn dự kiến: where the number of expected cases comes from. */
export type VolumeMethod = 'given' | 'run_rate' | 'last_year' | 'fixed_list' | 'unknown';

/** How many more cases are expected by the last day, and how that was found. */
export interface Volume {
  readonly expected: Exact;
  readonly method: VolumeMethod;
  /** Working days that the cases so far took, and those that are left. */
  readonly elapsed?: number;
  readonly left?: number;
  /** Cases of the whole last year. */
  readonly lastYear?: Exact;
}

/** Numerator and denominator at the end. */
export interface Outcome {
  readonly numerator: Exact;
  readonly denominator: Exact;
}

/** Where the likely value comes from: the cases since the month before, all cases so far, or nothing to go by. */
export type LikelyMethod = 'recent' | 'so_far' | 'nothing';

/** Ngưỡng phải đạt: what it takes, among the cases still expected, to come to one edge of a rule or to the target. */
export interface Target {
  readonly kind: 'target' | 'edge';
  readonly at: Exact;
  /** Cases that must count (better higher), or may count at most (better lower), among those still expected. */
  readonly needed: Exact;
  /** Of the cases still open, those that may still miss. */
  readonly allowed: Exact;
  /** `certain`: reached whatever happens; `lost`: out of reach with this many cases. */
  readonly outlook: 'certain' | 'open' | 'lost';
}

/** Dự báo một chỉ tiêu. */
export interface MetricForecast {
  readonly metric: Metric;
  readonly rule: ForecastRule;
  readonly asOf: IsoDate;
  readonly soFar: Outcome;
  /** The source printed only a percentage; the counts are the only whole numbers that fit it. */
  readonly fromShare: boolean;
  readonly volume: Volume;
  readonly worst: Outcome;
  readonly likely: Outcome;
  readonly best: Outcome;
  readonly method: LikelyMethod;
  /** Share of new cases that count, by the method. */
  readonly rate?: Exact;
  readonly targets: readonly Target[];
}

/** Khoảng điểm: from the worst to the best that can still happen, and the likely value. */
export interface PointsRange {
  readonly worst: Exact;
  readonly likely: Exact;
  readonly best: Exact;
}

/**
 * Dự báo một tiêu chí. `cases`: from the figures forecast; `ledger`: no way to forecast, so from what is there now to what
 * the ledger says can still be reached; `wide`: the figures move together in too many ways, so any points of the rule.
 */
export interface LeafForecast {
  readonly leaf: LeafScore;
  readonly range: PointsRange;
  readonly basis: 'cases' | 'ledger' | 'wide';
  readonly metrics: readonly MetricId[];
  /** What can no longer be reached with the stated volume. */
  readonly lostForGood: Exact;
}

export interface AreaForecast {
  readonly criterion: Criterion;
  readonly max: Exact;
  readonly range: PointsRange;
}

/** Dự báo đến cuối kỳ của một bộ tiêu chí: an estimate with its assumptions, never a score. */
export interface SetForecast {
  readonly asOf: IsoDate;
  readonly until: IsoDate;
  /** Last day of the scoring cycle: figures start anew after it, so nothing is forecast beyond. */
  readonly cycleEnd: IsoDate;
  /** The estimate of cases that was asked for. */
  readonly volume: ForecastRequest['volume'];
  readonly metrics: readonly MetricForecast[];
  readonly leaves: readonly LeafForecast[];
  readonly areas: readonly AreaForecast[];
  readonly total: PointsRange;
  readonly max: Exact;
  readonly current: Exact;
  /** Evidence whose last day falls before the end: taken as handed in on time in the likely value. */
  readonly comingEvidence: number;
}

/** Dự báo đến ngày nào, với bao nhiêu hồ sơ. */
export interface ForecastRequest {
  /** Absent: the end of the scoring cycle. */
  readonly until?: IsoDate;
  /** The office's own figures of cases still to come. */
  readonly expected: ReadonlyMap<MetricId, Exact>;
  /** Which estimate is taken where the office gives no figure. */
  readonly volume: 'run_rate' | 'last_year';
}
