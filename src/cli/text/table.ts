import { hang, padEnd, padStart, textWidth, wrap } from './width.js';

export interface Column {
  readonly title: string;
  /** Numbers stand at the right; `text` columns may wrap. */
  readonly align: 'text' | 'number';
}

/** Below this width a table is printed as stacked lines. */
const LEAST_WIDTH = 80;
const GAP = '  ';
const LEAST_TEXT = 16;

/**
 * An aligned table, or stacked lines on a narrow screen: there the first two cells make the heading of a row and the
 * others follow as "title: value". An empty cell is left out of the stack.
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  return width < LEAST_WIDTH ? stacked(columns, rows, width) : aligned(columns, rows, width);
}

function aligned(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  const widths = fittingWidths(columns, rows, width);
  const line = (cells: readonly string[], header: boolean): string[] => {
    const wrapped = columns.map((_, index) => wrap(cells[index] ?? '', widths[index] ?? 0));
    const height = Math.max(...wrapped.map((each) => each.length));
    return Array.from({ length: height }, (_, at) =>
      columns
        .map((column, index) => {
          // A header of numbers stands at the bottom right of its column, as the numbers do.
          const lines = wrapped[index] ?? [];
          const text = lines[header ? at - (height - lines.length) : at] ?? '';
          return column.align === 'number' ? padStart(text, widths[index] ?? 0) : padEnd(text, widths[index] ?? 0);
        })
        .join(GAP)
        .trimEnd(),
    );
  };
  const rule = widths.map((each) => '─'.repeat(each)).join(GAP);
  return [
    ...line(
      columns.map((each) => each.title),
      true,
    ),
    rule,
    ...rows.flatMap((row) => line(row, false)),
  ];
}

/** Natural widths; when they do not fit, the widest text columns give way. */
function fittingWidths(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const widths = columns.map((column, index) =>
    Math.max(headerWidth(column), ...rows.map((row) => textWidth(row[index] ?? ''))),
  );
  const room = width - GAP.length * (columns.length - 1);
  for (;;) {
    const excess = widths.reduce((sum, each) => sum + each, 0) - room;
    const widest = columns.reduce(
      (best, column, index) => (column.align === 'text' && (widths[index] ?? 0) > (widths[best] ?? -1) ? index : best),
      -1,
    );
    if (excess <= 0 || widest < 0 || (widths[widest] ?? 0) <= LEAST_TEXT) return widths;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
}

/** Titles of number columns may break at spaces; titles of text columns stay whole. */
function headerWidth(column: Column): number {
  return column.align === 'text'
    ? textWidth(column.title)
    : Math.max(...column.title.split(' ').map((word) => textWidth(word)), Math.min(8, textWidth(column.title)));
}

function stacked(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  return rows.flatMap((row) => {
    const [first = '', second = '', ...others] = row;
    const details = others
      .map((cell, index) => (cell === '' ? '' : `${columns[index + 2]?.title.toLowerCase() ?? ''}: ${cell}`))
      .filter((each) => each !== '');
    return [
      ...hang('', [first, second].filter((each) => each !== '').join(' · '), width),
      ...details.flatMap((each) => hang('    ', each, width)),
    ];
  });
}
