import type { AuditNote } from '../../domain/records/audit.js';
import { entrySubject, entryText } from './audit-text.js';
import { auditName } from './names.js';

/** The texts of a log entry as it is shown; what was acted on also as it is kept, since codes are looked for as well. */
export function entryWords({
  action,
  subject,
  before = '',
  after = '',
  reason = '',
}: Omit<AuditNote, 'rows'>): string[] {
  return [
    auditName(action),
    subject,
    entrySubject(subject, action),
    entryText(before, action),
    entryText(after, action),
    reason,
  ];
}
