import { parseIsoDate } from '../../domain/calendar.js';
import { Exact } from '../../domain/number.js';
import type { AuditAction } from '../../domain/records/audit.js';
import { monthId } from '../../domain/records/month.js';
import { evidenceState, evidenceSubject } from './audit-evidence.js';
import { fixedWord } from './fixed-words.js';
import { formatDate, formatMonth, formatPoints } from './format.js';

/** Exact points as the log keeps them: `4553/100`. */
const FRACTION = /^-?\d+\/\d+$/;

const NO_TITLES: ReadonlyMap<string, string> = new Map();

/**
 * The program's own words inside a log entry in the reader's: states, days, months, exact points. `12/2026` in what
 * people wrote is the number of a document, so there only the other words are read.
 * @param titles of evidence, by the code of its requirement; a code without one shows as itself.
 */
export function entryText(text: string, action: AuditAction, titles = NO_TITLES): string {
  if (action.startsWith('evidence_')) {
    const told = evidenceSubject(text, titles) ?? evidenceState(text, action);
    if (told !== undefined) return told;
  }
  const written = writtenFrom(text, action);
  return `${words(text.slice(0, written), action, true)}${words(text.slice(written), action, false)}`;
}

/** Where the text of people begins: beside the value of a figure, and all of a finding. */
function writtenFrom(text: string, action: AuditAction): number {
  if (action === 'finding_changed') return 0;
  const end = action === 'figure_changed' ? text.search(/[;:]/) : -1;
  return end < 0 ? text.length : end;
}

function words(text: string, action: AuditAction, points: boolean): string {
  return text
    .split(/([\s,;:()]+)/)
    .map((part) => (points && FRACTION.test(part) ? formatPoints(Exact.from(part)) : wordOf(part, action)))
    .join('');
}

function wordOf(part: string, action: AuditAction): string {
  const day = parseIsoDate(part);
  if (day !== undefined) return formatDate(day);
  const month = monthId(part);
  return month === undefined ? fixedWord(part, action) : `tháng ${formatMonth(month)}`;
}
