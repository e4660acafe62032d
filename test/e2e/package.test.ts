import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const folders: string[] = [];

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

describe('the package', () => {
  it('is left as it is by an install without development dependencies', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cchc-package-'));
    folders.push(folder);
    for (const part of ['.ci', 'src']) await mkdir(join(folder, part));
    await copyFile(join(ROOT, '.ci/prepare.mjs'), join(folder, '.ci/prepare.mjs'));
    execFileSync(process.execPath, ['.ci/prepare.mjs'], { cwd: folder });
    expect(await readdir(folder)).toEqual(['.ci', 'src']);
  });

  it('brings the built program, its data and the libraries that an override mends', () => {
    const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    const packed = JSON.stringify(JSON.parse(listed));
    for (const file of [
      'dist/cchc.js',
      'dist/parsed-definitions.json',
      'criteria/qd-766/set.yaml',
      'rules/calendar.yaml',
      'samples/xuan-tho/case.yaml',
      'node_modules/unzipper/package.json',
    ]) {
      expect(packed).toContain(`"path":"${file}"`);
    }
    expect(packed).not.toMatch(/"path":"(src|test)\//);
  }, 60_000);
});
