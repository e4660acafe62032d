import type { Loaded } from '../../application/ports/loaded.js';
import type { Table, TableRow } from '../../application/ports/table-reader.js';
import { type Issue, issue, type SourcePlace } from '../../domain/issue.js';
import { number, text } from '../../domain/message.js';
import { foldText } from '../../domain/names.js';
import { Exact } from '../../domain/number.js';
import { type Grid, type GridRow, isBlank } from './grid.js';

/** Title rows above the header are few; below this many rows no header is looked for. */
export const HEADER_SEARCH = 30;
/** More columns than any table of this kind has. */
const MAX_COLUMNS = 200;

export interface HeaderMatch {
  readonly index: number;
  /** How many of the wanted names it holds. */
  readonly found: number;
}

/** The row that holds most of the wanted names: of equals the first, of none the first that is not blank. */
export function findHeader(grid: Grid, wanted: readonly string[]): HeaderMatch | undefined {
  const names = new Set(wanted);
  let best: HeaderMatch | undefined;
  for (const [index, row] of grid.rows.slice(0, HEADER_SEARCH).entries()) {
    if (isBlank(row)) continue;
    const found = new Set(headerTexts(row).filter((header) => names.has(header))).size;
    if (best === undefined || found > best.found) best = { index, found };
  }
  return best;
}

/** Turns the rows below the header into records; rows that cannot be used become issues. */
export function tableOf(grid: Grid, header: HeaderMatch): Loaded<Table> {
  const headerRow = grid.rows[header.index];
  if (headerRow === undefined) return { issues: [] };
  const shape = TableShape.under(headerRow, grid.ragged);
  if ('code' in shape) return { issues: [shape] };
  const issues: Issue[] = [];
  const rows: TableRow[] = [];
  for (const row of grid.rows.slice(header.index + 1)) {
    const read = shape.read(row);
    if (read === undefined) continue;
    if ('code' in read) issues.push(read);
    else rows.push(read);
  }
  return { value: { headers: shape.headers, rows, placeOfHeader: (name) => shape.placeOfHeader(name) }, issues };
}

/** The columns under one header row, by which the rows below are read one by one. */
export class TableShape {
  private constructor(
    private readonly headerRow: GridRow,
    private readonly texts: readonly string[],
    private readonly columns: ReadonlyMap<string, number>,
    private readonly ragged: boolean,
  ) {}

  /** @param ragged whether rows must have as many cells as the header. */
  static under(headerRow: GridRow, ragged: boolean): TableShape | Issue {
    const texts = headerTexts(headerRow);
    const columns = columnsOf(texts);
    if (columns.size <= MAX_COLUMNS) return new TableShape(headerRow, texts, columns, ragged);
    const figures = { found: number(Exact.of(columns.size)), limit: number(Exact.of(MAX_COLUMNS)) };
    return issue('X003', headerRow.placeAt(0), { part: text('columns'), ...figures });
  }

  get headers(): string[] {
    return [...this.columns.keys()];
  }

  placeOfHeader(name: string): SourcePlace {
    return this.headerRow.placeAt(this.columns.get(name) ?? 0);
  }

  /** The row as a record, or what is wrong with it; undefined for a blank row and for the header again. */
  read(row: GridRow): TableRow | Issue | undefined {
    if (isBlank(row) || repeats(row, this.texts)) return undefined;
    const problem = this.ragged ? raggedness(row, this.headerRow.cells.length) : undefined;
    return problem ?? fault(row, this.texts) ?? new ColumnRow(row, this.columns);
  }
}

function headerTexts(row: GridRow): string[] {
  const texts = row.cells.map(foldText);
  while (texts.at(-1) === '') texts.pop();
  return texts;
}

/** Index by header; of two columns with one name (merged header cells) the first counts. */
function columnsOf(headers: readonly string[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const [index, header] of headers.entries()) {
    if (header !== '' && !columns.has(header)) columns.set(header, index);
  }
  return columns;
}

/** The header again: the second row of merged header cells, or a header repeated on each page. */
function repeats(row: GridRow, headers: readonly string[]): boolean {
  if (foldText(row.cells[0] ?? '') !== headers[0]) return false;
  const texts = headerTexts(row);
  return texts.length === headers.length && texts.every((each, index) => each === headers[index]);
}

/** Also one empty cell too many is refused: `2,5` without quotes shifts every cell behind it. */
function raggedness(row: GridRow, wanted: number): Issue | undefined {
  const cells = row.cells.length;
  if (cells === wanted) return undefined;
  const place = row.placeAt(Math.min(cells, wanted));
  return issue('F014', place, { cells: number(Exact.of(cells)), wanted: number(Exact.of(wanted)) });
}

function fault(row: GridRow, headers: readonly string[]): Issue | undefined {
  for (const [index, found] of row.faults) {
    const column = headers[index] ?? '';
    if (column !== '') return issue('F018', row.placeAt(index), { column: text(column), found: text(found) });
  }
  return undefined;
}

/** A row read through the table's columns. Places are worked out only when a message needs them. */
class ColumnRow implements TableRow {
  constructor(
    private readonly row: GridRow,
    private readonly columns: ReadonlyMap<string, number>,
  ) {}

  cell(header: string): string {
    const index = this.columns.get(header);
    return index === undefined ? '' : (this.row.cells[index] ?? '');
  }

  get place(): SourcePlace {
    return this.row.placeAt(0);
  }

  placeOf(header: string): SourcePlace {
    return this.row.placeAt(this.columns.get(header) ?? 0);
  }
}
