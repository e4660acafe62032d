import type { Workbook } from 'exceljs';
import type { GridRow, HistoryGrid } from '../../../domain/records/history-grid.js';
import { formatMonth } from '../../messages/index.js';
import { criterionText, departmentName, type SheetContext } from '../sheet-context.js';
import { pointsFormat } from '../style.js';
import { addListSheet } from './list-sheet.js';
import type { ListCell, ListColumn } from './list-table.js';

const DATA_COLUMNS = 4;

/** So sánh kỳ: the locked months side by side, self against appraised; darker cells hold more of their maximum. */
export function writeHistorySheet(workbook: Workbook, context: SheetContext, grid: HistoryGrid): void {
  const sum: GridRow = {
    ...{ code: '', name: 'Tổng điểm', department: '' },
    max: context.set.scale,
    cells: grid.months.map(({ points }) => ({ points })),
  };
  const breaks = grid.months.filter((month) => month.breaks).map(({ month }) => formatMonth(month));
  const broken =
    breaks.length === 0
      ? ''
      : ` Đổi phiên bản bộ tiêu chí từ tháng ${breaks.join(', ')}: không so thẳng với tháng trước đó.`;
  const { sheet, last } = addListSheet(workbook, context, {
    name: 'So sánh kỳ',
    title: 'SO SÁNH CÁC THÁNG ĐÃ KHÓA',
    intro: `Điểm tự chấm của từng tháng, bản khóa cuối cùng; cột thẩm định là kết quả thẩm định cuối cùng của tháng gần nhất có thẩm định.${broken}`,
    empty: 'Chưa có tháng nào đã khóa.',
    columns: columnsOf(context, grid),
    rows: grid.months.length === 0 ? [] : [...grid.criteria, sum],
  });
  if (grid.months.length === 0) return;
  const [from, to] = [DATA_COLUMNS + 1, DATA_COLUMNS + grid.months.length].map((at) => sheet.getColumn(at).letter);
  const first = last - grid.criteria.length;
  const shade = (below: string, argb: string, priority: number) => ({
    type: 'expression' as const,
    priority,
    formulae: [`AND(ISNUMBER(${from}${first}),$D${first}>0,${from}${first}/$D${first}<${below})`],
    style: { fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: { argb } } },
  });
  sheet.addConditionalFormatting({
    ref: `${from}${first}:${to}${last - 1}`,
    rules: [shade('0.5', 'FFBFBFBF', 1), shade('0.8', 'FFE5E5E5', 2)],
  });
}

function columnsOf(context: SheetContext, grid: HistoryGrid): ListColumn<GridRow>[] {
  const cell = (points: GridRow['max'] | undefined): ListCell =>
    points === undefined ? '' : { number: points.round(context.set.rounding.places), format: pointsFormat(2) };
  const isSum = ({ code }: GridRow) => code === '';
  return [
    { header: 'STT', width: 5, align: 'center', value: ({ code }, index) => (code === '' ? '' : String(index + 1)) },
    {
      header: 'Tiêu chí',
      width: 38,
      bold: isSum,
      value: ({ code, name }) => (code === '' ? name : criterionText(context, code)),
    },
    {
      header: 'Đơn vị',
      width: 20,
      value: ({ department }) => (department === '' ? '' : departmentName(context, department)),
    },
    { header: 'Tối đa', width: 8, value: ({ max }) => cell(max) },
    ...grid.months.map(
      ({ month, breaks }, at): ListColumn<GridRow> => ({
        header: `${breaks ? '│ ' : ''}${formatMonth(month)}`,
        width: 9,
        bold: isSum,
        value: ({ cells }) => {
          const month = cells[at];
          return month !== undefined && month.points === undefined ? 'chưa có' : cell(month?.points);
        },
      }),
    ),
    { header: 'Thẩm định', width: 10, value: ({ cells }) => cell(lastAppraised(cells)?.appraised) },
    {
      header: 'Thẩm định trừ tự chấm',
      width: 11,
      value: ({ cells }) => {
        const found = lastAppraised(cells);
        return found?.appraised === undefined || found.points === undefined
          ? ''
          : cell(found.appraised.minus(found.points));
      },
    },
  ];
}

function lastAppraised(cells: GridRow['cells']) {
  return cells.findLast((each) => each?.appraised !== undefined);
}
