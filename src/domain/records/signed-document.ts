import type { StoredFile } from './evidence-item.js';
import type { Instant } from './instant.js';
import type { MonthId } from './month.js';
import type { Login } from './people.js';

/** Bản ký: the signed paper of one set of one version of a month, as it was scanned or signed on screen. */
export interface SignedDocument {
  readonly commune: string;
  readonly month: MonthId;
  readonly version: number;
  readonly set: string;
  readonly file: StoredFile;
  /** Whether the data code stands in its text; a scan has no text, and a person compares the code. */
  readonly isCodeRead: boolean;
  readonly by: Login;
  readonly at: Instant;
}
