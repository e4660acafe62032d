import { formatCount, formatDate, renderFigure } from '../../../adapters/messages/index.js';
import { type FigureChange, isOlder } from '../../../application/records/figure-change.js';
import type { FigurePreview } from '../../../application/records/import-figures.js';
import type { FindingsReport } from '../../../application/records/import-findings.js';
import type { ListPreview } from '../../../application/records/import-list.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import type { Fact, MetricId } from '../../../domain/metric.js';
import { WideTable } from '../../layout/wide-table.js';

const KINDS: Readonly<Record<FigureChange['kind'], string>> = {
  changed: '● thay đổi',
  new: '+ mới',
  same: 'giữ nguyên',
};
const ORDER = ['changed', 'new'] as const;

/** Số liệu trong tệp beside what is on record: what changes stands first. */
export function FigureChanges({ report: { changes, metrics } }: { report: FigurePreview }) {
  const known = ORDER.flatMap((kind) => changes.filter((change) => change.kind === kind));
  const told = [...known.filter(isOlder), ...known.filter((change) => !isOlder(change))];
  const same = changes.filter(({ kind }) => kind === 'same');
  return (
    <>
      {told.length === 0 ? (
        <p>Không có số liệu nào khác số đang có.</p>
      ) : (
        <ChangeTable {...{ caption: 'Số liệu trong tệp khác số đang có', changes: told, metrics }} />
      )}
      {same.length === 0 ? null : (
        <details>
          <summary>Số liệu giữ nguyên ({same.length})</summary>
          <ChangeTable {...{ caption: 'Số liệu giữ nguyên', changes: same, metrics }} />
        </details>
      )}
    </>
  );
}

/** Ghi đè số mới bằng số cũ: told before one confirms. */
export function OlderFigures({ report: { changes } }: { report: FigurePreview }) {
  const count = changes.filter(isOlder).length;
  if (count === 0) return null;
  return (
    <p class="mark">
      <strong>▲ {formatCount(count)} số liệu có ngày cũ hơn số liệu đang có.</strong> Nếu ghi nhận, số cũ sẽ thay số
      mới: xem các dòng đánh dấu ▲ trong bảng dưới đây.
    </p>
  );
}

interface ChangeTableProps {
  readonly caption: string;
  readonly changes: readonly FigureChange[];
  readonly metrics: Metrics;
}

function ChangeTable({ caption, changes, metrics }: ChangeTableProps) {
  return (
    <WideTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">Chỉ tiêu</th>
          <th scope="col">Thay đổi</th>
          <th scope="col">Đang có</th>
          <th scope="col">Trong tệp</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const { metric, kind, before, after } = change;
          return (
            <tr key={metric}>
              <th scope="row">{nameOf(metric, metrics)}</th>
              <td>{isOlder(change) ? '▲ ngày cũ hơn số đang có' : KINDS[kind]}</td>
              <td>{before === undefined ? 'chưa có' : figure(before, metric, metrics)}</td>
              <td>{figure(after, metric, metrics)}</td>
            </tr>
          );
        })}
      </tbody>
    </WideTable>
  );
}

/** Số liệu đếm từ danh sách. */
export function ListFigures({ report: { counted, metrics } }: { report: ListPreview }) {
  if (counted.size === 0) return <p>Chưa đếm được chỉ tiêu nào từ danh sách này.</p>;
  return (
    <WideTable caption="Số liệu đếm từ danh sách">
      <thead>
        <tr>
          <th scope="col">Chỉ tiêu</th>
          <th scope="col">Đếm được</th>
        </tr>
      </thead>
      <tbody>
        {[...counted].map(([metric, fact]) => (
          <tr key={metric}>
            <th scope="row">{nameOf(metric, metrics)}</th>
            <td>{figure(fact, metric, metrics)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

interface FindingChangesProps {
  readonly seen: SeenMonth;
  readonly report: FindingsReport;
}

export function FindingChanges({ seen: { departments }, report: { added, changed } }: FindingChangesProps) {
  if (added.length + changed.length === 0) return null;
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  const rows = [
    ...added.map((finding) => ({ finding, how: '+ mới' })),
    ...changed.map((finding) => ({ finding, how: '● thay đổi' })),
  ];
  return (
    <WideTable caption="Tồn tại, hạn chế trong tệp">
      <thead>
        <tr>
          <th scope="col">Mã</th>
          <th scope="col">Thay đổi</th>
          <th scope="col">Nội dung</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Hạn</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ finding: { id, text, department, deadline }, how }) => (
          <tr key={id}>
            <th scope="row">{id}</th>
            <td>{how}</td>
            <td>{text}</td>
            <td>{names.get(department) ?? department}</td>
            <td>{deadline === undefined ? 'không ghi' : formatDate(deadline.day)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

type Metrics = FigurePreview['metrics'];

function nameOf(metric: MetricId, metrics: Metrics): string {
  return metrics.get(metric)?.name ?? metric;
}

function figure(fact: Fact, metric: MetricId, metrics: Metrics): string {
  return `${renderFigure(fact, metrics.get(metric))}; ngày ${formatDate(fact.asOf)}`;
}
