import type { FileHandle } from 'node:fs/promises';
import { injectable } from 'inversify';
import type { Loaded } from '../../application/ports/loaded.js';
import type { OpenTable, RowBatch, RowSource } from '../../application/ports/row-source.js';
import type { TableRow } from '../../application/ports/table-reader.js';
import { type Issue, issue, type SourcePlace } from '../../domain/issue.js';
import { number, text } from '../../domain/message.js';
import { Exact } from '../../domain/number.js';
import { MEGABYTE } from '../boundary/archive.js';
import { openLimited } from '../boundary/read-file.js';
import { CsvFeed } from './csv-feed.js';
import { delimiterOf } from './csv-grid.js';
import { isSpreadsheet, megabytes, readBytes } from './file-table-reader.js';
import type { GridRow } from './grid.js';
import { findHeader, TableShape } from './grid-table.js';
import type { OpenSheet } from './xlsx-list.js';

const MAX_BYTES = 300 * MEGABYTE;
const MAX_ROWS = 1_000_000;
const PIECE = MEGABYTE;
/** Rows of a spreadsheet handed on at once. */
const BATCH = 2_000;

/** Reads lists from CSV piece by piece, and from XLSX, which is limited in size, row by row. */
@injectable()
export class FileRowSource implements RowSource {
  async open(file: string, displayName: string, wanted: readonly string[]): Promise<Loaded<OpenTable>> {
    const place: SourcePlace = { file: displayName };
    const handle = await openLimited(file, MAX_BYTES);
    if ('problem' in handle) {
      if (handle.problem === 'unreadable') return { issues: [issue('S008', place, { file: text(displayName) })] };
      const sizes = { size: megabytes(handle.size), limit: megabytes(MAX_BYTES) };
      return { issues: [issue('X006', place, sizes)] };
    }
    const pieces = new TextPieces(handle, place);
    const bytes = await pieces.bytes();
    if (isSpreadsheet(bytes, file)) {
      await handle.close();
      return openSpreadsheet(file, displayName, wanted);
    }
    const opened = await openCsv(pieces.decode(bytes), pieces, displayName, wanted);
    if (opened.value === undefined) await handle.close();
    return opened;
  }
}

async function openSpreadsheet(
  file: string,
  displayName: string,
  wanted: readonly string[],
): Promise<Loaded<OpenTable>> {
  const bytes = await readBytes(file, { file: displayName });
  if (!(bytes instanceof Uint8Array)) return { issues: [bytes] };
  const { openXlsx } = await import('./xlsx-list.js');
  const { value: sheet, issues } = await openXlsx(bytes, displayName, wanted);
  if (sheet === undefined) return { issues };
  const shape = TableShape.under(sheet.header, false);
  if ('code' in shape) return { issues: [shape] };
  async function* batches(open: OpenSheet, table: TableShape): AsyncGenerator<RowBatch> {
    let rows: GridRow[] = [];
    for (const row of open.rows) {
      if (rows.push(row) < BATCH) continue;
      yield batchOf(table, rows);
      rows = [];
    }
    yield batchOf(table, rows);
  }
  const { headers } = shape;
  return {
    value: { headers, placeOfHeader: (name) => shape.placeOfHeader(name), batches: batches(sheet, shape) },
    issues: [],
  };
}

async function openCsv(
  first: Piece,
  pieces: TextPieces,
  file: string,
  wanted: readonly string[],
): Promise<Loaded<OpenTable>> {
  if ('code' in first) return { issues: [first] };
  const feed = new CsvFeed(file, delimiterOf(first.text, wanted));
  // The header stands near the top; what the margin holds back of a short first piece comes with the next one.
  const top = feed.feed(first.text, first.last);
  let { last } = first;
  while (!last && top.length === 0) {
    const piece = await pieces.next();
    if ('code' in piece) return { issues: [piece] };
    last = piece.last;
    top.push(...feed.feed(piece.text, last));
  }
  const header = findHeader({ rows: top, ragged: true }, wanted);
  const headerRow = header && top[header.index];
  if (header === undefined || headerRow === undefined) return { issues: [issue('F013', { file })] };
  const shape = TableShape.under(headerRow, true);
  if ('code' in shape) return { issues: [shape] };
  const batches = readBatches(shape, top.slice(header.index + 1), last, feed, pieces, file);
  const { headers } = shape;
  return { value: { headers, placeOfHeader: (name) => shape.placeOfHeader(name), batches }, issues: [] };
}

async function* readBatches(
  shape: TableShape,
  top: readonly GridRow[],
  topIsLast: boolean,
  feed: CsvFeed,
  pieces: TextPieces,
  file: string,
): AsyncGenerator<RowBatch> {
  try {
    let found = top.length;
    yield batchOf(shape, top);
    for (let last = topIsLast; !last; ) {
      const piece = await pieces.next();
      if ('code' in piece) {
        yield { rows: [], issues: [piece] };
        return;
      }
      last = piece.last;
      const rows = feed.feed(piece.text, last);
      found += rows.length;
      if (found > MAX_ROWS) {
        const figures = { found: number(Exact.of(found)), limit: number(Exact.of(MAX_ROWS)) };
        yield { rows: [], issues: [issue('X003', { file }, { part: text('rows'), ...figures })] };
        return;
      }
      yield batchOf(shape, rows);
    }
  } finally {
    await pieces.close();
  }
}

function batchOf(shape: TableShape, found: readonly GridRow[]): RowBatch {
  const rows: TableRow[] = [];
  const issues: Issue[] = [];
  for (const row of found) {
    const read = shape.read(row);
    if (read === undefined) continue;
    if ('code' in read) issues.push(read);
    else rows.push(read);
  }
  return { rows, issues };
}

type Piece = Issue | { readonly text: string; readonly last: boolean };

/** UTF-8 text without its byte-order mark, in pieces; the last one is empty. */
class TextPieces {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });

  constructor(
    private readonly handle: FileHandle,
    private readonly place: SourcePlace,
  ) {}

  async next(): Promise<Piece> {
    return this.decode(await this.bytes());
  }

  async bytes(): Promise<Uint8Array> {
    const buffer = new Uint8Array(PIECE);
    const { bytesRead } = await this.handle.read(buffer, 0, PIECE);
    return buffer.subarray(0, bytesRead);
  }

  decode(bytes: Uint8Array): Piece {
    if (bytes.includes(0)) return issue('S009', this.place, { encoding: text('UTF-16') });
    const last = bytes.length === 0;
    try {
      return { text: this.#decoder.decode(bytes, { stream: !last }), last };
    } catch {
      return issue('S009', this.place);
    }
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}
