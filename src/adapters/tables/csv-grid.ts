import { parse } from 'csv-parse/sync';
import { type Issue, issue, type SourcePlace } from '../../domain/issue.js';
import { number, text } from '../../domain/message.js';
import { cleanText, foldText } from '../../domain/names.js';
import { Exact } from '../../domain/number.js';
import type { Grid, GridRow } from './grid.js';

type Delimiter = ',' | ';';
const NO_FAULTS: ReadonlyMap<number, string> = new Map();
/** A quote that is never closed swallows what follows; reading resumes on the line after it, up to this many letters. */
const READING_BUDGET = 40_000_000;
const MAX_EXCERPT = 500;
/** Enough for every commune of the country with every figure; more is no table of this kind. */
const MAX_LINES = 200_000;
/** Stands for a record that cannot be split: one cell, so that it never has the header's width. */
const BROKEN = '"';

/** Rows of a comma- or semicolon-separated text. Records that cannot be split stay as one short row. */
export function csvGrid(file: string, content: string, wanted: readonly string[]): Grid | Issue {
  const delimiter = delimiterOf(content, wanted);
  const lines = content.split(/\r\n|\n|\r/);
  if (lines.length > MAX_LINES) {
    const figures = { found: number(Exact.of(lines.length)), limit: number(Exact.of(MAX_LINES)) };
    return issue('X003', { file }, { part: text('rows'), ...figures });
  }
  const rows: GridRow[] = [];
  const clean = remembered(cleanText);
  const source: CsvText = { file, lines, delimiter };
  let start = 1;
  for (let budget = READING_BUDGET; start <= lines.length && budget > 0; ) {
    const before = start - 1;
    const rest = lines.slice(before).join('\n');
    const add = (cells: readonly string[], first: number, last: number): void => {
      rows.push(new CsvRow(source, before + first, before + last, cells.map(clean)));
    };
    const brokenAt = parseRecords(rest, delimiter, add);
    start = brokenAt === undefined ? lines.length + 1 : start + brokenAt;
    budget -= rest.length;
  }
  return { rows, ragged: true };
}

/**
 * Gives every record with its first and last line, counted from 1, up to the first one whose quotes do not fit; what
 * comes behind it cannot be told apart any more.
 * @returns the line of that record.
 */
function parseRecords(
  content: string,
  delimiter: Delimiter,
  take: (cells: readonly string[], first: number, last: number) => void,
): number | undefined {
  let last = 0;
  let brokenAt: number | undefined;
  const add = (cells: readonly string[], end: number): void => {
    if (brokenAt === undefined) take(cells, last + 1, end);
    last = end;
  };
  parse(content, {
    delimiter,
    relax_column_count: true,
    skip_records_with_error: true,
    on_record: (cells: string[], { lines }) => {
      add(cells, lines);
      return null;
    },
    on_skip: (error) => {
      const first = last + 1;
      add([BROKEN], Number(error?.lines ?? first));
      if (error?.code !== 'INVALID_OPENING_QUOTE') brokenAt ??= first;
      return undefined;
    },
  });
  return brokenAt;
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
function remembered(compute: (text: string) => string): (text: string) => string {
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
function cellStart(raw: string, index: number, delimiter: Delimiter): { line: number; column: number } {
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
function delimiterOf(content: string, wanted: readonly string[]): Delimiter {
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
