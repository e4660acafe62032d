import { inject, injectable } from 'inversify';
import { issue } from '../../domain/issue.js';
import {
  communeOf,
  deedOf,
  isOver,
  isSameTask,
  isShared,
  type JobKind,
  type JobTask,
  monthOf,
} from '../../domain/jobs/job.js';
import { text } from '../../domain/message.js';
import type { AuditAction } from '../../domain/records/audit.js';
import { Clock } from '../ports/clock.js';
import { RandomText } from '../ports/random-text.js';
import type { Records } from '../ports/records.js';
import { Workspaces } from '../ports/workspaces.js';
import { type Actor, Desk } from '../records/desk.js';
import { findMonth, noSuch } from '../records/find.js';
import { Refused } from '../refused.js';
import { SeeJobs } from './see-jobs.js';
import { SweepJobs } from './sweep-jobs.js';

/** Jobs that one person may have waiting. */
const MOST_OPEN = 5;
/** What is noted of the asking; other tasks note what they do. */
const NOTES: Readonly<Partial<Record<JobKind, AuditAction>>> = {
  evidence_pack: 'pack_asked',
  province_pack: 'pack_asked',
  province_score: 'rescore_asked',
};

/** Yêu cầu và dừng việc chạy nền. */
@injectable()
export class AskJob {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(SeeJobs) private readonly jobs: SeeJobs,
    @inject(SweepJobs) private readonly sweeping: SweepJobs,
    @inject(RandomText) private readonly random: RandomText,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @returns the id; of the one that is waiting or running already, where there is one for the same. @throws Refused */
  async ask(folder: string, actor: Actor, task: JobTask): Promise<string> {
    await this.sweeping.run(folder);
    return this.desk.act(folder, actor, deedOf(task), async ({ records, signature, note }) => {
      await refuseUnknownMonth(folder, records, task);
      const own = await records.jobs.askedBy(signature.account);
      const alike = isShared(task) ? await records.jobs.ofProvince() : own;
      const same = alike.find((each) => !isOver(each) && isSameTask(each.task, task));
      if (same !== undefined) return same.id;
      if (own.filter((each) => !isOver(each)).length >= MOST_OPEN) {
        throw new Refused(issue('R032', { file: folder }, { count: text(`${MOST_OPEN}`) }));
      }
      const id = this.random.key();
      const { account: by, origin, at } = signature;
      await records.jobs.add({ id, task, by, origin, at });
      const [action, month] = [NOTES[task.kind], monthOf(task)];
      if (action !== undefined && month !== undefined) await note({ action, subject: month });
      return id;
    });
  }

  /** Whoever may see it may stop it. @throws Refused */
  async cancel(folder: string, actor: Actor, id: string): Promise<void> {
    await this.jobs.one(folder, actor, id);
    const { records } = await this.workspaces.open(folder);
    await records.tend((jobs) => jobs.cancel(id, this.clock.now()));
  }
}

/** @throws Refused */
async function refuseUnknownMonth(folder: string, records: Records, task: JobTask): Promise<void> {
  const month = monthOf(task);
  if (month === undefined) return;
  if (communeOf(task) !== '') {
    await findMonth(folder, records, communeOf(task), month);
    return;
  }
  const known = [...new Set((await records.months.all()).map(({ id }) => id))];
  if (!known.includes(month)) throw noSuch(folder, 'month', month, known);
}
