import { daysBetween, type IsoDate } from './calendar.js';
import type { Instant } from './records/instant.js';
import type { Login } from './records/people.js';

/** Thời hạn as written: the text, how it was read, and whether another reading is possible. */
export interface Deadline {
  readonly day: IsoDate;
  readonly original: string;
  /** "trước ngày X": the other possible last day. */
  readonly otherReading?: IsoDate;
}

export const FINDING_STATUSES = ['open', 'in_progress', 'done', 'partly_done', 'not_done'] as const;

/** Kết quả khắc phục as the department reports it; the last word of it. */
export interface Remedy {
  /** Việc đã làm. */
  readonly done: string;
  /** Minh chứng: the documents that show it. */
  readonly evidence?: string;
  /** Nguyên nhân, khó khăn, where it is not finished. */
  readonly cause?: string;
  /** Thời hạn mới that the department asks for. */
  readonly newDay?: IsoDate;
  readonly by: Login;
  readonly at: Instant;
}

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
  /** Absent: nothing was reported yet. It puts no points at risk and takes none away. */
  readonly remedy?: Remedy;
}

export function isOpen(finding: Finding): boolean {
  return finding.status !== 'done';
}

/** Days to its last day, below zero once that is over; undefined where none was set, or nothing is left to do. */
export function daysLeftOf(finding: Finding, today: IsoDate): number | undefined {
  return finding.deadline === undefined || !isOpen(finding) ? undefined : daysBetween(today, finding.deadline.day);
}

/** What is longest overdue first, then the nearest last day, then what has none; what is done stands last. */
export function findingsInOrder(findings: readonly Finding[], today: IsoDate): Finding[] {
  const rank = (finding: Finding) => (isOpen(finding) ? 0 : 1);
  const days = (finding: Finding) => daysLeftOf(finding, today) ?? Number.MAX_SAFE_INTEGER;
  return [...findings].sort((a, b) => rank(a) - rank(b) || days(a) - days(b) || (a.id < b.id ? -1 : 1));
}
