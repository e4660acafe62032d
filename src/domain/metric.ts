import type { IsoDate } from './calendar.js';
import type { Formula } from './formula.js';
import type { LegalBasis } from './legal.js';
import type { Exact } from './number.js';

export type MetricId = string;

/**
 * Chỉ tiêu số liệu. `kind` is what one row of figures must hold: a ratio (tử số, mẫu số), a count, a published score, a
 * chosen level, the list of parts that are done, or a date.
 */
export interface Metric {
  readonly id: MetricId;
  readonly name: string;
  readonly kind: 'ratio' | 'count' | 'score' | 'level' | 'parts' | 'date';
  readonly unit: string;
  /** Whether counts (numerator, denominator, value) are whole numbers: then `3.067` reads as three thousand sixty-seven. */
  readonly whole: boolean;
  /** Whether the numerator is part of the denominator, so that a ratio above 100% is a mistake. */
  readonly bounded: boolean;
  /** Đã rồi: what it counts has happened (a dossier that was late stays late), so that no plan raises it. Absent: no. */
  readonly settled?: boolean;
  readonly numeratorName?: string;
  readonly denominatorName?: string;
  /** Chỉ tiêu phấn đấu; with `better: lower` it is a ceiling. */
  readonly target?: Exact;
  readonly better: 'higher' | 'lower';
  /** After this many days a figure is "đã cũ". */
  readonly maxAgeDays?: number;
  readonly source: string;
  readonly definition?: string;
  readonly derived?: DerivedMetric;
  readonly basis: readonly LegalBasis[];
}

/**
 * How a metric follows from others. `formula` computes from parts of facts; `result_of` takes the points of another
 * criteria set scored for the same commune; `cohort` takes a statistic over all communes of the block (only `rank`
 * sees them).
 */
export type DerivedMetric =
  | {
      readonly kind: 'formula';
      readonly inputs: Readonly<Record<string, FactInput>>;
      readonly numerator?: Formula;
      readonly denominator?: Formula;
      readonly value?: Formula;
    }
  | { readonly kind: 'result_of'; readonly set: string; readonly criterion: string | 'total' }
  | { readonly kind: 'cohort'; readonly metric: MetricId; readonly statistic: 'max' | 'min' | 'mean' };

/** A number taken from a fact; `default` stands in when the fact was not reported. */
export interface FactInput {
  readonly metric: MetricId;
  readonly part: FactPart;
  readonly default?: Exact;
}
export type FactPart = 'numerator' | 'denominator' | 'ratio' | 'value' | 'stated';

/** Where a figure came from: shown beside every use of it. */
export interface FactOrigin {
  readonly asOf: IsoDate;
  readonly source: string;
  readonly note?: string;
  /** `computed` when it was derived from other facts, `typed` when a person or an export gave it. */
  readonly entry: 'typed' | 'computed';
}

/** A percentage printed in the source, with the number of decimals it was printed with. */
export interface StatedShare {
  /** As a fraction of one: 29,78% is 0.2978. */
  readonly value: Exact;
  readonly places: number;
}

export type OpenOperator = '>' | '>=' | '<' | '<=';

/** Reported without a figure: why there is none. */
export const FACT_STATES = ['blank', 'not_arising', 'not_applicable', 'awaiting_guidance'] as const;
export type FactState = (typeof FACT_STATES)[number];

/**
 * Số liệu kê khai: one reported figure. A metric without a fact was not reported, which is never the same as zero.
 * `blank` is a row that is present with no figure in it; `open` is "trên 99%", which cannot be scored.
 */
export type Fact = FactOrigin &
  (
    | { readonly kind: 'ratio'; readonly numerator: Exact; readonly denominator: Exact; readonly stated?: StatedShare }
    | { readonly kind: 'share'; readonly stated: StatedShare }
    | { readonly kind: 'count'; readonly value: Exact }
    | { readonly kind: 'score'; readonly value: Exact }
    | { readonly kind: 'level'; readonly level: string }
    | { readonly kind: 'parts'; readonly done: readonly string[] }
    | { readonly kind: 'date'; readonly date: IsoDate }
    | { readonly kind: 'open'; readonly operator: OpenOperator; readonly value: Exact; readonly percent: boolean }
    | { readonly kind: 'blank' }
    | { readonly kind: 'not_arising'; readonly reason: string }
    | { readonly kind: 'not_applicable'; readonly reason: string }
    | { readonly kind: 'awaiting_guidance'; readonly reason: string }
  );
export type FactKind = Fact['kind'];
export type FactOf<K extends FactKind> = Extract<Fact, { readonly kind: K }>;

/** The facts of one commune in one period, by metric. */
export type Facts = ReadonlyMap<MetricId, Fact>;
