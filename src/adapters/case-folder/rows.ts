import type { Loaded } from '../../application/ports/loaded.js';
import type { Table, TableReader, TableRow } from '../../application/ports/table-reader.js';
import { type Issue, issue, type SourcePlace } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { nearest } from '../../domain/nearest.js';

/** Columns of one kind of table: the name of each in the data format, and other header texts (folded) that mean it. */
export interface Columns<C extends string> {
  readonly names: Readonly<Record<C, readonly string[]>>;
  readonly required: readonly C[];
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
  const headers = headersOf(table, columns);
  const problems = headerIssues(table, columns, headers);
  if (columns.required.some((column) => !headers.has(column))) return { issues: problems };
  return { value: table.rows.map((row) => rowOf(row, headers)), issues: [...problems, ...issues] };
}

export function headerTexts<C extends string>(columns: Columns<C>): string[] {
  return columnNames(columns).flatMap((column) => [column, ...columns.names[column]]);
}

function columnNames<C extends string>(columns: Columns<C>): C[] {
  return Object.keys(columns.names) as C[];
}

/** The table's header text of each column it has. */
function headersOf<C extends string>(table: Table, columns: Columns<C>): ReadonlyMap<C, string> {
  const found = new Map<C, string>();
  for (const column of columnNames(columns)) {
    const header = [column, ...columns.names[column]].find((name) => table.headers.includes(name));
    if (header !== undefined) found.set(column, header);
  }
  return found;
}

function headerIssues<C extends string>(
  table: Table,
  columns: Columns<C>,
  headers: ReadonlyMap<C, string>,
): readonly Issue[] {
  const used = new Set(headers.values());
  const unknown = table.headers.filter((header) => !used.has(header));
  const missing = columns.required.filter((column) => !headers.has(column));
  return [
    ...missing.map((column) => {
      const near = nearest(column, unknown);
      const place = table.placeOfHeader(near ?? '');
      const listed = text(table.headers.join(', '));
      return issue('F001', place, { column: text(column), headers: listed, ...(near && { nearest: text(near) }) });
    }),
    ...unknown.map((header) => {
      const near = nearest(header, headerTexts(columns));
      return issue('F002', table.placeOfHeader(header), { column: text(header), ...(near && { nearest: text(near) }) });
    }),
  ];
}

function rowOf<C extends string>(row: TableRow, headers: ReadonlyMap<C, string>): Row<C> {
  return {
    get: (column) => row.cells.get(headers.get(column) ?? '') ?? '',
    place: (column) => (column === undefined ? row.place : row.placeOf(headers.get(column) ?? '')),
  };
}
