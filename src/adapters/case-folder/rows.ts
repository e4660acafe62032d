import type { Loaded } from '../../application/ports/loaded.js';
import type { Table, TableReader, TableRow } from '../../application/ports/table-reader.js';
import { type Issue, issue, type SourcePlace } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { nearest } from '../../domain/nearest.js';

/** Columns of one kind of table: the name of each in the data format, and other header texts (folded) that mean it. */
export interface Columns<C extends string> {
  readonly names: Readonly<Record<C, readonly string[]>>;
  readonly required: readonly C[];
  /** Tables of others carry columns of their own: one is told only when it looks like a known one with a slip. */
  readonly othersPass?: boolean;
}

/** One data row by column name. A column that the table does not have reads as empty. */
export interface Row<C extends string> {
  get(column: C): string;
  /** Place of the cell; without a column, of the row. */
  place(column?: C): SourcePlace;
}

/** Reads a table and settles which header means which column. Without a needed column no row can be used. */
export async function readRows<C extends string>(
  reader: TableReader,
  file: string,
  columns: Columns<C>,
): Promise<Loaded<readonly Row<C>[]>> {
  const { value: table, issues } = await reader.read(file, file, headerTexts(columns));
  if (table === undefined) return { issues };
  const read = rowsOf(table, columns);
  return read.value === undefined ? read : { value: read.value, issues: [...read.issues, ...issues] };
}

/** The rows of a table that was read; without a needed column none of them can be used. */
export function rowsOf<C extends string>(table: Table, columns: Columns<C>): Loaded<readonly Row<C>[]> {
  const headers = headersOf(table, columns);
  const problems = headerIssues(table, columns, headers);
  if (columns.required.some((column) => !headers.has(column))) return { issues: problems };
  return { value: table.rows.map((row) => new NamedRow(row, headers)), issues: problems };
}

export function headerTexts<C extends string>(columns: Columns<C>): string[] {
  return columnNames(columns).flatMap((column) => [column, ...columns.names[column]]);
}

function columnNames<C extends string>(columns: Columns<C>): C[] {
  return Object.keys(columns.names) as C[];
}

/** The table's header text of each column it has. */
export function headersOf<C extends string>(table: Table, columns: Columns<C>): ReadonlyMap<C, string> {
  const found = new Map<C, string>();
  for (const column of columnNames(columns)) {
    const header = [column, ...columns.names[column]].find((name) => table.headers.includes(name));
    if (header !== undefined) found.set(column, header);
  }
  return found;
}

/** A header that was probably meant for a needed column is told once, with that column. */
function headerIssues<C extends string>(
  table: Table,
  columns: Columns<C>,
  headers: ReadonlyMap<C, string>,
): readonly Issue[] {
  const used = new Set(headers.values());
  const unknown = new Set(table.headers.filter((header) => !used.has(header)));
  const issues: Issue[] = [];
  for (const column of columns.required.filter((each) => !headers.has(each))) {
    const near = nearest(column, unknown);
    unknown.delete(near ?? '');
    const values = { column: text(column), headers: text(table.headers.join(', ')) };
    issues.push(issue('F001', table.placeOfHeader(near ?? ''), { ...values, ...(near && { nearest: text(near) }) }));
  }
  for (const header of unknown) {
    const near = nearest(header, headerTexts(columns));
    if (near === undefined && columns.othersPass) continue;
    const values = { column: text(header), ...(near && { nearest: text(near) }) };
    issues.push(issue('F002', table.placeOfHeader(header), values));
  }
  return issues;
}

class NamedRow<C extends string> implements Row<C> {
  constructor(
    private readonly row: TableRow,
    private readonly headers: ReadonlyMap<C, string>,
  ) {}

  get(column: C): string {
    return this.row.cell(this.headers.get(column) ?? '');
  }

  place(column?: C): SourcePlace {
    return column === undefined ? this.row.place : this.row.placeOf(this.headers.get(column) ?? '');
  }
}
