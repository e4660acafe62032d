import type { Loaded } from '../../application/ports/loaded.js';
import { type Issue, issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import type { GridRow } from './grid.js';
import { findHeader, HEADER_SEARCH, type HeaderMatch } from './grid-table.js';
import { type Book, bookOf } from './xlsx-book.js';
import { checkMerges, guardArchive } from './xlsx-guard.js';
import { rowsOfSheet } from './xlsx-rows.js';

/** A header row, and the rows below it as they are read. */
export interface OpenSheet {
  readonly header: GridRow;
  readonly rows: Iterable<GridRow>;
}

/** The sheet of an XLSX file whose header row holds most of the wanted names, to be walked through row by row. */
export async function openXlsx(bytes: Uint8Array, file: string, wanted: readonly string[]): Promise<Loaded<OpenSheet>> {
  const parts = new Map<string, string>();
  let merged: Issue | undefined;
  const refused = await guardArchive(bytes, { file }, (name, xml) => {
    parts.set(name, xml);
    if (name.startsWith('xl/worksheets/')) merged ??= checkMerges(xml, { file });
  });
  const problem = refused ?? merged;
  if (problem !== undefined) return { issues: [problem] };
  const book = bookOf(parts);
  const best = book && bestSheet(book, file, wanted);
  if (book === undefined || best === undefined) {
    return { issues: [issue('X005', { file }, { headers: text(wanted.join(', ')) })] };
  }
  const rows = rowsOfSheet(book, best.sheet, file);
  let header: GridRow | undefined;
  for (let index = 0; index <= best.header.index; index += 1) header = rows.next().value ?? header;
  return header === undefined ? { issues: [issue('F013', { file })] } : { value: { header, rows }, issues: [] };
}

function bestSheet(book: Book, file: string, wanted: readonly string[]) {
  let best: { readonly sheet: Book['sheets'][number]; readonly header: HeaderMatch } | undefined;
  for (const sheet of book.sheets) {
    const top: GridRow[] = [];
    for (const row of rowsOfSheet(book, sheet, file)) if (top.push(row) >= HEADER_SEARCH) break;
    const header = findHeader({ rows: top, ragged: false }, wanted);
    if (header && header.found > (best?.header.found ?? 0)) best = { sheet, header };
  }
  return best;
}
