import type { Font, Worksheet } from 'exceljs';
import { formatDate } from '../../messages/index.js';
import { writeText } from '../cell-text.js';
import type { SheetContext } from '../sheet-context.js';
import { centred, heading, italic, plain, title } from '../style.js';
import { rowHeight } from '../text-fit.js';
import { type FormColumnKey, letter, PRINTED_WIDTH } from './form-columns.js';

interface Line {
  readonly from: FormColumnKey;
  readonly to: FormColumnKey;
  readonly text: string;
  readonly font: Partial<Font>;
}

const DOTS = '…………';

/** Quốc hiệu, issuing body, title and period. Number, place and date stay open for the văn thư. Returns the next row. */
export function writeFormTitle(sheet: Worksheet, context: SheetContext): number {
  const rows = [...letterhead(context), ...titleLines(context).map((line) => [line])];
  rows.forEach((lines, index) => {
    for (const line of lines) writeLine(sheet, index + 1, line);
    const whole = lines.length === 1 ? lines[0] : undefined;
    if (whole) {
      const size = whole.font.size ?? 12;
      sheet.getRow(index + 1).height = rowHeight([{ text: whole.text, width: PRINTED_WIDTH, size }]);
    }
  });
  underline(sheet, 2);
  return rows.length + 2;
}

function letterhead({ assessment }: SheetContext): Line[][] {
  const commune = assessment.input.commune.name.toLocaleUpperCase('vi');
  const left = (text: string, font: Partial<Font>): Line => ({ from: 'ordinal', to: 'max', text, font });
  const right = (text: string, font: Partial<Font>): Line => ({ from: 'state', to: 'note', text, font });
  return [
    [left('ỦY BAN NHÂN DÂN', plain), right('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', heading)],
    [left(commune, heading), right('Độc lập - Tự do - Hạnh phúc', { ...heading, size: 13 })],
    [
      left(`Số: ${DOTS}/${DOTS}`, plain),
      right(`${DOTS}${DOTS}, ngày ${DOTS} tháng ${DOTS} năm ${DOTS}`, { ...italic, size: 12 }),
    ],
  ];
}

function titleLines({ assessment, set }: SheetContext): Line[] {
  const whole = (text: string, font: Partial<Font>): Line => ({ from: 'ordinal', to: 'note', text, font });
  const { period, asOf } = assessment.input;
  const lines = [
    whole(`BẢNG TỰ CHẤM ĐIỂM ${set.indexName.toLocaleUpperCase('vi')}`, title),
    whole(`${set.name} (phiên bản ${assessment.set.version})`, plain),
    whole(
      `Kỳ đánh giá: từ ngày ${formatDate(period.from)} đến ngày ${formatDate(period.to)}. Chấm theo số liệu có đến hết ngày ${formatDate(asOf)}.`,
      plain,
    ),
  ];
  return set.notice === undefined ? lines : [...lines, whole(set.notice, { ...italic, size: 12, bold: true })];
}

function writeLine(sheet: Worksheet, row: number, { from, to, text, font }: Line): void {
  sheet.mergeCells(`${letter(from)}${row}:${letter(to)}${row}`);
  const cell = sheet.getCell(`${letter(from)}${row}`);
  writeText(cell, text);
  cell.font = font;
  cell.alignment = centred;
}

/** The short rule below the name of the issuing body and below the tiêu ngữ, as an underlined text. */
function underline(sheet: Worksheet, row: number): void {
  for (const column of ['ordinal', 'state'] as const) {
    const cell = sheet.getCell(letter(column) + row);
    cell.font = { ...cell.font, underline: true };
  }
}
