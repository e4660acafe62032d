import { inject, injectable } from 'inversify';
import type { Commune } from '../../domain/commune.js';
import { issue } from '../../domain/issue.js';
import { communeOf, isOver, type Job, type JobResult } from '../../domain/jobs/job.js';
import { text } from '../../domain/message.js';
import { JobResults } from '../ports/job-results.js';
import { Workspaces } from '../ports/workspaces.js';
import { type Actor, Desk, type View } from '../records/desk.js';
import { noSuch } from '../records/find.js';
import { Refused } from '../refused.js';

export interface SeenJob extends Job {
  /** The commune that it is about; absent: all of them. */
  readonly commune?: Commune;
}

/** What is new for one person, told on every page. */
export interface JobNews {
  /** Ended, and not seen yet. */
  readonly ended: readonly SeenJob[];
  /** Waiting or running. */
  readonly open: readonly SeenJob[];
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
  list(folder: string, actor: Actor): Promise<readonly SeenJob[]> {
    return this.desk.seeOwn(folder, actor, async (view) => {
      const { jobs } = view.records;
      const all = [...(await jobs.askedBy(view.account.login)), ...(await jobs.ofProvince())];
      const byId = new Map(all.map((each) => [each.id, each]));
      return withCommunes(
        view,
        [...byId.values()].sort((a, b) => (a.at < b.at ? 1 : -1)),
      );
    });
  }

  news(folder: string, actor: Actor): Promise<JobNews> {
    return this.desk.seeOwn(folder, actor, async (view) => {
      const own = await view.records.jobs.askedBy(view.account.login);
      const isNew = (job: Job) => isOver(job) && job.state !== 'cancelled' && !job.isTold;
      return {
        ended: await withCommunes(view, own.filter(isNew)),
        open: await withCommunes(
          view,
          own.filter((each) => !isOver(each)),
        ),
      };
    });
  }

  /** The person has seen how all that ended. */
  async markTold(folder: string, { account }: Actor): Promise<void> {
    const { records } = await this.workspaces.open(folder);
    await records.tend((jobs) => jobs.markTold(account));
  }

  /** @throws Refused when it is not there, or not for this person. */
  one(folder: string, actor: Actor, id: string): Promise<SeenJob> {
    return this.desk.seeOwn(folder, actor, async (view) => {
      const job = await view.records.jobs.find(id);
      const [seen] = job === undefined ? [] : await withCommunes(view, [job]);
      if (seen === undefined) throw noSuch(folder, 'job', id, []);
      return seen;
    });
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

async function withCommunes({ records }: View, jobs: readonly Job[]): Promise<SeenJob[]> {
  if (jobs.length === 0) return [];
  const communes = await records.communes.list();
  return jobs.map((job) => {
    const commune = communes.find(({ id }) => id === communeOf(job.task));
    return { ...job, ...(commune !== undefined && { commune }) };
  });
}
