import type { ServiceIdentifier } from 'inversify';
import type { Issue, SourcePlace } from '../../domain/issue.js';
import type { Loaded } from './loaded.js';
import type { TableRow } from './table-reader.js';

/** Some rows of a table, in order, and what was wrong with rows that could not be used. */
export interface RowBatch {
  readonly rows: readonly TableRow[];
  readonly issues: readonly Issue[];
}

/** A table whose rows come as they are read. It can be walked through once, and must be walked to its end or left. */
export interface OpenTable {
  /** Header texts, folded (NFC, lower case, single spaces), in column order. */
  readonly headers: readonly string[];
  placeOfHeader(header: string): SourcePlace;
  readonly batches: AsyncIterable<RowBatch>;
}

/**
 * Reads lists of any length: as `TableReader`, but a CSV file is never whole in memory. Places carry no excerpt, because
 * a row of a list may hold data about a citizen.
 */
export interface RowSource {
  /** @param wanted header names (folded) by which the header row is recognised. */
  open(file: string, displayName: string, wanted: readonly string[]): Promise<Loaded<OpenTable>>;
}
export const RowSource: ServiceIdentifier<RowSource> = Symbol.for('RowSource');
