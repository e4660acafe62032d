import { chancesText, simulationText } from '../../adapters/messages/index.js';
import type { UnitsRanking } from '../../application/rank-units.js';
import type { Output } from '../output.js';
import { type Column, table } from '../text/table.js';
import { hang } from '../text/width.js';
import { blockTitle, sectionLines } from './heading.js';

const MOST_PLACES = 4;
const COLUMNS: readonly Column[] = [
  { title: 'Đơn vị', align: 'text' },
  { title: 'Khả năng từng hạng', align: 'text' },
];

/** The likeliest places of each commune, and how they were found. */
export function chanceLines({ blocks, chances }: UnitsRanking, output: Output): string[] {
  if (chances === undefined) return [];
  return [
    ...sectionLines('KHẢ NĂNG TỪNG HẠNG (giả định)', output),
    ...hang('', simulationText(chances), output.width),
    ...blocks.flatMap(({ block, rows }, at) => {
      const found = chances.blocks[at]?.chances;
      const title = sectionLines(blockTitle(block, rows.length), output);
      if (found === undefined) return [...title, '  Không mô phỏng được: chỉ số của khối này không tròn số.'];
      const cells = rows.map(({ commune }, row) => {
        const own = found[row];
        return [commune.name, own === undefined ? '' : chancesText(own, MOST_PLACES)];
      });
      return [...title, ...table(COLUMNS, cells, output.width)];
    }),
  ];
}
