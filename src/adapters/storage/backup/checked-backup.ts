import { type JobSteps, UNCOUNTED } from '../../../application/jobs/job-steps.js';
import { Refused } from '../../../application/refused.js';
import { issue } from '../../../domain/issue.js';
import { type MessageValues, number, text } from '../../../domain/message.js';
import { Exact } from '../../../domain/number.js';
import type { Content } from '../../../domain/records/content.js';
import { ContentStore, hashOf } from '../content-store.js';
import { missingMigrations } from '../database/migrate.js';
import { type Manifest, readManifest } from './manifest.js';
import { contentsIn, TABLES, type TableDump } from './table-dump.js';
import { readTable } from './table-files.js';

export interface CheckedBackup {
  readonly manifest: Manifest;
  readonly dump: TableDump;
  /** Of every content that is there: the hash of what it holds. */
  readonly kept: ReadonlyMap<string, string>;
}

/**
 * Reads the whole backup: every table of this program, and every content that its records refer to, but for those that
 * the backup itself says were damaged already. @param unread hashes of contents that need no look. @throws Refused
 */
export async function checkedBackup(
  folder: string,
  steps: JobSteps = UNCOUNTED,
  unread: ReadonlySet<string> = new Set(),
): Promise<CheckedBackup> {
  const manifest = await readManifest(folder);
  if (manifest === undefined) throw notWhole(folder, 'no_manifest');
  const dump = await tablesOf(folder, manifest);
  const contents = contentsIn(dump).filter(({ sha256 }) => !unread.has(sha256));
  return { manifest, dump, kept: await keptIn(folder, manifest, contents, steps) };
}

async function tablesOf(folder: string, { schema, tables }: Manifest): Promise<TableDump> {
  // A backup of an earlier program lacks the tables that came later.
  const isOfNow = missingMigrations(schema).length === 0;
  const absent = TABLES.filter((table) => !tables.has(table));
  if (isOfNow && absent.length > 0) throw notWhole(folder, 'tables_lost', { tables: text(absent.join(', ')) });
  const dump = new Map<string, NonNullable<Awaited<ReturnType<typeof readTable>>>>();
  for (const [table, digest] of tables) {
    const rows = await readTable(folder, table, digest);
    if (rows === undefined)
      throw notWhole(folder, 'table_damaged', { table: text(table), rows: number(Exact.of(digest.rows)) });
    dump.set(table, rows);
  }
  return dump;
}

async function keptIn(
  folder: string,
  manifest: Manifest,
  contents: readonly Content[],
  steps: JobSteps,
): Promise<ReadonlyMap<string, string>> {
  const known = new Map(manifest.damaged.map((each) => [each.sha256, each]));
  const store = new ContentStore(folder);
  const kept = new Map<string, string>();
  for (const { sha256, name } of contents) {
    await steps.done();
    const damaged = known.get(sha256);
    const bytes = await store.getAsIs(sha256);
    if (bytes !== undefined) kept.set(sha256, hashOf(bytes));
    const expected = damaged === undefined ? sha256 : damaged.actual;
    if (kept.get(sha256) === expected) continue;
    throw notWhole(folder, bytes === undefined ? 'file_lost' : 'file_altered', { name: text(name) });
  }
  return kept;
}

type Flaw = 'no_manifest' | 'tables_lost' | 'table_damaged' | 'file_lost' | 'file_altered';

function notWhole(folder: string, problem: Flaw, values: MessageValues = {}): Refused {
  return new Refused(issue('W014', { file: folder }, { folder: text(folder), problem: text(problem), ...values }));
}
