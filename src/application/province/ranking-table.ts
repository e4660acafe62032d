import type { Exact } from '../../domain/number.js';
import type { ProvinceSet } from '../../domain/province/province-scores.js';

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

/** Xếp hạng dự kiến of a set as a table to take away. @param nameOf how a block is called */
export function rankingTable({ blocks, places }: ProvinceSet, nameOf: (block: string) => string): string[][] {
  const rows = blocks.flatMap(({ block, rows: members }) =>
    members.map(({ rank, commune, isKnown, index, low, high, asOf, isLocked }) => [
      ...[nameOf(block), isKnown ? `${rank}` : '', `${members.length}`, commune.name],
      ...[isKnown ? told(index, places) : 'chưa có số liệu', told(low, places), told(high, places)],
      ...[asOf.split('-').reverse().join('/'), isLocked ? 'đã khóa' : 'ước tính'],
    ]),
  );
  return [HEAD, ...rows];
}

function told(value: Exact, places: number): string {
  return value.toDecimal(places).replace('.', ',');
}
