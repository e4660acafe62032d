import { createHash } from 'node:crypto';
import { opendir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileStore, KeptContent } from '../../application/ports/file-store.js';
import { damageIssue } from '../../application/records/backup-issues.js';
import { Refused } from '../../application/refused.js';
import { writeAtomically } from '../boundary/atomic-write.js';
import { inOfficeWords } from './storage-errors.js';

const FOLDER = 'files';

/**
 * Files in a folder by the SHA-256 of their content: `files/ab/abcd….pdf`. A content is written under another name,
 * flushed and renamed, so that under its own name it is always whole; and it is never changed afterwards.
 */
export class ContentStore implements FileStore {
  constructor(private readonly workspace: string) {}

  /** @throws Refused when there is no room, or no right to write. */
  async put(bytes: Uint8Array, type: string): Promise<string> {
    const sha256 = hashOf(bytes);
    const file = join(this.workspace, this.pathOf(sha256, type));
    if (await holds(file, sha256)) return sha256;
    try {
      await writeAtomically(file, bytes);
      return sha256;
    } catch (error) {
      throw inOfficeWords(this.workspace)(error);
    }
  }

  async get(sha256: string, name = ''): Promise<Uint8Array | undefined> {
    const bytes = await this.getAsIs(sha256).catch(() => 'unreadable' as const);
    if (bytes === undefined) return undefined;
    if (bytes !== 'unreadable' && hashOf(bytes) === sha256) return bytes;
    const why = bytes === 'unreadable' ? bytes : 'altered';
    throw new Refused(damageIssue(this.workspace, { sha256, name, why }));
  }

  async getAsIs(sha256: string): Promise<Uint8Array | undefined> {
    const folder = join(this.workspace, FOLDER, sha256.slice(0, 2));
    for (const name of await namesIn(folder)) if (name.startsWith(sha256)) return readFile(join(folder, name));
    return undefined;
  }

  async sizeOf(sha256: string, type: string): Promise<number | undefined> {
    return stat(join(this.workspace, this.pathOf(sha256, type))).then(
      (found) => (found.isFile() ? found.size : undefined),
      () => undefined,
    );
  }

  pathOf(sha256: string, type: string): string {
    return `${FOLDER}/${sha256.slice(0, 2)}/${sha256}.${type}`;
  }

  async *check(): AsyncIterable<KeptContent> {
    const root = join(this.workspace, FOLDER);
    for (const prefix of (await namesIn(root)).sort()) {
      for (const name of (await namesIn(join(root, prefix))).sort()) {
        // Drafts of a writer that was interrupted hold nothing anybody was promised.
        if (name.startsWith('.')) continue;
        const bytes = await readFile(join(root, prefix, name)).catch(() => undefined);
        yield { name: name.replace(/\.[^.]*$/, ''), ...(bytes !== undefined && { actual: hashOf(bytes) }) };
      }
    }
  }
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function holds(file: string, sha256: string): Promise<boolean> {
  try {
    return hashOf(await readFile(file)) === sha256;
  } catch {
    return false;
  }
}

/** No such folder has no files. */
async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const entry of await opendir(folder)) names.push(entry.name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return names;
}
