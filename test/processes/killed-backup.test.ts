import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BackUp } from '../../src/application/records/back-up.js';
import { HandInEvidence } from '../../src/application/records/hand-in-evidence.js';
import { jpg } from '../support/hostile-files/pictures.js';
import type { Office } from '../support/office.js';
import { workedOffice } from '../support/worked-office.js';

const PROGRAM = resolve(import.meta.dirname, '../../dist/cchc.js');
/** Enough to write that a draft is seen before it is finished. */
const PICTURES = 12;
const BYTES = 2_000_000;
const DAY = 24 * 3600;

let office: Office;
let place = '';
beforeEach(async () => {
  office = await workedOffice();
  place = await mkdtemp(join(tmpdir(), 'cchc-ngat-'));
});
afterEach(async () => {
  await office.close();
  await rm(place, { recursive: true, force: true });
});

const drafts = async () => (await readdir(place)).filter((name) => name.startsWith('.'));
const backUp = () => office.get(BackUp).run(office.folder, office.as('thuong-truc'), { into: place });

async function fill(): Promise<void> {
  const request = { folder: office.folder, requirement: 'ke-hoach-kiem-tra', step: 'submit', noSecret: true } as const;
  for (let mark = 0; mark < PICTURES; mark += 1) {
    const handIn = { ...request, another: true, file: 'anh.jpg', bytes: jpg({ exif: `${mark}`, bytes: BYTES }) };
    await office.get(HandInEvidence).run(handIn, office.as('thuong-truc'));
  }
}

/** A backup at the command line that is held up in the middle. */
async function heldBackup() {
  const argv = [PROGRAM, 'backup', office.folder, '--to', place, '--by', 'thuong-truc'];
  const child = spawn(process.execPath, argv, { stdio: 'ignore' });
  const ended = new Promise<number | null>((settle) => child.on('close', settle));
  while ((await drafts()).length === 0 && child.exitCode === null) await pause(1);
  child.kill('SIGSTOP');
  return { child, ended };
}

describe('a backup that does not come to its end', () => {
  it('is left alone while its process lives, and taken away when it is gone', { timeout: 120_000 }, async () => {
    await fill();
    const { child, ended } = await heldBackup();
    expect(await drafts()).toHaveLength(1);
    await backUp();
    expect(await drafts()).toHaveLength(1);
    child.kill('SIGKILL');
    await ended;
    expect(await drafts()).toHaveLength(1);
    await backUp();
    expect(await drafts()).toEqual([]);
    expect(await readdir(place)).toHaveLength(2);
  });

  it('comes to its end beside another one', { timeout: 120_000 }, async () => {
    await fill();
    const { child, ended } = await heldBackup();
    await backUp();
    child.kill('SIGCONT');
    expect(await ended).toBe(0);
    expect(await drafts()).toEqual([]);
    expect(await readdir(place)).toHaveLength(2);
  });

  it('is taken away when it is of another machine, or of a number that means another process, only when old', async () => {
    const mine = hostname().replaceAll(/[^\w.-]/g, '_');
    const made = async (host: string, pid: number, days: number) => {
      const name = `.dang-ghi@${host}@${pid}@00000000-0000-4000-8000-00000000000${days}`;
      await mkdir(join(place, name));
      await writeFile(join(place, name, 'x'), 'x');
      const then = Date.now() / 1000 - days * DAY;
      await utimes(join(place, name), then, then);
      return name;
    };
    const young = [await made('may-khac', 1, 6), await made(mine, process.pid, 6)];
    await made('may-khac', 1, 8);
    await made(mine, process.pid, 8);
    await mkdir(join(place, '.cua-nguoi-khac'));
    await backUp();
    expect((await drafts()).sort()).toEqual([...young, '.cua-nguoi-khac'].sort());
  });
});
