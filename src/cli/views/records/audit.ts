import { auditName, formatDate, formatInstant, formatMonth, formatPoints } from '../../../adapters/messages/index.js';
import { parseIsoDate } from '../../../domain/calendar.js';
import { Exact } from '../../../domain/number.js';
import type { AuditAction, AuditEntry } from '../../../domain/records/audit.js';
import { monthId } from '../../../domain/records/month.js';
import type { Output } from '../../output.js';
import { type Column, table } from '../../text/table.js';
import { fixedWord } from './fixed-words.js';

/** Exact points as the log keeps them: `4553/100`. */
const FRACTION = /^-?\d+\/\d+$/;
const COLUMNS: readonly Column[] = [
  { title: 'Lúc', align: 'text' },
  { title: 'Việc', align: 'text' },
  { title: 'Ai', align: 'text' },
  { title: 'Về', align: 'text' },
  { title: 'Nội dung', align: 'text' },
];

/** What is not said again in the next row, when it is the same deed by the same person. */
const REPEATED = 3;

export function auditLines(entries: readonly AuditEntry[], { width }: Output): string[] {
  if (entries.length === 0) return ['Nhật ký chưa có việc nào như vậy.'];
  const rows = entries.map((entry) => [
    ...[formatInstant(entry.at), auditName(entry.action), entry.account],
    ...[inWords(entry.subject, entry.action), changeText(entry)],
  ]);
  return table(COLUMNS, rows.map(withoutRepeats), width);
}

/** An import that changes many things is one block of rows. */
function withoutRepeats(row: readonly string[], index: number, rows: readonly (readonly string[])[]): string[] {
  const above = rows[index - 1];
  const isRepeated = above !== undefined && row.slice(0, REPEATED).every((cell, at) => cell === above[at]);
  return row.map((cell, at) => (isRepeated && at < REPEATED ? '' : cell));
}

function changeText({ action, before, after, reason }: AuditEntry): string {
  const change = [before, after].map((each) => (each === undefined ? '' : inWords(each, action)));
  const told = change[0] === '' || change[1] === '' ? change.join('') : change.join(' → ');
  return [told, reason === undefined || reason === '' ? '' : `Lý do: ${reason}`]
    .filter((each) => each !== '')
    .join('. ');
}

/**
 * The program's own words inside a log entry in the reader's: states, days, months, exact points. `12/2026` in what
 * people wrote is the number of a document, so there only the other words are read.
 */
function inWords(text: string, action: AuditAction): string {
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
