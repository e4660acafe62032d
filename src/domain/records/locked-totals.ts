import type { ClosedResult } from './month.js';

/** A locked version of a month, with its points: what is compared when it is scored again. */
export interface LockedTotals {
  readonly commune: string;
  readonly month: string;
  readonly version: number;
  /** `set points, …`, exact. */
  readonly totals: string;
}

export function totalsOf(results: readonly Pick<ClosedResult, 'set' | 'points'>[]): string {
  return results.map(({ set, points }) => `${set} ${points}`).join(', ');
}
