import type { JobTask } from '../../../domain/jobs/job.js';
import type { MonthId } from '../../../domain/records/month.js';
import { json } from '../../reply.js';
import { askedFor } from '../jobs.js';
import { type ApiCall, type Operation, operation } from '../operation.js';
import { named } from '../schemas/shape.js';

/** Each has much read or written behind the operations. */
const asking = {
  ...{ method: 'POST', tag: 'jobs', answer: named('Job'), status: 201, perMinute: 20 },
  description: 'Trả về việc chạy nền; nếu việc ấy đang chờ hoặc đang chạy thì trả về chính nó.',
} as const satisfies Partial<Operation>;

/** Những việc được làm sau lưng: asked for here, followed by `getJob`. */
export const askedJobs = [
  operation({
    ...{ ...asking, id: 'packEvidence', path: '/communes/:commune/months/:month/pack' },
    summary: 'Lập gói minh chứng của một tháng (ZIP)',
    handle: async (call) =>
      jobFor(call, { kind: 'evidence_pack', commune: call.params.commune ?? '', month: monthIn(call) }),
  }),
  operation({
    ...{ ...asking, id: 'packProvince', path: '/province/months/:month/pack' },
    summary: 'Lập gói minh chứng của mọi địa phương trong một tháng (ZIP)',
    handle: async (call) => jobFor(call, { kind: 'province_pack', month: monthIn(call) }),
  }),
  operation({
    ...{ ...asking, id: 'scoreProvince', path: '/province/months/:month/score' },
    summary: 'Chấm lại mọi địa phương trong một tháng',
    handle: async (call) => jobFor(call, { kind: 'province_score', month: monthIn(call) }),
  }),
  operation({
    ...{ ...asking, id: 'backUp', path: '/backups' },
    summary: 'Sao lưu mọi dữ liệu',
    handle: async (call) => jobFor(call, { kind: 'backup' }),
  }),
  operation({
    ...{ ...asking, id: 'checkBackup', path: '/backups/:backup/check' },
    summary: 'Đọc lại một bản sao lưu, xem có còn nguyên vẹn',
    handle: async (call) => jobFor(call, { kind: 'backup_check', backup: call.params.backup ?? '' }),
  }),
  operation({
    ...{ ...asking, id: 'tryRestore', path: '/backups/trial' },
    summary: 'Sao lưu rồi thử khôi phục từ bản ấy vào chỗ khác',
    handle: async (call) => jobFor(call, { kind: 'restore_trial' }),
  }),
];

async function jobFor(call: ApiCall, task: JobTask) {
  return json(await askedFor(call, task));
}

/** One that is not there is refused where it is looked for. */
function monthIn({ params }: Pick<ApiCall, 'params'>): MonthId {
  return (params.month ?? '') as MonthId;
}
