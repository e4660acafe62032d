import type { Cell } from 'exceljs';

/** Most characters a spreadsheet cell can hold. */
export const CELL_LIMIT = 32_767;
const CUT_MARK = '… (đã cắt bớt)';

/**
 * Text that a cell can hold as it is: no control characters but the line break, no half of a surrogate pair, no
 * `_x000D_` that a spreadsheet program would decode, at most `CELL_LIMIT` characters.
 */
export function cellText(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return clean.length <= CELL_LIMIT ? clean : clean.slice(0, CELL_LIMIT - CUT_MARK.length) + CUT_MARK;
}

/**
 * Writes text that came from outside. It is always stored as a string, so `=HYPERLINK(…)` stays the text it is and
 * `1.10` stays a code. No other code writes such text into cells.
 */
export function writeText(cell: Cell, text: string): void {
  const clean = cellText(text);
  cell.value = clean === '' ? null : clean;
}

/** Text with a link to a file. The target is a relative address made by `linkBetween`. */
export function writeLink(cell: Cell, text: string, target: string): void {
  const clean = cellText(text);
  cell.value = { text: clean === '' ? target : clean, hyperlink: target, tooltip: 'Mở tệp minh chứng' };
}

/** A note that opens over the cell. */
export function writeNote(cell: Cell, text: string): void {
  cell.note = { texts: [{ font: { name: 'Times New Roman', size: 10 }, text: cellText(text) }] };
}
