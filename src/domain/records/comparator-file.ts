import type { Instant } from './instant.js';
import type { Login } from './people.js';

/** Bảng để so: a published table that a commune keeps to be compared with. */
export interface ComparatorFile {
  readonly commune: string;
  readonly sha256: string;
  readonly type: 'csv' | 'xlsx';
  /** The name it came under. */
  readonly name: string;
  readonly by: Login;
  readonly at: Instant;
}
