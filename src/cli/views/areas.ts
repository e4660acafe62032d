import { formatPoints } from '../../adapters/messages/index.js';
import { Exact } from '../../domain/number.js';
import type { Ledger, NodeScore } from '../../domain/score.js';
import { roundLedger } from '../json/ledger.js';
import type { Output } from '../output.js';
import type { ScoredSet } from '../scored-set.js';
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

/** Areas with points and ledger. Every row adds up to its maximum, and every column to the last row. */
export function areaLines({ assessment, set }: ScoredSet, output: Output): string[] {
  const { places } = set.rounding;
  const base = assessment.score.areas.filter((area) => area.criterion.block === 'base');
  const others = assessment.score.areas.filter((area) => area.criterion.block !== 'base');
  const rows = base.map((area) => numbers(area, places));
  const total = rows.reduce((sum, row) => sum.map((value, index) => value.plus(row[index] ?? Exact.ZERO)), ZEROS);
  const line = (code: string, name: string, values: readonly Exact[]): string[] => [
    code,
    name,
    ...values.map((value) => formatPoints(value, places)),
  ];
  return [
    ...sectionLines('Điểm theo lĩnh vực', output),
    ...table(
      COLUMNS,
      [
        ...base.map((area, index) => line(area.criterion.code, area.criterion.name, rows[index] ?? ZEROS)),
        line('', 'Cộng', total),
        ...others.map((area) => line(area.criterion.code, blockName(area), numbers(area, places))),
      ],
      output.width,
    ),
    ...wrap('Đã chắc + còn lấy được + đã mất = tối đa.', output.width).map((each) => output.style.dim(each)),
  ];
}

const ZEROS: readonly Exact[] = Array.from({ length: COLUMNS.length - 2 }, () => Exact.ZERO);

function blockName(area: NodeScore): string {
  const kind = area.criterion.block === 'bonus' ? 'điểm thưởng' : 'điểm trừ';
  return `${area.criterion.name} (${kind}, ngoài thang điểm)`;
}

function numbers(area: NodeScore, places: number): readonly Exact[] {
  const ledger: Ledger = roundLedger(area.ledger, area.max, places);
  return [area.points.round(places), area.max.round(places), ledger.secured, ledger.recoverable, ledger.lost];
}
