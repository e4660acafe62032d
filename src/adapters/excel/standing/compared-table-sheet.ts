import type { Workbook } from 'exceljs';
import type { ComparedBlock } from '../../../application/compare-case.js';
import type { Exact } from '../../../domain/number.js';
import { type ComparedPlace, foldCommune } from '../../../domain/standing/comparator.js';
import { blockName, formatDate } from '../../messages/index.js';
import { addListSheet } from '../lists/list-sheet.js';
import type { SheetHead } from '../page-setup.js';
import { placeCell, pointCell } from './cells.js';

/** One place of one table. */
interface PlaceLine {
  readonly block: ComparedBlock;
  readonly place: ComparedPlace;
  readonly rank: number;
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
        value: ({ block: { comparator } }) => (comparator.asOf === undefined ? '' : formatDate(comparator.asOf)),
      },
      { header: 'Khối', width: 14, value: ({ block: { comparator } }) => blockName(comparator.block) },
      { header: 'Hạng', width: 10, value: ({ rank, block }) => placeCell(rank, block.comparator.count) },
      { header: 'Đơn vị', width: 36, value: ({ place }) => place.name ?? '(không in)' },
      { header: 'Điểm từ', width: 10, value: ({ place }) => pointCell(place.low, PLACES) },
      { header: 'Điểm đến', width: 10, value: ({ place }) => pointCell(place.high, PLACES) },
      { header: 'Lưu ý', width: 36, value: (line) => remark(line, commune, index), bold: () => true },
    ],
    rows: blocks.flatMap((block) =>
      block.comparator.places.map((place, at): PlaceLine => ({ block, place, rank: at + 1 })),
    ),
    filter: true,
  });
}

function remark({ place }: PlaceLine, commune: string, index: Exact): string {
  const isOwn = place.name !== undefined && foldCommune(place.name) === foldCommune(commune);
  const isPrinted = place.low.equals(place.high);
  const isWithin = !isPrinted && index.atLeast(place.low) && place.high.atLeast(index);
  return [
    ...(isOwn ? ['■ Chính xã trong bảng này'] : []),
    ...(isPrinted ? [] : ['○ Không in điểm']),
    ...(isWithin ? ['► Chỉ số của xã nằm trong khoảng này'] : []),
  ].join('\n');
}
