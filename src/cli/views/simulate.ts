import { formatDifference, formatPoints, slotNames } from '../../adapters/messages/index.js';
import type { ScoredSet } from '../../application/scored-set.js';
import type { SimulatedScenario, SimulatedSet } from '../../domain/whatif/simulate.js';
import type { Output } from '../output.js';
import { type Column, table } from '../text/table.js';
import { hang, wrap } from '../text/width.js';
import { sectionLines } from './heading.js';
import { waterfallLines } from './waterfall.js';

const COLUMNS: readonly Column[] = [
  { title: 'Phương án', align: 'text' },
  { title: 'Tổng điểm', align: 'number' },
  { title: 'Chỉ số', align: 'number' },
  { title: 'Khoảng', align: 'number' },
  { title: 'So với hiện nay', align: 'number' },
];

/** The real score and every scenario side by side, then what changes in each, criterion by criterion. */
export function simulateLines(scored: ScoredSet, scenarios: readonly SimulatedScenario[], output: Output): string[] {
  const { set, assessment } = scored;
  const { total } = assessment.score;
  const { places } = set.rounding;
  const own = scenarios.flatMap(({ scenario, sets, unknown }) => {
    const found = sets.find((each) => each.set === set.id);
    return found === undefined ? [] : [{ name: `${scenario.name} (giả định)`, found, unknown }];
  });
  const rows = [
    ['Hiện nay', formatPoints(total.points, places), formatPoints(total.index, places), '', ''],
    ...own.map(({ name, found }) => [
      name,
      formatPoints(found.points, places),
      formatPoints(found.index, places),
      range(found, places),
      formatDifference(found.byPoints.change, places),
    ]),
  ];
  return [
    ...sectionLines('GIẢ ĐỊNH: không phải điểm chấm, không được ghi lại', output),
    ...table(COLUMNS, rows, output.width),
    ...own.flatMap(({ name, found, unknown }) => [
      ...sectionLines(name, output),
      ...(found.byPoints.steps.length === 0
        ? wrap('  Không có điểm nào của bộ này thay đổi.', output.width)
        : waterfallLines(found.byPoints, set, output)),
      ...unknown.flatMap(({ assumed, slots }) =>
        hang('  ! ', unknownText(assumed.requirement, slots), output.width).map((line) => output.style.yellow(line)),
      ),
    ]),
  ];
}

function range({ range: { low, high } }: SimulatedSet, places: number): string {
  return low.equals(high) ? '' : `${formatPoints(low, places)} - ${formatPoints(high, places)}`;
}

function unknownText(requirement: string, slots: readonly string[]): string {
  const known = slots.length === 0 ? 'bộ này không có suất nào' : `các kỳ: ${slotNames(slots)}`;
  return `Minh chứng "${requirement}" không có kỳ đã ghi; ${known}.`;
}
