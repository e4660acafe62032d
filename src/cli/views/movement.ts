import { breakText, formatDate, formatDifference, notMovedText } from '../../adapters/messages/index.js';
import type { MovedSince } from '../../application/earlier-table.js';
import { type CriteriaSet, findCriterion } from '../../domain/criteria-set.js';
import type { Waterfall } from '../../domain/engine/waterfall.js';
import type { UnitMovement } from '../../domain/standing/table-movement.js';
import type { Output } from '../output.js';
import { type Column, table } from '../text/table.js';
import { hang } from '../text/width.js';
import { blockTitle, sectionLines } from './heading.js';

const PLACES = 2;
const MOST_STEPS = 4;
const COLUMNS: readonly Column[] = [
  { title: 'Đơn vị', align: 'text' },
  { title: 'Hạng', align: 'number' },
  { title: 'Do mình', align: 'number' },
  { title: 'Do đơn vị khác', align: 'number' },
  { title: 'Điểm', align: 'number' },
  { title: 'Vì sao', align: 'text' },
];

/** How every unit moved since the earlier table, and by which criteria. */
export function movementLines(moved: MovedSince | undefined, set: CriteriaSet | undefined, output: Output): string[] {
  if (moved === undefined) return [];
  const { blocks, otherIndex } = moved;
  if (blocks.length === 0) {
    return [...sectionLines('LÊN XUỐNG HẠNG', output), ...hang('  ', notMovedText(otherIndex), output.width)];
  }
  return blocks.flatMap(({ block, before, after, breaks, units }) => {
    const days = before && after ? ` từ ${formatDate(before)} đến ${formatDate(after)}` : '';
    const broken = breakText(breaks);
    return [
      ...sectionLines(`LÊN XUỐNG HẠNG${days} · ${blockTitle(block, units.length)} có trong cả hai bảng`, output),
      ...(broken === '' ? [] : hang('', broken, output.width).map((line) => output.style.yellow(line))),
      ...table(
        COLUMNS,
        units.map((unit) => cellsOf(unit, set)),
        output.width,
      ),
    ];
  });
}

function cellsOf({ name, movement, waterfall }: UnitMovement, set: CriteriaSet | undefined): string[] {
  const { before, after, split } = movement;
  return [
    name,
    `${before.place}/${before.count} → ${after.place}/${after.count}`,
    split === undefined ? '–' : steps(split.own),
    split === undefined ? '–' : steps(split.others),
    waterfall === undefined ? '–' : formatDifference(waterfall.change, PLACES),
    waterfall === undefined ? 'không có điểm số kèm theo' : reasons(waterfall, set),
  ];
}

/** Places up with a plus, as people say it. */
function steps(down: number): string {
  return down === 0 ? '0' : down > 0 ? `-${down}` : `+${-down}`;
}

/** The largest steps, and the others in one sum, so that what is told adds up. */
function reasons({ steps: all, change }: Waterfall, set: CriteriaSet | undefined): string {
  const sorted = [...all].sort((a, b) => b.change.abs().compare(a.change.abs()));
  const shown = sorted.slice(0, MOST_STEPS);
  const told = shown.map((step) => {
    const code = 'code' in step ? step.code : undefined;
    const name = code === undefined ? 'phần lệch với các nhóm' : nameOf(code, set);
    return `${name} ${formatDifference(step.change, PLACES)}`;
  });
  const rest = shown.reduce((left, step) => left.minus(step.change), change);
  return [...told, ...(sorted.length > shown.length ? [`còn lại ${formatDifference(rest, PLACES)}`] : [])].join('; ');
}

function nameOf(code: string, set: CriteriaSet | undefined): string {
  if (/\d/.test(code)) return code;
  return (set && findCriterion(set, code)?.name) ?? code;
}
