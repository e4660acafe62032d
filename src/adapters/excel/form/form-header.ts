import type { Worksheet } from 'exceljs';
import { writeText } from '../cell-text.js';
import { bold, centred, faint, frame, headerFill } from '../style.js';
import { rowHeight } from '../text-fit.js';
import { FORM_COLUMNS, letter } from './form-columns.js';

/** Two header rows: groups above columns, single columns merged over both. Returns the last header row. */
export function writeFormHeader(sheet: Worksheet, row: number): number {
  for (const { key, header, group, hidden } of FORM_COLUMNS) {
    const column = letter(key);
    if (group === undefined) sheet.mergeCells(`${column}${row}:${column}${row + 1}`);
    else writeText(sheet.getCell(column + (row + 1)), header);
    if (group === undefined) writeText(sheet.getCell(column + row), header);
    for (const at of [row, row + 1]) {
      const cell = sheet.getCell(column + at);
      cell.font = hidden ? faint : bold;
      cell.alignment = centred;
      cell.border = frame;
      cell.fill = headerFill;
    }
  }
  for (const [group, columns] of groups()) {
    sheet.mergeCells(`${columns[0]}${row}:${columns.at(-1)}${row}`);
    writeText(sheet.getCell(columns[0] + String(row)), group);
  }
  sheet.getRow(row + 1).height = rowHeight(
    FORM_COLUMNS.filter((column) => column.hidden !== true).map((column) => ({
      text: column.header,
      width: column.width,
      bold: true,
    })),
  );
  sheet.getRow(row).height = 18;
  return row + 1;
}

function groups(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { key, group } of FORM_COLUMNS) {
    if (group !== undefined) found.set(group, [...(found.get(group) ?? []), letter(key)]);
  }
  return found;
}
