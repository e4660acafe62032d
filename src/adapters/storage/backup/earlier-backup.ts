import { link, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from './manifest.js';

/** Bản sao lưu ngay trước: its contents can stand in the next one as well, by hard links, and take no room again. */
export class EarlierBackup {
  private constructor(
    private readonly folder: string,
    /** Hashes of what was damaged already when it was made. */
    private readonly damaged: ReadonlySet<string>,
  ) {}

  /** undefined when the folder has none that says what it is. */
  static async newestIn(place: string): Promise<EarlierBackup | undefined> {
    const folders = (await readdir(place, { withFileTypes: true }))
      .filter((each) => each.isDirectory() && !each.name.startsWith('.'))
      .map(({ name }) => join(place, name));
    const dated = await Promise.all(folders.map(async (folder) => ({ folder, at: await changedAt(folder) })));
    for (const { folder } of dated.sort((a, b) => b.at - a.at)) {
      const manifest = await readManifest(folder);
      if (manifest !== undefined)
        return new EarlierBackup(folder, new Set(manifest.damaged.map(({ sha256 }) => sha256)));
    }
    return undefined;
  }

  /** How large the content is there; undefined when it is not, or was damaged when it was copied. */
  async sizeOf(path: string, sha256: string): Promise<number | undefined> {
    if (this.damaged.has(sha256)) return undefined;
    return stat(join(this.folder, path)).then(
      ({ size }) => size,
      () => undefined,
    );
  }

  /** @returns whether the content stands at the target now; some disks cannot share, and then it is copied. */
  async share(path: string, sha256: string, target: string): Promise<boolean> {
    if (this.damaged.has(sha256)) return false;
    return link(join(this.folder, path), target).then(
      () => true,
      () => false,
    );
  }
}

/** Milliseconds since 1970; a folder that is being taken away, or is nobody's to read, stands last. */
async function changedAt(folder: string): Promise<number> {
  return stat(folder).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
