import type { Table, TableCell, TableRow } from 'docx';
import { REMINDER_COLUMNS, type ReminderPartText } from '../messages/index.js';
import { SIZES, twips } from './page-setup.js';
import type { Docx } from './reminder-document.js';

/** Millimetres of the columns; together the width between the margins. */
const WIDTHS = [10, 55, 25, 20, 26, 16, 13];
const CENTRED = new Set([0, 4]);
const FIGURES = WIDTHS.length - 1;

/** Bảng minh chứng phải nộp, its head repeated on every sheet, the sum in the last row. */
export function owedTable(docx: Docx, { rows, sum }: ReminderPartText): Table {
  const columns = WIDTHS.map(twips);
  return new docx.Table({
    ...{ columnWidths: columns, layout: docx.TableLayoutType.FIXED },
    width: { size: columns.reduce((all, each) => all + each, 0), type: docx.WidthType.DXA },
    rows: [
      rowOf(docx, REMINDER_COLUMNS, { bold: true, isHead: true }),
      ...rows.map((cells) => rowOf(docx, cells, { bold: false, isHead: false })),
      sumRow(docx, sum),
    ],
  });
}

function rowOf(
  docx: Docx,
  cells: readonly string[],
  { bold, isHead }: { readonly bold: boolean; readonly isHead: boolean },
): TableRow {
  const children = cells.map((text, at) => cellOf(docx, text, { at, bold, centred: isHead || CENTRED.has(at) }));
  return new docx.TableRow({ children, tableHeader: isHead, cantSplit: true });
}

function sumRow(docx: Docx, sum: string): TableRow {
  const name = cellOf(docx, 'Cộng', { at: 1, bold: true, centred: false, span: FIGURES });
  return new docx.TableRow({
    children: [name, cellOf(docx, sum, { at: FIGURES, bold: true, centred: false })],
    cantSplit: true,
  });
}

interface CellLook {
  readonly at: number;
  readonly bold: boolean;
  readonly centred: boolean;
  readonly span?: number;
}

function cellOf(docx: Docx, text: string, { at, bold, centred, span }: CellLook): TableCell {
  const { AlignmentType } = docx;
  const own = at === FIGURES ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new docx.TableCell({
    ...(span !== undefined && { columnSpan: span }),
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    children: [
      new docx.Paragraph({
        children: [new docx.TextRun({ text, bold, size: SIZES.table })],
        alignment: centred ? AlignmentType.CENTER : own,
      }),
    ],
  });
}
