import { injectable } from 'inversify';
import type { Loaded } from '../../application/ports/loaded.js';
import type { Table, TableReader } from '../../application/ports/table-reader.js';
import { type Issue, issue, type SourcePlace } from '../../domain/issue.js';
import { number, text } from '../../domain/message.js';
import { Exact } from '../../domain/number.js';
import { MEGABYTE } from '../boundary/archive.js';
import { readLimited } from '../boundary/read-file.js';
import { csvGrid } from './csv-grid.js';
import { findHeader, tableOf } from './grid-table.js';

const MAX_BYTES = 20 * MEGABYTE;

/** Reads CSV and XLSX tables from files; the kind is told by content, and XLSX code is loaded only for an XLSX file. */
@injectable()
export class FileTableReader implements TableReader {
  async read(file: string, displayName: string, wanted: readonly string[], given?: Uint8Array): Promise<Loaded<Table>> {
    const place: SourcePlace = { file: displayName };
    const bytes = given === undefined ? await readBytes(file, place) : withinLimit(given, place);
    if (!(bytes instanceof Uint8Array)) return { issues: [bytes] };
    if (bytes.length === 0) return { issues: [issue('F013', place)] };
    if (isSpreadsheet(bytes, file)) {
      const { readXlsx } = await import('./xlsx-table.js');
      return readXlsx(bytes, displayName, wanted);
    }
    const content = decode(bytes, place);
    if (typeof content !== 'string') return { issues: [content] };
    const grid = csvGrid(displayName, content, wanted);
    if ('code' in grid) return { issues: [grid] };
    const header = findHeader(grid, wanted);
    return header ? tableOf(grid, header) : { issues: [issue('F013', place)] };
  }
}

export async function readBytes(file: string, place: SourcePlace): Promise<Uint8Array | Issue> {
  const bytes = await readLimited(file, MAX_BYTES);
  if (!('problem' in bytes)) return bytes;
  if (bytes.problem === 'unreadable') return issue('S008', place, { file: text(place.file) });
  return tooLarge(bytes.size, place);
}

function withinLimit(bytes: Uint8Array, place: SourcePlace): Uint8Array | Issue {
  return bytes.length > MAX_BYTES ? tooLarge(bytes.length, place) : bytes;
}

function tooLarge(size: number, place: SourcePlace): Issue {
  return issue('X006', place, { size: megabytes(size), limit: megabytes(MAX_BYTES) });
}

/** A zip archive, or anything under a spreadsheet's name (so that a damaged one is not read as text). */
export function isSpreadsheet(bytes: Uint8Array, file: string): boolean {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
  return zip || /\.xls[xm]?$/i.test(file);
}

/** UTF-8 text without its byte-order mark. */
function decode(bytes: Uint8Array, place: SourcePlace): string | Issue {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || bytes.includes(0)) {
    return issue('S009', place, { encoding: text('UTF-16') });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return issue('S009', place);
  }
}

export function megabytes(bytes: number): ReturnType<typeof number> {
  return number(Exact.of(Math.ceil(bytes / MEGABYTE)));
}
