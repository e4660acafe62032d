import type { Formula } from './formula.js';
import type { MessageValues } from './message.js';
import type { FactInput, MetricId } from './metric.js';

/**
 * Kiểm tra số liệu: what must hold between figures, as data. A failed check never changes a figure; it says what does
 * not fit, with candidates where there are any.
 *
 * - `expression`: `holds` must be true; `figures` are computed for the sentence.
 * - `complementary`: stated shares must add up to `total` (another share, or 100%) within their rounding; candidates are
 *   whole-number splits of `base` that fit one of the stated shares.
 * - `granularity`: some whole number over one of the bases must print as the stated share.
 * - `restated`: a share stated beside its numerator and denominator must be their quotient.
 * - `open_value`: "trên 99%" cannot be scored.
 * - `odd_period`: the period is not made of whole months of one year.
 * - `recounted`: a typed figure must be the one counted from a list, where there is one.
 * - `department_name`: a name in the findings is not, or not exactly, a department of this commune.
 */
export type ConsistencyCheck = {
  readonly id: string;
  readonly title: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** Sentence with `{name}` places for figures. */
  readonly message: string;
  /** Phương án: sentences with places, one for each way that would fit. */
  readonly candidates: readonly string[];
} & (
  | {
      readonly kind: 'expression';
      readonly inputs: Readonly<Record<string, FactInput>>;
      readonly holds: Formula<boolean>;
      readonly figures: Readonly<Record<string, Formula>>;
    }
  | {
      readonly kind: 'complementary';
      readonly shares: readonly MetricId[];
      readonly total?: MetricId;
      readonly base?: FactInput;
    }
  | { readonly kind: 'granularity'; readonly share: MetricId; readonly bases: readonly FactInput[] }
  | { readonly kind: 'restated'; readonly metrics: readonly MetricId[] }
  | { readonly kind: 'open_value' }
  | { readonly kind: 'odd_period' }
  | { readonly kind: 'recounted' }
  | { readonly kind: 'department_name' }
);
export type ConsistencyKind = ConsistencyCheck['kind'];
export type ConsistencyOf<K extends ConsistencyKind> = Extract<ConsistencyCheck, { readonly kind: K }>;

/** Một lần kiểm tra không đạt. */
export interface FailedCheck {
  readonly check: ConsistencyCheck;
  /** Metrics whose figures do not fit; criteria that rest on them are at risk. */
  readonly metrics: readonly MetricId[];
  /** Figures for the places in the sentence. */
  readonly values: MessageValues;
  readonly candidates: readonly Candidate[];
}

/** Phương án: one set of figures that would fit. Shown, never applied. */
export interface Candidate {
  readonly message: string;
  readonly values: MessageValues;
}
