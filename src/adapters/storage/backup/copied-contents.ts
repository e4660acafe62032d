import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { JobSteps } from '../../../application/jobs/job-steps.js';
import type { DamagedContent } from '../../../application/ports/backups.js';
import type { FileStore } from '../../../application/ports/file-store.js';
import type { Content } from '../../../domain/records/content.js';
import { makeFolder } from '../../boundary/make-folder.js';
import { hashOf } from '../content-store.js';
import type { EarlierBackup } from './earlier-backup.js';

export interface CopyOptions {
  readonly earlier?: EarlierBackup | undefined;
  /** What can be shared is shared without a look at either. */
  readonly trustsEarlier?: boolean;
  readonly steps: JobSteps;
}

export interface Copied {
  readonly files: number;
  readonly bytes: number;
  readonly damaged: readonly DamagedContent[];
  /** Hashes of contents that nobody has read this time. */
  readonly unread: ReadonlySet<string>;
}

/** Copies contents as they are, damaged ones too: part of them may still be of use. */
export async function copyContents(
  contents: readonly Content[],
  from: FileStore,
  to: string,
  { earlier, trustsEarlier = false, steps }: CopyOptions,
): Promise<Copied> {
  const damaged: DamagedContent[] = [];
  const unread = new Set<string>();
  let [files, bytes] = [0, 0];
  for (const { sha256, type, name } of contents) {
    await steps.done();
    const path = from.pathOf(sha256, type);
    const target = join(to, path);
    await makeFolder(dirname(target));
    if (trustsEarlier && (await earlier?.share(path, sha256, target))) {
      unread.add(sha256);
      files += 1;
      bytes += (await stat(target)).size;
      continue;
    }
    const content = await from.getAsIs(sha256).catch(() => 'unreadable' as const);
    if (content === undefined || content === 'unreadable') {
      damaged.push({ sha256, name, why: content ?? 'lost' });
      continue;
    }
    const actual = hashOf(content);
    const isShared = actual === sha256 && (await earlier?.share(path, sha256, target));
    if (!isShared || !(await holds(target, content))) await replace(target, content);
    files += 1;
    bytes += content.length;
    if (actual !== sha256) damaged.push({ sha256, name, why: 'altered', actual });
  }
  return { files, bytes, damaged, unread };
}

async function holds(file: string, content: Uint8Array): Promise<boolean> {
  return (await readFile(file)).equals(content);
}

/** As a file of its own: what others share stays as it is. */
async function replace(file: string, content: Uint8Array): Promise<void> {
  await rm(file, { force: true });
  await writeFile(file, content, { flush: true });
}
