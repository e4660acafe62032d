import { formatDate, formatMonth, formatNumber } from '../../../adapters/messages/index.js';
import type { Preview } from '../../../application/records/import-draft.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import type { Facts } from '../../../domain/metric.js';
import { Exact } from '../../../domain/number.js';
import { monthUrl } from '../../addresses.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { SelectField } from '../../layout/field.js';
import { Shell } from '../../layout/shell.js';
import { Summary } from '../../layout/summary.js';
import { type PageReply, page } from '../../reply.js';
import type { Visit } from '../../visit.js';
import { ColumnChoice, columnsRead } from './column-choice.js';
import { FigureChanges, FindingChanges, ListFigures, OlderFigures } from './preview-changes.js';
import { RowProblems } from './row-problems.js';
import { kindName } from './words.js';

export interface PreviewProps {
  readonly visit: Visit;
  readonly seen: SeenMonth;
  readonly preview: Preview;
  readonly problems: readonly Problem[];
}

/** Xem thử: what the file would do, before anything is on record. */
export function previewPage({ visit, seen, preview, problems }: PreviewProps, status: number): PageReply {
  const title = 'Xem thử tệp';
  const { commune, month } = seen;
  const isUsable = usable(preview);
  return page(
    <Shell {...{ visit, seen, title, problems, at: 'so-lieu' }}>
      <h1>{title}</h1>
      <p class="mark">
        <strong>Chưa ghi gì.</strong>{' '}
        {isUsable ? 'Xem kỹ rồi bấm "Ghi nhận".' : 'Tệp này chưa dùng được: xem lý do dưới đây.'}
      </p>
      {preview.kind === 'figures' ? <OlderFigures report={preview.report} /> : null}
      <Told {...{ seen, preview }} />
      <ChangeForm visit={visit} action={monthUrl(commune.id, month.id, ['so-lieu', 'xem', preview.draft.id])}>
        {preview.kind === 'findings' ? (
          <Deadlines visit={visit} />
        ) : (
          <details open={!isUsable}>
            <summary>{columnsRead(preview)}</summary>
            <ColumnChoice preview={preview} />
          </details>
        )}
        <div class="row">
          {isUsable ? (
            <button type="submit" name="step" value="ghi">
              Ghi nhận
            </button>
          ) : null}
          <button class="plain" type="submit" name="step" value="xem">
            Xem lại theo lựa chọn này
          </button>
          <a href={monthUrl(commune.id, month.id, 'so-lieu')}>Chọn tệp khác</a>
        </div>
      </ChangeForm>
      <RowProblems issues={preview.report.issues} />
      {preview.kind === 'figures' ? <FigureChanges report={preview.report} /> : null}
      {preview.kind === 'findings' ? <FindingChanges {...{ seen, report: preview.report }} /> : null}
      {preview.kind === 'figures' || preview.kind === 'findings' ? null : <ListFigures report={preview.report} />}
    </Shell>,
    status,
  );
}

/** Whether something of the file can go on record. */
function usable({ kind, report }: Preview): boolean {
  switch (kind) {
    case 'figures':
      return report.changes.length > 0;
    case 'findings':
      return report.added.length + report.changed.length + report.same > 0;
    default:
      return report.rows.accepted > 0;
  }
}

function Told({ seen: { month }, preview }: { seen: SeenMonth; preview: Preview }) {
  const { draft, kind } = preview;
  const rows: readonly (readonly [string, string])[] = [
    ['Tệp', `${draft.fileName} (mã ${draft.sha256.slice(0, 12)})`],
    ['Loại, nguồn', `${kindName(kind)}; ${draft.source}`],
    ['Ghi vào', `tháng ${formatMonth(month.id)}`],
    ['Số liệu tính đến', daysOf(preview)],
    ...counts(preview),
  ];
  return <Summary rows={rows} />;
}

function daysOf({ kind, report }: Preview): string {
  if (kind === 'findings') return 'không có';
  const facts: Facts =
    kind === 'figures' ? new Map(report.changes.map((each) => [each.metric, each.after])) : report.counted;
  const days = [...new Set([...facts.values()].map(({ asOf }) => asOf))].sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return 'chưa đọc được số liệu nào';
  return first === last ? formatDate(first) : `${formatDate(first)} đến ${formatDate(last)}, theo từng dòng`;
}

function counts({ kind, report }: Preview): readonly (readonly [string, string])[] {
  switch (kind) {
    case 'figures': {
      const { read, accepted, changed, same, refused } = report.summary;
      const twice = report.issues.filter(({ code }) => code === 'F010').length;
      return [
        ['Số dòng đọc', whole(read)],
        ['Nhận mới', whole(accepted)],
        ['Thay đổi số đang có', whole(changed)],
        ['Giữ nguyên', whole(same)],
        ['Bị bỏ', whole(refused)],
        ['Mâu thuẫn (một chỉ tiêu ghi hai lần)', whole(twice)],
      ];
    }
    case 'findings':
      return [
        ['Tồn tại mới', whole(report.added.length)],
        ['Thay đổi', whole(report.changed.length)],
        ['Giữ nguyên', whole(report.same)],
      ];
    default: {
      const { read, accepted, refused } = report.rows;
      return [
        ['Số dòng đọc', whole(read)],
        ['Nhận', whole(accepted)],
        ['Bị bỏ', whole(refused)],
        ['Mâu thuẫn (một mã ghi hai lần)', whole(report.told.get('L005') ?? 0)],
      ];
    }
  }
}

function whole(count: number): string {
  return formatNumber(Exact.of(count));
}

function Deadlines({ visit }: { visit: Visit }) {
  const choices = [
    { value: 'exclusive', text: 'hạn cuối là ngày liền trước ngày X' },
    { value: 'inclusive', text: 'hạn cuối là chính ngày X' },
  ];
  return (
    <SelectField
      {...{ name: 'deadlines', label: 'Thời hạn ghi "trước ngày X" hiểu là', choices }}
      value={visit.form.deadlines ?? 'exclusive'}
    />
  );
}
