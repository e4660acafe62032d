import type { Font, Worksheet } from 'exceljs';
import { writeText } from '../cell-text.js';
import { centred, heading, italic, plain } from '../style.js';
import { letter } from './form-columns.js';

const LINES: readonly { readonly left: string; readonly right: string; readonly font: Partial<Font> }[] = [
  { left: 'NGƯỜI LẬP BIỂU', right: 'TM. ỦY BAN NHÂN DÂN', font: heading },
  { left: '(Ký, ghi rõ họ tên)', right: 'CHỦ TỊCH', font: heading },
  { left: '', right: '(Ký tên, đóng dấu)', font: italic },
];
/** Empty rows for the signatures. */
const SIGNING_ROOM = 4;

/** Người lập biểu and thủ trưởng đơn vị; names are left open. Returns the last row. */
export function writeSignature(sheet: Worksheet, first: number): number {
  LINES.forEach(({ left, right, font }, index) => {
    const row = first + index;
    place(sheet, `${letter('ordinal')}${row}:${letter('method')}${row}`, left, left.startsWith('(') ? italic : font);
    place(sheet, `${letter('documents')}${row}:${letter('note')}${row}`, right, right.startsWith('(') ? italic : font);
  });
  const last = first + LINES.length + SIGNING_ROOM - 1;
  for (let row = first; row <= last; row += 1) sheet.getRow(row).height = 18;
  return last;
}

function place(sheet: Worksheet, range: string, text: string, font: Partial<Font>): void {
  if (text === '') return;
  sheet.mergeCells(range);
  const cell = sheet.getCell(range.split(':')[0] ?? '');
  writeText(cell, text);
  cell.font = { ...plain, ...font, size: 12 };
  cell.alignment = centred;
}
