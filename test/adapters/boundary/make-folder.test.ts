import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../../../src/adapters/boundary/make-folder.js';

const root = mkdtempSync(join(tmpdir(), 'cchc-folders-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('makeFolder', () => {
  it('makes a folder and the ones above it, and is content with one that is there', async () => {
    const folder = join(root, 'a/b/c');
    await makeFolder(folder);
    await makeFolder(folder);
    expect(existsSync(folder)).toBe(true);
  });

  it('says so when a file is in the way', async () => {
    writeFileSync(join(root, 'file'), '');
    await expect(makeFolder(join(root, 'file/x'))).rejects.toThrow('ENOTDIR');
    await expect(makeFolder(join(root, 'file'))).rejects.toThrow('EEXIST');
  });

  it.skipIf(!existsSync('/proc/self'))('gives up where no folder can be made', async () => {
    await expect(makeFolder('/proc/no-such-folder/x')).rejects.toThrow('ENOENT');
  });
});
