import { formatDate, formatMonth, renderFigure } from '../../../adapters/messages/index.js';
import type { FigureChange } from '../../../application/records/figure-change.js';
import type { FigureReport } from '../../../application/records/import-figures.js';
import type { Fact, Metric, MetricId } from '../../../domain/metric.js';
import type { Output } from '../../output.js';
import { type Column, table } from '../../text/table.js';
import { wrap } from '../../text/width.js';
import { sectionLines } from '../heading.js';

type Metrics = ReadonlyMap<MetricId, Metric>;

const MOST_NEW = 10;
const CHANGED: readonly Column[] = [
  { title: 'Chỉ tiêu', align: 'text' },
  { title: 'Đang có', align: 'text' },
  { title: 'Trong tệp', align: 'text' },
];

/** What the file does to the records: counts first, then every figure that changes. */
export function importLines(report: FigureReport, metrics: Metrics, output: Output): string[] {
  const { month, summary, changes, mapping, recorded } = report;
  const { read, accepted, changed, same, refused } = summary;
  const counts = `Đọc ${read} dòng: ${accepted} mới, ${changed} đổi, ${same} như cũ, ${refused} bị bỏ.`;
  const verdict = recorded
    ? `Đã ghi vào tháng ${formatMonth(month.id)}.`
    : 'Xem trước: chưa ghi gì. Bỏ --dry-run để ghi.';
  const columns = [...mapping].map(([column, header]) => (header === column ? column : `"${header}" là ${column}`));
  return [
    output.style.bold(counts),
    ...wrap(`Cột đọc được: ${columns.join(', ')}`, output.width),
    ...changedLines(
      changes.filter(({ kind }) => kind === 'changed'),
      metrics,
      output,
    ),
    ...newLines(
      changes.filter(({ kind }) => kind === 'new'),
      metrics,
      output,
    ),
    '',
    output.style.bold(verdict),
  ];
}

function changedLines(changes: readonly FigureChange[], metrics: Metrics, output: Output): string[] {
  if (changes.length === 0) return [];
  const rows = changes.map(({ metric, before, after }) => {
    const shown = (fact: Fact | undefined) => (fact === undefined ? '' : figureText(fact, metrics.get(metric)));
    return [nameOf(metric, metrics), shown(before), shown(after)];
  });
  return [...sectionLines('Số liệu thay đổi', output), ...table(CHANGED, rows, output.width)];
}

function newLines(changes: readonly FigureChange[], metrics: Metrics, output: Output): string[] {
  if (changes.length === 0) return [];
  const first = changes
    .slice(0, MOST_NEW)
    .map(({ metric, after }) => [nameOf(metric, metrics), figureText(after, metrics.get(metric))]);
  const columns: readonly Column[] = [
    { title: 'Chỉ tiêu', align: 'text' },
    { title: 'Số liệu', align: 'text' },
  ];
  const more = changes.length - first.length;
  return [
    ...sectionLines('Số liệu mới', output),
    ...table(columns, first, output.width),
    ...(more > 0 ? [`… và ${more} chỉ tiêu khác (xem đủ: thêm --json).`] : []),
  ];
}

function nameOf(metric: MetricId, metrics: Metrics): string {
  const name = metrics.get(metric)?.name;
  return name === undefined ? metric : `${name} (${metric})`;
}

function figureText(fact: Fact, metric: Metric | undefined): string {
  return `${renderFigure(fact, metric)}; ngày ${formatDate(fact.asOf)}`;
}
