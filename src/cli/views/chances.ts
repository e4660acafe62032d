import { formatPercent } from '../../adapters/messages/index.js';
import type { RankedUnits } from '../../application/rank-units.js';
import { Exact } from '../../domain/number.js';
import type { PlaceChances } from '../../domain/standing/simulate-places.js';
import type { Output } from '../output.js';
import { type Column, table } from '../text/table.js';
import { hang } from '../text/width.js';
import { blockTitle, sectionLines } from './heading.js';

type Units = Extract<RankedUnits, { readonly kind: 'units' }>;

const MOST_PLACES = 4;
const COLUMNS: readonly Column[] = [
  { title: 'Đơn vị', align: 'text' },
  { title: 'Khả năng từng hạng', align: 'text' },
];

/** The likeliest places of each commune, and how they were found. */
export function chanceLines(
  { blocks, chances = [] }: Units,
  { simulate = 0, seed = 1 }: { readonly simulate?: number; readonly seed?: number },
  output: Output,
): string[] {
  if (chances.length === 0) return [];
  const how = `Mô phỏng ${simulate} lần, mầm ${seed}: mỗi phần chưa có số liệu nhận một giá trị đều trong khoảng còn có thể; phần kế thừa giống nhau cho mọi xã. Không phải dự báo.`;
  return [
    ...sectionLines('KHẢ NĂNG TỪNG HẠNG (giả định)', output),
    ...hang('', how, output.width),
    ...blocks.flatMap(({ block, rows }, at) => {
      const found = chances[at]?.chances;
      const title = sectionLines(blockTitle(block, rows.length), output);
      if (found === undefined) return [...title, '  Không mô phỏng được: chỉ số của khối này không tròn số.'];
      const cells = rows.map(({ commune }, row) => [commune.name, likeliest(found[row], simulate)]);
      return [...title, ...table(COLUMNS, cells, output.width)];
    }),
  ];
}

function likeliest(chances: PlaceChances | undefined, times: number): string {
  if (chances === undefined || times === 0) return '';
  const shown: { readonly place: number; readonly count: number }[] = [];
  chances.counts.forEach((count, at) => {
    if (count <= (shown[MOST_PLACES - 1]?.count ?? 0)) return;
    const rank = shown.findIndex((each) => each.count < count);
    shown.splice(rank < 0 ? shown.length : rank, 0, { place: chances.best + at, count });
    shown.length = Math.min(shown.length, MOST_PLACES);
  });
  return shown.map(({ place, count }) => `hạng ${place}: ${formatPercent(Exact.of(count, times), 1)}`).join('; ');
}
