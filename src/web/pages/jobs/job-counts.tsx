import { isOver, type Job } from '../../../domain/jobs/job.js';

export interface JobCountsProps {
  readonly jobs: readonly Job[];
  /** Takes the place of the line that an open page shows. */
  readonly isUpdate?: boolean;
}

/** How many go on and how many are over, read out when it changes. */
export function JobCounts({ jobs, isUpdate = false }: JobCountsProps) {
  const open = jobs.filter((each) => !isOver(each)).length;
  return (
    <p class="glance" role="status" id="so-viec" hx-swap-oob={isUpdate ? 'true' : undefined}>
      {jobs.length === 0 ? (
        'Chưa có việc nào. Gói minh chứng lớn và việc chấm lại nhiều địa phương được làm ở đây, không phải chờ trước trang.'
      ) : (
        <>
          <strong>{open}</strong> việc đang làm, <strong>{jobs.length - open}</strong> việc đã kết thúc.
        </>
      )}
    </p>
  );
}
