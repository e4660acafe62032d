export type Delimiter = ',' | ';';

/** One record with its first and last line, counted from 1. */
export interface CsvRecord {
  /** Absent when the record cannot be split: its quotes do not fit, or a cell is longer than any spreadsheet allows. */
  readonly cells?: readonly string[];
  readonly first: number;
  readonly last: number;
  /** Where the record starts in the text, and where the next one does. */
  readonly start: number;
  readonly end: number;
}

/** Letters that a spreadsheet cell can hold; a quote that is never closed would swallow the rest of the file. */
const MAX_CELL = 32_767;
const LINE_END = /\r\n|\n|\r/g;
const PLAIN: Readonly<Record<Delimiter, RegExp>> = { ',': /[^,"\r\n]*/y, ';': /[^;"\r\n]*/y };

/**
 * The records of a separated text (RFC 4180), in one pass. What comes behind quotes that do not fit cannot be told
 * apart, so reading resumes on the next line.
 */
export function* csvRecords(content: string, delimiter: Delimiter): Generator<CsvRecord> {
  let line = 1;
  for (let start = 0; start < content.length; ) {
    const cells: string[] = [];
    const end = readCells(content, start, delimiter, cells);
    const next = afterLine(content, end ?? start);
    const last = end === undefined ? line : line + linesIn(content, start, end);
    yield { ...(end !== undefined && { cells }), first: line, last, start, end: next };
    start = next;
    line = last + 1;
  }
}

/** @returns the end of the record; undefined when it cannot be split. */
function readCells(content: string, start: number, delimiter: Delimiter, cells: string[]): number | undefined {
  for (let at = start; ; at += 1) {
    const end = content[at] === '"' ? quotedEnd(content, at) : plainEnd(content, at, delimiter);
    const next = content[end];
    const fits =
      end - at <= MAX_CELL && (next === delimiter || next === '\n' || next === '\r' || end >= content.length);
    if (!fits) return undefined;
    cells.push(content[at] === '"' ? content.slice(at + 1, end - 1).replaceAll('""', '"') : content.slice(at, end));
    if (next !== delimiter) return end;
    at = end;
  }
}

/** Behind the closing quote; far outside when there is none. */
function quotedEnd(content: string, opening: number): number {
  for (let at = opening + 1; ; at += 2) {
    at = content.indexOf('"', at);
    if (at === -1) return Number.POSITIVE_INFINITY;
    if (content[at + 1] !== '"') return at + 1;
  }
}

function plainEnd(content: string, start: number, delimiter: Delimiter): number {
  const pattern = PLAIN[delimiter];
  pattern.lastIndex = start;
  pattern.test(content);
  return pattern.lastIndex;
}

function afterLine(content: string, from: number): number {
  LINE_END.lastIndex = from;
  return LINE_END.test(content) ? LINE_END.lastIndex : content.length;
}

function linesIn(content: string, start: number, end: number): number {
  return content.slice(start, end).match(LINE_END)?.length ?? 0;
}
