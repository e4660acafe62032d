import { jobName } from '../../adapters/messages/index.js';
import type { JobNews, SeenJob } from '../../application/jobs/see-jobs.js';

/** What the frame tells of one's jobs: how they ended, or that they go on, and then it asks again. */
export function JobNotice({ news: { ended, open } }: { readonly news: JobNews }) {
  const asking =
    open.length === 0
      ? {}
      : { 'hx-get': '/viec-nen/tin', 'hx-trigger': 'every 5s', 'hx-target': '#tin-viec', 'hx-swap': 'innerHTML' };
  return (
    <>
      {ended.map((job) => (
        <p key={job.id} class={job.state === 'failed' ? 'mark' : 'notice'}>
          {job.state === 'failed' ? '▲ Không làm được: ' : '✓ Đã xong: '}
          {nameOf(job)}. <a href="/viec-nen">{job.state === 'failed' ? 'Xem lý do' : 'Xem kết quả'}</a>
        </p>
      ))}
      {open.length === 0 ? null : (
        <p class="going" {...asking}>
          ● Đang chạy nền: {open.map(nameOf).join('; ')}. <a href="/viec-nen">Xem tiến độ</a>
        </p>
      )}
    </>
  );
}

function nameOf({ task, commune }: SeenJob): string {
  return jobName(task, commune?.name);
}
