import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/adapters/storage/database/open-database.js';
import { SqlRecords } from '../../src/adapters/storage/database/records-database.js';
import { HeldJob, LEASE } from '../../src/application/jobs/held-job.js';
import type { Job } from '../../src/domain/jobs/job.js';
import type { Instant } from '../../src/domain/records/instant.js';
import { day, instant } from '../support/builders.js';
import { MONTH } from '../support/province.js';

const BEGAN = Date.parse('2026-10-10T08:00:00.000+07:00');

describe('a job that is held', () => {
  let records: SqlRecords;
  let held: HeldJob;
  let seconds: number;
  let isStopping: boolean;

  beforeEach(async () => {
    seconds = 0;
    isStopping = false;
    records = new SqlRecords(await openDatabase({ file: ':memory:' }, true));
    const task = { kind: 'province_score', month: MONTH } as const;
    await records.tend((jobs) => jobs.add({ id: 'j', task, by: 'an', origin: 'x', at: instant(day('2026-10-10')) }));
    const lease = { key: 'k', until: BEGAN + LEASE };
    const job = await records.tend((jobs) => jobs.take(lease, BEGAN));
    const clock = {
      today: () => day('2026-10-10'),
      now: () => new Date(BEGAN + seconds * 1000).toISOString() as Instant,
    };
    held = new HeldJob(job as Job, lease, { records, clock, isStopping: () => isStopping });
    held.expect(9);
  });
  afterEach(() => records.close());

  const told = async () => {
    const job = await records.read(({ jobs }) => jobs.find('j'));
    return `${job?.done}/${job?.total}`;
  };
  const takenByAnother = () =>
    records.tend((jobs) => jobs.take({ key: 'other', until: BEGAN + 9 * LEASE }, BEGAN + seconds * 1000));

  it('tells its steps at most once a second', async () => {
    const seen: string[] = [];
    for (const at of [0.5, 0.9, 1, 1.9, 2]) {
      seconds = at;
      await held.done();
      seen.push(await told());
    }
    expect(seen).toEqual(['0/0', '0/0', '3/9', '3/9', '5/9']);
  });

  it('stays held as long as it is told of, also within one step', async () => {
    for (seconds = 20; seconds <= 100; seconds += 20) {
      await held.goOn();
      expect(await takenByAnother()).toBeUndefined();
    }
    expect(await told()).toBe('0/9');
  });

  it('lets others run between two steps', async () => {
    const order: string[] = [];
    setImmediate(() => order.push('a request'));
    await held.done();
    order.push('the next step');
    expect(order).toEqual(['a request', 'the next step']);
  });

  it('is given up where it was stopped, or taken by another', async () => {
    seconds = 31;
    expect(await takenByAnother()).toBeDefined();
    await expect(held.done()).rejects.toMatchObject({ isOurs: false });
  });

  it('is given up after the lease, though the records do not say so yet', async () => {
    seconds = 31;
    await expect(held.done()).rejects.toMatchObject({ isOurs: false });
    expect(await takenByAnother()).toBeDefined();
  });

  it('is given back when the server stops', async () => {
    isStopping = true;
    await expect(held.done()).rejects.toMatchObject({ isOurs: true });
  });

  it('is given up where a person stopped it', async () => {
    await records.tend((jobs) => jobs.cancel('j', instant(day('2026-10-10'))));
    seconds = 2;
    await expect(held.done()).rejects.toMatchObject({ isOurs: false });
  });
});
