import type { Cell, Worksheet } from 'exceljs';

/** Row of a list's header: the first with all of these texts. */
export function listHeader(sheet: Worksheet, ...texts: readonly string[]): number {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    if (texts.every((text) => columnAt(sheet, row, text) > 0)) return row;
  }
  throw new Error(`no header ${texts.join(', ')} in ${sheet.name}`);
}

/** Cell of a list by the text of its column and by a text that its row holds. */
export function listCell(sheet: Worksheet, header: string, inRow: string): Cell {
  const top = listHeader(sheet, header);
  for (let row = top + 1; row <= sheet.rowCount; row += 1) {
    if (columnAt(sheet, row, inRow) > 0) return sheet.getCell(row, columnAt(sheet, top, header));
  }
  throw new Error(`no row with ${inRow} in ${sheet.name}`);
}

/** Texts above the list's header. */
export function headingOf(sheet: Worksheet, header: string): string[] {
  const top = listHeader(sheet, header);
  return Array.from({ length: top - 1 }, (_, at) => sheet.getCell(at + 1, 1).text);
}

function columnAt(sheet: Worksheet, row: number, text: string): number {
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const cell = sheet.getCell(row, column);
    if (cell.master === cell && cell.text === text) return column;
  }
  return 0;
}
