import type { ServiceIdentifier } from 'inversify';
import type { IsoDate } from '../../domain/calendar.js';
import type { Definitions } from '../../domain/definitions.js';
import type { Facts } from '../../domain/metric.js';
import type { Loaded } from './loaded.js';

/** Columns of a table of figures. */
export const FIGURE_COLUMNS = [
  'metric',
  'numerator',
  'denominator',
  'value',
  'level',
  'state',
  'as_of',
  'source',
  'note',
] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];

/** Figures of one file, with what was not read. */
export interface FigureTable {
  readonly facts: Facts;
  /** Rows that hold figures, refused ones included. */
  readonly rows: number;
  /** The header that was found for each column, as written. */
  readonly mapping: ReadonlyMap<string, string>;
  /** Every header of the table, in its order. */
  readonly headers: readonly string[];
  readonly sha256: string;
}

/** Reads a table of figures, one metric a row. */
export interface FigureSource {
  /**
   * @param asOf the day of rows that give none; later figures are told.
   * @param mapping headers (folded) that mean a column, beside those that the program knows.
   */
  read(
    file: string,
    definitions: Definitions,
    asOf: IsoDate,
    mapping: ReadonlyMap<string, string>,
  ): Promise<Loaded<FigureTable>>;
}
export const FigureSource: ServiceIdentifier<FigureSource> = Symbol.for('FigureSource');
