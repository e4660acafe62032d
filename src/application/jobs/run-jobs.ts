import { inject, injectable } from 'inversify';
import { issue } from '../../domain/issue.js';
import type { Job, JobOutcome } from '../../domain/jobs/job.js';
import { text } from '../../domain/message.js';
import { Clock } from '../ports/clock.js';
import { JobResults } from '../ports/job-results.js';
import { RandomText } from '../ports/random-text.js';
import { Workspaces } from '../ports/workspaces.js';
import { Refused } from '../refused.js';
import { HeldJob, LEASE } from './held-job.js';
import { JobKinds } from './job-kinds.js';
import { JobInterrupted } from './job-steps.js';

export interface RunJobsOptions {
  /** Asked between steps: what runs then is given back. */
  readonly isStopping?: () => boolean;
  /** Told of faults that nobody foresaw, with the reference under which the person was told of them. */
  readonly onFault?: (error: unknown, reference: string) => void;
}

/** How often a job is begun: what kills its server each time is not tried for ever. */
const MOST_ATTEMPTS = 3;
const REFERENCE = 8;

/** Làm việc chạy nền: takes the oldest job that waits and does it, in the name of who asked for it. */
@injectable()
export class RunJobs {
  constructor(
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(JobKinds) private readonly kinds: JobKinds,
    @inject(JobResults) private readonly results: JobResults,
    @inject(RandomText) private readonly random: RandomText,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @returns whether there was one. */
  async next(folder: string, options: RunJobsOptions = {}): Promise<boolean> {
    const { isStopping = () => false } = options;
    const { records } = await this.workspaces.open(folder);
    const now = Date.parse(this.clock.now());
    const lease = { key: this.random.key(), until: now + LEASE };
    const job = await records.tend((jobs) => jobs.take(lease, now));
    if (job === undefined) return false;
    const held = new HeldJob(job, lease, { records, clock: this.clock, isStopping });
    const outcome = await this.#outcome(folder, held, options);
    if (outcome === 'given back') await records.tend((jobs) => jobs.release(job.id, held.key));
    else if (outcome === 'lost' || !(await records.tend((jobs) => jobs.end(job.id, held.key, outcome)))) {
      await this.results.drop(folder, held.key);
    }
    return true;
  }

  async #outcome(
    folder: string,
    held: HeldJob,
    { onFault = () => {} }: RunJobsOptions,
  ): Promise<JobOutcome | 'given back' | 'lost'> {
    try {
      return { state: 'done', ...(await this.#product(folder, held)), at: this.clock.now() };
    } catch (error) {
      if (error instanceof JobInterrupted) return error.isOurs ? 'given back' : 'lost';
      if (error instanceof Refused) return { state: 'failed', at: this.clock.now(), problems: error.issues };
      const reference = this.random.key().slice(0, REFERENCE);
      onFault(error, reference);
      const problem = issue('R029', { file: folder }, { reference: text(reference) });
      return { state: 'failed', at: this.clock.now(), problems: [problem] };
    }
  }

  /** @throws Refused, JobInterrupted, or what nobody foresaw */
  async #product(folder: string, held: HeldJob): Promise<Pick<Job, 'result' | 'summary' | 'problems'>> {
    const { job } = held;
    if (job.attempts > MOST_ATTEMPTS) {
      throw new Refused(issue('R030', { file: folder }, { times: text(`${MOST_ATTEMPTS}`) }));
    }
    const { file, ...told } = await this.kinds.run(folder, job, held);
    if (file === undefined) return told;
    const { name, type, pieces } = file;
    return { ...told, result: { name, type, ...(await this.results.keep(folder, held.key, pieces)) } };
  }
}
