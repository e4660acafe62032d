import { formatMonth, listKindName, renderFigure } from '../../../adapters/messages/index.js';
import type { DroppedWhy } from '../../../application/ports/list-source.js';
import type { ListReport } from '../../../application/records/import-list.js';
import type { Metric, MetricId } from '../../../domain/metric.js';
import type { Output } from '../../output.js';
import { type Column, table } from '../../text/table.js';
import { wrap } from '../../text/width.js';
import { sectionLines } from '../heading.js';
import { workLines } from './work.js';

const WHY: Readonly<Record<DroppedWhy, string>> = {
  citizen: 'thông tin người dân, không giữ',
  officer: 'tên công chức, không giữ',
  unknown: 'chưa biết là cột gì',
  repeated: 'trùng với cột khác',
};
const COUNTED: readonly Column[] = [
  { title: 'Chỉ tiêu', align: 'text' },
  { title: 'Đếm được', align: 'text' },
];

/** What a list gave: rows, columns, the figures counted from it, and what it asks people to do. */
export function listLines(
  { month, mapping, dropped, rows, counted, work, recorded }: ListReport,
  metrics: ReadonlyMap<MetricId, Metric>,
  output: Output,
): string[] {
  const columns = Object.entries(mapping).map(([header, field]) =>
    header === field ? field : `"${header}" là ${field}`,
  );
  const left = dropped.map(({ header, why }) => `"${header}" (${WHY[why]})`);
  const figures = [...counted].map(([metric, fact]) => {
    const known = metrics.get(metric);
    return [known === undefined ? metric : `${known.name} (${metric})`, renderFigure(fact, known)];
  });
  return [
    output.style.bold(
      `Danh sách ${listKindName(work.kind)}: đọc ${rows.read} dòng, nhận ${rows.accepted}, bỏ ${rows.refused}.`,
    ),
    ...wrap(`Cột đọc được: ${columns.join(', ')}`, output.width),
    ...(left.length === 0 ? [] : wrap(`Cột không đọc: ${left.join(', ')}`, output.width)),
    ...(figures.length === 0
      ? []
      : [...sectionLines('Số liệu đếm từ danh sách', output), ...table(COUNTED, figures, output.width)]),
    ...workLines(work, output),
    '',
    output.style.bold(recorded ? `Đã ghi vào tháng ${formatMonth(month.id)}.` : 'Xem trước: chưa ghi gì.'),
  ];
}
