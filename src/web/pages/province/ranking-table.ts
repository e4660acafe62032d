import { blockName, formatDate, formatPoints } from '../../../adapters/messages/index.js';
import type { ProvinceSet } from '../../../domain/province/province-scores.js';

const HEAD = [
  'Khối',
  'Hạng',
  'Số đơn vị',
  'Địa phương',
  'Chỉ số',
  'Thấp nhất',
  'Cao nhất',
  'Tính đến ngày',
  'Tính chất',
];

/** Xếp hạng dự kiến of a set as a table to take away. */
export function rankingTable({ blocks, places }: ProvinceSet): string[][] {
  const rows = blocks.flatMap(({ block, rows: members }) =>
    members.map(({ rank, commune, isKnown, index, low, high, asOf, isLocked }) => [
      ...[blockName(block), isKnown ? `${rank}` : '', `${members.length}`, commune.name],
      isKnown ? formatPoints(index, places) : 'chưa có số liệu',
      ...[formatPoints(low, places), formatPoints(high, places)],
      ...[formatDate(asOf), isLocked ? 'đã khóa' : 'ước tính'],
    ]),
  );
  return [HEAD, ...rows];
}
