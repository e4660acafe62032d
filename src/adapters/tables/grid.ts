import type { SourcePlace } from '../../domain/issue.js';

/** A sheet as rows of cell text, before anybody knows where its header is. */
export interface Grid {
  readonly rows: readonly GridRow[];
  /** In a text file a row must have as many cells as the header; a spreadsheet has no such thing as a missing cell. */
  readonly ragged: boolean;
}

export interface GridRow {
  readonly cells: readonly string[];
  /** Cells that hold no usable text, by index: what stands there instead (`=A1`, `#DIV/0!`). */
  readonly faults: ReadonlyMap<number, string>;
  /** Place of the cell with this index; the row itself may end before it. */
  placeAt(index: number): SourcePlace;
}

export function isBlank(row: GridRow): boolean {
  return row.faults.size === 0 && row.cells.every((cell) => cell === '');
}
