import { isOver } from '../../../domain/jobs/job.js';
import { JobNotice } from '../../layout/job-notice.js';
import { part, see } from '../../reply.js';
import type { Handler } from '../../route.js';
import { JobCounts } from './job-counts.js';
import { JobItem } from './job-item.js';

/** One job as it stands now, in the place of what the page showed of it. */
export const jobHandler: Handler = async (visit) => {
  const { services, folder, actor, params, query } = visit;
  const isElsewhere = query.trang === 'khac';
  const job = await services.seeJobs.one(folder, actor, params.job ?? '');
  if (!isOver(job)) return part(<JobItem {...{ visit, job, isElsewhere }} />);
  await services.seeJobs.markTold(folder, actor);
  if (isElsewhere) return part(<JobItem {...{ visit, job, isElsewhere }} />);
  const jobs = await services.seeJobs.list(folder, actor);
  return part(
    <>
      <JobItem {...{ visit, job }} />
      <JobCounts jobs={jobs} isUpdate />
    </>,
  );
};

/** What is new, in the frame of whatever page is open. */
export const newsHandler: Handler = async ({ services, folder, actor }) => {
  const news = await services.seeJobs.news(folder, actor);
  return part(<JobNotice news={news} />);
};

export const resultHandler: Handler = async ({ services, folder, actor, params }) => {
  const { result, pieces } = await services.seeJobs.file(folder, actor, params.job ?? '');
  const { name, type, bytes } = result;
  return { kind: 'stream', name, type, bytes, pieces };
};

export const cancelHandler: Handler = async ({ services, folder, actor, params }) => {
  await services.askJob.cancel(folder, actor, params.job ?? '');
  return see('/viec-nen', 'Đã dừng việc.');
};
