import { formatDifference, formatPoints } from '../../adapters/messages/index.js';
import type { ScoredSet } from '../../application/scored-set.js';
import { printedLedgers } from '../../domain/engine/printed-ledger.js';
import { Exact } from '../../domain/number.js';
import type { Ledger, NodeScore } from '../../domain/score.js';
import type { Output } from '../output.js';
import { type Column, table } from '../text/table.js';
import { wrap } from '../text/width.js';
import { sectionLines } from './heading.js';

const COLUMNS: readonly Column[] = [
  { title: 'Mã', align: 'text' },
  { title: 'Lĩnh vực', align: 'text' },
  { title: 'Điểm', align: 'number' },
  { title: 'Tối đa', align: 'number' },
  { title: 'Đã chắc', align: 'number' },
  { title: 'Còn lấy được', align: 'number' },
  { title: 'Đã mất', align: 'number' },
];
const NOTHING: readonly Exact[] = COLUMNS.slice(2).map(() => Exact.ZERO);

/** Areas with points and ledger. Every row adds up to its maximum, and every column to the row "Cộng". */
export function areaLines({ assessment, set }: ScoredSet, output: Output): string[] {
  const { places } = set.rounding;
  const { areas, total } = assessment.score;
  const ledgers = printedLedgers(assessment.score, places);
  const base = areas.filter((area) => area.criterion.block === 'base');
  const beside = areas.filter((area) => area.criterion.block !== 'base');
  const rows = base.map((area) => figures(area, ledgers.of(area), places));
  const sums = rows.reduce((sum, row) => sum.map((value, index) => value.plus(row[index] ?? Exact.ZERO)), NOTHING);
  const print = (values: readonly Exact[]): string[] => values.map((value) => formatPoints(value, places));
  return [
    ...sectionLines('Điểm theo lĩnh vực', output),
    ...table(
      COLUMNS,
      [
        ...base.map((area, index) => [area.criterion.code, area.criterion.name, ...print(rows[index] ?? NOTHING)]),
        ['', 'Cộng', ...print(sums)],
        ...beside.map((area) => [area.criterion.code, blockName(area, places), formatDifference(area.points, places)]),
        ...(beside.length === 0 ? [] : [['', 'Tổng điểm', formatPoints(total.points, places)]]),
      ],
      output.width,
    ),
    ...wrap('Đã chắc + còn lấy được + đã mất = tối đa.', output.width).map((line) => output.style.dim(line)),
  ];
}

/** Bonus and penalty stand beside the scale: only their points are added. */
function blockName({ criterion }: NodeScore, places: number): string {
  return criterion.block === 'bonus'
    ? `${criterion.name} (ngoài thang điểm, cộng tối đa ${formatPoints(criterion.maxPoints, places)})`
    : `${criterion.name} (ngoài thang điểm, trừ đến ${formatPoints(criterion.floor, places)})`;
}

function figures(area: NodeScore, ledger: Ledger, places: number): readonly Exact[] {
  return [area.points.round(places), area.max.round(places), ledger.secured, ledger.recoverable, ledger.lost];
}
