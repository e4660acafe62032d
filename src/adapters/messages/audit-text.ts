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

/** Deeds whose subject ends with the name of a file, and how many words stand before it. */
const WORDS_BEFORE_FILE: ReadonlyMap<AuditAction, number> = new Map([
  ['figures_imported', 1],
  ['list_imported', 1],
  ['findings_imported', 1],
  ['appraisal_imported', 2],
  ['file_refused', 0],
]);

const NO_TITLES: ReadonlyMap<string, string> = new Map();

/**
 * What was acted on, in the reader's words.
 * @param titles of evidence, by the code of its requirement; a code without one shows as itself.
 */
export function entrySubject(text: string, action: AuditAction, titles = NO_TITLES): string {
  const evidence = isOfEvidence(action) ? evidenceSubject(text, titles) : undefined;
  if (evidence !== undefined) return evidence;
  const [named, rest] = beforeFile(text, action);
  return (formText(named, action) ?? wordByWord(named, (part) => wordOf(part, action))) + rest;
}

/** What stands before the name of a file, and that name, which stays as it is. */
function beforeFile(text: string, action: AuditAction): readonly [named: string, rest: string] {
  const words = WORDS_BEFORE_FILE.get(action);
  const named = words === undefined ? text : text.split(' ', words).join(' ');
  return [named, text.slice(named.length)];
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
