import type { Workbook } from 'exceljs';
import type { ComparedBlock } from '../../../application/compare-case.js';
import type { Exact } from '../../../domain/number.js';
import { type ComparedPlace, foldCommune } from '../../../domain/standing/comparator.js';
import { blockName, formatDate } from '../../messages/index.js';
import { addListSheet } from '../lists/list-sheet.js';
import type { SheetHead } from '../page-setup.js';
import { placeCell, pointCell } from './cells.js';

/** Neighbouring places of one table that are known alike: a printed one alone, unnamed ones together. */
interface PlaceLine {
  readonly block: ComparedBlock;
  readonly place: ComparedPlace;
  readonly from: number;
  readonly to: number;
}

const PLACES = 2;

/** Bảng dùng để so: every place between which totals it lies, and where the commune's own index falls. */
export function writeComparedTableSheet(
  workbook: Workbook,
  head: SheetHead,
  commune: string,
  index: Exact,
  blocks: readonly ComparedBlock[],
): void {
  addListSheet(workbook, head, {
    name: 'Bảng dùng để so',
    title: 'BẢNG ĐÃ CÔNG BỐ DÙNG ĐỂ SO',
    intro:
      'Hạng không in điểm nằm giữa hai điểm đã in gần nhất. Dấu ►: chỉ số của xã nằm trong khoảng điểm của hạng này.',
    empty: 'Không có bảng nào để so.',
    columns: [
      {
        header: 'Bảng tính đến ngày',
        width: 13,
        align: 'center',
        value: ({ block: { comparator } }) =>
          comparator.asOf === undefined ? 'không ghi ngày' : formatDate(comparator.asOf),
      },
      { header: 'Khối', width: 14, value: ({ block: { comparator } }) => blockName(comparator.block) },
      { header: 'Từ hạng', width: 10, align: 'center', value: ({ from }) => placeCell(from) },
      {
        header: 'Đến hạng',
        width: 10,
        align: 'center',
        value: ({ to, block }) => placeCell(to, block.comparator.count),
      },
      { header: 'Đơn vị', width: 36, value: ({ place }) => place.name ?? '(không in)' },
      { header: 'Điểm từ', width: 10, value: ({ place }) => pointCell(place.low, PLACES) },
      { header: 'Điểm đến', width: 10, value: ({ place }) => pointCell(place.high, PLACES) },
      {
        header: 'Lưu ý',
        width: 36,
        value: (line) => remark(line, commune, index),
        bold: ({ place }) => isWithin(place, index),
      },
    ],
    rows: blocks.flatMap(linesOf),
    filter: true,
  });
}

function linesOf(block: ComparedBlock): PlaceLine[] {
  const lines: PlaceLine[] = [];
  block.comparator.places.forEach((place, at) => {
    const last = lines.at(-1);
    if (last !== undefined && areAlike(last.place, place)) lines[lines.length - 1] = { ...last, to: at + 1 };
    else lines.push({ block, place, from: at + 1, to: at + 1 });
  });
  return lines;
}

function areAlike(a: ComparedPlace, b: ComparedPlace): boolean {
  const areUnnamed = a.name === undefined && b.name === undefined;
  return areUnnamed && a.low.equals(b.low) && a.high.equals(b.high);
}

function remark({ place }: PlaceLine, commune: string, index: Exact): string {
  const isOwn = place.name !== undefined && foldCommune(place.name) === foldCommune(commune);
  const isPrinted = isKnown(place);
  return [
    ...(isOwn ? ['■ Chính xã trong bảng này'] : []),
    ...(isPrinted ? [] : ['○ Không in điểm']),
    ...(isWithin(place, index) ? ['► Chỉ số của xã nằm trong khoảng này'] : []),
  ].join('\n');
}

function isKnown({ low, high }: ComparedPlace): boolean {
  return low.equals(high);
}

function isWithin(place: ComparedPlace, index: Exact): boolean {
  return !isKnown(place) && index.atLeast(place.low) && place.high.atLeast(index);
}
