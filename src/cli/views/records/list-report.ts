import { formatMonth, listName, renderFigure } from '../../../adapters/messages/index.js';
import type { ListReport } from '../../../application/records/import-list.js';
import type { Metric, MetricId } from '../../../domain/metric.js';
import type { Output } from '../../output.js';
import { type Column, table } from '../../text/table.js';
import { wrap } from '../../text/width.js';
import { sectionLines } from '../heading.js';
import { workLines } from './work.js';

const FIGURES: readonly Column[] = [
  { title: 'Chỉ tiêu', align: 'text' },
  { title: 'Số đếm được', align: 'text' },
];

/** What was read, what was left out and why, the figures that were counted, and what is to be done. */
export function listReportLines(report: ListReport, metrics: ReadonlyMap<MetricId, Metric>, output: Output): string[] {
  const { month, rows, mapping, counted, work, recorded } = report;
  const columns = Object.entries(mapping).map(([header, column]) => `"${header}" là ${column}`);
  const figures = [...counted].map(([metric, fact]) => [
    `${metrics.get(metric)?.name ?? metric} (${metric})`,
    renderFigure(fact, metrics.get(metric)),
  ]);
  const verdict = recorded
    ? `Đã ghi vào tháng ${formatMonth(month.id)}.`
    : 'Xem trước: chưa ghi gì. Bỏ --dry-run để ghi.';
  return [
    output.style.bold(
      `Danh sách ${listName(work.kind)}: đọc ${rows.read} dòng, nhận ${rows.accepted}, bỏ ${rows.refused}.`,
    ),
    ...wrap(`Cột đọc được: ${columns.join(', ')}`, output.width),
    ...droppedLines(report, output),
    ...sectionLines('Số liệu đếm từ danh sách', output),
    ...(figures.length === 0 ? ['Danh sách không đủ cột để đếm chỉ tiêu nào.'] : table(FIGURES, figures, output.width)),
    ...workLines([work], output),
    '',
    output.style.bold(verdict),
  ];
}

/** Columns about people are named, so that everybody sees that they were not read. */
function droppedLines({ dropped }: ListReport, { width }: Output): string[] {
  const of = (why: string) => dropped.filter((each) => each.why === why).map(({ header }) => `"${header}"`);
  const told: readonly (readonly [string, readonly string[]])[] = [
    ['Không lưu thông tin người dân, bỏ cột', of('citizen')],
    ['Không lưu tên công chức, bỏ cột', of('officer')],
    ['Không hiểu nên không đọc cột', of('unknown')],
    ['Cột trùng ý, không đọc', of('repeated')],
  ];
  return told.flatMap(([what, headers]) => (headers.length === 0 ? [] : wrap(`${what}: ${headers.join(', ')}`, width)));
}
