import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { JobResults } from '../../application/ports/job-results.js';
import { fileHash } from '../boundary/file-hash.js';
import { makeFolder } from '../boundary/make-folder.js';
import { inOfficeWords } from './storage-errors.js';

const FOLDER = 'results';
/** Nothing that leads to another folder. */
const KEY = /^[\w-]{20,60}$/;

/** `results/<key>`. A key is used once, and is told to others only when its file is whole. */
export const resultFolder: JobResults = {
  async keep(folder, key, pieces) {
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      await makeFolder(join(folder, FOLDER));
      const handle = await open(fileOf(folder, key), 'wx');
      try {
        for await (const piece of pieces) {
          hash.update(piece);
          bytes += piece.length;
          await handle.writeFile(piece);
        }
        await handle.sync();
      } finally {
        await handle.close();
      }
      return { key, bytes, sha256: hash.digest('hex') };
    } catch (error) {
      await resultFolder.drop(folder, key);
      throw inOfficeWords(folder)(error);
    }
  },

  async read(folder, { key, sha256 }) {
    const file = fileOf(folder, key);
    const actual = await fileHash(file).catch(() => undefined);
    return actual === sha256 ? createReadStream(file) : undefined;
  },

  async keys(folder) {
    return (await readdir(join(folder, FOLDER)).catch(() => [])).filter((name) => KEY.test(name));
  },

  async drop(folder, key) {
    await rm(fileOf(folder, key), { force: true });
  },
};

function fileOf(folder: string, key: string): string {
  if (!KEY.test(key)) throw new Error(`no key of a result: ${key}`);
  return join(folder, FOLDER, key);
}
