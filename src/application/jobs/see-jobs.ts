import { inject, injectable } from 'inversify';
import { issue } from '../../domain/issue.js';
import { isOver, type Job, type JobResult } from '../../domain/jobs/job.js';
import { text } from '../../domain/message.js';
import { JobResults } from '../ports/job-results.js';
import { Workspaces } from '../ports/workspaces.js';
import { type Actor, Desk, type View } from '../records/desk.js';
import { noSuch } from '../records/find.js';
import { Refused } from '../refused.js';

/** What is new for one person, told on every page. */
export interface JobNews {
  /** Ended, and not seen yet. */
  readonly ended: readonly Job[];
  /** Waiting or running. */
  readonly open: readonly Job[];
}

/** Việc chạy nền của mình, and for a province's standing office those about all communes. */
@injectable()
export class SeeJobs {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(JobResults) private readonly results: JobResults,
  ) {}

  /** The newest first. @throws Refused when the account is unknown or closed. */
  list(folder: string, actor: Actor): Promise<readonly Job[]> {
    return this.desk.seeOwn(folder, actor, async ({ records, account }) => {
      const all = [...(await records.jobs.askedBy(account.login)), ...(await records.jobs.ofProvince())];
      const byId = new Map(all.map((each) => [each.id, each]));
      return [...byId.values()].sort((a, b) => (a.at < b.at ? 1 : -1));
    });
  }

  news(folder: string, actor: Actor): Promise<JobNews> {
    return this.desk.seeOwn(folder, actor, async ({ records, account }) => {
      const own = await records.jobs.askedBy(account.login);
      return {
        ended: own.filter((each) => isOver(each) && each.state !== 'cancelled' && !each.isTold),
        open: own.filter((each) => !isOver(each)),
      };
    });
  }

  /** The person has seen how all that ended. */
  async markTold(folder: string, { account }: Actor): Promise<void> {
    const { records } = await this.workspaces.open(folder);
    await records.tend((jobs) => jobs.markTold(account));
  }

  /** @throws Refused when it is not there, or not for this person. */
  one(folder: string, actor: Actor, id: string): Promise<Job> {
    return this.desk.seeOwn(folder, actor, (view) => found(folder, view, id));
  }

  /** @throws Refused likewise, or when there is no file (any more). */
  async file(
    folder: string,
    actor: Actor,
    id: string,
  ): Promise<{ readonly result: JobResult; readonly pieces: AsyncIterable<Uint8Array> }> {
    const { result } = await this.one(folder, actor, id);
    const pieces = result && (await this.results.read(folder, result));
    if (result !== undefined && pieces !== undefined) return { result, pieces };
    throw new Refused(issue('R031', { file: folder }, { name: text(result?.name ?? '') }));
  }
}

async function found(folder: string, { records }: View, id: string): Promise<Job> {
  const job = await records.jobs.find(id);
  if (job === undefined) throw noSuch(folder, 'job', id, []);
  return job;
}
