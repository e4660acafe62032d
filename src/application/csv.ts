/** First letters by which a spreadsheet program takes a text for a formula. */
const FORMULA = /^[=+\-@\t\r\n|]/;
/** A number runs nothing, also below zero. */
const NUMBER = /^[+-]?\d[\d.,]*%?$/;
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV that a Vietnamese Excel opens by a double click: UTF-8 with its mark, semicolons, and no text that
 * would run as a formula.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + csvLines(rows);
}

/** Rows that follow others, of a table that is written piece by piece. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(';')}\r\n`).join('');
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
