import type { Job, JobResult } from '../../domain/jobs/job.js';

/** How a piece of work tells how far it is. */
export interface JobSteps {
  /** How many steps there will be. */
  expect(total: number): void;
  /** One more is done. @throws JobInterrupted when the work must not go on. */
  done(): Promise<void>;
  /** Still at the same step. @throws JobInterrupted likewise. */
  goOn(): Promise<void>;
}

/** For work whose steps nobody counts; others get their turn all the same. */
export const UNCOUNTED: JobSteps = { expect: () => {}, done: letOthersIn, goOn: letOthersIn };

/** One step of a larger piece of work, whatever steps it has itself. */
export function within(steps: JobSteps): JobSteps {
  const goOn = () => steps.goOn();
  return { expect: () => {}, done: goOn, goOn };
}

/** The work stops here: somebody stopped it, the server is stopping, or another server has it now. */
export class JobInterrupted extends Error {
  /** @param isOurs whether we still hold the job, and give it back. */
  constructor(readonly isOurs: boolean) {
    super(isOurs ? 'the server is stopping' : 'the job is no longer ours');
  }
}

/** What a piece of work comes to: a file to take away, something to tell, or nothing but what it recorded. */
export interface JobProduct extends Pick<Job, 'summary' | 'problems'> {
  readonly file?: Pick<JobResult, 'name' | 'type'> & { readonly pieces: AsyncIterable<Uint8Array> };
}

export function letOthersIn(): Promise<void> {
  return new Promise((go) => setImmediate(go));
}
