import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../../boundary/make-folder.js';

/** Whose draft it is stands in its name, so that there is no moment at which it is nobody's. */
const DRAFT = /^\.dang-ghi@([^@]+)@(\d+)@[0-9a-f-]+$/;
const HOST = hostname().replaceAll(/[^\w.-]/g, '_');
/** No backup takes a week: by then a number of a process means another one, and other machines cannot be asked. */
const OLD = 7 * 24 * 3600 * 1000;

/**
 * A folder that others do not take for finished, for as long as the work takes; afterwards it is gone, or has been given
 * its name. What killed processes left in the same place is taken away first.
 */
export async function inDraft<T>(place: string, work: (draft: string) => Promise<T>): Promise<T> {
  await makeFolder(place);
  await sweep(place);
  const draft = join(place, `.dang-ghi@${HOST}@${process.pid}@${randomUUID()}`);
  await mkdir(draft);
  try {
    return await work(draft);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function sweep(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    const [, host, pid] = DRAFT.exec(name) ?? [];
    if (host === undefined || pid === undefined) continue;
    const isGone = host === HOST && !isAlive(Number.parseInt(pid, 10));
    // One that cannot be taken away stands in nobody's way.
    if (isGone || (await isOld(join(place, name)))) {
      await rm(join(place, name), { recursive: true, force: true }).catch(() => {});
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // There, but somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isOld(draft: string): Promise<boolean> {
  return stat(draft).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > OLD,
    () => false,
  );
}
