import { rmSync, symlinkSync } from 'node:fs';
import { readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Backups } from '../../src/application/ports/backups.js';
import { BackUp } from '../../src/application/records/back-up.js';
import { Desk } from '../../src/application/records/desk.js';
import { LockMonth, type LockStep } from '../../src/application/records/lock-month.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { day } from '../support/builders.js';
import { COMMUNE, type Office, refusal } from '../support/office.js';
import { workedOffice } from '../support/worked-office.js';

const MONTH = '2026-11';
/** A folder in which nobody may write, whoever it is. */
const CLOSED = '/sys';

let office: Office;
let backups = '';
beforeEach(async () => {
  office = await workedOffice();
  office.today = day('2026-11-20');
  backups = join(office.folder, 'backups');
  await office.get(MonthCycle).step(office.folder, office.as('thuong-truc'), COMMUNE, MONTH, 'hand_over');
});
afterEach(() => office.close());

const lock = (begin?: (step: LockStep) => void, account = 'lanh-dao') =>
  office.get(LockMonth).run(office.folder, office.as(account), COMMUNE, MONTH, begin);
const state = () =>
  office.get(Desk).look(office.folder, async ({ months }) => (await months.find(COMMUNE, MONTH as never))?.state);

describe('a month', () => {
  it('is locked between a backup of what was before and one that holds the locked version', async () => {
    const steps: string[] = [];
    const { version, backups: made, issues } = await lock((step) => steps.push(step));
    expect(steps).toEqual(['before', 'lock', 'after']);
    expect(version).toMatchObject({ month: MONTH, version: 1, closedBy: 'lanh-dao' });
    expect(issues).toEqual([]);
    const monthsIn = ({ months }: typeof made.before) => months.map(({ month }) => month);
    expect(monthsIn(made.before)).toEqual(['2026-10']);
    expect(made.after && monthsIn(made.after)).toEqual(['2026-10', MONTH]);
    expect((await readdir(backups)).map((name) => name.split(MONTH)[0]).sort()).toEqual(['sau-khoa-', 'truoc-khoa-']);
    for (const each of [made.before, made.after]) {
      expect(await office.get(Backups).check(each?.folder ?? '')).toEqual(each);
    }
  });

  it('is locked in spite of an old damaged file, which is told', async () => {
    await rm(join(office.folder, 'files'), { recursive: true });
    const { backups: made, issues } = await lock();
    expect(await state()).toBe('closed');
    // The criteria were kept anew with this month.
    const [before, after] = [made.before, made.after].map((each) => each?.damaged.map(({ why }) => why));
    expect({ before, after }).toEqual({ before: ['lost', 'lost', 'lost'], after: ['lost', 'lost'] });
    expect(issues.filter(({ code }) => code === 'W010')).toHaveLength(5);
    expect(issues.filter(({ code }) => code === 'W017')).toHaveLength(2);
  });

  it('is neither locked nor backed up for somebody who may not lock it', async () => {
    expect(await refusal(lock(undefined, 'thuong-truc'))).toEqual(['R002']);
    await expect(readdir(backups)).rejects.toThrow('ENOENT');
  });

  it('is not locked when it cannot be backed up before', async () => {
    await symlink(CLOSED, backups);
    expect(await refusal(lock())).toEqual(['W005']);
    expect(await state()).toBe('awaiting_signature');
  });

  it('stays locked, and says so, when it cannot be backed up afterwards', async () => {
    const {
      version,
      backups: made,
      issues,
    } = await lock((step) => {
      if (step !== 'after') return;
      rmSync(backups, { recursive: true });
      symlinkSync(CLOSED, backups);
    });
    expect(await state()).toBe('closed');
    expect(version.version).toBe(1);
    expect(made.after).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['W005', 'W020']);
  });

  it('stays locked, and says so, whatever goes wrong with the backup afterwards', async () => {
    const backUp = office.get(BackUp);
    const { issues } = await lock((step) => {
      if (step === 'after') backUp.run = () => Promise.reject(new Error('the thread is gone'));
    });
    expect(await state()).toBe('closed');
    expect(issues.map(({ code }) => code)).toEqual(['W020']);
  });
});
