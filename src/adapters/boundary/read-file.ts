import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Why a file was not read: it is not there or cannot be opened, is no ordinary file, or is too large. */
export type Unread = { readonly problem: 'unreadable' } | { readonly problem: 'too_large'; readonly size: number };

/** Opening a pipe waits for a writer, for ever if none comes; without blocking it opens at once and can be refused. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const UNREADABLE: Unread = { problem: 'unreadable' };

/**
 * The bytes of an ordinary file of at most `limit` bytes. Pipes and devices are refused: they may never end. The size
 * is asked of the file that was opened, so that it cannot be exchanged in between.
 */
export async function readLimited(file: string, limit: number): Promise<Uint8Array | Unread> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, FLAGS);
    const refused = refusal(await handle.stat(), limit);
    return refused ?? (await handle.readFile());
  } catch {
    return UNREADABLE;
  } finally {
    await handle?.close();
  }
}

/** An ordinary file of at most `limit` bytes, opened to be read piece by piece; whoever gets it closes it. */
export async function openLimited(file: string, limit: number): Promise<FileHandle | Unread> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, FLAGS);
    const refused = refusal(await handle.stat(), limit);
    if (refused === undefined) return handle;
    await handle.close();
    return refused;
  } catch {
    await handle?.close();
    return UNREADABLE;
  }
}

/** As `readLimited`. @throws the system's error when the file cannot be opened or read. */
export function readLimitedSync(file: string, limit: number): Uint8Array | Unread {
  const handle = openSync(file, FLAGS);
  try {
    return refusal(fstatSync(handle), limit) ?? readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}

function refusal(found: { isFile(): boolean; readonly size: number }, limit: number): Unread | undefined {
  if (!found.isFile()) return UNREADABLE;
  return found.size > limit ? { problem: 'too_large', size: found.size } : undefined;
}
