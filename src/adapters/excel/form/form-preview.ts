import type { Cell, Workbook, Worksheet } from 'exceljs';
import type { PrintedCell, PrintedRow, PrintedSheet } from '../../../application/ports/printed-sheet.js';
import { Exact } from '../../../domain/number.js';
import { formatNumber, formatPoints } from '../../messages/index.js';
import type { SheetContext } from '../sheet-context.js';
import { letter, PRINTED_COLUMNS, PRINTED_WIDTH } from './form-columns.js';
import { layOutForm } from './form-layout.js';
import { FORM_SHEET } from './form-sheet.js';
import { writeSignature } from './form-signature.js';

const SHOWN = PRINTED_COLUMNS.map(({ key }) => letter(key));

/** The scoring sheet read back from the cells that are written into the file, so that both say the same. */
export function previewForm(workbook: Workbook, context: SheetContext): PrintedSheet {
  const sheet = workbook.addWorksheet(FORM_SHEET);
  const { header, afterTable, afterTotals } = layOutForm(sheet, context);
  const last = writeSignature(sheet, afterTotals + 1);
  const rows = (from: number, to: number) => printedRows(sheet, from, to);
  return {
    widths: PRINTED_COLUMNS.map(({ width }) => Math.round((width / PRINTED_WIDTH) * 1000) / 10),
    title: rows(1, header[0] - 1),
    head: rows(...header),
    body: [...rows(header[1] + 1, afterTable - 1), ...rows(afterTable, afterTotals - 1)],
    signature: rows(afterTotals + 1, last),
    footer: context.footer,
  };
}

function printedRows(sheet: Worksheet, from: number, to: number): PrintedRow[] {
  const printed: PrintedRow[] = [];
  for (let number = from; number <= to; number += 1) {
    if (sheet.getRow(number).hidden) continue;
    const cells = SHOWN.map((column) => sheet.getCell(column + number));
    printed.push(
      cells.flatMap((cell, index) => (isCovered(cell) ? [] : [printedCell(sheet, cell, cells.slice(index))])),
    );
  }
  return printed;
}

/** Part of a merged cell that begins elsewhere. */
function isCovered(cell: Cell): boolean {
  return cell.isMerged && cell.master.address !== cell.address;
}

function printedCell(sheet: Worksheet, cell: Cell, following: readonly Cell[]): PrintedCell {
  const isPart = (each: Cell) => each.master.address === cell.address;
  const after = following.findIndex((each) => !isPart(each));
  let rows = 1;
  while (cell.isMerged && isPart(sheet.getCell(Number(cell.row) + rows, Number(cell.col)))) rows += 1;
  const { horizontal } = cell.alignment ?? {};
  return {
    text: cellWords(cell),
    columns: after === -1 ? following.length : after,
    rows,
    align: horizontal === 'center' || horizontal === 'right' ? horizontal : 'left',
    isBold: cell.font?.bold === true,
    isItalic: cell.font?.italic === true,
  };
}

/** Formulas show the value that they have; a number as its format shows it. */
function cellWords(cell: Cell): string {
  const { value: kept } = cell;
  const value = typeof kept === 'object' && kept !== null && 'formula' in kept ? kept.result : kept;
  return typeof value === 'number' ? numberWords(value, cell.numFmt) : cell.text;
}

function numberWords(value: number, format: string | undefined): string {
  const places = /0\.(0+)/.exec(format ?? '')?.[1]?.length;
  if (value === 0 && format?.includes('"–"') === true) return '–';
  const exact = Exact.from(value.toFixed(places ?? 4));
  return places === undefined ? formatNumber(exact) : formatPoints(exact, places);
}
