import type { Workbook } from 'exceljs';
import { daysBetween, type IsoDate } from '../../../domain/calendar.js';
import type { Fact } from '../../../domain/metric.js';
import type { Exact } from '../../../domain/number.js';
import { formatDate, renderFigure } from '../../messages/index.js';
import { metricName } from '../leaf-facts.js';
import type { SheetContext } from '../sheet-context.js';
import { addListSheet } from './list-sheet.js';
import type { ListCell, ListColumn } from './list-table.js';
import { type MetricRow, metricRows } from './metric-rows.js';

const NUMBER = '#,##0.####';
const WHOLE = '#,##0';
const PERCENT = '0.00%';

/** Số liệu: each figure with its day, source and state; what is not there is said in words. */
export function writeMetricsSheet(workbook: Workbook, context: SheetContext): void {
  addListSheet(workbook, context, {
    name: 'Số liệu',
    title: 'SỐ LIỆU DÙNG ĐỂ CHẤM ĐIỂM',
    intro: 'Số liệu chưa khai, không phát sinh, không áp dụng và số 0 là bốn trạng thái khác nhau.',
    empty: 'Bộ tiêu chí không dùng chỉ tiêu số liệu nào.',
    columns: metricColumns(context),
    rows: metricRows(context),
    filter: true,
  });
}

function metricColumns({ assessment, ordinals }: SheetContext): ListColumn<MetricRow>[] {
  const { asOf } = assessment.input;
  return [
    { header: 'Mã chỉ tiêu', width: 26, value: ({ id }) => id },
    { header: 'Tên chỉ tiêu', width: 37, value: ({ id, metric }) => metricName(metric, id) },
    { header: 'Trạng thái', width: 18, value: ({ fact, metric }) => stateWords(fact, metric?.maxAgeDays, asOf) },
    { header: 'Tử số', width: 9, value: ({ fact }) => (fact?.kind === 'ratio' ? figure(fact.numerator) : undefined) },
    {
      header: 'Mẫu số',
      width: 9,
      value: ({ fact }) => (fact?.kind === 'ratio' ? figure(fact.denominator) : undefined),
    },
    { header: 'Tỷ lệ', width: 11, value: ({ fact }) => share(fact) },
    { header: 'Giá trị', width: 19, value: valueCell },
    { header: 'Đơn vị tính', width: 11, value: ({ metric }) => metric?.unit },
    {
      header: 'Tính đến ngày',
      width: 11,
      align: 'center',
      value: ({ fact }) => (fact === undefined ? undefined : formatDate(fact.asOf)),
    },
    { header: 'Nguồn', width: 28, value: ({ fact, metric }) => fact?.source || metric?.source },
    { header: 'Ghi chú', width: 22, value: ({ fact }) => fact?.note },
    {
      header: 'Dùng cho tiêu chí',
      width: 14,
      value: ({ usedBy }) => usedBy.map((code) => ordinals.get(code) ?? code).join(', ') || 'chỉ để đối chiếu',
    },
  ];
}

/** The state of a figure in words. */
function stateWords(fact: Fact | undefined, maxAgeDays: number | undefined, asOf: IsoDate): string {
  if (fact === undefined) return 'Chưa có số liệu';
  switch (fact.kind) {
    case 'blank':
      return 'Có dòng nhưng để trống';
    case 'not_arising':
      return 'Không phát sinh';
    case 'not_applicable':
      return 'Không áp dụng';
    case 'awaiting_guidance':
      return 'Chờ hướng dẫn';
    case 'open':
      return 'Số liệu chưa cụ thể, chưa chấm được';
    case 'share':
      return 'Chỉ có tỷ lệ, chưa có tử số, mẫu số';
    default: {
      const words = fact.entry === 'computed' ? 'Tính từ số liệu khác' : 'Đã có số liệu';
      const old = maxAgeDays !== undefined && daysBetween(fact.asOf, asOf) > maxAgeDays;
      return old ? `${words} (đã cũ)` : words;
    }
  }
}

function valueCell({ fact, metric, body }: MetricRow): ListCell {
  switch (fact?.kind) {
    case undefined:
    case 'ratio':
    case 'share':
    case 'blank':
      return undefined;
    case 'count':
    case 'score':
      return figure(fact.value);
    case 'not_arising':
    case 'not_applicable':
    case 'awaiting_guidance':
      return fact.reason;
    default:
      return renderFigure(fact, metric, body);
  }
}

function share(fact: Fact | undefined): ListCell {
  if (fact?.kind === 'share') return { number: fact.stated.value, format: PERCENT };
  if (fact?.kind !== 'ratio') return undefined;
  if (fact.denominator.isZero()) return 'mẫu số bằng 0';
  return { number: fact.numerator.dividedBy(fact.denominator), format: PERCENT };
}

function figure(value: Exact): ListCell {
  return { number: value, format: value.isWhole() ? WHOLE : NUMBER };
}
