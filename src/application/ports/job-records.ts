import type { EpochMs } from '../../domain/access/credential.js';
import type { Job, JobOutcome } from '../../domain/jobs/job.js';
import type { Instant } from '../../domain/records/instant.js';
import type { Login } from '../../domain/records/people.js';

/**
 * Quyền làm một việc: whoever took a job holds it until this moment, and longer with every step that is told. Afterwards
 * anybody may take it again, so what somebody without a valid lease says of a job counts for nothing.
 */
export interface Lease {
  readonly key: string;
  readonly until: EpochMs;
}

export interface JobRecords {
  add(job: Pick<Job, 'id' | 'task' | 'by' | 'origin' | 'at'>): Promise<void>;
  find(id: string): Promise<Job | undefined>;
  /** What one person asked for, the newest first. */
  askedBy(login: Login): Promise<readonly Job[]>;
  /** What was asked for about all communes, by whomever, the newest first. */
  ofProvince(): Promise<readonly Job[]>;
  /** Whether there is one to take. */
  isAnyFree(now: EpochMs): Promise<boolean>;
  /** Takes the oldest job that waits, or whose lease has run out, and begins it anew. */
  take(lease: Lease, now: EpochMs): Promise<Job | undefined>;
  /** @returns false when the lease no longer holds the job, which may have been stopped. */
  advance(id: string, lease: Lease, steps: Pick<Job, 'done' | 'total'>): Promise<boolean>;
  /** Puts a job back to be taken again, as if it had not been begun. */
  release(id: string, key: string): Promise<void>;
  /** @returns false when the lease no longer holds the job. */
  end(id: string, key: string, outcome: JobOutcome): Promise<boolean>;
  /** Dừng. @returns false when it was over already. */
  cancel(id: string, at: Instant): Promise<boolean>;
  /** The person has seen how these ended. */
  markTold(login: Login): Promise<void>;
  /** Takes away what ended before this moment. */
  sweep(before: Instant): Promise<void>;
  /** Keys under which a file is kept, or may be in the making. */
  keysInUse(): Promise<ReadonlySet<string>>;
}
