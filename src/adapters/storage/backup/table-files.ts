import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../boundary/make-folder.js';
import { hashOf } from '../content-store.js';
import type { TableDigest } from './manifest.js';
import { linesOf, rowsOf, type TableDump } from './table-dump.js';

/** Writes each table as lines of JSON, and tells how it must be read again. */
export async function writeTables(folder: string, dump: TableDump): Promise<ReadonlyMap<string, TableDigest>> {
  const told = new Map<string, TableDigest>();
  for (const [table, rows] of dump) {
    const file = fileOf(folder, table);
    await makeFolder(dirname(file));
    const lines = linesOf(rows);
    await writeFile(file, lines, { flush: true });
    told.set(table, { rows: rows.length, sha256: hashOf(Buffer.from(lines, 'utf8')) });
  }
  return told;
}

/** The rows of a table; undefined when they are not those that were written. */
export async function readTable(folder: string, table: string, digest: TableDigest) {
  const lines = await readFile(fileOf(folder, table)).catch(() => undefined);
  if (lines === undefined || hashOf(lines) !== digest.sha256) return undefined;
  const rows = rowsOf(lines.toString('utf8'));
  return rows.length === digest.rows ? rows : undefined;
}

function fileOf(folder: string, table: string): string {
  return join(folder, 'tables', `${table}.jsonl`);
}
