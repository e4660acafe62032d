import { access, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { inject, injectable } from 'inversify';
import { LogWords } from '../../application/ports/log-words.js';
import type { Workspace, Workspaces } from '../../application/ports/workspaces.js';
import { Refused } from '../../application/refused.js';
import { issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { makeFolder } from '../boundary/make-folder.js';
import { ContentStore } from './content-store.js';
import { EmptyDatabase } from './database/empty-database.js';
import type { DatabasePlace } from './database/open-database.js';
import { networkShareOf } from './network-share.js';
import { inOfficeWords } from './storage-errors.js';
import { hasWorkspaceFile, isServer, readWorkspaceFile, WORKSPACE_FILE, writeWorkspaceFile } from './workspace-file.js';

const DATABASE_FILE = 'cchc.db';

/** Workspaces in folders of this machine. */
@injectable()
export class WorkspaceFolders implements Workspaces {
  readonly #open = new Map<string, Promise<Workspace>>();

  constructor(@inject(LogWords) private readonly words: LogWords) {}

  async isWorkspace(folder: string): Promise<boolean> {
    return this.#open.has(resolve(folder)) || hasWorkspaceFile(folder);
  }

  async create(folder: string, server?: string): Promise<Workspace> {
    return this.#inWords(folder, async () => {
      await makeFolder(folder);
      const names = await readdir(folder);
      if (names.length > 0) throw new Refused(issue('W009', { file: folder }, { folder: text(folder) }));
      await refuseShare(folder);
      await writeWorkspaceFile(folder, server ?? DATABASE_FILE);
      try {
        return await this.#opened(folder, true);
      } catch (error) {
        await this.discard(folder);
        throw error;
      }
    });
  }

  open(folder: string): Promise<Workspace> {
    return this.#opened(folder, false);
  }

  #opened(folder: string, isNew: boolean): Promise<Workspace> {
    const key = resolve(folder);
    const known = this.#open.get(key);
    if (known !== undefined) return known;
    const opening = this.#inWords(folder, () => openFolder(folder, isNew, this.words));
    this.#open.set(key, opening);
    // One that could not be opened may be mended and tried again.
    opening.catch(() => this.#open.delete(key));
    return opening;
  }

  async close(folder: string): Promise<void> {
    const opened = this.#open.get(resolve(folder));
    this.#open.delete(resolve(folder));
    await opened?.then(({ records }) => records.close()).catch(() => {});
  }

  async discard(folder: string): Promise<void> {
    await this.close(folder);
    const made = (await readdir(folder)).filter((name) => name === WORKSPACE_FILE || name.startsWith(DATABASE_FILE));
    for (const name of made) await rm(join(folder, name), { force: true });
  }

  async closeAll(): Promise<void> {
    const opened = [...this.#open.values()];
    this.#open.clear();
    for (const workspace of opened) await (await workspace).records.close();
  }

  async #inWords<T>(folder: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw inOfficeWords(folder)(error);
    }
  }
}

/** @param isNew only then a database may be made: records that are gone must not be taken for an empty office. */
async function openFolder(folder: string, isNew: boolean, words: LogWords): Promise<Workspace> {
  const place = await placeOf(folder);
  if ('file' in place) {
    await refuseShare(folder);
    if (!isNew && !(await exists(place.file))) throw recordsGone(folder, place);
  }
  // The database and its driver are only loaded for a workspace: most commands score a case folder.
  const { openRecords } = await import('./database/open-records.js');
  try {
    const records = await openRecords(place, isNew, inOfficeWords(folder), words);
    return { folder, records, files: new ContentStore(folder) };
  } catch (error) {
    throw error instanceof EmptyDatabase ? recordsGone(folder, place) : error;
  }
}

/** The address of a server is not told: it may hold a password. */
function recordsGone(folder: string, place: DatabasePlace): Refused {
  const file = 'file' in place ? place.file : 'trên máy chủ cơ sở dữ liệu';
  return new Refused(issue('W016', { file: folder }, { folder: text(folder), file: text(file) }));
}

/** The environment may name the server, so that its password need not stand in a file. */
async function placeOf(folder: string): Promise<DatabasePlace> {
  const place = await readWorkspaceFile(folder);
  const server = process.env.CCHC_DATABASE;
  return 'server' in place && server !== undefined && isServer(server) ? { server } : place;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function refuseShare(folder: string): Promise<void> {
  const share = await networkShareOf(folder);
  if (share === undefined) return;
  throw new Refused(issue('W002', { file: folder }, { folder: text(folder), kind: text(share) }));
}
