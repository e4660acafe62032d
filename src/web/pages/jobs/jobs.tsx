import { isOver } from '../../../domain/jobs/job.js';
import { Shell } from '../../layout/shell.js';
import { page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { JobCounts } from './job-counts.js';
import { JobItem } from './job-item.js';

/** Việc chạy nền: what one asked for, how far it is, and what came of it. */
export const jobsHandler: Handler = async (visit) => {
  const { services, folder, actor } = visit;
  const jobs = await services.seeJobs.list(folder, actor);
  if (jobs.some((each) => isOver(each) && !each.isTold)) await services.seeJobs.markTold(folder, actor);
  const title = 'Việc chạy nền';
  return page(
    <Shell {...{ visit, title, at: 'viec-nen' }}>
      <h1>{title}</h1>
      <JobCounts jobs={jobs} />
      <p class="hint">Có thể rời trang này: việc vẫn chạy, và xong thì có thông báo ở đầu mọi trang.</p>
      <ul class="plain-list jobs">
        {jobs.map((job) => (
          <JobItem key={job.id} {...{ visit, job }} />
        ))}
      </ul>
    </Shell>,
  );
};
