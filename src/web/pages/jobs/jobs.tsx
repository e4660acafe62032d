import { isOver } from '../../../domain/jobs/job.js';
import { Shell } from '../../layout/shell.js';
import { page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { JobItem } from './job-item.js';

/** Việc chạy nền: what one asked for, how far it is, and what came of it. */
export const jobsHandler: Handler = async (visit) => {
  const { services, folder, actor } = visit;
  const jobs = await services.seeJobs.list(folder, actor);
  if (jobs.some((each) => isOver(each) && !each.isTold)) await services.seeJobs.markTold(folder, actor);
  const open = jobs.filter((each) => !isOver(each)).length;
  const title = 'Việc chạy nền';
  return page(
    <Shell {...{ visit, title, at: 'viec-nen' }}>
      <h1>{title}</h1>
      <p class="glance">
        {jobs.length === 0 ? (
          'Chưa có việc nào. Gói minh chứng lớn và việc chấm lại nhiều địa phương được làm ở đây, không phải chờ trước trang.'
        ) : (
          <>
            <strong>{open}</strong> việc đang làm, <strong>{jobs.length - open}</strong> việc đã kết thúc.
          </>
        )}
      </p>
      <p class="hint">Có thể rời trang này: việc vẫn chạy, và xong thì có thông báo ở đầu mọi trang.</p>
      <ul class="plain-list">
        {jobs.map((job) => (
          <JobItem key={job.id} {...{ visit, job }} />
        ))}
      </ul>
    </Shell>,
  );
};
