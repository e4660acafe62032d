import { jobJson } from '../../adapters/json/job-json.js';
import type { SeenJob } from '../../application/jobs/see-jobs.js';
import type { JobTask } from '../../domain/jobs/job.js';
import type { ApiCall } from './operation.js';
import { messageOutside, outside } from './outside.js';

/** Has the task done behind the operations. @returns the job, as it is told */
export async function askedFor(call: ApiCall, task: JobTask): Promise<object> {
  const { services, folder, actor } = call;
  const id = await services.askJob.ask(folder, actor, task);
  return toldJob(call, await services.seeJobs.one(folder, actor, id));
}

export function toldJob({ folder }: Pick<ApiCall, 'folder'>, job: SeenJob): object {
  const { problems = [], summary } = job;
  return jobJson({
    ...job,
    problems: outside(problems, folder),
    ...(summary !== undefined && { summary: messageOutside(summary, folder) }),
  });
}
