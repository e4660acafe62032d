import type { Workbook } from 'exceljs';
import type { MovedSince } from '../../../application/earlier-table.js';
import { apportion } from '../../../domain/engine/board/apportion.js';
import type { Exact } from '../../../domain/number.js';
import type { BlockMovement, UnitMovement } from '../../../domain/standing/table-movement.js';
import { blockName, breakText, formatDate, notMovedText, stepText } from '../../messages/index.js';
import { addListSheet } from '../lists/list-sheet.js';
import type { ListColumn } from '../lists/list-table.js';
import type { SheetHead } from '../page-setup.js';
import { pointsFormat } from '../style.js';
import { changeCell, movedCell, placeCell, pointCell } from './cells.js';

/** A line of the sheet: a unit with its places and totals, or one step of its waterfall. */
interface MovementLine {
  readonly block: string;
  readonly unit?: UnitMovement;
  readonly text: string;
  readonly before?: Exact;
  readonly after?: Exact;
  readonly change?: Exact;
}

const PLACES = 2;

/** Lên xuống hạng: how every unit moved since the earlier table, and the steps that add up to the change. */
export function writeMovementSheet(
  workbook: Workbook,
  head: SheetHead,
  { blocks, otherIndex }: MovedSince,
  nameOf: (code: string) => string,
): void {
  addListSheet(workbook, head, {
    name: 'Lên xuống hạng',
    title: 'LÊN XUỐNG HẠNG SO VỚI BẢNG LẦN TRƯỚC',
    intro: [
      'Dòng đậm là cả đơn vị, các dòng dưới là từng phần cộng lại đúng bằng chênh lệch. "Do mình": số bậc nếu các đơn vị khác giữ nguyên điểm; "do đơn vị khác": phần còn lại.',
      ...blocks.flatMap(datesText),
    ].join('\n'),
    empty: notMovedText(otherIndex),
    columns: COLUMNS,
    rows: blocks.flatMap(({ block, units }) => units.flatMap((unit) => linesOf(block, unit, nameOf))),
  });
}

function datesText({ block, before, after, breaks }: BlockMovement): string[] {
  const days = before && after ? `từ ngày ${formatDate(before)} đến ngày ${formatDate(after)}` : '';
  const told = [days, breakText(breaks)].filter((each) => each !== '').join('. ');
  if (told === '') return [];
  return [block === '' ? told : `Khối ${blockName(block)}: ${told}`];
}

function linesOf(block: string, unit: UnitMovement, nameOf: (code: string) => string): MovementLine[] {
  const { waterfall } = unit;
  if (waterfall === undefined) {
    const { before, after } = unit.movement;
    const known = { ...(before.index && { before: before.index }), ...(after.index && { after: after.index }) };
    return [{ block, unit, text: 'không có điểm số kèm theo', ...known }];
  }
  const { before, after, change } = waterfall;
  const steps = [...waterfall.steps].sort((a, b) => b.change.abs().compare(a.change.abs()));
  const changes = apportion(
    steps.map((step) => step.change),
    change,
    PLACES,
  );
  return [
    { block, unit, text: 'Cả chỉ số', before, after, change: change.round(PLACES) },
    ...steps.map((step, at): MovementLine => {
      const told = changes[at];
      return {
        ...{ block, text: stepText(step, nameOf) },
        ...(step.kind === 'criterion' && { before: step.before, after: step.after }),
        ...(told !== undefined && { change: told }),
      };
    }),
  ];
}

const isUnit = ({ unit }: MovementLine): boolean => unit !== undefined;

const COLUMNS: readonly ListColumn<MovementLine>[] = [
  { header: 'Khối', width: 9, value: ({ block, unit }) => unit && blockName(block), bold: isUnit },
  { header: 'Đơn vị', width: 26, value: ({ unit }) => unit?.name, bold: isUnit },
  {
    header: 'Hạng trước',
    width: 10,
    align: 'center',
    value: ({ unit }) => placeCell(unit?.movement.before.place, unit?.movement.before.count),
    bold: isUnit,
  },
  {
    header: 'Hạng sau',
    width: 10,
    align: 'center',
    value: ({ unit }) => placeCell(unit?.movement.after.place, unit?.movement.after.count),
    bold: isUnit,
  },
  {
    header: 'Lên, xuống (bậc)',
    width: 9,
    align: 'center',
    value: ({ unit }) => movedCell(unit?.movement.down),
    bold: isUnit,
  },
  { header: 'Do mình', width: 8, align: 'center', value: ({ unit }) => movedCell(unit?.movement.split?.own) },
  { header: 'Do đơn vị khác', width: 8, align: 'center', value: ({ unit }) => movedCell(unit?.movement.split?.others) },
  { header: 'Nội dung', width: 42, value: ({ text }) => text, bold: isUnit },
  { header: 'Trước', width: 9, value: ({ before }) => pointCell(before, PLACES), bold: isUnit },
  { header: 'Sau', width: 9, value: ({ after }) => pointCell(after, PLACES), bold: isUnit },
  {
    header: 'Chênh lệch',
    width: 11,
    align: 'center',
    value: ({ change }) => changeCell(change, pointsFormat(PLACES)),
    bold: isUnit,
  },
];
