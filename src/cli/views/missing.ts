import {
  daysText,
  departmentName,
  formatDate,
  formatPoints,
  slotName,
  slotStateName,
} from '../../adapters/messages/index.js';
import type { ScoredSet } from '../../application/scored-set.js';
import type { MissingEvidence } from '../../domain/assessment.js';
import { Exact } from '../../domain/number.js';
import type { Output } from '../output.js';
import { type Column, table } from '../text/table.js';
import { wrap } from '../text/width.js';
import { sectionLines } from './heading.js';

const BY_DEPARTMENT: readonly Column[] = [
  { title: 'Đơn vị', align: 'text' },
  { title: 'Số mục', align: 'number' },
  { title: 'Quá hạn', align: 'number' },
  { title: 'Điểm', align: 'number' },
];

const ROWS: readonly Column[] = [
  { title: 'Điểm', align: 'number' },
  { title: 'Minh chứng', align: 'text' },
  { title: 'Kỳ', align: 'text' },
  { title: 'Hạn cuối', align: 'text' },
  { title: 'Còn lại', align: 'text' },
  { title: 'Đơn vị', align: 'text' },
];

const READING = 'Sau tên minh chứng là mã tiêu chí cần đến nó; không ghi gì thêm là chưa nộp.';
const CODES = 'Trong ngoặc vuông là mã loại và kỳ, để ghi khi nộp.';

/**
 * Minh chứng còn thiếu: how many, worth how much, whose, and the first rows. `most` absent: all rows, each with the
 * codes under which it is handed in.
 */
export function missingLines(
  scored: ScoredSet,
  missing: readonly MissingEvidence[],
  output: Output,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const title = 'Minh chứng còn thiếu';
  if (missing.length === 0) return [...sectionLines(title, output), '  Không còn thiếu minh chứng nào.'];
  const { places } = scored.set.rounding;
  const sum = (rows: readonly MissingEvidence[]): string =>
    formatPoints(Exact.sum(rows.map((row) => row.points)), places);
  const departments = [...new Set(missing.map((row) => row.department))]
    .map((id) => missing.filter((row) => row.department === id))
    .sort((a, b) => Exact.sum(b.map((row) => row.points)).compare(Exact.sum(a.map((row) => row.points))));
  const more = missing.length - most;
  const withCodes = most === Number.POSITIVE_INFINITY;
  return [
    ...sectionLines(`${title}: ${missing.length} mục, ${sum(missing)} điểm phụ thuộc vào đó`, output),
    ...table(
      BY_DEPARTMENT,
      departments.map((owed) => [
        departmentName(scored, owed[0]?.department ?? ''),
        String(owed.length),
        String(owed.filter((row) => row.daysLeft < 0).length),
        sum(owed),
      ]),
      output.width,
    ),
    '',
    ...table(
      ROWS,
      missing.slice(0, most).map((row) => missingRow(scored, row, places, withCodes)),
      output.width,
    ),
    '',
    ...wrap(withCodes ? `${READING} ${CODES}` : READING, output.width).map((line) => output.style.dim(line)),
    ...(more > 0 ? wrap(`… và ${more} mục khác: xem bằng lệnh "cchc missing".`, output.width) : []),
  ];
}

function missingRow(scored: ScoredSet, row: MissingEvidence, places: number, withCodes: boolean): string[] {
  const { slot, state } = row.status;
  const known = state === 'missing' ? '' : `: ${slotStateName(state)}`;
  return [
    formatPoints(row.points, places),
    `${slot.requirement.title} (${[row.criterion, ...row.alsoFor].join(', ')})${known}${withCodes ? ` [${slot.requirement.id} ${slot.label}]` : ''}`,
    slotName(slot.label),
    formatDate(slot.due),
    daysText(row.daysLeft),
    departmentName(scored, row.department),
  ];
}
