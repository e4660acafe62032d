import type { SeenJob } from '../../application/jobs/see-jobs.js';
import { monthOf } from '../../domain/jobs/job.js';
import { jobName, jobStateName, jobSummary } from '../messages/index.js';
import { issueJson } from './issue-json.js';

/** How far a job is, and what came of it. Not every step is written down while it runs: what is done has done all of them. */
export function jobJson(job: SeenJob): object {
  const { id, task, commune, state, by, at, done, total, endedAt, result, summary, problems = [] } = job;
  const month = monthOf(task);
  return {
    ...{ id, kind: task.kind, name: jobName(task, commune?.name) },
    ...(commune !== undefined && { commune: commune.id }),
    ...(month !== undefined && { month }),
    ...{ state, stateName: jobStateName(state), done: state === 'done' ? total : done, total, by, at },
    ...(endedAt !== undefined && { endedAt }),
    ...(result !== undefined && { file: { name: result.name, type: result.type, bytes: result.bytes } }),
    ...(summary !== undefined && { summary: jobSummary(summary) }),
    issues: problems.map(issueJson),
  };
}
