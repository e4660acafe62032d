import type { Issue } from '../../domain/issue.js';

/** What a reader gives back: as much as could be read, and every problem found on the way. */
export interface Loaded<T> {
  /** Absent only when nothing usable could be read. */
  readonly value?: T;
  readonly issues: readonly Issue[];
}
