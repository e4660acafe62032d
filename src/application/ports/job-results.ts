import type { ServiceIdentifier } from 'inversify';
import type { JobResult } from '../../domain/jobs/job.js';

/** Kết quả việc chạy nền: files beside the records and no part of them, each under a key of its own. */
export interface JobResults {
  /** Keeps the pieces; they are on the disk when this returns. @throws Refused when there is no room. */
  keep(
    folder: string,
    key: string,
    pieces: AsyncIterable<Uint8Array>,
  ): Promise<Pick<JobResult, 'key' | 'sha256' | 'bytes'>>;
  /** undefined when it is gone, or no longer what was kept. */
  read(folder: string, result: Pick<JobResult, 'key' | 'sha256'>): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** What is there, finished or not. */
  keys(folder: string): Promise<readonly string[]>;
  drop(folder: string, key: string): Promise<void>;
}
export const JobResults: ServiceIdentifier<JobResults> = Symbol.for('JobResults');
