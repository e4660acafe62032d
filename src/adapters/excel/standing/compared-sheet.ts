import type { Workbook } from 'exceljs';
import type { ComparedBlock, ComparedSet } from '../../../application/compare-case.js';
import type { Assessment } from '../../../domain/assessment.js';
import { printedNeighbours } from '../../../domain/standing/comparator.js';
import { closingOf } from '../../../domain/standing/gap.js';
import { blockName, breakText, formatDate, formatPoints, otherIndexText, SCORED_TABLE } from '../../messages/index.js';
import { addListSheet, writeLine } from '../lists/list-sheet.js';
import { type ListColumn, writeListTable } from '../lists/list-table.js';
import type { SheetHead } from '../page-setup.js';
import type { SheetNames } from '../sheet-context.js';
import { heading } from '../style.js';
import { differenceCell, placeCell, pointCell } from './cells.js';
import { fromText } from './closing-text.js';
import { ownPlacesTable } from './own-places-table.js';

const INTRO = {
  published: 'So chỉ số của xã với từng bảng đã công bố; đơn vị không in điểm được đặt giữa hai điểm đã in gần nhất.',
  scored: 'So chỉ số của xã với các đơn vị trong bảng số liệu, chấm theo cùng bộ tiêu chí.',
} as const;

type Names = Pick<SheetNames, 'set' | 'ordinals'>;

/** Thứ hạng ước tính beside published tables; below it the places that were published of the commune itself. */
export function writeComparedSheet(
  workbook: Workbook,
  head: SheetHead,
  names: Names,
  assessment: Assessment,
  compared: ComparedSet,
): void {
  const { blocks } = compared;
  const { sheet, last, columns } = addListSheet(workbook, head, {
    name: 'Xếp hạng dự kiến',
    title: 'THỨ HẠNG ƯỚC TÍNH, KHÔNG PHẢI THỨ HẠNG ĐƯỢC CÔNG BỐ',
    intro: blocks.length === 0 ? '' : INTRO[basisOf(blocks)],
    empty: otherIndexText(compared.otherFamilies, names.set.indexName),
    columns: blockColumns(names, assessment, basisOf(blocks)),
    rows: blocks,
  });
  if (blocks.length === 0 || basisOf(blocks) === 'scored') return;
  writeLine(sheet, last + 2, columns, 'Thứ hạng đã công bố của xã', heading);
  sheet.getRow(last + 2).height = 22;
  writeListTable(sheet, ownPlacesTable(compared.own, names.set.rounding.places), last + 3);
}

/** All blocks are of one table. */
function basisOf(blocks: readonly ComparedBlock[]): ComparedBlock['basis'] {
  return blocks[0]?.basis ?? 'published';
}

function blockColumns(
  names: Names,
  { score, input }: Assessment,
  basis: ComparedBlock['basis'],
): ListColumn<ComparedBlock>[] {
  const next = basis === 'published' ? 'điểm đã in liền' : 'điểm liền';
  const { places } = names.set.rounding;
  const { index } = score.total;
  const neighbours = ({ comparator }: ComparedBlock) => printedNeighbours(comparator, index, input.commune.name);
  const told = ({ printed }: ComparedBlock) => printed > 0;
  return [
    {
      header: 'Bảng tính đến ngày',
      width: 11,
      align: 'center',
      value: ({ comparator: { asOf } }) => (asOf === undefined ? 'không ghi ngày' : formatDate(asOf)),
    },
    { header: 'Khối', width: 10, value: ({ comparator }) => blockName(comparator.block) || 'không chia' },
    { header: 'Chỉ số của xã', width: 9, value: () => pointCell(index, places), bold: () => true },
    {
      header: 'Hạng tốt nhất theo số liệu hiện có',
      width: 11,
      align: 'center',
      value: (each) => (told(each) ? placeCell(each.now.best, each.now.count) : '–'),
      bold: () => true,
    },
    {
      header: 'Hạng kém nhất theo số liệu hiện có',
      width: 11,
      align: 'center',
      value: (each) => (told(each) ? placeCell(each.now.worst, each.now.count) : '–'),
      bold: () => true,
    },
    {
      header: 'Hạng tốt nhất khi đủ số liệu',
      width: 11,
      align: 'center',
      value: (each) => (told(each) ? placeCell(each.range.best, each.range.count) : '–'),
    },
    {
      header: 'Hạng kém nhất khi đủ số liệu',
      width: 11,
      align: 'center',
      value: (each) => (told(each) ? placeCell(each.range.worst, each.range.count) : '–'),
    },
    {
      header: `Cách ${next} trên`,
      width: 11,
      align: 'center',
      value: (each) => differenceCell(neighbours(each).above?.low.minus(index), places),
    },
    {
      header: `Cách ${next} dưới`,
      width: 11,
      align: 'center',
      value: (each) => differenceCell(neighbours(each).below?.low.minus(index), places),
    },
    { header: `Để bằng ${next} trên`, width: 40, value: (each) => closingText(each, names, score, neighbours) },
    { header: 'Lưu ý', width: 34, value: remark },
  ];
}

function closingText(
  each: ComparedBlock,
  names: Names,
  score: Assessment['score'],
  neighbours: (each: ComparedBlock) => ReturnType<typeof printedNeighbours>,
): string {
  const { above } = neighbours(each);
  if (above === undefined) return '';
  const points = above.low.minus(score.total.index);
  const needed = `Cần ${formatPoints(points, names.set.rounding.places)} điểm để bằng ${above.name}`;
  return `${needed}${fromText(closingOf(score, points), names)}`;
}

function remark({ comparator: { count, source }, basis, printed, breaks }: ComparedBlock): string {
  const few =
    printed === 0
      ? '○ Bảng chỉ có thứ hạng, không có điểm số kèm theo, nên không ước tính được.'
      : printed < count
        ? `○ Bảng chỉ in điểm của ${printed}/${count} đơn vị.`
        : '';
  const worked = basis === 'scored' ? SCORED_TABLE : '';
  const from = source === undefined ? '' : `Nguồn: ${source}`;
  return [worked, few, breakText(breaks), from].filter((each) => each !== '').join('\n');
}
