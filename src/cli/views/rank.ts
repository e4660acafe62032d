import {
  formatDate,
  formatDifference,
  formatPoints,
  NO_POINTS,
  nodePoints,
  OTHER_DAYS,
} from '../../adapters/messages/index.js';
import type { UnitsRanking } from '../../application/rank-units.js';
import { isWithoutFigures } from '../../domain/engine/range.js';
import type { Exact } from '../../domain/number.js';
import type { RankBlock, RankRow } from '../../domain/ranking.js';
import type { Output } from '../output.js';
import { type Column, table } from '../text/table.js';
import { hang, wrap } from '../text/width.js';
import { blockTitle, sectionLines } from './heading.js';
import { sharedPlaceLines } from './shared-places.js';

/** Each block by itself: place, range of places, total, groups, and what is missing to the next place. */
export function rankLines(ranked: UnitsRanking, output: Output): string[] {
  const { set } = ranked.set;
  const { days = [ranked.asOf] } = ranked;
  const count = ranked.blocks.reduce((sum, block) => sum + block.rows.length, 0);
  const title = `XẾP HẠNG DỰ KIẾN · ${set.indexName} · ${count} đơn vị · số liệu đến ${days.map(formatDate).join(', ')}`;
  const warned = (text: string) => hang('! ', text, output.width).map((line) => output.style.yellow(line));
  return [
    ...wrap(title, output.width).map((line) => output.style.bold(line)),
    ...wrap(`${set.name} (${set.id}, bản ${set.version})`, output.width),
    ...(set.notice === undefined ? [] : warned(set.notice)),
    ...(days.length > 1 ? warned(OTHER_DAYS) : []),
    ...ranked.blocks.flatMap((block) => blockLines(block, ranked, output)),
    '',
    ...hang(
      '',
      'Khoảng: hạng tốt nhất và kém nhất có thể có khi số liệu còn thiếu được bổ sung. Lên, xuống: số điểm cách hạng liền trên, liền dưới.',
      output.width,
    ).map((line) => output.style.dim(line)),
  ];
}

function blockLines({ block, rows }: RankBlock, ranked: UnitsRanking, output: Output): string[] {
  const { areas, rounding } = ranked.set.set;
  const rescaled = rows.some(({ score }) => !score.total.index.equals(score.total.points));
  const columns: Column[] = [
    { title: 'Hạng', align: 'number' },
    { title: 'Đơn vị', align: 'text' },
    { title: 'Khoảng', align: 'number' },
    ...(rescaled ? [{ title: 'Chỉ số', align: 'number' } as const] : []),
    { title: 'Điểm', align: 'number' },
    { title: 'Lên', align: 'number' },
    { title: 'Xuống', align: 'number' },
    ...areas.map((area) => ({ title: area.code, align: 'number' }) as const),
  ];
  const cells = rows.map((row) => {
    const { total } = row.score;
    const told = (value: Exact) => (isWithoutFigures(row.score) ? NO_POINTS : formatPoints(value, rounding.places));
    return [
      `${row.rank}/${rows.length}`,
      row.commune.name,
      row.best === row.worst ? String(row.best) : `${row.best}–${row.worst}`,
      ...(rescaled ? [told(total.index)] : []),
      told(total.points),
      gap(above(rows, row), row, rounding.places),
      gap(below(rows, row), row, rounding.places),
      ...row.score.areas.map((area) => nodePoints(area, rounding.places)),
    ];
  });
  return [
    ...sectionLines(blockTitle(block, rows.length), output),
    ...table(columns, cells, output.width),
    ...sharedPlaceLines(rows, ({ commune }) => commune.name, output),
  ];
}

const indexOf = (row: RankRow): Exact => row.score.total.index;

/** The nearest row with a higher index; rows come highest first. */
function above(rows: readonly RankRow[], row: RankRow): RankRow | undefined {
  return rows.filter((each) => indexOf(each).compare(indexOf(row)) > 0).at(-1);
}

function below(rows: readonly RankRow[], row: RankRow): RankRow | undefined {
  return rows.find((each) => indexOf(each).compare(indexOf(row)) < 0);
}

function gap(other: RankRow | undefined, row: RankRow, places: number): string {
  return other === undefined ? '–' : formatDifference(indexOf(other).minus(indexOf(row)), places);
}
