import type { IsoDate, Period } from '../calendar.js';
import type { Formula } from '../formula.js';
import type { SourcePlace } from '../issue.js';
import type { LegalBasis } from '../legal.js';
import type { MetricId } from '../metric.js';
import type { Exact } from '../number.js';

/**
 * Chỉ tiêu đếm được: how a metric is counted from a list. A condition reads what is known of one item, as numbers (1 for
 * có, 0 for không, or a count); the figure is how many items fulfil it.
 */
export type CountedMetric = {
  readonly metric: MetricId;
  /** Names that the conditions read; a list that cannot say one of them gives no figure. */
  readonly symbols: readonly string[];
  readonly basis: readonly LegalBasis[];
  /** Two sources say different things: both, which one was taken, and why. */
  readonly conflict?: string;
  /** Reason to report "không phát sinh" with when the count is zero; absent: a count of zero is 0. */
  readonly whenNone?: string;
} & (
  | { readonly kind: 'ratio'; readonly numerator: Formula<boolean>; readonly denominator: Formula<boolean> }
  | { readonly kind: 'count'; readonly value: Formula<boolean> }
);

/** What is understood of every item when the list has no such column; told in the note of each figure that rests on it. */
export interface Assumption {
  readonly column: string;
  readonly value: boolean;
  readonly note: string;
  /** Added where working days were counted in `{years}` whose holidays are not known. */
  readonly uncertainNote?: string;
}

/** Ví dụ đã tính sẵn: a small list and the figures it must give, e.g. `1/2` or `3`. */
export interface ListExample<Item> {
  readonly name: string;
  readonly period: Period;
  readonly asOf: IsoDate;
  /** The columns that the list is taken to have. */
  readonly columns: readonly string[];
  readonly items: readonly Item[];
  readonly figures: ReadonlyMap<MetricId, ExampleFigure>;
  readonly place: SourcePlace;
}

/** A ratio has both numbers, a count only the value. A figure that must not come out at all is `none`. */
export type ExampleFigure =
  | { readonly kind: 'ratio'; readonly numerator: Exact; readonly denominator: Exact }
  | { readonly kind: 'count'; readonly value: Exact }
  | { readonly kind: 'none' };

/** Quy tắc đếm of one kind of list, as data. */
export interface ListRules<Policy, Item> {
  readonly policy: Policy;
  readonly basis: readonly LegalBasis[];
  /** What the sources leave open about the policy: both readings, which one was taken, and why. */
  readonly conflict?: string;
  readonly assumed: readonly Assumption[];
  readonly metrics: readonly CountedMetric[];
  readonly examples: readonly ListExample<Item>[];
  /** Note of every figure, with places: `{total}` items of the list, `{counted}` in the period, `{undated}` without a deadline. */
  readonly note: string;
  /** Added where working days were counted in `{years}` whose holidays are not known. */
  readonly uncertainNote?: string;
}
