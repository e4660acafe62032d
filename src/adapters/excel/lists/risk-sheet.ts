import type { Fill, Style, Workbook, Worksheet } from 'exceljs';
import { BOARD_LEVELS, type PointsBoard } from '../../../domain/board.js';
import { daysBetween } from '../../../domain/calendar.js';
import { type BoardRow, boardRows, type PrintedPoints } from '../../../domain/engine/board/board-rows.js';
import { pointsBoard } from '../../../domain/engine/board/points-board.js';
import { printedLedgers } from '../../../domain/engine/printed-ledger.js';
import type { Exact } from '../../../domain/number.js';
import type { Ledger } from '../../../domain/score.js';
import {
  alsoTold,
  daysText,
  entryCause,
  entryFigures,
  entryStep,
  formatDate,
  formatPoints,
  levelName,
  levelSign,
} from '../../messages/index.js';
import { clean, sumOf, writeFormula } from '../formula.js';
import { criterionText, departmentName, type SheetContext } from '../sheet-context.js';
import { pointsFormat } from '../style.js';
import { addListSheet } from './list-sheet.js';
import type { ListCell, ListColumn } from './list-table.js';

/** Columns of the sheet whose points add up. */
const RECOVERABLE = 'D';
const LOST = 'E';

/** Bảng điểm: every point that is lost, can still be won, or is in doubt, what can be acted on first. */
export function writeRiskSheet(workbook: Workbook, context: SheetContext): void {
  const { assessment, set, definitions } = context;
  const board = pointsBoard(assessment, { set, rules: definitions.rules, levels: definitions.levels ?? [] });
  const { places } = set.rounding;
  const print = (points: Exact) => formatPoints(points, places);
  const ledger = printedLedgers(assessment.score, places).total;
  const { secured, recoverable, lost } = ledger;
  const counts = BOARD_LEVELS.map((level) => {
    const count = board.leaves.filter((each) => each.level === level).length;
    return `${levelSign(level)} ${levelName(level)} ${count}`;
  });
  const rows = sheetRows(board, ledger, places);
  const place = addListSheet(workbook, context, {
    name: 'Nguy cơ mất điểm',
    title: 'BẢNG ĐIỂM: ĐÃ MẤT, CÒN LẤY ĐƯỢC, CHƯA CHẮC',
    intro: `Tối đa ${print(board.max)} = đã chắc ${print(secured)} + còn lấy được ${print(recoverable)} + đã mất ${print(lost)}. Điểm "đang có, chưa chắc" nằm trong phần đã chắc, không cộng vào tổng. Xếp theo mức độ, số điểm và hạn cuối.\nSố tiêu chí: ${counts.join(' · ')}.`,
    empty: 'Không có tiêu chí nào có nguy cơ mất điểm.',
    columns: boardColumns(context),
    rows,
    filter: true,
  });
  const { sheet, last, columns } = place;
  const top = topRow(sheet);
  addUp(sheet, top, last, rows.at(-1));
  markLevels(sheet, top, last, columns);
}

/** First row below the header. */
function topRow({ pageSetup }: Worksheet): number {
  const [, header = '1'] = /(\d+):/.exec(String(pageSetup.printTitlesRow)) ?? [];
  return +header + 1;
}

/** Dòng Cộng follows what is typed over above it. */
function addUp(sheet: Worksheet, top: number, last: number, sum: SheetRow | undefined): void {
  const rows = Array.from({ length: last - top }, (_, at) => top + at);
  for (const [letter, points] of [[RECOVERABLE, sum?.recoverable] as const, [LOST, sum?.lost] as const]) {
    if (points !== undefined)
      writeFormula(sheet.getCell(`${letter}${last}`), clean(sumOf(letter, rows)), points.toNumber());
  }
}

/** One line of the sheet: an entry, or by its label the rest and the sum. */
interface SheetRow extends PrintedPoints, Partial<Pick<BoardRow, 'entry' | 'of'>> {
  readonly label?: string;
}

function sheetRows(board: PointsBoard, ledger: Ledger, places: number): SheetRow[] {
  const { rows, rest, sum } = boardRows(board, ledger, places);
  return [
    ...rows.map(({ points, ...row }) => ({ ...row, ...points })),
    ...(rest === undefined ? [] : [{ label: 'Điểm thưởng, điểm trừ ngoài thang điểm, làm tròn', ...rest }]),
    { label: 'Cộng', ...sum },
  ];
}

function boardColumns(context: SheetContext): ListColumn<SheetRow>[] {
  const { asOf } = context.assessment.input;
  const { rounding } = context.set;
  const isSum = ({ entry, label }: SheetRow) => entry === undefined && label !== undefined;
  const points = (value: Exact | undefined) => (value === undefined ? undefined : pointsCell(context, value));
  return [
    { header: 'STT', width: 5, align: 'center', value: ({ entry }, index) => (entry ? String(index + 1) : '') },
    {
      header: 'Mức độ',
      width: 12,
      value: ({ entry }) => (entry ? `${levelSign(entry.level)} ${levelName(entry.level)}` : ''),
    },
    {
      header: 'Tiêu chí',
      width: 20,
      value: ({ entry, label = '' }) => (entry ? criterionText(context, entry.leaf.criterion.code) : label),
      bold: isSum,
    },
    { header: 'Còn lấy được', width: 8, value: ({ recoverable }) => points(recoverable), bold: isSum },
    { header: 'Đã mất', width: 8, value: ({ lost }) => points(lost), bold: isSum },
    { header: 'Đang có, chưa chắc', width: 9, value: ({ inDoubt }) => points(inDoubt) },
    { header: 'Nguyên nhân', width: 11, value: ({ entry }) => (entry ? entryCause(entry) : '') },
    {
      header: 'Cụ thể',
      width: 54,
      value: ({ entry, of }) => (entry ? figures(entryFigures(entry, of, rounding), alsoTold(entry, of)) : ''),
    },
    {
      header: 'Đơn vị, người phụ trách',
      width: 28,
      value: ({ entry }) => (entry ? [departmentName(context, entry.department), ...entry.heads].join('\n') : ''),
    },
    {
      header: 'Hạn cuối',
      width: 11,
      align: 'center',
      value: ({ entry }) => (entry?.actBy === undefined ? '' : formatDate(entry.actBy)),
    },
    {
      header: 'Còn lại',
      width: 10,
      align: 'center',
      value: ({ entry }) => (entry?.actBy === undefined ? '' : daysText(daysBetween(asOf, entry.actBy))),
    },
    { header: 'Việc cần làm', width: 29, value: ({ entry }) => (entry ? entryStep(entry) : '') },
  ];
}

function figures(text: string, also: readonly string[]): string {
  return also.length === 0 ? text : `${text}\nCùng số điểm này còn: ${also.join(', ')}`;
}

/** Signs, bold type and a grey that copies well tell the levels apart in print; the rules follow the cell's own text. */
function markLevels(sheet: Worksheet, top: number, last: number, columns: number): void {
  const rule = (sign: string, priority: number, style: Partial<Style>) => ({
    type: 'expression' as const,
    priority,
    formulae: [`LEFT($B${top},1)="${sign}"`],
    style,
  });
  const grey: Fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFD9D9D9' } };
  const end = sheet.getColumn(columns).letter;
  const [high, lost] = [levelSign('high'), levelSign('lost')];
  const italic = { font: { italic: true } };
  // Ranges that do not overlap: some programs apply only the first rule that holds for a cell.
  sheet.addConditionalFormatting({
    ref: `B${top}:B${last}`,
    rules: [rule(high, 1, { font: { bold: true }, fill: grey }), rule(lost, 2, italic)],
  });
  sheet.addConditionalFormatting({
    ref: `C${top}:F${last}`,
    rules: [rule(high, 3, { font: { bold: true } }), rule(lost, 4, italic)],
  });
  sheet.addConditionalFormatting({ ref: `G${top}:${end}${last}`, rules: [rule(lost, 5, italic)] });
}

/** Points for people to read: rounded, since nothing is computed from them. */
export function pointsCell({ set }: SheetContext, points: Exact): ListCell {
  const { places } = set.rounding;
  return { number: points.round(Math.max(2, places)), format: pointsFormat(places) };
}
