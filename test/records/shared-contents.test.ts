import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BackupOptions, Backups } from '../../src/application/ports/backups.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { BackUp } from '../../src/application/records/back-up.js';
import type { Office } from '../support/office.js';
import { workedOffice } from '../support/worked-office.js';

let office: Office;
let into = '';
beforeEach(async () => {
  office = await workedOffice();
  into = await mkdtemp(join(tmpdir(), 'cchc-chung-'));
});
afterEach(async () => {
  await office.close();
  await rm(into, { recursive: true, force: true });
});

const backUp = (how: BackupOptions = {}) =>
  office.get(BackUp).run(office.folder, office.as('thuong-truc'), { into, ...how });
const check = (folder: string) => office.get(Backups).check(folder);

async function contentsIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true });
  return entries
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(folder.length))
    .sort();
}

const inodes = async (folder: string) =>
  Promise.all((await contentsIn(folder)).map(async (path) => (await stat(join(folder, path))).ino));

async function comeAndGo(folder: string, isOver: AbortSignal): Promise<void> {
  while (!isOver.aborted) {
    await mkdir(folder, { recursive: true });
    await rm(folder, { recursive: true });
  }
}

async function pathOfDocument(): Promise<string> {
  const { records, files } = await office.get(Workspaces).open(office.folder);
  const [file] = await records.read(({ evidence }) => evidence.files());
  return files.pathOf(file?.sha256 ?? '', 'pdf');
}

describe.each(['everything', 'new_only'] as const)('a backup after another one, reading %s', (reads) => {
  it('shares contents with it, tells the same of them, and outlives it', async () => {
    const first = await backUp();
    const second = await backUp({ reads });
    expect(await inodes(second.folder)).toEqual(await inodes(first.folder));
    expect(await inodes(second.folder)).toHaveLength(3);
    expect([second.files, second.bytes]).toEqual([first.files, first.bytes]);
    await rm(first.folder, { recursive: true });
    expect(await check(second.folder)).toEqual(second);
  });

  it('shares nothing with the workspace itself', async () => {
    const { folder } = await backUp({ reads });
    const own = new Set(await inodes(office.folder));
    expect((await inodes(folder)).filter((each) => own.has(each))).toEqual([]);
  });

  it('copies anew what the one before lacks', async () => {
    const first = await backUp();
    await rm(join(first.folder, await pathOfDocument()));
    const second = await backUp({ reads });
    expect(second.damaged).toEqual([]);
    expect(await check(second.folder)).toEqual(second);
  });

  it('takes a content that was put right since from the workspace', async () => {
    const path = await pathOfDocument();
    const sound = await readFile(join(office.folder, path));
    await appendFile(join(office.folder, path), 'x');
    expect((await backUp()).damaged).toHaveLength(1);
    await writeFile(join(office.folder, path), sound);
    const second = await backUp({ reads });
    expect(second.damaged).toEqual([]);
    expect(await check(second.folder)).toEqual(second);
  });

  it.each<[string, (file: string) => Promise<unknown>, 'lost' | 'altered']>([
    ['lost', (file) => rm(file), 'lost'],
    ['cut short', (file) => truncate(file, 10), 'altered'],
  ])('tells what was %s in the workspace since', async (_, spoil, why) => {
    await backUp();
    await spoil(join(office.folder, await pathOfDocument()));
    const second = await backUp({ reads });
    expect(second.damaged.map((each) => each.why)).toEqual([why]);
    expect(await check(second.folder)).toEqual(second);
  });

  it('copies anew what was cut short in the one before', async () => {
    const first = await backUp();
    await truncate(join(first.folder, await pathOfDocument()), 10);
    const second = await backUp({ reads });
    expect(await check(second.folder)).toEqual(second);
  });

  it('is made beside folders that come and go', async () => {
    const isOver = new AbortController();
    const coming = comeAndGo(join(into, 'khac'), isOver.signal);
    for (let times = 0; times < 10; times += 1) expect((await backUp({ reads })).damaged).toEqual([]);
    isOver.abort();
    await coming;
  });

  it('begins where the folder holds none that can be read', async () => {
    const first = await backUp();
    await writeFile(join(first.folder, 'manifest.json'), '{');
    const second = await backUp({ reads });
    expect(await check(second.folder)).toEqual(second);
  });
});

describe('a backup that reads everything', () => {
  it('does not share what was altered in the one before', async () => {
    const path = await pathOfDocument();
    const first = await backUp();
    await appendFile(join(first.folder, path), 'x');
    const second = await backUp();
    expect(await check(second.folder)).toEqual(second);
    // The other one stays as it is, for whoever asks what happened to it.
    expect(await readFile(join(first.folder, path))).not.toEqual(await readFile(join(second.folder, path)));
  });

  it('finds what has been altered in the workspace since, where one that reads new contents only does not', async () => {
    await backUp();
    const document = join(office.folder, await pathOfDocument());
    await writeFile(document, (await readFile(document)).fill('x', 0, 1));
    expect((await backUp({ reads: 'new_only' })).damaged).toEqual([]);
    expect((await backUp()).damaged.map(({ why }) => why)).toEqual(['altered']);
  });
});
