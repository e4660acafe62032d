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
 * An aligned table, or stacked lines where the screen is too narrow for it: there the first two cells make the heading of a row and the
 * others follow with their titles. An empty cell is left out of the stack.
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  const widths = fittingWidths(columns, rows, width);
  const fits = width >= LEAST_WIDTH && sum(widths) <= roomFor(columns, width);
  return fits ? aligned(columns, rows, widths) : stacked(columns, rows, width);
}

function aligned(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): string[] {
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

/** Natural widths; when they do not fit, titles of number columns break first, then the widest text columns give way. */
function fittingWidths(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const contents = columns.map((_, index) => Math.max(0, ...rows.map((row) => textWidth(row[index] ?? ''))));
  const widths = columns.map((column, index) => Math.max(textWidth(column.title), contents[index] ?? 0));
  const least = columns.map((column, index) =>
    column.align === 'text' ? LEAST_TEXT : Math.max(longestWord(column.title), contents[index] ?? 0),
  );
  const room = roomFor(columns, width);
  for (const align of ['number', 'text'] as const) {
    while (sum(widths) > room) {
      const widest = widestShrinkable(columns, widths, least, align);
      if (widest < 0) break;
      widths[widest] = (widths[widest] ?? 0) - 1;
    }
  }
  return widths;
}

function roomFor(columns: readonly Column[], width: number): number {
  return width - GAP.length * (columns.length - 1);
}

function widestShrinkable(
  columns: readonly Column[],
  widths: readonly number[],
  least: readonly number[],
  align: Column['align'],
): number {
  let best = -1;
  columns.forEach((column, index) => {
    const own = widths[index] ?? 0;
    if (column.align === align && own > (least[index] ?? 0) && own > (widths[best] ?? -1)) best = index;
  });
  return best;
}

function longestWord(text: string): number {
  return Math.max(...text.split(' ').map(textWidth));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}

function stacked(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  return rows.flatMap((row) => {
    const cells = columns.flatMap((column, index) => {
      const cell = row[index] ?? '';
      if (cell === '') return [];
      return index < 2 && column.align === 'text' ? [cell] : [`${label(column.title)} ${cell}`];
    });
    const heading = row.slice(0, 2).filter((each) => each !== '').length;
    return [
      ...hang('', cells.slice(0, heading).join(' · '), width),
      ...(cells.length > heading ? hang('    ', cells.slice(heading).join(' · '), width) : []),
    ];
  });
}

/** A title inside a sentence; a code keeps its capitals. */
function label(title: string): string {
  return title === title.toLocaleUpperCase('vi') ? title : title.toLocaleLowerCase('vi');
}
