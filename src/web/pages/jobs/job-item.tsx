import {
  formatCount,
  formatInstant,
  formatNumber,
  jobName,
  jobStateName,
  jobStateSign,
  jobStepUnit,
  jobSummary,
} from '../../../adapters/messages/index.js';
import type { SeenJob } from '../../../application/jobs/see-jobs.js';
import { KEPT_DAYS } from '../../../application/jobs/sweep-jobs.js';
import type { Issue } from '../../../domain/issue.js';
import { isOver } from '../../../domain/jobs/job.js';
import { Exact } from '../../../domain/number.js';
import { BACKUPS_URL, jobUrl, monthUrl, provinceUrl } from '../../addresses.js';
import { problemsOf } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import type { Visit } from '../../visit.js';

const KIB = 1024;

export interface JobItemProps {
  readonly visit: Visit;
  readonly job: SeenJob;
  /** Stands on another page than that of all jobs. */
  readonly isElsewhere?: boolean;
}

/** One job; while it goes on, the browser asks for it anew every two seconds. */
export function JobItem({ visit, job, isElsewhere = false }: JobItemProps) {
  const { id, task, commune, state, by, at, endedAt } = job;
  const url = isElsewhere ? `${jobUrl(id)}?trang=khac` : jobUrl(id);
  const asking = isOver(job) ? {} : { 'hx-get': url, 'hx-trigger': 'every 2s', 'hx-swap': 'outerHTML' };
  return (
    <li class={`item job ${state}`} id={`viec-${id}`} {...asking}>
      <h2>{jobName(task, commune?.name)}</h2>
      <p>
        {jobStateSign(state)} <strong>{jobStateName(state)}</strong>
        <span class="hint">
          {' '}
          · {by} yêu cầu lúc {formatInstant(at)}
          {endedAt === undefined ? '' : `, kết thúc lúc ${formatInstant(endedAt)}`}
        </span>
      </p>
      {isOver(job) ? <Ending job={job} /> : <Progress {...{ visit, job }} />}
    </li>
  );
}

function Progress({ visit, job }: { visit: Visit; job: SeenJob }) {
  const { id, task, commune, done, total } = job;
  const name = jobName(task, commune?.name);
  return (
    <>
      {total === 0 ? <progress aria-label={name} /> : <progress aria-label={name} value={done} max={total} />}
      <p class="row">
        <span>{stepText(job)}</span>
        <a href="/viec-nen">Xem lại</a>
      </p>
      <ChangeForm visit={visit} action={`${jobUrl(id)}/dung`}>
        <button class="plain" type="submit" id={`dung-${id}`}>
          Dừng việc này
        </button>
      </ChangeForm>
    </>
  );
}

function stepText({ task, state, done, total }: SeenJob): string {
  if (total > 0) return `${formatCount(done)}/${formatCount(total)} ${jobStepUnit(task)}`;
  return state === 'waiting' ? 'Chưa bắt đầu.' : 'Đang làm.';
}

function Problems({ problems }: { readonly problems: readonly Issue[] }) {
  if (problems.length === 0) return null;
  return (
    <ul class="plain-list">
      {problemsOf(problems).map(({ text, remedy }) => (
        <li key={text}>
          <p class="error">{text}</p>
          <p>{remedy}</p>
        </li>
      ))}
    </ul>
  );
}

function Ending({ job }: { job: SeenJob }) {
  const { id, task, state, result, summary, problems = [] } = job;
  if (state === 'failed') return <Problems problems={problems} />;
  if (summary !== undefined) {
    return (
      <>
        <p>{jobSummary(summary)}</p>
        <Problems problems={problems} />
        <p>
          <a href={BACKUPS_URL}>Xem các bản sao lưu</a>
        </p>
      </>
    );
  }
  if (state === 'done' && task.kind === 'province_score') {
    return (
      <p>
        <a href={provinceUrl(task.month, 'xep-hang')}>Xem điểm các địa phương</a>
      </p>
    );
  }
  if (state === 'done' && task.kind === 'list_import') {
    return (
      <p>
        <a href={monthUrl(task.commune, task.month, 'so-lieu')}>Xem các lần đã ghi nhận</a>
      </p>
    );
  }
  if (result === undefined) return null;
  const size = formatNumber(Exact.of(Math.ceil(result.bytes / KIB)));
  return (
    <p class="row">
      <a class="button" href={`${jobUrl(id)}/tep`}>
        Tải {result.name}
      </a>
      <span class="hint">
        {size} KB, giữ {KEPT_DAYS} ngày
      </span>
    </p>
  );
}
