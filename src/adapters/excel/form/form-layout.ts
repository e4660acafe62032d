import type { Worksheet } from 'exceljs';
import type { SheetContext } from '../sheet-context.js';
import { body } from '../style.js';
import { writeFormRow } from './form-body.js';
import { FORM_COLUMNS } from './form-columns.js';
import { writeFormHeader } from './form-header.js';
import { type FormRow, formRows } from './form-rows.js';
import { writeFormTitle } from './form-title.js';
import { writeTotals } from './form-totals.js';

/** Where the parts of the scoring sheet ended up: first and last row of each. */
export interface FormLayout {
  readonly header: readonly [first: number, last: number];
  readonly rows: readonly FormRow[];
  readonly afterTable: number;
  readonly afterTotals: number;
}

/** Title, table and summary of the scoring sheet. */
export function layOutForm(sheet: Worksheet, context: SheetContext): FormLayout {
  sheet.columns = FORM_COLUMNS.map(({ width, hidden }) => ({ width, hidden: hidden === true, style: { font: body } }));
  const headerFirst = writeFormTitle(sheet, context);
  const headerLast = writeFormHeader(sheet, headerFirst);
  const rows = formRows(context.assessment.score, headerLast + 1, context.ordinals);
  for (const row of rows) writeFormRow(sheet, context, row);
  const afterTable = headerLast + 1 + rows.length;
  const afterTotals = writeTotals(sheet, context, rows, afterTable);
  return { header: [headerFirst, headerLast], rows, afterTable, afterTotals };
}
