import { auditName, entrySubject, entryText, formatInstant } from '../../../adapters/messages/index.js';
import type { AuditEntry } from '../../../domain/records/audit.js';
import type { Output } from '../../output.js';
import { type Column, table } from '../../text/table.js';

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
    ...[entrySubject(entry.subject, entry.action), changeText(entry)],
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
  const change = [before, after].map((each) => (each === undefined ? '' : entryText(each, action)));
  const told = change[0] === '' || change[1] === '' ? change.join('') : change.join(' → ');
  return [told, reason === undefined || reason === '' ? '' : `Lý do: ${reason}`]
    .filter((each) => each !== '')
    .join('. ');
}
