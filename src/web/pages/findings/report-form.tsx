import { findingStatusName, formatDate } from '../../../adapters/messages/index.js';
import { REPORTED_STATUSES } from '../../../application/records/report-finding.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import type { Finding } from '../../../domain/finding.js';
import { monthUrl } from '../../addresses.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { SelectField, TextArea, TextField } from '../../layout/field.js';
import type { Visit } from '../../visit.js';
import { findingAnchor } from './words.js';

export interface ReportFormProps {
  readonly visit: Visit;
  readonly seen: SeenMonth;
  readonly finding: Finding;
  readonly problems: readonly Problem[];
}

/** Báo cáo kết quả khắc phục: begins with what was reported last. */
export function ReportForm({ visit, seen: { commune, month }, finding, problems }: ReportFormProps) {
  const { id, status, remedy } = finding;
  const sent = visit.params.finding === id ? visit.form : undefined;
  const before: Readonly<Record<string, string | undefined>> = {
    ...remedy,
    ...{ status, newDay: remedy?.newDay && formatDate(remedy.newDay) },
  };
  const field = (name: string) => ({
    name,
    id: `${name}-${findingAnchor(id)}`,
    problems,
    value: sent?.[name] ?? before[name] ?? '',
  });
  return (
    <details open={problems.length > 0}>
      <summary>{remedy === undefined ? 'Báo cáo kết quả' : 'Báo cáo lại'}</summary>
      <ChangeForm visit={visit} action={monthUrl(commune.id, month.id, ['ton-tai', id])} keep>
        <SelectField
          {...{ ...field('status'), label: 'Kết quả', empty: 'Chọn kết quả' }}
          choices={REPORTED_STATUSES.map((each) => ({ value: each, text: findingStatusName(each) }))}
        />
        <TextArea {...{ ...field('done'), label: 'Việc đã làm' }} />
        <TextField {...{ ...field('evidence'), label: 'Minh chứng', hint: 'Số, ký hiệu văn bản, ví dụ 21/BC-UBND' }} />
        <TextArea {...{ ...field('cause'), label: 'Nguyên nhân, khó khăn (nếu chưa xong)' }} rows={2} />
        <TextField
          {...{ ...field('newDay'), label: 'Đề nghị hạn mới (nếu có)', hint: 'Ví dụ 31/12/2026' }}
          inputMode="numeric"
        />
        <button type="submit">Ghi kết quả</button>
      </ChangeForm>
    </details>
  );
}
