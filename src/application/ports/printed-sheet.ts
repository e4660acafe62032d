/** Biểu như khi in: the rows of a sheet as paper shows them, without what is hidden. */
export interface PrintedSheet {
  /** Of each column, in parts of a hundred of the whole. */
  readonly widths: readonly number[];
  /** Quốc hiệu, title and period. */
  readonly title: readonly PrintedRow[];
  readonly head: readonly PrintedRow[];
  readonly body: readonly PrintedRow[];
  readonly signature: readonly PrintedRow[];
  /** At the foot of each page. */
  readonly footer: string;
}

/** One row; a cell that spans others stands in the first of its rows. */
export type PrintedRow = readonly PrintedCell[];

export interface PrintedCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  readonly align: 'left' | 'center' | 'right';
  readonly isBold: boolean;
  readonly isItalic: boolean;
}
