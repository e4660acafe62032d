import type { DroppedWhy } from '../../../application/ports/list-source.js';
import type { Preview } from '../../../application/records/import-draft.js';
import { WideTable } from '../../layout/wide-table.js';
import { FIGURE_FIELDS } from './words.js';

type TablePreview = Exclude<Preview, { readonly kind: 'findings' }>;

const DROPPED: Readonly<Record<DroppedWhy, string>> = {
  citizen: 'thông tin người dân, không đọc',
  officer: 'tên công chức, không đọc',
  unknown: 'chưa hiểu, không đọc',
  repeated: 'trùng ý với cột khác, không đọc',
};

/** Columns that nobody may choose to read. */
const PRIVATE: ReadonlySet<DroppedWhy | undefined> = new Set(['citizen', 'officer']);

interface FileColumn {
  readonly header: string;
  /** What it is read as; absent: it is not read. */
  readonly field?: string;
  readonly dropped?: DroppedWhy;
}

/** How many columns of the file are read. */
export function columnsRead(preview: TablePreview): string {
  const columns = columnsOf(preview);
  return `Cột trong tệp: đọc được ${columns.filter(({ field }) => field !== undefined).length}/${columns.length}`;
}

/** Cột trong tệp: what each is read as, found by its header, to be corrected; remembered for the source. */
export function ColumnChoice({ preview }: { preview: TablePreview }) {
  const fields = preview.kind === 'figures' ? FIGURE_FIELDS : preview.report.fields;
  const columns = columnsOf(preview);
  return (
    <WideTable caption="Sai cột nào thì chọn lại; lần sau tệp cùng nguồn được đọc theo lựa chọn đã ghi nhận.">
      <thead>
        <tr>
          <th scope="col">Tiêu đề trong tệp</th>
          <th scope="col">Đọc là</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column, index) => (
          <tr key={column.header}>
            <th scope="row" id={`cot-${index}`}>
              {column.header}
            </th>
            <td>
              <Choice {...{ column, fields, label: `cot-${index}` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

interface ChoiceProps {
  readonly column: FileColumn;
  readonly fields: ReadonlyMap<string, string>;
  readonly label: string;
}

function Choice({ column: { header, field, dropped }, fields, label }: ChoiceProps) {
  if (dropped !== undefined && PRIVATE.has(dropped)) return <span>{DROPPED[dropped]}</span>;
  return (
    <>
      <input type="hidden" name="header" value={header} />
      <select name="column" aria-labelledby={label}>
        <option value="">({dropped === undefined ? 'để chương trình tự nhận' : DROPPED[dropped]})</option>
        {[...fields].map(([id, name]) => (
          <option key={id} value={id} selected={id === field}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}

function columnsOf({ kind, report }: TablePreview): FileColumn[] {
  const fieldOf =
    kind === 'figures'
      ? new Map([...report.mapping].map(([field, header]) => [header, field]))
      : new Map(Object.entries(report.mapping));
  const droppedWhy = kind === 'figures' ? undefined : new Map(report.dropped.map(({ header, why }) => [header, why]));
  return report.headers.map((header) => {
    const field = fieldOf.get(header);
    const dropped = field === undefined ? (droppedWhy?.get(header) ?? 'unknown') : undefined;
    return { header, ...(field !== undefined && { field }), ...(dropped !== undefined && { dropped }) };
  });
}
