import type { Workbook } from 'exceljs';
import type { ComparedBlock } from '../../../application/compare-case.js';
import type { Exact } from '../../../domain/number.js';
import { blockName, formatDate, SCORED_TABLE } from '../../messages/index.js';
import { addListSheet } from '../lists/list-sheet.js';
import type { SheetHead } from '../page-setup.js';
import { placeCell, pointCell } from './cells.js';
import { isKnown, type PlaceLine, placeLines } from './compared-lines.js';

const PLACES = 2;
const OWN_MARK = 'Dấu ►: chỗ đứng ước tính của xã theo chỉ số của mình.';

/** What the table is, in words. */
const TOLD = {
  published: {
    title: 'BẢNG ĐÃ CÔNG BỐ DÙNG ĐỂ SO',
    intro: `Điểm bằng nhau thì cùng hạng; hạng không in điểm nằm giữa hai điểm đã in gần nhất. ${OWN_MARK}`,
  },
  scored: {
    title: 'SỐ LIỆU CÁC ĐƠN VỊ DÙNG ĐỂ SO, CHẤM THEO CÙNG BỘ TIÊU CHÍ',
    intro: `${SCORED_TABLE} Điểm bằng nhau thì cùng hạng. ${OWN_MARK}`,
  },
} as const;

/** Bảng dùng để so: every place between which totals it lies, and where the commune's own index puts it. */
export function writeComparedTableSheet(
  workbook: Workbook,
  head: SheetHead,
  commune: string,
  index: Exact,
  blocks: readonly ComparedBlock[],
): void {
  addListSheet(workbook, head, {
    ...{ name: 'Bảng dùng để so', ...TOLD[blocks[0]?.basis ?? 'published'] },
    empty: 'Không có bảng nào để so.',
    columns: [
      {
        header: 'Bảng tính đến ngày',
        width: 16,
        align: 'center',
        value: ({ block: { comparator } }) =>
          comparator.asOf === undefined ? 'không ghi ngày' : formatDate(comparator.asOf),
      },
      { header: 'Khối', width: 14, value: ({ block: { comparator } }) => blockName(comparator.block) || 'không chia' },
      { header: 'Từ hạng', width: 10, align: 'center', value: ({ from }) => placeCell(from), bold: isOwn },
      { header: 'Đến hạng', width: 10, align: 'center', value: ({ to, count }) => placeCell(to, count), bold: isOwn },
      { header: 'Đơn vị', width: 40, value: ({ place }) => place.name ?? '(không in)', bold: isOwn },
      { header: 'Điểm từ', width: 10, value: ({ place }) => pointCell(place.low, PLACES), bold: isOwn },
      { header: 'Điểm đến', width: 10, value: ({ place }) => pointCell(place.high, PLACES), bold: isOwn },
      { header: 'Lưu ý', width: 34, value: remark, bold: isOwn },
    ],
    rows: blocks.flatMap((block) => placeLines(block, commune, index)),
    filter: true,
  });
}

const isOwn = (line: PlaceLine): boolean => line.of === 'own';

function remark({ of, place }: PlaceLine): string {
  if (of === 'own') return '► Ước tính theo chỉ số của xã';
  return [
    ...(of === 'named' ? ['■ Chính xã trong bảng này'] : []),
    ...(isKnown(place) ? [] : ['○ Không in điểm']),
  ].join('\n');
}
