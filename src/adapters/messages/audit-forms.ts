import type { AuditAction } from '../../domain/records/audit.js';

/** A text of fixed form as the log keeps it, and how it reads; what stands in its places stays as it is. */
type Form = readonly [kept: RegExp, read: string];

const VERSION: Form = [/^version (\d+)$/, 'bản $1'];
const OTHERS: readonly Form[] = [
  [/^(\d+) more$/, '$1 mục khác'],
  [/^content ([0-9a-f]{12})$/, 'mã nội dung $1'],
];

const FORMS: Partial<Readonly<Record<AuditAction, readonly Form[]>>> = {
  month_reopened: [VERSION],
  reopen_asked: [VERSION],
  signed_kept: [[/^version (\d+), (.+)$/, 'bản $1, $2']],
  figures_imported: [
    [/^new (.+), changed (\d+), kept (\d+), refused (\d+); ([0-9a-f]+)$/, 'mới $1, đổi $2, giữ $3, bỏ $4; $5'],
  ],
  findings_imported: [[/^new (.+), changed (\d+), kept (\d+); ([0-9a-f]+)$/, 'mới $1, đổi $2, giữ $3; $4']],
  list_imported: [[/^(\d+\/\d+) rows, (\d+) figures; ([0-9a-f]+)$/, '$1 dòng, $2 chỉ tiêu; $3']],
  appraisal_imported: [[/^(\d+) scores; ([0-9a-f]+)$/, '$1 điểm; $2']],
  reminders_begun: [[/^version (\d+): (.*)$/, 'bản $1: $2']],
  reminders_sent: [[/^letters (\d+): (.*)$/, '$1 thư: $2']],
  figure_changed: OTHERS,
  finding_changed: OTHERS,
  layer_scored: OTHERS,
};

/** Undefined: the text has no fixed form, as those of earlier versions. */
export function formText(text: string, action: AuditAction): string | undefined {
  const form = FORMS[action]?.find(([kept]) => kept.test(text));
  return form === undefined ? undefined : text.replace(...form);
}

/** A text that was too long for the log ends with a code of all of it. */
export function withCodeNamed(text: string): string {
  return text.replace(/…#([0-9a-f]{12})(?![0-9a-f])/g, '… (mã nội dung $1)');
}
