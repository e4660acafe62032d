import { formatInstant, formatMonth, formatNumber, monthStateName } from '../../../adapters/messages/index.js';
import { TABLE_KINDS } from '../../../application/records/import-draft.js';
import type { SeenImport } from '../../../application/records/see-imports.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import { Exact } from '../../../domain/number.js';
import { monthUrl } from '../../addresses.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { SelectField, TextField } from '../../layout/field.js';
import { Shell } from '../../layout/shell.js';
import { WideTable } from '../../layout/wide-table.js';
import { type PageReply, page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { sceneOf } from '../../scene.js';
import type { Visit } from '../../visit.js';
import { kindName } from './words.js';

export const chooseHandler: Handler = (visit) => choosePage(visit, []);

/** Nhập số liệu: the file to look at first, and what was recorded in this month already. */
export async function choosePage(visit: Visit, problems: readonly Problem[], status = 200): Promise<PageReply> {
  const { services, folder, actor } = visit;
  const seen = await sceneOf(visit);
  const { commune, month, viewer } = seen;
  const imports = await services.seeImports.run(folder, actor, commune.id, month.id);
  const title = 'Nhập số liệu';
  const mayImport = month.state === 'open' && viewer.may('import_figures');
  return page(
    <Shell {...{ visit, seen, title, problems, at: 'so-lieu' }}>
      <h1>{title}</h1>
      <p class="glance">
        Tháng {formatMonth(month.id)}: <strong>{imports.length}</strong> tệp đã ghi nhận.
      </p>
      {mayImport ? <ChooseForm {...{ visit, seen, imports, problems }} /> : <Closed seen={seen} />}
      <Imports imports={imports} />
    </Shell>,
    status,
  );
}

function Closed({ seen: { month, viewer } }: { seen: SeenMonth }) {
  return (
    <p>
      {viewer.may('import_figures')
        ? `Tháng ${monthStateName(month.state)} nên không nhận số liệu nữa.`
        : 'Số liệu do cơ quan thường trực nhập.'}
    </p>
  );
}

interface ChooseFormProps {
  readonly visit: Visit;
  readonly seen: SeenMonth;
  readonly imports: readonly SeenImport[];
  readonly problems: readonly Problem[];
}

function ChooseForm({ visit, seen: { commune, month }, imports, problems }: ChooseFormProps) {
  const { form } = visit;
  const sources = [...new Set(imports.map(({ source }) => source))];
  const kinds = TABLE_KINDS.map((kind) => ({ value: kind, text: kindName(kind) }));
  return (
    <ChangeForm visit={visit} action={monthUrl(commune.id, month.id, 'so-lieu')} files>
      <SelectField {...{ name: 'kind', label: 'Loại tệp', choices: kinds, value: form.kind ?? 'figures', problems }} />
      <TextField
        {...{ name: 'source', label: 'Hệ thống hoặc nơi gửi tệp', value: form.source ?? '', problems }}
        hint="Ví dụ: Cổng dịch vụ công quốc gia. Cách đọc cột được nhớ theo tên này."
        list="nguon"
        autoComplete="off"
      />
      <datalist id="nguon">
        {sources.map((source) => (
          <option key={source} value={source} />
        ))}
      </datalist>
      <TextField
        {...{ name: 'file', label: 'Chọn tệp CSV hoặc XLSX', type: 'file', problems }}
        hint="Cột được nhận theo chữ ở dòng tiêu đề. Cột có thông tin người dân không được đọc."
        accept=".csv,.xlsx"
      />
      <button type="submit">Xem thử, chưa ghi</button>
    </ChangeForm>
  );
}

function Imports({ imports }: { imports: readonly SeenImport[] }) {
  if (imports.length === 0) return <p>Tháng này chưa nhập tệp nào.</p>;
  return (
    <WideTable caption="Các lần đã ghi nhận trong tháng">
      <thead>
        <tr>
          <th scope="col">Tệp</th>
          <th scope="col">Loại, nguồn</th>
          <th scope="col" class="number">
            Số dòng
          </th>
          <th scope="col">Mã tệp</th>
          <th scope="col">Người nhập</th>
          <th scope="col">Lúc</th>
        </tr>
      </thead>
      <tbody>
        {imports.map(({ kind, source, fileName, sha256, read, refused, by, at }) => (
          <tr key={`${at} ${fileName} ${sha256}`}>
            <th scope="row">{fileName}</th>
            <td>
              {kindName(kind)}; {source}
            </td>
            <td class="number">
              {formatNumber(Exact.of(read))}
              {refused === 0 ? '' : `, bỏ ${formatNumber(Exact.of(refused))}`}
            </td>
            <td>{sha256.slice(0, 12)}</td>
            <td>{by}</td>
            <td>{formatInstant(at)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
