import type { JobTask } from '../../../domain/jobs/job.js';
import type { MonthId } from '../../../domain/records/month.js';
import { refusable } from '../../form/filled.js';
import { type Reply, see } from '../../reply.js';
import type { Visit } from '../../visit.js';
import { provincePage } from './province.js';

/** Has every commune scored behind the pages. */
export const scoreProvinceHandler = refusable(
  (visit) => ask(visit, 'province_score', 'Đã nhận yêu cầu chấm mọi địa phương.'),
  provincePage,
);

/** Has the evidence of every commune packed behind the pages. */
export const packProvinceHandler = refusable(
  (visit) => ask(visit, 'province_pack', 'Đã nhận yêu cầu lập gói minh chứng.'),
  provincePage,
);

async function ask(
  { services, folder, actor, form }: Visit,
  kind: Extract<JobTask['kind'], `province_${string}`>,
  notice: string,
): Promise<Reply> {
  // A month that is not there is refused where it is looked for.
  const month = (form.thang ?? '') as MonthId;
  await services.askJob.ask(folder, actor, { kind, month });
  return see('/viec-nen', notice);
}
