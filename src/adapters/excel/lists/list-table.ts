import type { Alignment, Cell, Worksheet } from 'exceljs';
import type { Exact } from '../../../domain/number.js';
import { writeText } from '../cell-text.js';
import * as style from '../style.js';
import { rowHeight } from '../text-fit.js';

/** What stands in one cell of a list: text, or a number with its format. Nothing: an empty cell. */
export type ListCell = string | { readonly number: Exact; readonly format: string } | undefined;

export interface ListColumn<Row> {
  readonly header: string;
  /** In characters of the sheet's default font; several widths are as many columns of the sheet, merged. */
  readonly width: number | readonly number[];
  readonly align?: 'left' | 'center' | 'right';
  value(row: Row, index: number): ListCell;
  /** Rows whose cell in this column is printed bold. */
  bold?(row: Row): boolean;
}

export interface ListTable<Row> {
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  /** The sentence that stands there when there are no rows. */
  readonly empty: string;
}

/** A column with its place on the sheet. */
interface Placed<Row> {
  readonly column: ListColumn<Row>;
  readonly first: number;
  readonly last: number;
  readonly width: number;
}

/** Writes header and rows from `first` on. Returns the last row used. */
export function writeListTable<Row>(sheet: Worksheet, table: ListTable<Row>, first: number): number {
  const columns = placed(table.columns);
  for (const place of columns) {
    const cell = cellAt(sheet, first, place);
    writeText(cell, place.column.header);
    Object.assign(cell, { font: style.bold, alignment: style.centred, fill: style.headerFill });
  }
  const headers = columns.map(({ column, width }) => ({ text: column.header, width, bold: true }));
  sheet.getRow(first).height = rowHeight(headers, 22);
  if (table.rows.length === 0) return writeEmpty(sheet, table, first + 1);
  table.rows.forEach((row, index) => {
    writeListRow(sheet, columns, row, index, first + 1 + index);
  });
  return first + table.rows.length;
}

/** Widths of the sheet's columns that a list takes. */
export function gridOf<Row>(columns: readonly ListColumn<Row>[]): number[] {
  return columns.flatMap(({ width }) => width);
}

function writeListRow<Row>(
  sheet: Worksheet,
  columns: readonly Placed<Row>[],
  row: Row,
  index: number,
  at: number,
): void {
  const boxes = columns.map((place) => {
    const { column, width } = place;
    const bold = column.bold?.(row) ?? false;
    const cell = cellAt(sheet, at, place);
    const value = column.value(row, index);
    writeCell(cell, value);
    cell.font = bold ? style.bold : style.body;
    cell.alignment = alignmentOf(column, value);
    return { text: typeof value === 'string' ? value : '', width, bold };
  });
  sheet.getRow(at).height = rowHeight(boxes);
}

function writeCell(cell: Cell, value: ListCell): void {
  if (value === undefined) return;
  if (typeof value === 'string') {
    writeText(cell, value);
    return;
  }
  cell.value = value.number.toNumber();
  cell.numFmt = value.format;
}

function writeEmpty<Row>(sheet: Worksheet, { columns, empty }: ListTable<Row>, row: number): number {
  const grid = gridOf(columns);
  sheet.mergeCells(row, 1, row, grid.length);
  const cell = sheet.getCell(row, 1);
  writeText(cell, empty);
  Object.assign(cell, { font: style.italic, alignment: style.leftTop, border: style.frame });
  sheet.getRow(row).height = rowHeight([{ text: empty, width: grid.reduce((total, width) => total + width, 0) }], 22);
  return row;
}

function placed<Row>(columns: readonly ListColumn<Row>[]): Placed<Row>[] {
  let next = 1;
  return columns.map((column) => {
    const widths = [column.width].flat();
    const first = next;
    next += widths.length;
    return { column, first, last: next - 1, width: widths.reduce((total, width) => total + width, 0) };
  });
}

function cellAt<Row>(sheet: Worksheet, row: number, { first, last }: Placed<Row>): Cell {
  if (last > first) sheet.mergeCells(row, first, row, last);
  for (let column = first; column <= last; column += 1) sheet.getCell(row, column).border = style.frame;
  return sheet.getCell(row, first);
}

function alignmentOf<Row>({ align }: ListColumn<Row>, value: ListCell): Partial<Alignment> {
  if (typeof value === 'object' && align === undefined) return style.rightTop;
  return { ...style.leftTop, horizontal: align ?? 'left' };
}
