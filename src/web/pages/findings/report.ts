import { NonEmptyText, Optional, Word, WrittenDateText } from '../../../adapters/boundary/index.js';
import { findingStatusName } from '../../../adapters/messages/index.js';
import { REPORTED_STATUSES, type ReportedStatus } from '../../../application/records/report-finding.js';
import { readWrittenDate } from '../../../domain/written-date.js';
import { monthUrl } from '../../addresses.js';
import { filled } from '../../form/filled.js';
import { see } from '../../reply.js';
import { findingsPage } from './findings.js';
import { findingAnchor } from './words.js';

class ReportFindingForm {
  @Word(...REPORTED_STATUSES) status!: ReportedStatus;
  @Optional() @NonEmptyText() done?: string;
  @Optional() @NonEmptyText() evidence?: string;
  @Optional() @NonEmptyText() cause?: string;
  @Optional() @WrittenDateText() newDay?: string;
}

export const reportFindingHandler = filled(
  ReportFindingForm,
  async ({ services, folder, actor, params }, { newDay, ...report }) => {
    const { commune = '', month = '', finding = '' } = params;
    const day = newDay === undefined ? undefined : readWrittenDate(newDay);
    await services.reportFinding.run(
      { folder, commune, month, finding, ...report, ...(day !== undefined && { newDay: day }) },
      actor,
    );
    const told = `Đã ghi tồn tại ${finding}: ${findingStatusName(report.status).toLocaleLowerCase('vi')}.`;
    return see(`${monthUrl(commune, month, 'ton-tai')}#${findingAnchor(finding)}`, told);
  },
  findingsPage,
  { status: 'kết quả', done: 'việc đã làm', cause: 'nguyên nhân', newDay: 'hạn mới', evidence: 'minh chứng' },
);
