import type { OwnPlace } from '../../../application/compare-case.js';
import { blockName, formatDate, movedBecauseText, placesMovedText } from '../../messages/index.js';
import type { ListTable } from '../lists/list-table.js';
import { movedCell, placeCell, pointCell } from './cells.js';

/** Thứ hạng đã công bố của xã, in the columns of the sheet of estimates, so that the two stand under each other. */
export function ownPlacesTable(own: readonly OwnPlace[], places: number): ListTable<OwnPlace> {
  const before = (at: number): OwnPlace | undefined => own[at - 1];
  return {
    empty: 'Bảng không in thứ hạng nào của xã.',
    rows: own,
    columns: [
      {
        header: 'Ngày',
        width: 11,
        align: 'center',
        value: ({ asOf }) => (asOf === undefined ? 'không ghi ngày' : formatDate(asOf)),
      },
      { header: 'Khối', width: 10, value: ({ block }) => blockName(block) || 'không chia' },
      { header: 'Điểm', width: 9, align: 'center', value: ({ total }) => pointCell(total, places) ?? '–' },
      {
        header: 'Hạng',
        width: 11,
        align: 'center',
        value: ({ rank, size }) => placeCell(rank, size),
        bold: () => true,
      },
      {
        header: 'Lên, xuống (bậc)',
        width: 11,
        align: 'center',
        value: ({ rank }, at) => {
          const earlier = before(at);
          return earlier && movedCell(rank - earlier.rank);
        },
        bold: () => true,
      },
      {
        header: 'Vì sao',
        width: [11, 11, 11, 11, 40, 34],
        value: (each, at) => {
          const earlier = before(at);
          return earlier === undefined ? '' : `${placesMovedText(earlier, each)}: ${movedBecauseText(earlier, each)}.`;
        },
      },
    ],
  };
}
