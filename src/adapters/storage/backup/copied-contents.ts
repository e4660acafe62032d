import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DamagedContent } from '../../../application/ports/backups.js';
import type { FileStore } from '../../../application/ports/file-store.js';
import type { Content } from '../../../domain/records/content.js';
import { makeFolder } from '../../boundary/make-folder.js';
import { hashOf } from '../content-store.js';

export interface Copied {
  readonly files: number;
  readonly bytes: number;
  readonly damaged: readonly DamagedContent[];
}

/** Copies contents as they are, damaged ones too: part of them may still be of use. */
export async function copyContents(contents: readonly Content[], from: FileStore, to: string): Promise<Copied> {
  const damaged: DamagedContent[] = [];
  let [files, bytes] = [0, 0];
  // One content may be kept under two types, and each is looked for under its own.
  const wanted = new Map(contents.map((each) => [from.pathOf(each.sha256, each.type), each]));
  for (const [path, { sha256, name }] of wanted) {
    const content = await from.getAsIs(sha256).catch(() => 'unreadable' as const);
    if (content === undefined || content === 'unreadable') {
      damaged.push({ sha256, name, why: content ?? 'lost' });
      continue;
    }
    const target = join(to, path);
    await makeFolder(dirname(target));
    await writeFile(target, content, { flush: true });
    files += 1;
    bytes += content.length;
    const actual = hashOf(content);
    if (actual !== sha256) damaged.push({ sha256, name, why: 'altered', actual });
  }
  return { files, bytes, damaged };
}
