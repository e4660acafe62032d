import type { IsoDate } from './calendar.js';

/** Thời hạn as written: the text, how it was read, and whether another reading is possible. */
export interface Deadline {
  readonly day: IsoDate;
  readonly original: string;
  /** "trước ngày X": the other possible last day. */
  readonly otherReading?: IsoDate;
}

export const FINDING_STATUSES = ['open', 'in_progress', 'done', 'partly_done', 'not_done'] as const;

/** Tồn tại, hạn chế: a finding of an inspection that names what must be put right. */
export interface Finding {
  readonly id: string;
  /** Department id when the name was recognised, else the name as written. */
  readonly department: string;
  readonly criterion?: string;
  readonly text: string;
  readonly severity: 'high' | 'medium' | 'low';
  readonly deadline?: Deadline;
  readonly status: (typeof FINDING_STATUSES)[number];
}

export function isOpen(finding: Finding): boolean {
  return finding.status !== 'done';
}
