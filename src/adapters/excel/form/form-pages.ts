import type { Worksheet } from 'exceljs';
import { PAGE_HEIGHT, PAGE_WIDTH } from '../page-setup.js';
import { columnPoints } from '../text-fit.js';
import { PRINTED_COLUMNS } from './form-columns.js';

/** Room kept free on a page, since programs and printers measure rows a little differently. */
const RESERVE = 0.94;
const DEFAULT_ROW = 15;

/**
 * Starts a new page before `first` when rows `first` to `last` would not fit under what is already on the page: a
 * picture or a signature is never cut in two.
 */
export function keepTogether(sheet: Worksheet, first: number, last: number, header: readonly [number, number]): void {
  const scale = PAGE_WIDTH / PRINTED_COLUMNS.reduce((total, column) => total + columnPoints(column.width), 0);
  const room = (PAGE_HEIGHT / Math.min(1, scale)) * RESERVE;
  const used = usedOnLastPage(sheet, first - 1, room, heightOf(sheet, header[0], header[1]));
  if (used + heightOf(sheet, first, last) > room) sheet.getRow(first - 1).addPageBreak();
}

function usedOnLastPage(sheet: Worksheet, last: number, room: number, repeated: number): number {
  let used = 0;
  for (let row = 1; row <= last; row += 1) {
    const height = rowHeightOf(sheet, row);
    used = used + height > room ? repeated + height : used + height;
  }
  return used;
}

function heightOf(sheet: Worksheet, first: number, last: number): number {
  let total = 0;
  for (let row = first; row <= last; row += 1) total += rowHeightOf(sheet, row);
  return total;
}

function rowHeightOf(sheet: Worksheet, row: number): number {
  return sheet.getRow(row).height ?? DEFAULT_ROW;
}
