import { formatDate, formatPoints, OTHER_DAYS } from '../../adapters/messages/index.js';
import type { RankedCommunes } from '../../application/records/compare-communes.js';
import type { Output } from '../output.js';
import { type Column, table } from '../text/table.js';
import { hang, wrap } from '../text/width.js';
import { blockTitle, sectionLines } from './heading.js';
import { sharedPlaceLines } from './shared-places.js';

const COLUMNS: readonly Column[] = [
  { title: 'Hạng', align: 'number' },
  { title: 'Đơn vị', align: 'text' },
  { title: 'Khoảng', align: 'number' },
  { title: 'Chỉ số', align: 'number' },
];

/** The communes of one workspace by one set. */
export function rankedCommunesLines({ set, blocks, asOf }: RankedCommunes['sets'][number], output: Output): string[] {
  const count = blocks.reduce((sum, { rows }) => sum + rows.length, 0);
  const days = asOf.map(formatDate);
  const title = `SO SÁNH · ${set.indexName} · ${count} đơn vị trong không gian làm việc · số liệu đến ${days.join(', ')}`;
  return [
    ...wrap(title, output.width).map((line) => output.style.bold(line)),
    ...(asOf.length > 1 ? hang('! ', OTHER_DAYS, output.width).map((line) => output.style.yellow(line)) : []),
    ...blocks.flatMap(({ block, rows }) => {
      const cells = rows.map(({ rank, best, worst, commune, score }) => [
        `${rank}/${rows.length}`,
        commune.name,
        best === worst ? `${best}` : `${best}–${worst}`,
        formatPoints(score.total.index, set.rounding.places),
      ]);
      return [
        ...sectionLines(blockTitle(block, rows.length), output),
        ...table(COLUMNS, cells, output.width),
        ...sharedPlaceLines(rows, ({ commune }) => commune.name, output),
      ];
    }),
    '',
  ];
}
