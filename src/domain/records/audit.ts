import type { Instant } from './instant.js';
import type { Login } from './people.js';

/**
 * Nhật ký: who did what, when, from where, before and after, why. Entries of one scope (a commune; `''` for the whole
 * workspace) form a chain: each carries the hash of the one before, so that none can be changed, dropped or put in
 * unseen.
 */
export interface AuditEntry extends AuditNote {
  readonly scope: string;
  /** Counts from 1 without gaps. */
  readonly seq: number;
  readonly at: Instant;
  readonly account: Login;
  /** Where the deed came from: a command line, or an address on the network. */
  readonly origin: string;
  readonly previous: string;
  readonly hash: string;
}

/** What an entry tells of the deed itself. */
export interface AuditNote {
  readonly action: AuditAction;
  /** What was acted on: `2026-10`, `2026-10/3.2.1`, a department, an account. */
  readonly subject: string;
  readonly before?: string;
  readonly after?: string;
  readonly reason?: string;
  /** Vết của dòng: which rows the deed wrote, with their digest (see {@link rowTrace}); the older entries have none. */
  readonly rows?: string;
}

export type AuditAction =
  | 'workspace_made'
  | 'workspace_joined'
  | 'account_added'
  | 'account_closed'
  | 'account_linked'
  | 'post_given'
  | 'post_ended'
  | 'commune_added'
  | 'department_added'
  | 'alias_added'
  | 'duty_given'
  | 'month_opened'
  | 'month_scored'
  | 'month_handed_over'
  | 'month_taken_back'
  | 'month_closed'
  | 'month_reopened'
  | 'figures_imported'
  | 'figure_changed'
  | 'list_imported'
  | 'findings_imported'
  | 'finding_changed'
  | 'finding_added'
  | 'appraisal_imported'
  | 'evidence_submitted'
  | 'evidence_accepted'
  | 'evidence_returned'
  | 'evidence_not_arising'
  | 'evidence_not_arising_confirmed'
  | 'evidence_without_document'
  | 'evidence_withdrawn'
  | 'file_refused'
  | 'reminders_begun'
  | 'reminders_sent'
  | 'reminders_failed'
  | 'layer_scored'
  | 'check_answered'
  | 'reopen_asked'
  | 'reopen_refused'
  | 'signed_kept'
  | 'comparator_kept'
  | 'remark_made'
  | 'signed_in'
  | 'locked_out'
  | 'password_issued'
  | 'password_set'
  | 'token_made'
  | 'token_ended'
  | 'pack_asked'
  | 'rescore_asked'
  | 'backed_up'
  | 'restore_tried'
  | 'restored';

/** The hash before the first entry. */
export const CHAIN_START = '0'.repeat(64);

/** The text that is hashed: every field but the hash itself, in a fixed order. */
export function auditText(entry: Omit<AuditEntry, 'hash'>): string {
  const { scope, seq, at, account, origin, action, subject, before, after, reason, rows, previous } = entry;
  const parts = [scope, seq, at, account, origin, action, subject, before ?? null, after ?? null, reason ?? null];
  return JSON.stringify(rows === undefined ? [...parts, previous] : [...parts, previous, rows]);
}

/** The end of a chain: what the next entry must follow. */
export type ChainEnd = Pick<AuditEntry, 'seq' | 'hash'>;

/**
 * The first entry at which the chain breaks: changed, out of order or without the one before it.
 * @param end what the entries follow; absent: they are the first ones.
 */
export function chainBreak(
  entries: readonly AuditEntry[],
  digest: (text: string) => string,
  end: ChainEnd = { seq: 0, hash: CHAIN_START },
): AuditEntry | undefined {
  let { seq, hash: previous } = end;
  return entries.find((entry) => {
    seq += 1;
    const isWhole = entry.seq === seq && entry.previous === previous && digest(auditText(entry)) === entry.hash;
    previous = entry.hash;
    return !isWhole;
  });
}
