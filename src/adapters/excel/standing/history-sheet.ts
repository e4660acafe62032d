import type { Workbook, Worksheet } from 'exceljs';
import { Exact } from '../../../domain/number.js';
import { changeOf, type GridCell, type GridRow, type HistoryGrid } from '../../../domain/records/history-grid.js';
import { formatMonth } from '../../messages/index.js';
import { addListSheet } from '../lists/list-sheet.js';
import type { ListCell, ListColumn } from '../lists/list-table.js';
import type { SheetHead } from '../page-setup.js';
import { criterionText, departmentName, type SheetNames } from '../sheet-context.js';
import { pointsFormat } from '../style.js';
import { changeCell, pointCell } from './cells.js';

const DATA_COLUMNS = 4;
const NAME_WIDTH = 44;
const DEPARTMENT_WIDTH = 30;
const PLACES = 2;

/** Shares of the maximum below which a cell is marked: a sign before the figure, and a grey behind it. */
const MARKS = [
  { below: '1/2', share: '0.5', sign: '▼', words: 'dưới 50% điểm tối đa', argb: 'FFBFBFBF' },
  { below: '4/5', share: '0.8', sign: '○', words: 'từ 50% đến dưới 80%', argb: 'FFE5E5E5' },
] as const;

const MARKS_TEXT = `Dấu trước điểm: ${MARKS.map(({ sign, words }) => `${sign} ${words}`).join('; ')}; không dấu: từ 80% trở lên.`;
const NO_MONTHS = 'Chưa có tháng nào đã khóa mà có số liệu.';

/** So sánh kỳ: the locked months side by side, self against appraised, by criterion and by department. */
export function writeHistorySheet(workbook: Workbook, head: SheetHead, names: SheetNames, grid: HistoryGrid): void {
  const sum: GridRow = {
    ...{ code: '', name: 'Tổng điểm', department: '' },
    max: grid.set.scale,
    cells: grid.months.map(({ points }) => ({ points })),
  };
  const hasMonths = grid.months.length > 0;
  const { sheet, last } = addListSheet(workbook, head, {
    name: 'So sánh kỳ',
    title: 'SO SÁNH CÁC THÁNG ĐÃ KHÓA',
    intro: introOf(grid),
    empty: NO_MONTHS,
    columns: columnsOf(grid, [
      { header: 'Tiêu chí', width: NAME_WIDTH, bold: isSum, value: criterionCell(names) },
      { header: 'Đơn vị', width: DEPARTMENT_WIDTH, value: ({ department }) => nameOf(names, department) },
    ]),
    rows: hasMonths ? [...grid.criteria, sum] : [],
  });
  if (!hasMonths) return;
  shade(sheet, grid, last - grid.criteria.length, last - 1);
  addListSheet(workbook, head, {
    name: 'So sánh kỳ theo đơn vị',
    title: 'SO SÁNH CÁC THÁNG ĐÃ KHÓA, THEO ĐƠN VỊ CHỦ TRÌ',
    intro: `Mỗi tháng chỉ tính tiêu chí có số liệu trong tháng đó. ${MARKS_TEXT}`,
    empty: NO_MONTHS,
    columns: columnsOf(grid, [
      { header: 'Đơn vị chủ trì', width: NAME_WIDTH, value: ({ department }) => nameOf(names, department) },
    ]),
    rows: grid.departments,
  });
}

function introOf({ months }: HistoryGrid): string {
  const breaks = months.filter((month) => month.breaks).map(({ month }) => formatMonth(month));
  return [
    'Điểm tự chấm của từng tháng, bản khóa cuối cùng; tháng có thẩm định thì điểm thẩm định đứng ngay cạnh. "chưa có": chưa có số liệu, khác với 0 điểm.',
    `${MARKS_TEXT} Thay đổi: từ tháng đầu có số liệu đến tháng cuối.`,
    ...(breaks.length === 0
      ? []
      : [`│ Đổi phiên bản bộ tiêu chí từ tháng ${breaks.join(', ')}: không so thẳng với tháng trước đó.`]),
  ].join('\n');
}

const isSum = ({ code }: GridRow): boolean => code === '';

const criterionCell =
  (names: SheetNames) =>
  (row: GridRow): string =>
    isSum(row) ? row.name : criterionText(names, row.code);

function nameOf(names: SheetNames, department: string): string {
  return department === '' ? '' : departmentName(names, department);
}

/** The months' columns between what a row is called and how it changed. */
function columnsOf(grid: HistoryGrid, called: readonly ListColumn<GridRow>[]): ListColumn<GridRow>[] {
  const change = (row: GridRow) => changeCell(changeOf(row), pointsFormat(PLACES));
  return [
    { header: 'STT', width: 5, align: 'center', value: (row, index) => (isSum(row) ? '' : String(index + 1)) },
    ...called,
    { header: 'Tối đa', width: 8, value: ({ max }) => pointCell(max, PLACES) },
    ...grid.months.flatMap((_, at) => monthColumns(grid, at)),
    { header: 'Thay đổi', width: 10, align: 'center', value: change, bold: isSum },
  ];
}

/** What the office gave, and, where appraisers gave something that month, theirs beside it and the difference. */
function monthColumns({ months, criteria }: HistoryGrid, at: number): ListColumn<GridRow>[] {
  const month = months[at];
  if (month === undefined) return [];
  const name = formatMonth(month.month);
  const has = (part: (cell: GridCell | undefined) => unknown): boolean =>
    criteria.some(({ cells }) => part(cells[at]) !== undefined);
  const isAppraised = has((cell) => cell?.appraised);
  return [
    {
      header: `${month.breaks ? '│ ' : ''}${name}${isAppraised ? ' tự chấm' : ''}`,
      width: 10,
      bold: isSum,
      value: ({ cells }) => ownCell(cells[at]),
    },
    ...(isAppraised
      ? [
          {
            header: `${name} thẩm định`,
            width: 10,
            value: ({ cells }: GridRow) => pointCell(cells[at]?.appraised, PLACES),
          },
        ]
      : []),
    ...(has(cutOf)
      ? [
          {
            header: 'Thẩm định trừ tự chấm',
            width: 11,
            align: 'center' as const,
            value: ({ cells }: GridRow) => changeCell(cutOf(cells[at]), pointsFormat(PLACES)),
            bold: () => true,
          },
        ]
      : []),
  ];
}

function ownCell(cell: GridCell | undefined): ListCell {
  if (cell === undefined) return 'không có';
  const { points, share } = cell;
  if (points === undefined) return 'chưa có';
  const format = pointsFormat(PLACES);
  const mark = MARKS.find(({ below }) => share?.lessThan(Exact.from(below)));
  return { number: points.round(PLACES), format: mark === undefined ? format : `"${mark.sign} "${format}` };
}

/** What the appraisers gave more, or less. */
function cutOf(cell: GridCell | undefined): Exact | undefined {
  const { appraised, points } = cell ?? {};
  return appraised === undefined || points === undefined ? undefined : appraised.minus(points).round(PLACES);
}

/** Greys behind what is marked, by the cells' own figures: they follow when a figure is typed over. */
function shade(sheet: Worksheet, grid: HistoryGrid, first: number, last: number): void {
  let before = DATA_COLUMNS;
  for (const at of grid.months.keys()) {
    const { letter } = sheet.getColumn(before + 1);
    sheet.addConditionalFormatting({
      ref: `${letter}${first}:${letter}${last}`,
      rules: MARKS.map(({ share, argb }, rule) => ({
        type: 'expression' as const,
        priority: at * MARKS.length + rule + 1,
        formulae: [`AND(ISNUMBER(${letter}${first}),$D${first}>0,${letter}${first}/$D${first}<${share})`],
        style: { fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: { argb } } },
      })),
    });
    before += monthColumns(grid, at).length;
  }
}
