import { inject, injectable } from 'inversify';
import { addDays } from '../../domain/calendar.js';
import { beginningOf } from '../../domain/records/instant.js';
import { Clock } from '../ports/clock.js';
import { JobResults } from '../ports/job-results.js';
import { Workspaces } from '../ports/workspaces.js';

/** Days for which what a job came to can be taken away. */
export const KEPT_DAYS = 30;

/** Dọn việc cũ: jobs that ended long ago, with their files, and files that a killed server left. */
@injectable()
export class SweepJobs {
  constructor(
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(JobResults) private readonly results: JobResults,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  async run(folder: string): Promise<void> {
    const { records } = await this.workspaces.open(folder);
    // First the files: one that comes later belongs to a job that its server holds by then.
    const keys = await this.results.keys(folder);
    const before = beginningOf(addDays(this.clock.today(), -KEPT_DAYS));
    const inUse = await records.tend(async (jobs) => {
      await jobs.sweep(before);
      return jobs.keysInUse();
    });
    for (const key of keys.filter((each) => !inUse.has(each))) await this.results.drop(folder, key);
  }
}
