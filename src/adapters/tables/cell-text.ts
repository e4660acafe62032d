import type { Cell, CellFormulaValue, CellValue } from 'exceljs';
import { cleanText } from '../../domain/names.js';
import { Exact } from '../../domain/number.js';

/** Text of a spreadsheet cell, or what stands there instead of a usable value. */
export type CellReading = { readonly text: string } | { readonly fault: string };

/**
 * Numbers come back as their shortest exact text with a decimal comma (so that `3,067` typed as a number is never taken
 * for three thousand), cells in percent format with `%`, dates as `yyyy-mm-dd`, formulas by their stored result.
 */
export function readCell(cell: Cell): CellReading {
  return readValue(cell.value, cell);
}

function readValue(value: CellValue | undefined, cell: Cell): CellReading {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'string') return { text: cleanText(value) };
  if (typeof value === 'number') return { text: numberText(value, cell.numFmt?.includes('%') ?? false) };
  if (typeof value === 'boolean') return { text: value ? 'true' : 'false' };
  if (value instanceof Date) return dateReading(value);
  if ('error' in value) return { fault: value.error };
  if ('richText' in value) return { text: cleanText(value.richText.map((part) => part.text).join('')) };
  if ('hyperlink' in value) return readValue(value.text, cell);
  return readResult(value, cell);
}

/** `cell.result` still holds a zero that exceljs leaves out of `cell.value`. */
function readResult(value: CellFormulaValue | { sharedFormula: string }, cell: Cell): CellReading {
  const result = cell.result as CellValue | undefined;
  const formula = 'formula' in value ? value.formula : value.sharedFormula;
  return result === undefined || result === null ? { fault: `=${formula}` } : readValue(result, cell);
}

function dateReading(value: Date): CellReading {
  return Number.isNaN(value.getTime()) ? { fault: '#NUM!' } : { text: value.toISOString().slice(0, 10) };
}

export function numberText(value: number, percent: boolean): string {
  const shortest = String(value);
  if (!percent) return shortest.replace('.', ',');
  const exact = Exact.parse(shortest)?.times(Exact.HUNDRED);
  if (exact === undefined) return shortest;
  const places = Math.max(0, (shortest.split('.')[1]?.length ?? 0) - 2);
  return `${exact.toDecimal(places).replace('.', ',')}%`;
}
