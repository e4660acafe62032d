import {
  addedPoints,
  formatPoints,
  hasNoPointsYet,
  NO_POINTS,
  NO_POINTS_NOTE,
  nodePoints,
} from '../../adapters/messages/index.js';
import type { ScoredSet } from '../../application/scored-set.js';
import { printedLedgers } from '../../domain/engine/printed-ledger.js';
import { isNodeUnknown, isWithoutFigures } from '../../domain/engine/range.js';
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
  const { score } = assessment;
  const { areas, total } = score;
  const ledgers = printedLedgers(score, places);
  const base = areas.filter((area) => area.criterion.block === 'base');
  const beside = areas.filter((area) => area.criterion.block !== 'base');
  const rows = base.map((area) => figures(area, ledgers.of(area), places));
  const sums = rows.reduce((sum, row) => sum.map((value, index) => value.plus(row[index] ?? Exact.ZERO)), NOTHING);
  const print = (values: readonly Exact[]): string[] => values.map((value) => formatPoints(value, places));
  const note = hasNoPointsYet(score) ? ` ${NO_POINTS_NOTE}` : '';
  return [
    ...sectionLines('Điểm theo lĩnh vực', output),
    ...table(
      COLUMNS,
      [
        ...base.map((area, index) => [
          ...[area.criterion.code, area.criterion.name, nodePoints(area, places)],
          ...print(rows[index] ?? NOTHING).slice(1),
        ]),
        ['', 'Cộng', ...(base.every(isNodeUnknown) ? [NO_POINTS, ...print(sums).slice(1)] : print(sums))],
        ...beside.map((area) => [area.criterion.code, blockName(area, places), addedPoints(area, places)]),
        ...(beside.length === 0
          ? []
          : [['', 'Tổng điểm', isWithoutFigures(score) ? NO_POINTS : formatPoints(total.points, places)]]),
      ],
      output.width,
    ),
    ...wrap(`Đã chắc + còn lấy được + đã mất = tối đa.${note}`, output.width).map((line) => output.style.dim(line)),
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
