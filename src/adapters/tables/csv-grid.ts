import { type Issue, issue, type SourcePlace } from '../../domain/issue.js';
import { number, text } from '../../domain/message.js';
import { cleanText, foldText } from '../../domain/names.js';
import { Exact } from '../../domain/number.js';
import { csvRecords, type Delimiter } from './csv-records.js';
import type { Grid, GridRow } from './grid.js';

const NO_FAULTS: ReadonlyMap<number, string> = new Map();
const MAX_EXCERPT = 500;
/** Enough for every commune of the country with every figure; more is no table of this kind. */
const MAX_LINES = 200_000;
/** Stands for a record that cannot be split: one cell, so that it never has the header's width. */
export const BROKEN = '"';

/** Rows of a comma- or semicolon-separated text. Records that cannot be split stay as one short row. */
export function csvGrid(file: string, content: string, wanted: readonly string[]): Grid | Issue {
  const delimiter = delimiterOf(content, wanted);
  const lines = content.split(/\r\n|\n|\r/);
  if (lines.length > MAX_LINES) {
    const figures = { found: number(Exact.of(lines.length)), limit: number(Exact.of(MAX_LINES)) };
    return issue('X003', { file }, { part: text('rows'), ...figures });
  }
  const clean = remembered(cleanText);
  const source: CsvText = { file, lines, delimiter };
  const rows = Array.from(
    csvRecords(content, delimiter),
    ({ cells = [BROKEN], first, last }) => new CsvRow(source, first, last, cells.map(clean)),
  );
  return { rows, ragged: true };
}

interface CsvText {
  readonly file: string;
  readonly lines: readonly string[];
  readonly delimiter: Delimiter;
}

class CsvRow implements GridRow {
  /** @param first line of the record in the file, and its `last`, counted from 1. */
  constructor(
    private readonly text: CsvText,
    private readonly first: number,
    private readonly last: number,
    readonly cells: readonly string[],
  ) {}

  get faults(): ReadonlyMap<number, string> {
    return NO_FAULTS;
  }

  placeAt(index: number): SourcePlace {
    const { file, lines, delimiter } = this.text;
    const start = cellStart(lines.slice(this.first - 1, this.last).join('\n'), index, delimiter);
    const line = this.first + start.line;
    return { file, line, column: start.column, excerpt: (lines[line - 1] ?? '').slice(0, MAX_EXCERPT) };
  }
}

/** The same cells come again and again in a column: each distinct text is worked on, and kept, once. */
export function remembered(compute: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      result = compute(text);
      known.set(text, result);
    }
    return result;
  };
}

/** Where the cell with this index starts inside the record: lines from 0, columns from 1. */
export function cellStart(raw: string, index: number, delimiter: Delimiter): { line: number; column: number } {
  let line = 0;
  let column = 1;
  let quoted = false;
  let cell = 0;
  for (const char of raw.trimEnd()) {
    if (cell === index) break;
    if (char === '"') quoted = !quoted;
    if (char === delimiter && !quoted) cell += 1;
    column += 1;
    if (char === '\n') {
      line += 1;
      column = 1;
    }
  }
  return { line, column };
}

/** The separator that finds more of the wanted headers on one line. */
export function delimiterOf(content: string, wanted: readonly string[]): Delimiter {
  const names = new Set(wanted);
  const top = content
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .slice(0, 30);
  const best = (delimiter: Delimiter): number =>
    Math.max(...top.map((line) => countHeaders(line.split(delimiter), names)));
  return best(';') > best(',') ? ';' : ',';
}

function countHeaders(cells: readonly string[], names: ReadonlySet<string>): number {
  return cells.filter((cell) => names.has(foldText(cell.replaceAll('"', '')))).length;
}
