import { jobJson } from '../../adapters/json/job-json.js';
import type { SeenJob } from '../../application/jobs/see-jobs.js';
import type { JobTask } from '../../domain/jobs/job.js';
import { type JsonReply, json } from '../reply.js';
import type { ApiCall } from './operation.js';
import { outside } from './outside.js';

/** Has the task done behind the operations. */
export async function askedFor(call: ApiCall, task: JobTask): Promise<JsonReply> {
  const { services, folder, actor } = call;
  const id = await services.askJob.ask(folder, actor, task);
  return json(toldJob(call, await services.seeJobs.one(folder, actor, id)));
}

export function toldJob({ folder }: Pick<ApiCall, 'folder'>, job: SeenJob): object {
  return jobJson({ ...job, problems: outside(job.problems ?? [], folder) });
}
