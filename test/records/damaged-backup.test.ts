import { createHash } from 'node:crypto';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BackupReport, Backups } from '../../src/application/ports/backups.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { BackUp } from '../../src/application/records/back-up.js';
import { backupIssues } from '../../src/application/records/backup-issues.js';
import { DrillRestore } from '../../src/application/records/drill-restore.js';
import { KeepComparator } from '../../src/application/records/keep-comparator.js';
import { VerifyWorkspace } from '../../src/application/records/verify-workspace.js';
import { COMMUNE, type Office, refusal } from '../support/office.js';
import { workedOffice } from '../support/worked-office.js';

const PUBLISHED = resolve(import.meta.dirname, '../../samples/hai-phong/cchc-2025.csv');
let office: Office;
let place = '';
beforeEach(async () => {
  office = await workedOffice();
  place = await mkdtemp(join(tmpdir(), 'cchc-hong-'));
});
afterEach(async () => {
  await office.close();
  await rm(place, { recursive: true, force: true });
});

const backUp = () => office.get(BackUp).run(office.folder, office.as('thuong-truc'), { into: place });
const problems = async (folder: string) =>
  (await office.get(VerifyWorkspace).run(folder)).issues.map(({ code }) => code).sort();

/** Where the document that was handed in and the frozen figures are kept. */
async function kept(): Promise<{ document: string; frozen: string }> {
  const { records, files } = await office.get(Workspaces).open(office.folder);
  const [file, version] = await records.read(async ({ evidence, months }) => [
    (await evidence.files())[0],
    (await months.versions('xuan-tho', '2026-10' as never))[0],
  ]);
  return {
    document: join(office.folder, files.pathOf(file?.sha256 ?? '', 'pdf')),
    frozen: join(office.folder, files.pathOf(version?.input ?? '', 'json')),
  };
}

const told = ({ damaged }: BackupReport) => damaged.map(({ name, why }) => `${name}: ${why}`).sort();

const DAMAGES: readonly (readonly [why: string, code: string, spoil: (file: string) => Promise<unknown>])[] = [
  ['lost', 'W010', (file) => rm(file)],
  ['altered', 'W011', (file) => appendFile(file, 'x')],
  ['unreadable', 'W011', (file) => rm(file).then(() => mkdir(file))],
];

describe.each(DAMAGES)('a workspace with a kept file that is %s', (why, code, spoil) => {
  it('is backed up in all the rest, and the backup says what it lacks', async () => {
    const { document, frozen } = await kept();
    await spoil(document);
    await spoil(frozen);
    const report = await backUp();
    const names = ['12-kh-ubnd-cai-cach-hanh-chinh-2026.pdf', 'du-lieu_2026-10_v1.json'];
    expect(told(report)).toEqual(names.map((name) => `${name}: ${why}`));
    expect(backupIssues(report).map((each) => each.code)).toEqual([code, code, 'W017']);
    // What it says of itself stays: it is read again, restored, and lacks the same.
    expect(await office.get(Backups).check(report.folder)).toEqual(report);
    const restored = join(place, 'moi');
    expect(told(await office.get(Backups).restore(report.folder, restored))).toEqual(told(report));
    const gone = why === 'altered' ? 'W011' : 'W010';
    expect(await problems(restored)).toEqual([gone, gone]);
    expect(await problems(office.folder)).toEqual([code, code]);
  });

  it('is no excuse for a backup that loses more', async () => {
    const { document, frozen } = await kept();
    await spoil(document);
    const { folder } = await backUp();
    const copy = join(folder, 'files', frozen.split('/files/')[1] ?? '');
    await rm(copy);
    expect(await refusal(office.get(Backups).check(folder))).toEqual(['W014']);
  });

  it('is found out by a drill, which does not take it for its own fault', async () => {
    await spoil((await kept()).document);
    const drill = await office.get(DrillRestore).run(office.folder, office.as('thuong-truc'));
    expect(drill).toMatchObject({ isSame: true, isWhole: false });
  });
});

describe('a table that the commune keeps to be compared with', () => {
  const name = 'thu-hang.csv';
  let path = '';
  beforeEach(async () => {
    const bytes = await readFile(PUBLISHED);
    const keeping = { folder: office.folder, commune: COMMUNE, name, bytes };
    await office.get(KeepComparator).run(keeping, office.as('thuong-truc'));
    const { files } = await office.get(Workspaces).open(office.folder);
    path = files.pathOf(createHash('sha256').update(bytes).digest('hex'), 'csv');
  });

  it('is no orphan, and is in the backup and in what is restored from it', async () => {
    expect(await problems(office.folder)).toEqual([]);
    const { folder } = await backUp();
    const restored = join(place, 'moi');
    await office.get(Backups).restore(folder, restored);
    expect(await problems(restored)).toEqual([]);
    expect(await readFile(join(restored, path))).toEqual(await readFile(PUBLISHED));
    await rm(join(folder, path));
    expect(await refusal(office.get(Backups).check(folder))).toEqual(['W014']);
  });

  it('leaves nothing behind when it is refused', async () => {
    const keep = (account: string, bytes: Uint8Array) =>
      office.get(KeepComparator).run({ folder: office.folder, commune: COMMUNE, name, bytes }, office.as(account));
    const unreadable = new TextEncoder().encode('a,b\n1,2\n');
    expect(await refusal(keep('thuong-truc', unreadable))).not.toEqual([]);
    expect(await refusal(keep('thuong-truc', new Uint8Array()))).not.toEqual([]);
    expect(await refusal(keep('kiem-tra', await readFile(PUBLISHED)))).toEqual(['R002']);
    expect(await problems(office.folder)).toEqual([]);
  });

  it('is named when it is lost', async () => {
    await rm(join(office.folder, path));
    expect(told(await backUp())).toEqual([`${name}: lost`]);
    expect(await problems(office.folder)).toEqual(['W010']);
  });
});

describe('a backup that says less than there was', () => {
  const rewritten = async (change: (manifest: Record<string, unknown>) => void) => {
    const { folder } = await backUp();
    const file = join(folder, 'manifest.json');
    const manifest = JSON.parse(await readFile(file, 'utf8'));
    change(manifest);
    await writeFile(file, JSON.stringify(manifest));
    return refusal(office.get(Backups).check(folder));
  };

  it.each([
    [
      'leaves out a table',
      ['W014'],
      (manifest: { tables: object }) => Reflect.deleteProperty(manifest.tables, 'audit'),
    ],
    [
      'tells fewer rows than a table has',
      ['W014'],
      (manifest: { tables: { audit: { rows: number } } }) => Object.assign(manifest.tables.audit, { rows: 1 }),
    ],
    ['has no tables', ['W014'], (manifest: { tables: object }) => Object.assign(manifest, { tables: undefined })],
    ['is of another format', ['W014'], (manifest: object) => Object.assign(manifest, { format: 1 })],
    [
      'is of a later program',
      ['W003'],
      (manifest: { schema: readonly string[] }) =>
        Object.assign(manifest, { schema: [...manifest.schema, '999-tuong-lai'] }),
    ],
  ] as const)('is refused when it %s', async (_, codes, change) => {
    expect(await rewritten(change as (manifest: Record<string, unknown>) => void)).toEqual(codes);
  });

  it('is refused when a content is gone that only the records know of', async () => {
    const { folder } = await backUp();
    const { document } = await kept();
    const copy = join(folder, 'files', document.split('/files/')[1] ?? '');
    await rm(dirname(copy), { recursive: true });
    expect(await refusal(office.get(Backups).check(folder))).toEqual(['W014']);
  });
});

describe('backups of one moment', () => {
  it('do not overwrite each other', async () => {
    // The clock of the office stands still.
    const [first, second] = [await backUp(), await backUp()];
    expect(new Set([first.folder, second.folder]).size).toBe(2);
    expect((await readdir(place)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
