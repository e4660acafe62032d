import type { DayKind } from '../calendar.js';

/** Cách tính hạn của hồ sơ: the choices that the sources leave open, as data. */
export interface DossierPolicy {
  /** Kind of days in which waiting, days left and days late are counted. */
  readonly days: DayKind;
  /** Số lần yêu cầu bổ sung được phép; more than this makes a dossier late. */
  readonly requestsAllowed: number;
  /**
   * Whether too many requests make any dossier late, or only one that ended with the request and was never finished. The
   * formula paper (2.1) can be read both ways.
   */
  readonly repeatedRequest: 'late' | 'late_while_waiting';
  /** Hồ sơ sắp đến hạn: open, with at most this many days left. */
  readonly nearDays: number;
}
