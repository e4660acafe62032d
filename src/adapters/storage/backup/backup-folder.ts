import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { inject, injectable } from 'inversify';
import { UNCOUNTED } from '../../../application/jobs/job-steps.js';
import type { BackupOptions, BackupReport, Backups, Compared } from '../../../application/ports/backups.js';
import type { PackedFile } from '../../../application/ports/packer.js';
import { type Workspace, Workspaces } from '../../../application/ports/workspaces.js';
import { Refused } from '../../../application/refused.js';
import { issue } from '../../../domain/issue.js';
import { text } from '../../../domain/message.js';
import { ContentStore, hashOf } from '../content-store.js';
import { migrationsOf } from '../database/migrate.js';
import { SqlRecords } from '../database/records-database.js';
import { inOfficeWords } from '../storage-errors.js';
import { checkedBackup } from './checked-backup.js';
import { copyContents } from './copied-contents.js';
import { inDraft } from './drafts.js';
import { EarlierBackup } from './earlier-backup.js';
import { type Manifest, readManifest, writeManifest } from './manifest.js';
import { refuseInside } from './refuse-inside.js';
import { contentsIn, fillTables, isEmpty, linesOf, monthsIn, tableDump } from './table-dump.js';
import { writeTables } from './table-files.js';

/** Backups as folders: each table as lines of JSON, the files by their hashes, and a manifest written last. */
@injectable()
export class BackupFolder implements Backups {
  constructor(@inject(Workspaces) private readonly workspaces: Workspaces) {}

  make(workspace: Workspace, into: string, name: string, options: BackupOptions = {}): Promise<BackupReport> {
    const { reads = 'everything', steps = UNCOUNTED } = options;
    return inWords(into, () =>
      inDraft(into, async (draft) => {
        const records = recordsOf(workspace);
        const dump = await tableDump(records);
        const tables = await writeTables(draft, dump);
        // After the tables: a content is there before any record refers to it, and is never taken away.
        const contents = contentsIn(dump);
        steps.expect(2 * contents.length);
        const trustsEarlier = reads === 'new_only';
        const earlier = await EarlierBackup.newestIn(into);
        const sharing = { earlier, trustsEarlier, steps };
        const { unread, ...copied } = await copyContents(contents, workspace.files, draft, sharing);
        const schema = await migrationsOf(records.db);
        await writeManifest(draft, { schema, tables, months: monthsIn(dump), ...copied });
        const { manifest } = await checkedBackup(draft, steps, unread);
        const folder = await freeName(into, name);
        await rename(draft, folder);
        return reportOf(folder, manifest);
      }),
    );
  }

  check(folder: string, steps = UNCOUNTED): Promise<BackupReport> {
    return inWords(folder, async () => reportOf(folder, (await checkedBackup(folder, steps)).manifest));
  }

  names(into: string): Promise<readonly string[]> {
    return inWords(into, async () => {
      const entries = await readdir(into, { withFileTypes: true }).catch(() => []);
      return entries.filter((each) => each.isDirectory() && !each.name.startsWith('.')).map(({ name }) => name);
    });
  }

  async told(folder: string): Promise<BackupReport | undefined> {
    const manifest = await readManifest(folder);
    return manifest && reportOf(folder, manifest);
  }

  files(folder: string): Promise<readonly PackedFile[]> {
    return inWords(folder, async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const paths = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
      return paths.sort().map((path) => ({
        name: `${basename(folder)}/${relative(folder, path).split(sep).join('/')}`,
        bytes: () => readFile(path),
      }));
    });
  }

  /** Under another name until it is whole, so that a restore that was interrupted is no workspace. */
  async restore(folder: string, into: string, server?: string, steps = UNCOUNTED): Promise<BackupReport> {
    const { manifest, dump } = await inWords(folder, () => checkedBackup(folder, steps));
    await refuseFull(into);
    await refuseInside(into);
    return inWords(into, () =>
      inDraft(dirname(resolve(into)), async (draft) => {
        try {
          const workspace = await this.workspaces.create(draft, server);
          if (!(await isEmpty(recordsOf(workspace))))
            throw new Refused(issue('W018', { file: into }, { folder: text(into) }));
          await copyContents(contentsIn(dump), new ContentStore(folder), draft, { steps });
          await fillTables(recordsOf(workspace), dump);
        } finally {
          await this.workspaces.close(draft);
        }
        await rm(into, { recursive: true, force: true });
        await rename(draft, into);
        return reportOf(folder, manifest);
      }),
    );
  }

  compare(folder: string, restored: Workspace, steps = UNCOUNTED): Promise<readonly Compared[]> {
    return inWords(folder, async () => {
      const { manifest, dump, kept } = await checkedBackup(folder, steps);
      const found = await tableDump(recordsOf(restored));
      const compared: Compared[] = [...manifest.tables].map(([name, { sha256 }]) => {
        const lines = linesOf(found.get(name) ?? []);
        return { kind: 'table', name, backup: sha256, restored: hashOf(Buffer.from(lines, 'utf8')) };
      });
      for (const { sha256 } of contentsIn(dump)) {
        await steps.goOn();
        const bytes = await restored.files.getAsIs(sha256);
        const actual = bytes === undefined ? '' : hashOf(bytes);
        compared.push({ kind: 'content', name: sha256, backup: kept.get(sha256) ?? '', restored: actual });
      }
      return compared;
    });
  }

  aside<T>(neighbour: string, work: (folder: string) => Promise<T>): Promise<T> {
    return inWords(neighbour, () => inDraft(dirname(resolve(neighbour)), work));
  }
}

/** An empty folder may stand where the workspace will be. */
async function refuseFull(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  if (names.length > 0) throw new Refused(issue('W009', { file: folder }, { folder: text(folder) }));
}

/** Backups read every table at once, beneath the port. */
function recordsOf({ records }: Workspace): SqlRecords {
  if (records instanceof SqlRecords) return records;
  throw new Error('these records are not kept in tables');
}

/** The name, or the next one that nothing has yet. */
async function freeName(into: string, name: string, number = 1): Promise<string> {
  const folder = join(into, number === 1 ? name : `${name}-${number}`);
  const isTaken = await stat(folder).then(
    () => true,
    () => false,
  );
  return isTaken ? freeName(into, name, number + 1) : folder;
}

function reportOf(folder: string, { tables, files, bytes, months, damaged }: Manifest): BackupReport {
  const counts = [...tables].map(([table, { rows }]) => [table, rows]);
  return { folder, tables: Object.fromEntries(counts), files, bytes, months, damaged };
}

async function inWords<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw inOfficeWords(folder)(error);
  }
}
