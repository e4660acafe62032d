import type { AuditAction } from './audit.js';

/** Loại việc: what a deed in the log is about, for those who look for it. */
export const AUDIT_KINDS = ['month', 'evidence', 'figures', 'points', 'office', 'access', 'keeping'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

const KINDS: Readonly<Record<AuditAction, AuditKind>> = {
  workspace_made: 'keeping',
  workspace_joined: 'keeping',
  account_added: 'office',
  account_closed: 'office',
  account_linked: 'office',
  post_given: 'office',
  post_ended: 'office',
  commune_added: 'office',
  department_added: 'office',
  alias_added: 'office',
  duty_given: 'office',
  month_opened: 'month',
  month_scored: 'month',
  month_handed_over: 'month',
  month_taken_back: 'month',
  month_closed: 'month',
  month_reopened: 'month',
  reopen_asked: 'month',
  reopen_refused: 'month',
  signed_kept: 'month',
  figures_imported: 'figures',
  figure_changed: 'figures',
  list_imported: 'figures',
  check_answered: 'figures',
  comparator_kept: 'figures',
  findings_imported: 'figures',
  finding_changed: 'figures',
  finding_added: 'figures',
  appraisal_imported: 'points',
  layer_scored: 'points',
  rescore_asked: 'points',
  remark_made: 'points',
  evidence_submitted: 'evidence',
  evidence_accepted: 'evidence',
  evidence_returned: 'evidence',
  evidence_not_arising: 'evidence',
  evidence_not_arising_confirmed: 'evidence',
  evidence_without_document: 'evidence',
  evidence_withdrawn: 'evidence',
  file_refused: 'evidence',
  reminders_sent: 'evidence',
  pack_asked: 'evidence',
  signed_in: 'access',
  locked_out: 'access',
  password_issued: 'access',
  password_set: 'access',
  token_made: 'access',
  token_ended: 'access',
  backed_up: 'keeping',
  restore_tried: 'keeping',
  restored: 'keeping',
};

export function deedsOf(kind: AuditKind): readonly AuditAction[] {
  return (Object.keys(KINDS) as AuditAction[]).filter((action) => KINDS[action] === kind);
}
