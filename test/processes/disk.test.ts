import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { appendFile, chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { networkShareOf } from '../../src/adapters/storage/network-share.js';
import { Backups } from '../../src/application/ports/backups.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { HandInEvidence } from '../../src/application/records/hand-in-evidence.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { VerifyWorkspace } from '../../src/application/records/verify-workspace.js';
import { jpg } from '../support/hostile-files/pictures.js';
import { COMMUNE, Office, refusal } from '../support/office.js';

const MEGABYTE = 1024 * 1024;
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) {
    try {
      execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
    } catch {
      // It was no disk of its own.
    }
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A disk of a few megabytes; undefined where this user may not make one. */
function smallDisk(megabytes: number, ...options: string[]): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-dia-'));
  folders.push(folder);
  try {
    const all = [`size=${megabytes}m`, ...options].join(',');
    execFileSync('mount', ['-t', 'tmpfs', '-o', all, 'tmpfs', folder], { stdio: 'pipe' });
    return folder;
  } catch {
    return undefined;
  }
}
/** The same folder seen through a second name, under which it may only be read. */
function readOnlyView(folder: string): string {
  const view = mkdtempSync(join(tmpdir(), 'cchc-chi-doc-'));
  folders.push(view);
  execFileSync('mount', ['--bind', folder, view], { stdio: 'pipe' });
  execFileSync('mount', ['-o', 'remount,bind,ro', view], { stdio: 'pipe' });
  return view;
}

const canMount = smallDisk(1) !== undefined;

const picture = (bytes: number, mark: number) => jpg({ exif: `${mark}`, bytes });

async function submit(office: Office, bytes: Uint8Array) {
  const request = { folder: office.folder, requirement: 'ke-hoach-cchc', step: 'submit', noSecret: true } as const;
  return office
    .get(HandInEvidence)
    .run({ ...request, another: true, file: 'anh.jpg', bytes }, office.as('thuong-truc'));
}

async function openMonth(office: Office): Promise<void> {
  const actor = office.as('thuong-truc');
  await office.get(MonthCycle).open(office.folder, actor, COMMUNE, '2026-10', ['cchc-minh-hoa-2026']);
}

describe('a disk', () => {
  it.skipIf(!canMount)(
    'that is full refuses the work in plain words, and loses nothing',
    { timeout: 120_000 },
    async () => {
      const disk = smallDisk(6) ?? '';
      const office = await Office.open(undefined, join(disk, 'so'));
      await openMonth(office);
      const kept: string[] = [];
      let told: string[] = [];
      for (let mark = 1; mark < 40 && told.length === 0; mark += 1) {
        told = await refusal(submit(office, picture(300_000, mark)).then(({ item }) => kept.push(item.id)));
      }
      expect(told).toEqual(['W004']);
      expect(kept.length).toBeGreaterThan(2);
      // Not even the records have room now.
      await writeFile(join(disk, 'day'), Buffer.alloc(64 * MEGABYTE)).catch(() => undefined);
      expect(await refusal(submit(office, picture(10, 99)))).toEqual(['W004']);
      await office.restart();
      const { records } = await office.get(Workspaces).open(office.folder);
      const items = await records.read(({ evidence }) => evidence.inMonth(COMMUNE, '2026-10' as never));
      expect(new Set(items.map(({ id }) => id))).toEqual(new Set(kept));
      rmSync(join(disk, 'day'));
      expect(
        (await office.get(VerifyWorkspace).run(office.folder)).issues.filter(({ code }) => code !== 'W012'),
      ).toEqual([]);
      expect(await refusal(submit(office, picture(10, 98)))).toEqual([]);
      await office.close();
    },
  );

  it.skipIf(!canMount)('that is full leaves no half backup', { timeout: 120_000 }, async () => {
    const office = await Office.open();
    await openMonth(office);
    await submit(office, picture(3 * MEGABYTE, 1));
    const disk = smallDisk(2) ?? '';
    const workspace = await office.get(Workspaces).open(office.folder);
    expect(await refusal(office.get(Backups).make(workspace, disk, 'ban-1'))).toEqual(['W004']);
    expect(await readdir(disk)).toEqual([]);
    await office.close();
  });

  it.skipIf(!canMount)('that may only be read refuses the work in plain words', async () => {
    const office = await Office.open();
    await openMonth(office);
    await office.get(Workspaces).closeAll();
    const folder = readOnlyView(office.folder);
    const request = { folder, requirement: 'ke-hoach-cchc', step: 'submit', noSecret: true } as const;
    const handIn = { ...request, file: 'anh.jpg', bytes: picture(10, 1) };
    expect(await refusal(office.get(HandInEvidence).run(handIn, office.as('thuong-truc')))).toEqual(['W005']);
    await office.restart();
    expect(await refusal(submit(office, picture(10, 1)))).toEqual([]);
    await office.close();
  });
});

describe('a data folder', () => {
  it('on a network share is refused, whichever kind it is', async () => {
    const types = { 26985: 'NFS', 4283649346: 'CIFS', 4266872130: 'SMB2', 1702057286: 'FUSE', 16914839: '9P' };
    for (const [type, name] of Object.entries(types)) {
      expect(await networkShareOf(tmpdir(), async () => ({ type: Number(type) }))).toBe(name);
      // Some systems give the same number as a negative one of 32 bits.
      expect(await networkShareOf(tmpdir(), async () => ({ type: Number(type) | 0 }))).toBe(name);
    }
    expect(await networkShareOf('\\\\MAYCHU\\chung\\cchc')).toBe('UNC');
    expect(await networkShareOf('//maychu/chung/cchc')).toBe('UNC');
    expect(await networkShareOf(tmpdir())).toBeUndefined();
  });

  it('that is no workspace, or holds something else, is told', async () => {
    const office = await Office.empty();
    const other = mkdtempSync(join(tmpdir(), 'cchc-khac-'));
    folders.push(other);
    const open = (folder: string) => refusal(office.get(Workspaces).open(folder));
    expect(await open(other)).toEqual(['W001']);
    await writeFile(join(other, 'workspace.yaml'), 'database: so.db\n');
    await writeFile(join(other, 'so.db'), 'đây không phải là cơ sở dữ liệu '.repeat(200));
    expect(await open(other)).toEqual(['W006']);
    await writeFile(join(other, 'workspace.yaml'), 'databas: so.db\n');
    expect(await open(other)).toEqual(['D001']);
    expect(await refusal(office.get(Workspaces).create(other))).toEqual(['W009']);
    await office.close();
  });

  it('of a later program is left alone', async () => {
    const office = await Office.empty();
    const { records } = await office.get(Workspaces).open(office.folder);
    await records.close();
    const { createClient } = await import('@libsql/client');
    const client = createClient({ url: `file:${join(office.folder, 'cchc.db')}` });
    await client.execute("insert into kysely_migration (name, timestamp) values ('999-tuong-lai', '2027')");
    client.close();
    await office.restart().catch(() => undefined);
    expect(await refusal(office.get(Workspaces).open(office.folder))).toEqual(['W003']);
    await office.close();
  });

  it('whose files were lost, altered or put in from outside is told by the check', async () => {
    const office = await Office.open();
    await openMonth(office);
    const first = (await submit(office, picture(10, 1))).item.file;
    const second = (await submit(office, picture(10, 2))).item.file;
    const { files } = await office.get(Workspaces).open(office.folder);
    const path = (sha256 = '') => join(office.folder, files.pathOf(sha256, 'jpg'));
    rmSync(path(first?.sha256));
    await chmod(path(second?.sha256), 0o600);
    await appendFile(path(second?.sha256), 'sửa');
    const stray = join(office.folder, 'files', 'aa');
    await mkdir(stray, { recursive: true });
    await writeFile(join(stray, 'aaaa.pdf'), 'lạ');
    const codes = (await office.get(VerifyWorkspace).run(office.folder)).issues.map(({ code }) => code);
    expect(codes.sort()).toEqual(['W010', 'W011', 'W011']);
    expect((await readFile(path(second?.sha256))).length).toBeGreaterThan(0);
    await office.close();
  });
});
