import { cleanText } from '../../domain/names.js';
import { type CellReading, numberText } from './cell-text.js';
import type { GridRow } from './grid.js';
import { type Book, textIn } from './xlsx-book.js';
import { indexOf, Merges } from './xlsx-merges.js';
import { attribute, elements, plainText, prefixOf, type XmlElement } from './xlsx-xml.js';

const DAY = 86_400_000;
const MAX_COLUMNS = 16_384;

/** The rows of a sheet one after another, so that a long list is never unfolded whole. Reads as `readCell` does. */
export function* rowsOfSheet(book: Book, sheet: Book['sheets'][number], file: string): Generator<GridRow> {
  const prefix = prefixOf(sheet.xml, 'worksheet');
  const merges = new Merges(sheet.xml, prefix);
  let number = 0;
  for (const row of elements(sheet.xml, `${prefix}row`)) {
    number = parseInt(attribute(row, 'r') ?? '', 10) || number + 1;
    const at = number;
    const cells: string[] = [];
    const faults = new Map<number, string>();
    for (const cell of elements(row.inner, `${prefix}c`)) {
      const column = columnOf(attribute(cell, 'r')) ?? cells.length;
      if (column >= MAX_COLUMNS) break;
      const reading = readingOf(cell, book, prefix);
      while (cells.length < column) cells.push('');
      cells[column] = 'fault' in reading ? '' : reading.text;
      if ('fault' in reading) faults.set(column, reading.fault);
    }
    merges.unfold(at, cells);
    yield { cells, faults, placeAt: (index) => ({ file, sheet: sheet.name, cell: `${letters(index)}${at}` }) };
  }
}

function readingOf(cell: XmlElement, book: Book, prefix: string): CellReading {
  const [formula] = elements(cell.inner, `${prefix}f`);
  const [stored] = elements(cell.inner, `${prefix}v`);
  const value = stored === undefined ? undefined : plainText(stored.inner);
  const type = attribute(cell, 't');
  if (type === 'inlineStr') return { text: cleanText(textIn(cell.inner, prefix)) };
  if (value === undefined || value === '') {
    return formula === undefined || type === 'str' ? { text: '' } : { fault: `=${plainText(formula.inner)}` };
  }
  switch (type) {
    case 's':
      return { text: cleanText(book.strings[parseInt(value, 10)] ?? '') };
    case 'str':
      return { text: cleanText(value) };
    case 'b':
      return { text: value === '1' ? 'true' : 'false' };
    case 'e':
      return { fault: value };
    case 'd':
      return { text: value.slice(0, 10) };
    default:
      return numberOf(Number(value), book, parseInt(attribute(cell, 's') ?? '0', 10));
  }
}

function numberOf(value: number, { styles, epoch }: Book, style: number): CellReading {
  if (Number.isNaN(value)) return { fault: '#NUM!' };
  const { isDate = false, isPercent = false } = styles[style] ?? {};
  if (!isDate) return { text: numberText(value, isPercent) };
  const date = new Date(Math.round((value - epoch) * DAY));
  return Number.isNaN(date.getTime()) ? { fault: '#NUM!' } : { text: date.toISOString().slice(0, 10) };
}

/** Undefined where a cell does not say where it stands. */
function columnOf(reference: string | undefined): number | undefined {
  const [name] = /^[A-Z]{1,3}/.exec(reference ?? '') ?? [];
  return name === undefined ? undefined : indexOf(name);
}

function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : letters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
