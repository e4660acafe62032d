import type { Instant } from './instant.js';
import type { MonthId } from './month.js';
import type { Login } from './people.js';

/** Đề nghị mở lại tháng đã khóa, by somebody who may not do it. */
export interface ReopenRequest {
  readonly commune: string;
  readonly month: MonthId;
  /** The locked version that is asked about. */
  readonly version: number;
  /** Counts from 1 in the commune. */
  readonly id: number;
  readonly reason: string;
  readonly by: Login;
  readonly at: Instant;
  /** Absent: nobody has decided yet. */
  readonly decision?: ReopenDecision;
}

export interface ReopenDecision {
  readonly isApproved: boolean;
  readonly answer: string;
  readonly by: Login;
  readonly at: Instant;
}
