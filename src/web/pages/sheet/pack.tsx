import { formatDate, formatMonth, formatNumber, slotName } from '../../../adapters/messages/index.js';
import { isLargePack, type PackContents } from '../../../application/records/pack-evidence.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import { Exact } from '../../../domain/number.js';
import { monthUrl } from '../../addresses.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { Shell } from '../../layout/shell.js';
import { WideTable } from '../../layout/wide-table.js';
import { type PageReply, page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { sceneOf } from '../../scene.js';
import type { Visit } from '../../visit.js';

const KIB = 1024;

export const packHandler: Handler = (visit) => packPage(visit, []);

/** Gói minh chứng: what is in it, before it is taken away. */
export async function packPage(visit: Visit, problems: readonly Problem[], status = 200): Promise<PageReply> {
  const { services, folder, actor } = visit;
  const seen = await sceneOf(visit);
  const { commune, month } = seen;
  const contents = await services.packEvidence.contents(folder, actor, commune.id, month.id);
  const { documents, bytes } = contents;
  const title = 'Gói minh chứng';
  return page(
    <Shell {...{ visit, seen, title, problems, at: 'xuat-bieu' }}>
      <h1>{title}</h1>
      <p class="glance">
        <strong>{documents.length}</strong> minh chứng đã nhận đến tháng {formatMonth(month.id)}, khoảng{' '}
        {formatNumber(Exact.of(Math.ceil(bytes / KIB)))} KB, kèm bảng chấm và danh mục. Liên kết trong bảng chấm mở được
        khi để nguyên thư mục của gói.
      </p>
      {isLargePack(contents) ? (
        <ChangeForm visit={visit} action={monthUrl(commune.id, month.id, ['xuat-bieu', 'goi'])}>
          <p>
            Gói này lớn nên chương trình lập trong khi bạn làm việc khác; xong thì có thông báo, và tải về ở trang "Việc
            chạy nền".
          </p>
          <button type="submit">Lập gói (ZIP)</button>
        </ChangeForm>
      ) : (
        <p class="row">
          <a class="button" href={monthUrl(commune.id, month.id, ['xuat-bieu', 'goi'])}>
            Tải gói (ZIP)
          </a>
        </p>
      )}
      <p>
        <a href={monthUrl(commune.id, month.id, 'xuat-bieu')}>Về xuất biểu</a>
      </p>
      <Contents {...{ seen, contents }} />
    </Shell>,
    status,
  );
}

function Contents({ seen: { departments }, contents }: { seen: SeenMonth; contents: PackContents }) {
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  return (
    <WideTable caption="Danh mục">
      <thead>
        <tr>
          <th scope="col">Tệp trong gói</th>
          <th scope="col">Kỳ</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Số, ký hiệu</th>
          <th scope="col">Ngày ký</th>
          <th scope="col">Mã tệp</th>
        </tr>
      </thead>
      <tbody>
        {contents.documents.map(({ name, item: { slot, department, number, issuedOn, file } }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{slotName(slot)}</td>
            <td>{names.get(department) ?? department}</td>
            <td>{number ?? 'không có'}</td>
            <td class="date">{issuedOn === undefined ? 'không có' : formatDate(issuedOn)}</td>
            <td>{file.sha256.slice(0, 12)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
