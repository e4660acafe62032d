import type { Code } from '../criteria-set.js';
import type { Exact } from '../number.js';
import type { Instant } from './instant.js';
import type { MonthId } from './month.js';
import type { Login } from './people.js';

/** Lớp điểm: tự chấm tay, thẩm định lần 1, giải trình, thẩm định lần 2, kết quả cuối cùng. None overwrites another. */
export const LAYERS = ['self', 'first_appraisal', 'explanation', 'second_appraisal', 'final'] as const;
export type Layer = (typeof LAYERS)[number];

export interface LayerScore {
  readonly commune: string;
  readonly month: MonthId;
  readonly set: string;
  readonly code: Code;
  readonly layer: Layer;
  readonly points: Exact;
  /** Always given: a score by hand without its reason is not taken. */
  readonly reason: string;
  readonly source: string;
  readonly by: Login;
  readonly at: Instant;
}

/** The last word of each layer on each criterion; the earlier ones stay in the records. */
export function lastWords(scores: readonly LayerScore[]): LayerScore[] {
  return [...new Map(scores.map((each) => [`${each.set} ${each.code} ${each.layer}`, each])).values()];
}

/** The same criterion in the same layer, so that one takes the place of the other. */
export function isSameScore(
  one: Pick<LayerScore, 'set' | 'code' | 'layer'>,
  other: Pick<LayerScore, 'set' | 'code' | 'layer'>,
): boolean {
  return one.set === other.set && one.code === other.code && one.layer === other.layer;
}
