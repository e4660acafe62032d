import { formatCount } from '../../../adapters/messages/index.js';
import type { Compared } from '../../../application/ports/backups.js';
import type { Drill } from '../../../application/records/drill-restore.js';
import { WideTable } from '../../layout/wide-table.js';

const KINDS: readonly (readonly [Compared['kind'], string])[] = [
  ['month', 'Điểm của các bản tháng đã khóa, chấm lại'],
  ['table', 'Bảng của sổ ghi'],
  ['content', 'Tệp trong kho'],
];

/** Thử khôi phục: what was restored aside, compared with what the backup says of itself; nothing of it stays. */
export function DrillResult({ drill: { compared, isSame, isWhole, verified } }: { readonly drill: Drill }) {
  return (
    <section>
      <h2>Kết quả thử khôi phục</h2>
      <p class={isSame && isWhole ? 'notice' : 'mark'} role="status">
        {resultText(isSame, isWhole)}
      </p>
      <p>
        Bản khôi phục: đã đọc lại {formatCount(verified.files)} tệp, {formatCount(verified.entries)} dòng nhật ký,{' '}
        {formatCount(verified.months)} bản tháng đã khóa; so xong thì bỏ đi, sổ đang dùng không đổi.
      </p>
      <WideTable caption="So với bản sao lưu">
        <thead>
          <tr>
            <th scope="col">Nội dung</th>
            <th scope="col" class="number">
              Đã so
            </th>
            <th scope="col" class="number">
              Khác
            </th>
          </tr>
        </thead>
        <tbody>
          {KINDS.map(([kind, name]) => {
            const own = compared.filter((each) => each.kind === kind);
            return (
              <tr key={kind}>
                <th scope="row">{name}</th>
                <td class="number">{formatCount(own.length)}</td>
                <td class="number">{formatCount(own.filter(({ backup, restored }) => backup !== restored).length)}</td>
              </tr>
            );
          })}
        </tbody>
      </WideTable>
    </section>
  );
}

function resultText(isSame: boolean, isWhole: boolean): string {
  if (!isSame) return '▲ Bản khôi phục KHÁC bản sao lưu.';
  return isWhole
    ? '✓ Khôi phục được, khớp bản sao lưu.'
    : '▲ Khôi phục được, khớp bản sao lưu, nhưng dữ liệu đã KHÔNG NGUYÊN VẸN từ trước.';
}
