import { JOB_STATES } from '../../../domain/jobs/job.js';
import { count, list, moment, named, shape, text, word } from './shape.js';

const KINDS = [
  ...['evidence_pack', 'province_pack', 'province_score', 'list_import'],
  ...['backup', 'backup_check', 'restore_trial'],
];

export const JOBS = {
  Job: {
    ...shape(
      {
        ...{ id: text, kind: word(...KINDS), name: text, state: word(...JOB_STATES), stateName: text },
        ...{ done: count, total: count, by: text, at: moment, issues: list(named('Issue')) },
      },
      {
        ...{ commune: text, month: text, endedAt: moment, summary: text },
        file: shape({ name: text, type: text, bytes: count }),
      },
    ),
    description: 'Việc chạy nền: đã làm mấy bước trên tổng số bước; tổng số 0 là chưa đếm.',
  },
  Jobs: shape({ jobs: list(named('Job')) }),
} as const;
