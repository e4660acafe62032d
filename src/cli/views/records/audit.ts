import { auditName, formatDate, formatInstant, formatMonth, formatPoints } from '../../../adapters/messages/index.js';
import { parseIsoDate } from '../../../domain/calendar.js';
import { Exact } from '../../../domain/number.js';
import type { AuditEntry } from '../../../domain/records/audit.js';
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

export function auditLines(entries: readonly AuditEntry[], { width }: Output): string[] {
  if (entries.length === 0) return ['Nhật ký chưa có việc nào như vậy.'];
  return table(
    COLUMNS,
    entries.map((entry) => [
      ...[formatInstant(entry.at), auditName(entry.action), entry.account, inWords(entry.subject)],
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

/** The program's own words inside a log entry in the reader's: states, days, months, exact points. */
function inWords(text: string): string {
  return text.split(' ').map(wordOf).join(' ');
}

function wordOf(part: string): string {
  const day = parseIsoDate(part);
  if (day !== undefined) return formatDate(day);
  const month = monthId(part);
  if (month !== undefined) return `tháng ${formatMonth(month)}`;
  return FRACTION.test(part) ? formatPoints(Exact.from(part)) : fixedWord(part);
}
