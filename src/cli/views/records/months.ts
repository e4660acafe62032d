import { formatInstant, formatMonth, formatPoints, monthStateName } from '../../../adapters/messages/index.js';
import type { MonthWithVersions } from '../../../application/records/see-months.js';
import { Exact } from '../../../domain/number.js';
import type { ClosedResult } from '../../../domain/records/month.js';
import type { Output } from '../../output.js';
import { type Column, table } from '../../text/table.js';

const COLUMNS: readonly Column[] = [
  { title: 'Tháng', align: 'text' },
  { title: 'Trạng thái', align: 'text' },
  { title: 'Bản', align: 'number' },
  { title: 'Cập nhật', align: 'text' },
  { title: 'Điểm đã khóa', align: 'text' },
];

/** The year at a glance, newest month last. */
export function monthsLines(months: readonly MonthWithVersions[], { width }: Output): string[] {
  if (months.length === 0) return ['Chưa có tháng nào. Mở tháng bằng "cchc open".'];
  const rows = months.map(({ month, versions }) => {
    const last = versions.at(-1);
    return [
      ...[formatMonth(month.id), monthStateName(month.state), `${month.version}`],
      `${month.changedBy}, ${formatInstant(month.changedAt)}`,
      last === undefined ? '' : last.results.map((result) => lockedPoints(result)).join('; '),
    ];
  });
  return table(COLUMNS, rows, width);
}

/** `bo-tieu-chi 70,11`; without any figure nobody knows the points, which is not the same as zero. */
export function lockedPoints({ set, points, reported }: ClosedResult): string {
  return `${set} ${reported === 0 ? 'chưa có số liệu' : formatPoints(Exact.from(points))}`;
}
