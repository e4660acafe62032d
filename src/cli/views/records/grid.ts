import { formatDifference, formatMonth, formatPoints } from '../../../adapters/messages/index.js';
import type { Department } from '../../../domain/commune.js';
import { changeOf, type GridCell, type GridRow, type HistoryGrid } from '../../../domain/records/history-grid.js';
import type { Output } from '../../output.js';
import { type Column, table } from '../../text/table.js';
import { wrap } from '../../text/width.js';
import { sectionLines } from '../heading.js';

/** Share of the maximum in fifths, darker for more; the figure stands beside it. */
const SHADES = ['·', '░', '▒', '▓', '█'] as const;

/** Các tháng cạnh nhau: criterion by month, then department by month. */
export function gridLines(grid: HistoryGrid, departments: readonly Department[], output: Output): string[] {
  const { set, months } = grid;
  const { places } = set.rounding;
  if (months.length === 0)
    return [...sectionLines(set.indexName, output), '  Chưa có tháng nào đã khóa mà có số liệu.'];
  const columns: readonly Column[] = [
    { title: 'Mã', align: 'text' },
    { title: 'Tiêu chí', align: 'text' },
    ...months.map(
      ({ month, breaks }): Column => ({ title: `${breaks ? '│ ' : ''}${formatMonth(month)}`, align: 'number' }),
    ),
    { title: 'Thay đổi', align: 'number' },
  ];
  const totals = ['', 'Tổng điểm', ...months.map(({ points }) => formatPoints(points, places)), ''];
  const nameOf = (id: string) => departments.find((each) => each.id === id)?.name ?? set.roles.get(id) ?? id;
  return [
    ...sectionLines(`${set.indexName}: các tháng đã khóa`, output),
    ...table(columns, [...grid.criteria.map((row) => rowOf(row, row.name, places)), totals], output.width),
    ...sectionLines('Theo đơn vị chủ trì', output),
    ...table(
      columns.slice(1).map((column, index) => (index === 0 ? { ...column, title: 'Đơn vị' } : column)),
      grid.departments.map((row) => rowOf(row, nameOf(row.department), places).slice(1)),
      output.width,
    ),
    ...wrap(
      `Ô: phần đạt được so với tối đa (${SHADES.join(' ')}: dưới 20%, 40%, 60%, 80%, còn lại), điểm tự chấm, rồi điểm thẩm định sau dấu →.`,
      output.width,
    ),
    ...(months.some(({ breaks }) => breaks)
      ? wrap('│: đổi phiên bản bộ tiêu chí, không so thẳng với tháng trước.', output.width)
      : []),
  ];
}

function rowOf(row: GridRow, name: string, places: number): string[] {
  const { code, cells } = row;
  const change = changeOf(row);
  return [
    code,
    name,
    ...cells.map((cell) => cellText(cell, places)),
    change?.isZero() === false ? formatDifference(change, places) : '',
  ];
}

function cellText(cell: GridCell | undefined, places: number): string {
  if (cell === undefined) return 'không có';
  const appraised = cell.appraised === undefined ? '' : ` → ${formatPoints(cell.appraised, places)}`;
  const own = cell.points === undefined ? 'chưa có' : `${shadeOf(cell)}${formatPoints(cell.points, places)}`;
  return `${own}${appraised}`;
}

function shadeOf({ share }: GridCell): string {
  if (share === undefined) return '';
  const fifth = Math.max(0, Math.min(4, Math.floor(share.toNumber() * 5)));
  return `${SHADES[fifth]} `;
}
