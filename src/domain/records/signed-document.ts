import type { StoredFile } from './evidence-item.js';
import type { Instant } from './instant.js';
import type { MonthId } from './month.js';
import type { Login } from './people.js';

/** Bản ký: the signed paper of one set of one version of a month, as it was scanned or signed on screen. */
export interface SignedDocument {
  readonly commune: string;
  readonly month: MonthId;
  readonly version: number;
  /** Counts from 1 in the commune. */
  readonly id: number;
  readonly set: string;
  readonly file: StoredFile;
  /** Mã dữ liệu of what it was signed for: a month that was taken back and changed since has another one. */
  readonly code: string;
  /** Whether the code stands in its text; a scan has no text, and a person compares the code. */
  readonly isCodeRead: boolean;
  readonly by: Login;
  readonly at: Instant;
}

const CODE = /[0-9a-f]{12}-[0-9a-f]{12}/g;

/** Data codes that a text holds, wherever its lines break. */
export function dataCodesIn(text: string): readonly string[] {
  return text.replace(/\s+/g, '').match(CODE) ?? [];
}
