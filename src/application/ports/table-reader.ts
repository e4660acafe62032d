import type { ServiceIdentifier } from 'inversify';
import type { SourcePlace } from '../../domain/issue.js';
import type { Loaded } from './loaded.js';

/** One data row: cell text by folded header name, with the place of each cell for messages. */
export interface TableRow {
  /** Empty for a column the table does not have. */
  cell(header: string): string;
  /** Place of the row's first cell. */
  readonly place: SourcePlace;
  placeOf(header: string): SourcePlace;
}

export interface Table {
  /** Header texts as written, folded (NFC, lower case, single spaces), in column order. */
  readonly headers: readonly string[];
  /** Place of a header cell; of the first one when there is no such header. */
  placeOfHeader(header: string): SourcePlace;
  readonly rows: readonly TableRow[];
}

/**
 * Reads a CSV (comma or semicolon, with or without a byte-order mark) or an XLSX file as a table found by header text.
 * All cell text comes back NFC, trimmed, without invisible characters. Hostile or oversized files are refused whole;
 * single bad rows are reported and left out.
 */
export interface TableReader {
  /**
   * @param file on this machine, or the name under which `bytes` came.
   * @param displayName the name shown in messages.
   * @param wanted header names (folded) by which the header row is recognised, also below title rows and merged cells.
   */
  read(file: string, displayName: string, wanted: readonly string[], bytes?: Uint8Array): Promise<Loaded<Table>>;
}
export const TableReader: ServiceIdentifier<TableReader> = Symbol.for('TableReader');
