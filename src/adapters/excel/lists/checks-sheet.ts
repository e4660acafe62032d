import type { Workbook } from 'exceljs';
import type { PublishedComparison } from '../../../domain/assessment.js';
import type { FailedCheck } from '../../../domain/consistency.js';
import { findCriterion } from '../../../domain/criteria-set.js';
import { checkSeverityName, differenceName, fillTemplate, formatDate } from '../../messages/index.js';
import { metricName } from '../leaf-facts.js';
import type { SheetContext } from '../sheet-context.js';
import { heading, pointsFormat } from '../style.js';
import { addListSheet, writeLine } from './list-sheet.js';
import { type ListColumn, writeListTable } from './list-table.js';

const SEVERITY_SIGNS = { error: '▲', warning: '●', info: '○' } as const;

/** Kiểm tra số liệu: figures that do not fit, with what would fit; below it the published scores beside ours. */
export function writeChecksSheet(workbook: Workbook, context: SheetContext): void {
  const { checks, published } = context.assessment;
  const { sheet, last, columns } = addListSheet(workbook, context, {
    name: 'Kiểm tra số liệu',
    title: 'KIỂM TRA SỐ LIỆU',
    intro: 'Số liệu không khớp được nêu ra để đơn vị xem lại; không số liệu nào bị tự sửa.',
    empty: 'Mọi số liệu đã khai đều khớp với nhau.',
    columns: checkColumns(context),
    rows: checks,
  });
  writeLine(sheet, last + 2, columns, 'So với điểm đã công bố', heading);
  sheet.getRow(last + 2).height = 22;
  const empty = 'Chưa có điểm đã công bố để so sánh.';
  writeListTable(sheet, { columns: comparisonColumns(context), rows: published, empty }, last + 3);
  // A sheet repeats one header only, from the page after it: the one of the table that ends the sheet.
  if (published.length > 0) sheet.pageSetup.printTitlesRow = `${last + 3}:${last + 3}`;
}

function checkColumns({ definitions }: SheetContext): ListColumn<FailedCheck>[] {
  return [
    { header: 'Mã', width: 20, value: ({ check }) => check.id },
    { header: 'Nội dung kiểm tra', width: 34, value: ({ check }) => check.title },
    {
      header: 'Mức độ',
      width: 13,
      value: ({ check }) => `${SEVERITY_SIGNS[check.severity]} ${checkSeverityName(check.severity)}`,
      bold: ({ check }) => check.severity === 'error',
    },
    {
      header: 'Điều không khớp',
      width: [13, 13, 18],
      value: ({ check, values }) => fillTemplate(check.message, values),
    },
    {
      header: 'Chỉ tiêu liên quan',
      width: 34,
      value: ({ metrics }) => metrics.map((id) => metricName(definitions.metrics.get(id), id)).join('\n'),
    },
    {
      header: 'Phương án khớp (không tự áp dụng)',
      width: 36,
      value: ({ candidates }) =>
        candidates.map(({ message, values }) => `- ${fillTemplate(message, values)}`).join('\n'),
    },
  ];
}

function comparisonColumns(context: SheetContext): ListColumn<PublishedComparison>[] {
  const format = pointsFormat(context.set.rounding.places);
  const differs = ({ cause }: PublishedComparison) => cause !== 'equal';
  return [
    { header: 'Mã', width: 20, value: ({ published }) => (published.code === 'total' ? '' : published.code) },
    { header: 'Lĩnh vực, tiêu chí', width: 34, value: ({ published }) => publishedName(context, published.code) },
    { header: 'Điểm đã công bố', width: 13, value: ({ published }) => ({ number: published.points, format }) },
    { header: 'Điểm tự chấm', width: 13, value: ({ ours }) => ({ number: ours, format }) },
    {
      header: 'Chênh lệch',
      width: 13,
      value: ({ difference }) => ({ number: difference, format: `+${format};-${format};${format}` }),
      bold: differs,
    },
    {
      header: 'Điểm công bố tính đến ngày',
      width: 18,
      align: 'center',
      value: ({ published }) => formatDate(published.asOf),
    },
    { header: 'Nguồn', width: 34, value: ({ published }) => published.source },
    { header: 'Nguyên nhân có thể', width: 36, value: ({ cause }) => differenceName(cause), bold: differs },
  ];
}

function publishedName({ set }: SheetContext, code: string): string {
  return code === 'total' ? 'Tổng điểm' : (findCriterion(set, code)?.name ?? code);
}
