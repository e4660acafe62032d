import type { Code } from '../criteria-set.js';
import type { Instant } from './instant.js';
import type { MonthId } from './month.js';
import type { Login } from './people.js';

/** Nhận xét, trao đổi về một tiêu chí: what somebody said in a month; it changes no points and is never changed itself. */
export interface Remark {
  readonly commune: string;
  readonly month: MonthId;
  readonly set: string;
  readonly code: Code;
  readonly by: Login;
  readonly at: Instant;
  readonly body: string;
}
