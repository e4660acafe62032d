import { Exact } from '../../domain/number.js';
import type { AuditAction } from '../../domain/records/audit.js';
import { monthId } from '../../domain/records/month.js';
import { evidenceState, evidenceSubject } from './audit-evidence.js';
import { findingFields } from './audit-finding.js';
import { formText, withCodeNamed } from './audit-forms.js';
import { daysIn } from './days-in.js';
import { fixedWord } from './fixed-words.js';
import { formatMonth, formatPoints } from './format.js';

/** Exact points as the log keeps them: `4553/100`. */
const FRACTION = /^-?\d+\/\d+$/;
/** Deeds that tell points; in other texts `12/2026` is the number of a document. */
const WITH_POINTS: ReadonlySet<AuditAction> = new Set(['month_closed', 'layer_scored', 'figure_changed']);
/** Deeds that tell what people wrote: names, addresses, remarks, reasons. */
const WRITTEN: ReadonlySet<AuditAction> = new Set([
  'commune_added',
  'department_added',
  'alias_added',
  'account_added',
  'account_linked',
  'finding_added',
  'remark_made',
  'reopen_refused',
]);

const NO_TITLES: ReadonlyMap<string, string> = new Map();

/**
 * What was acted on, in the reader's words.
 * @param titles of evidence, by the code of its requirement; a code without one shows as itself.
 */
export function entrySubject(text: string, action: AuditAction, titles = NO_TITLES): string {
  const evidence = isOfEvidence(action) ? evidenceSubject(text, titles) : undefined;
  return evidence ?? formText(text, action) ?? wordByWord(text, (part) => wordOf(part, action));
}

/**
 * What was there before or is there now: the program's own words in the reader's (states, days, months, exact points),
 * and what people wrote as it is.
 */
export function entryText(text: string, action: AuditAction): string {
  if (WRITTEN.has(action)) return text;
  const evidence = isOfEvidence(action) ? evidenceState(text, action) : undefined;
  return withCodeNamed(evidence ?? formText(text, action) ?? freeText(text, action));
}

function freeText(text: string, action: AuditAction): string {
  if (action === 'finding_changed') return findingFields(text);
  const written = action === 'figure_changed' ? text.search(/[;:]/) : -1;
  const end = written < 0 ? text.length : written;
  // Beside the value of a figure stand its day and what people wrote.
  return wordByWord(text.slice(0, end), (part) => pointsOf(part, action)) + daysIn(text.slice(end));
}

function isOfEvidence(action: AuditAction): boolean {
  return action.startsWith('evidence_');
}

function wordByWord(text: string, read: (part: string) => string): string {
  return text
    .split(/([\s,;:()]+)/)
    .map(read)
    .join('');
}

function pointsOf(part: string, action: AuditAction): string {
  const isPoints = WITH_POINTS.has(action) && FRACTION.test(part);
  return isPoints ? formatPoints(Exact.from(part)) : wordOf(part, action);
}

function wordOf(part: string, action: AuditAction): string {
  const month = monthId(part);
  return month === undefined ? fixedWord(daysIn(part), action) : `tháng ${formatMonth(month)}`;
}
