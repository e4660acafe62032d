import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from './make-folder.js';

/**
 * Puts a whole file in place at once: it is written under another name beside `file`, flushed, and renamed. When
 * anything fails the old file is as it was and nothing is left behind. Missing parent folders are made.
 */
export async function writeAtomically(file: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(file);
  await makeFolder(folder);
  // A name of its own, so that a long name of the file does not become too long.
  const draft = join(folder, `.cchc-${randomUUID()}.tmp`);
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
    await flushFolder(folder);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Makes the new name last through a power cut. Windows opens no folders, and keeps names by itself. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  }
}
