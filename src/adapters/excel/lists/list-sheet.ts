import type { Font, Workbook, Worksheet } from 'exceljs';
import { writeText } from '../cell-text.js';
import { type SheetHead, setUpPage } from '../page-setup.js';
import * as style from '../style.js';
import { rowHeight } from '../text-fit.js';
import { gridOf, type ListTable, writeListTable } from './list-table.js';

/** A sheet that is one list: its name, its title, what it is about, and the table. */
export interface ListSheet<Row> extends ListTable<Row> {
  readonly name: string;
  readonly title: string;
  readonly intro: string;
  /** Lets the reader filter by column. */
  readonly filter?: true;
}

/** Adds a sheet with its title; the list goes below it. Returns the sheet and its last row. */
export function addListSheet<Row>(workbook: Workbook, head: SheetHead, list: ListSheet<Row>): ListPlace {
  const sheet = workbook.addWorksheet(list.name);
  const grid = gridOf(list.columns);
  sheet.columns = grid.map((width) => ({ width, style: { font: style.body } }));
  const width = grid.reduce((total, each) => total + each, 0);
  const lines: (readonly [string, Partial<Font>])[] = [
    [list.title, style.title],
    [head.subject, style.plain],
    ...(head.notice === undefined ? [] : [[head.notice, { ...style.italic, size: 12 }] as const]),
    ...(list.intro === '' ? [] : [[list.intro, style.plain] as const]),
  ];
  lines.forEach(([text, font], index) => {
    writeLine(sheet, index + 1, grid.length, text, font);
    sheet.getRow(index + 1).height = rowHeight([{ text, width, size: font.size ?? style.BODY_SIZE }]);
  });
  const header = lines.length + 1;
  const last = writeListTable(sheet, list, header);
  setUpPage(sheet, head, [header, header]);
  sheet.views = [{ state: 'frozen', ySplit: header, zoomScale: 90 }];
  if (list.filter && list.rows.length > 0) {
    sheet.autoFilter = { from: { row: header, column: 1 }, to: { row: last, column: grid.length } };
  }
  return { sheet, last, columns: grid.length };
}

/** Where a list ended, for what follows it. */
export interface ListPlace {
  readonly sheet: Worksheet;
  readonly last: number;
  readonly columns: number;
}

/** A line of text over the whole width of a list. */
export function writeLine(sheet: Worksheet, row: number, columns: number, text: string, font: Partial<Font>): void {
  sheet.mergeCells(row, 1, row, columns);
  const cell = sheet.getCell(row, 1);
  writeText(cell, text);
  cell.font = font;
  cell.alignment = { ...style.leftTop, vertical: 'middle' };
}
