import type { JobState, JobTask } from '../../domain/jobs/job.js';
import { formatMonth } from './format.js';

const STATE_NAMES: Readonly<Record<JobState, string>> = {
  waiting: 'chờ đến lượt',
  running: 'đang chạy',
  done: 'xong',
  failed: 'không làm được',
  cancelled: 'đã dừng',
};
/** Told apart without colour. */
const STATE_SIGNS: Readonly<Record<JobState, string>> = {
  waiting: '○',
  running: '●',
  done: '✓',
  failed: '▲',
  cancelled: '✕',
};

export const jobStateName = (state: JobState): string => STATE_NAMES[state];
export const jobStateSign = (state: JobState): string => STATE_SIGNS[state];

/** @param commune its name; absent: the person works in one commune only, or the task is about all of them. */
export function jobName(task: JobTask, commune?: string): string {
  const month = `tháng ${formatMonth(task.month)}`;
  switch (task.kind) {
    case 'evidence_pack':
      return commune === undefined ? `Gói minh chứng ${month}` : `Gói minh chứng ${month} của ${commune}`;
    case 'province_pack':
      return `Gói minh chứng ${month} của mọi địa phương`;
    case 'list_import':
      return `Ghi nhận ${task.fileName} vào ${month}${commune === undefined ? '' : ` của ${commune}`}`;
    case 'province_score':
      return `Chấm lại mọi địa phương, ${month}`;
  }
}
