import { parse } from 'csv-parse/sync';
import { type Issue, issue, type SourcePlace } from '../../domain/issue.js';
import { number, text } from '../../domain/message.js';
import { cleanText, foldText } from '../../domain/names.js';
import { Exact } from '../../domain/number.js';
import type { Grid, GridRow } from './grid.js';

type Delimiter = ',' | ';';
const NO_FAULTS: ReadonlyMap<number, string> = new Map();
/** A quote that is never closed swallows what follows; reading resumes this often, on the line after it. */
const MAX_RESUMES = 100;
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
  let start = 1;
  for (let resumes = 0; start <= lines.length && resumes <= MAX_RESUMES; resumes += 1) {
    const { records, brokenAt } = parseRecords(lines.slice(start - 1).join('\n'), delimiter);
    for (const record of records) rows.push(csvRow(file, lines, start - 1 + record.line, record, delimiter));
    start = brokenAt === undefined ? lines.length + 1 : start + brokenAt;
  }
  return { rows, ragged: true };
}

interface CsvRecord {
  readonly cells: readonly string[];
  readonly raw: string;
  /** First line of the record, counted from 1. */
  readonly line: number;
}

/** What csv-parse gives back for `raw` and `info`; its types know only the plain form. */
interface ParsedRecord {
  readonly record: string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

function parseRecords(content: string, delimiter: Delimiter): { records: CsvRecord[]; brokenAt: number | undefined } {
  const broken = new Map<number, CsvRecord>();
  let brokenAt: number | undefined;
  const parsed: unknown = parse(content, {
    delimiter,
    relax_column_count: true,
    skip_records_with_error: true,
    raw: true,
    info: true,
    on_skip: (error, raw) => {
      const line = firstLine(Number(error?.lines ?? 1), raw ?? '');
      if (error?.code === 'CSV_QUOTE_NOT_CLOSED') brokenAt ??= line;
      broken.set(line, { cells: [BROKEN], raw: '', line });
      return undefined;
    },
  });
  const whole = (parsed as ParsedRecord[]).map(({ record, raw, info }) => {
    return { cells: record, raw, line: firstLine(info.lines, raw) };
  });
  return { records: [...whole, ...broken.values()].sort((a, b) => a.line - b.line), brokenAt };
}

/** `last` is the line on which the record ends. */
function firstLine(last: number, raw: string): number {
  return last - (raw.replace(/\n$/, '').match(/\n/g)?.length ?? 0);
}

function csvRow(
  file: string,
  lines: readonly string[],
  line: number,
  record: CsvRecord,
  delimiter: Delimiter,
): GridRow {
  return {
    cells: record.cells.map(cleanText),
    faults: NO_FAULTS,
    placeAt(index): SourcePlace {
      const start = cellStart(record.raw, index, delimiter);
      const at = line + start.line;
      return { file, line: at, column: start.column, excerpt: (lines[at - 1] ?? '').slice(0, MAX_EXCERPT) };
    },
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
