import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLimited, readLimitedSync } from '../../../src/adapters/boundary/read-file.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-'));
  await writeFile(join(folder, 'a'), 'xin chào');
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(folder, 'pipe')]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('reading at most so many bytes', () => {
  it('gives the bytes of an ordinary file', async () => {
    const bytes = Buffer.from('xin chào');
    expect(await readLimited(join(folder, 'a'), bytes.length)).toEqual(bytes);
    expect(readLimitedSync(join(folder, 'a'), bytes.length)).toEqual(bytes);
  });

  it('refuses a file that is larger, with its size', async () => {
    const refused = { problem: 'too_large', size: 9 };
    expect(await readLimited(join(folder, 'a'), 8)).toEqual(refused);
    expect(readLimitedSync(join(folder, 'a'), 8)).toEqual(refused);
  });

  it.skipIf(process.platform === 'win32')('refuses what may never end, at once', async () => {
    for (const file of [join(folder, 'pipe'), '/dev/zero']) {
      expect(await readLimited(file, 8)).toEqual({ problem: 'unreadable' });
      expect(readLimitedSync(file, 8)).toEqual({ problem: 'unreadable' });
    }
  });

  it('refuses folders and what is not there', async () => {
    expect(await readLimited(folder, 8)).toEqual({ problem: 'unreadable' });
    expect(await readLimited(join(folder, 'b'), 8)).toEqual({ problem: 'unreadable' });
    expect(() => readLimitedSync(join(folder, 'b'), 8)).toThrow('ENOENT');
  });
});
