import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAtomically } from '../../../src/adapters/boundary/atomic-write.js';

describe('writeAtomically', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atomic-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('makes missing folders and leaves nothing but the file', async () => {
    const file = join(folder, 'ra/2026-07/bảng.xlsx');
    await writeAtomically(file, Buffer.from('mới'));
    expect(await readFile(file, 'utf8')).toBe('mới');
    expect(await readdir(join(folder, 'ra/2026-07'))).toEqual(['bảng.xlsx']);
  });

  it('replaces an old file', async () => {
    const file = join(folder, 'bảng.xlsx');
    await writeFile(file, 'cũ, dài hơn');
    await writeAtomically(file, Buffer.from('mới'));
    expect(await readFile(file, 'utf8')).toBe('mới');
  });

  it('leaves no half-written file when the name cannot be taken', async () => {
    const file = join(folder, 'bảng.xlsx');
    await mkdir(join(file, 'inside'), { recursive: true });
    await expect(writeAtomically(file, Buffer.from('mới'))).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['bảng.xlsx']);
  });
});
