import type { SourcePlace } from '../../domain/issue.js';
import { cleanText } from '../../domain/names.js';
import { BROKEN, cellStart } from './csv-grid.js';
import { csvRecords, type Delimiter } from './csv-records.js';
import type { GridRow } from './grid.js';

const NO_FAULTS: ReadonlyMap<number, string> = new Map();
/** A record that ends this near to the end of what has been read may go on in the next piece. */
const MARGIN = 256 * 1024;
/** Texts worth remembering: those of a column of words come again in every row, codes never do. */
const REMEMBERED = 5_000;

/** Cuts a separated text that arrives in pieces into rows; only the last part of a piece is kept for the next one. */
export class CsvFeed {
  #rest = '';
  #line = 1;
  readonly #cleaned = new Map<string, string>();

  constructor(
    private readonly file: string,
    private readonly delimiter: Delimiter,
  ) {}

  /** @param last whether nothing follows. */
  feed(piece: string, last: boolean): GridRow[] {
    const content = this.#rest + piece;
    const rows: GridRow[] = [];
    let end = 0;
    for (const record of csvRecords(content, this.delimiter)) {
      if (!last && record.end > content.length - MARGIN) break;
      const { cells = [BROKEN] } = record;
      const raw = content.slice(record.start, record.end);
      rows.push(
        new FedRow(
          this.file,
          this.delimiter,
          this.#line,
          raw,
          cells.map((cell) => this.#clean(cell)),
        ),
      );
      this.#line += 1 + record.last - record.first;
      end = record.end;
    }
    this.#rest = content.slice(end);
    return rows;
  }

  #clean(cell: string): string {
    const known = this.#cleaned.get(cell);
    if (known !== undefined) return known;
    const clean = cleanText(cell);
    if (this.#cleaned.size < REMEMBERED) this.#cleaned.set(cell, clean);
    return clean;
  }
}

class FedRow implements GridRow {
  readonly faults = NO_FAULTS;

  /** @param line the first one of the record in the file, counted from 1. */
  constructor(
    private readonly file: string,
    private readonly delimiter: Delimiter,
    private readonly line: number,
    private readonly raw: string,
    readonly cells: readonly string[],
  ) {}

  placeAt(index: number): SourcePlace {
    const start = cellStart(this.raw, index, this.delimiter);
    return { file: this.file, line: this.line + start.line, column: start.column };
  }
}
