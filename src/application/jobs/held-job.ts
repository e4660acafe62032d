import type { Job } from '../../domain/jobs/job.js';
import type { Clock } from '../ports/clock.js';
import type { Lease } from '../ports/job-records.js';
import type { RecordsDatabase } from '../ports/records.js';
import { JobInterrupted, type JobSteps, letOthersIn } from './job-steps.js';

/** Milliseconds for which a job is ours without a word from us. */
export const LEASE = 30_000;
/** Progress is a write, so it is told no more often than this. */
const TELL_EVERY = 1000;

export interface Holding {
  readonly records: RecordsDatabase;
  readonly clock: Clock;
  /** The server wants to stop. */
  readonly isStopping: () => boolean;
}

/** Một việc đang giữ: its lease grows with the progress that is told, and what runs meanwhile gets its turn. */
export class HeldJob implements JobSteps {
  #done = 0;
  #total = 0;
  #told: number;

  constructor(
    readonly job: Job,
    private lease: Lease,
    private readonly holding: Holding,
  ) {
    this.#told = lease.until - LEASE;
  }

  get key(): string {
    return this.lease.key;
  }

  expect(total: number): void {
    this.#total = total;
  }

  done(): Promise<void> {
    this.#done += 1;
    return this.goOn();
  }

  async goOn(): Promise<void> {
    await letOthersIn();
    if (this.holding.isStopping()) throw new JobInterrupted(true);
    if (this.#now() - this.#told >= TELL_EVERY) await this.#tell();
  }

  async #tell(): Promise<void> {
    const now = this.#now();
    const lease = { key: this.key, until: now + LEASE };
    const steps = { done: this.#done, total: this.#total };
    // After its end the job may be with somebody else, whatever the records say at this moment.
    const isOurs = now < this.lease.until;
    if (!isOurs || !(await this.holding.records.tend((jobs) => jobs.advance(this.job.id, lease, steps)))) {
      throw new JobInterrupted(false);
    }
    this.lease = lease;
    this.#told = now;
  }

  #now(): number {
    return Date.parse(this.holding.clock.now());
  }
}
