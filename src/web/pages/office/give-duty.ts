import { CodeText, NonEmptyText, Optional, Word, WrittenDateText } from '../../../adapters/boundary/index.js';
import { formatDate } from '../../../adapters/messages/index.js';
import type { Duty } from '../../../domain/records/duty.js';
import { readWrittenDate } from '../../../domain/written-date.js';
import { filled } from '../../form/filled.js';
import { see } from '../../reply.js';
import { dutiesPage } from './duties.js';

class DutyForm {
  @Word('role', 'lead', 'support') kind!: Duty['kind'];
  @CodeText() subject!: string;
  @CodeText() department!: string;
  @Optional() @WrittenDateText() from?: string;
  @Optional() @NonEmptyText() reason?: string;
}

export const giveDutyHandler = filled(
  DutyForm,
  async (visit, { kind, subject, department, from: written, reason }) => {
    const { services, folder, actor, params } = visit;
    const { commune = '' } = params;
    const { today } = await services.seePlaces.run(folder, actor);
    const from = (written === undefined ? undefined : readWrittenDate(written)) ?? today;
    await services.communes.giveDuty(folder, actor, { commune, department, kind, subject, from }, reason);
    const url = `/quan-tri/${encodeURIComponent(commune)}/phan-cong`;
    return see(url, `Đã phân công từ ngày ${formatDate(from)}.`);
  },
  dutiesPage,
  { subject: 'việc được giao', department: 'đơn vị', from: 'ngày bắt đầu', reason: 'lý do' },
);
