import { auditName, formatDate, formatInstant } from '../../../adapters/messages/index.js';
import { parseIsoDate } from '../../../domain/calendar.js';
import type { AuditEntry } from '../../../domain/records/audit.js';
import type { Output } from '../../output.js';
import { type Column, table } from '../../text/table.js';
import { fixedWord } from './fixed-words.js';

const COLUMNS: readonly Column[] = [
  { title: 'Lúc', align: 'text' },
  { title: 'Ai', align: 'text' },
  { title: 'Việc', align: 'text' },
  { title: 'Về', align: 'text' },
  { title: 'Trước → sau, lý do', align: 'text' },
];

export function auditLines(entries: readonly AuditEntry[], { width }: Output): string[] {
  if (entries.length === 0) return ['Nhật ký chưa có việc nào như vậy.'];
  return table(
    COLUMNS,
    entries.map((entry) => [
      ...[formatInstant(entry.at), entry.account, auditName(entry.action), inWords(entry.subject)],
      changeText(entry),
    ]),
    width,
  );
}

function changeText({ before, after, reason }: AuditEntry): string {
  const change = [before, after].map((each) => (each === undefined ? '' : inWords(each)));
  const told = change[0] === '' || change[1] === '' ? change.join('') : change.join(' → ');
  return [told, reason === undefined || reason === '' ? '' : `Lý do: ${reason}`]
    .filter((each) => each !== '')
    .join('. ');
}

/** The program's own words inside a log entry in the reader's, dates as people write them. */
function inWords(text: string): string {
  return text
    .split(' ')
    .map((part) => {
      const day = parseIsoDate(part);
      return day === undefined ? fixedWord(part) : formatDate(day);
    })
    .join(' ');
}
