import { createHash } from 'node:crypto';
import { constants, copyFile, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { inject, injectable } from 'inversify';
import type { BackupReport, Backups } from '../../../application/ports/backups.js';
import { type Workspace, Workspaces } from '../../../application/ports/workspaces.js';
import { Refused } from '../../../application/refused.js';
import { issue } from '../../../domain/issue.js';
import { text } from '../../../domain/message.js';
import { makeFolder } from '../../boundary/make-folder.js';
import { SqlRecords } from '../database/records-database.js';
import { inOfficeWords } from '../storage-errors.js';
import { fillTables, isEmpty, type TableDump, tableDump } from './table-dump.js';

const MANIFEST = 'manifest.json';
const TABLES = 'tables';
const FILES = 'files';

/** What a backup says of itself; the folder is whole when all of it holds. */
interface Manifest {
  readonly format: 1;
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly sha256: string }>>;
  readonly files: number;
  readonly bytes: number;
}

/** Backups as folders: each table as lines of JSON, the files by their hashes, and a manifest written last. */
@injectable()
export class BackupFolder implements Backups {
  constructor(@inject(Workspaces) private readonly workspaces: Workspaces) {}

  make(workspace: Workspace, into: string, name: string): Promise<BackupReport> {
    return inWords(into, async () => {
      const draft = join(into, `.${name}.dang-ghi`);
      await rm(draft, { recursive: true, force: true });
      try {
        await makeFolder(join(draft, TABLES));
        const tables = await writeTables(draft, await tableDump(recordsOf(workspace)));
        const { files, bytes } = await copyFiles(workspace.folder, draft);
        const manifest: Manifest = { format: 1, tables, files, bytes };
        await writeFile(join(draft, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
        await this.check(draft);
        const folder = join(into, name);
        await rename(draft, folder);
        return reportOf(folder, manifest);
      } catch (error) {
        await rm(draft, { recursive: true, force: true });
        throw error;
      }
    });
  }

  check(folder: string): Promise<BackupReport> {
    return inWords(folder, async () => {
      const manifest = await readManifest(folder);
      for (const [table, { rows, sha256 }] of Object.entries(manifest.tables)) {
        const content = await readFile(join(folder, TABLES, `${table}.jsonl`));
        if (hashOf(content) !== sha256) throw notWhole(folder, `bảng ${table} (${rows} dòng) không khớp mã`);
      }
      const found = await filesIn(folder);
      for (const path of found) {
        const name = path.split('/').at(-1) ?? '';
        const content = await readFile(join(folder, path));
        if (!name.startsWith(hashOf(content))) throw notWhole(folder, `tệp ${name} không khớp mã`);
      }
      if (found.length !== manifest.files) throw notWhole(folder, `có ${found.length} tệp, phải có ${manifest.files}`);
      return reportOf(folder, manifest);
    });
  }

  /** Under another name until it is whole, so that a restore that was interrupted is no workspace. */
  async restore(folder: string, into: string, server?: string): Promise<BackupReport> {
    const report = await this.check(folder);
    const { tables } = await readManifest(folder);
    await refuseFull(into);
    const draft = join(dirname(resolve(into)), `.${basename(into)}.dang-phuc-hoi`);
    return inWords(into, async () => {
      await rm(draft, { recursive: true, force: true });
      try {
        const workspace = await this.workspaces.create(draft, server);
        if (!(await isEmpty(recordsOf(workspace)))) throw notWhole(folder, 'cơ sở dữ liệu trên máy chủ đã có sổ ghi');
        await copyFiles(folder, draft);
        const dump: Record<string, object[]> = {};
        for (const table of Object.keys(tables)) dump[table] = await readTable(folder, table);
        await fillTables(recordsOf(workspace), dump);
        await this.workspaces.close(draft);
        await rm(into, { recursive: true, force: true });
        await rename(draft, into);
        return report;
      } catch (error) {
        await this.workspaces.close(draft);
        await rm(draft, { recursive: true, force: true });
        throw error;
      }
    });
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

async function writeTables(folder: string, dump: TableDump): Promise<Manifest['tables']> {
  const told: [string, Manifest['tables'][string]][] = [];
  for (const [table, rows] of Object.entries(dump)) {
    const content = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    await writeFile(join(folder, TABLES, `${table}.jsonl`), content, { flush: true });
    told.push([table, { rows: rows.length, sha256: hashOf(Buffer.from(content, 'utf8')) }]);
  }
  return Object.fromEntries(told);
}

async function readTable(folder: string, table: string): Promise<object[]> {
  const content = await readFile(join(folder, TABLES, `${table}.jsonl`), 'utf8');
  const lines = content.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as object);
}

/** Copies bytes, never names: an edit of the original must not reach the copy. Some disks share them until then. */
async function copyFiles(from: string, to: string): Promise<{ readonly files: number; readonly bytes: number }> {
  const paths = await filesIn(from);
  let bytes = 0;
  for (const path of paths) {
    const target = join(to, path);
    await makeFolder(dirname(target));
    await copyFile(join(from, path), target, constants.COPYFILE_FICLONE);
    bytes += (await readFile(target)).length;
  }
  return { files: paths.length, bytes };
}

async function filesIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const prefix of await namesIn(join(folder, FILES))) {
    for (const name of await namesIn(join(folder, FILES, prefix))) found.push(`${FILES}/${prefix}/${name}`);
  }
  return found.sort();
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as Manifest;
    if (manifest.format === 1) return manifest;
  } catch {
    // Told below: a backup without its manifest was never finished.
  }
  throw notWhole(folder, 'không có manifest.json, hoặc tệp đó hỏng');
}

function reportOf(folder: string, { tables, files, bytes }: Manifest): BackupReport {
  const counts = Object.entries(tables).map(([table, { rows }]) => [table, rows]);
  return { folder, tables: Object.fromEntries(counts), files, bytes };
}

function notWhole(folder: string, detail: string): Refused {
  return new Refused(issue('W014', { file: folder }, { folder: text(folder), detail: text(detail) }));
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

async function inWords<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw inOfficeWords(folder)(error);
  }
}
