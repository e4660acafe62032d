import { breakText, formatDate, formatMonth, SCORED_TABLE } from '../../../adapters/messages/index.js';
import type { PlacingTable } from '../../../application/records/see-place-history.js';
import type { PlaceMoment } from '../../../domain/standing/place-history.js';
import { monthUrl } from '../../addresses.js';
import { RankRangeChart } from '../../charts/rank-range.js';
import { WideTable } from '../../layout/wide-table.js';
import type { HistoryScene } from './history-scene.js';

const TITLE = 'Khoảng hạng theo thời gian';

/** Published places as they were printed, and what the locked months would mean in one table; the two are told apart. */
export function PlacesOverTime({ scene: { seen, places } }: { readonly scene: HistoryScene }) {
  const moments = places?.moments ?? [];
  if (moments.length === 0) {
    return (
      <section>
        <h2>{TITLE}</h2>
        <p>
          Chưa có bảng đã công bố nào của chỉ số này để biết thứ hạng. Thêm bảng ở trang{' '}
          <a href={monthUrl(seen.commune.id, seen.month.id, 'xep-hang')}>Xếp hạng dự kiến</a>.
        </p>
      </section>
    );
  }
  const columns = moments.map((each) => ({
    ...each.place,
    ...{ day: formatDate(each.asOf), kind: shortKind(each) },
    ...{ isPrinted: each.basis === 'published', breaks: each.breaks.length > 0 },
  }));
  return (
    <section>
      <h2>{TITLE}</h2>
      {places?.chosen === undefined ? null : <Estimated table={places.chosen} />}
      <RankRangeChart title={TITLE} columns={columns} />
      <p class="hint">
        ◆ hạng đã công bố; thanh: khoảng hạng ước tính. Hai gạch chéo: hai ngày không cùng một thang, không nối với
        nhau.
      </p>
      <WideTable caption={TITLE}>
        <thead>
          <tr>
            <th scope="col">Ngày</th>
            <th scope="col">Theo</th>
            <th scope="col" class="number">
              Hạng
            </th>
            <th scope="col" class="number">
              Số đơn vị
            </th>
            <th scope="col">So với dòng trên</th>
          </tr>
        </thead>
        <tbody>
          {moments.map((each) => (
            <tr key={`${each.asOf} ${each.basis} ${each.place.best}`}>
              <th scope="row" class="date">
                {formatDate(each.asOf)}
              </th>
              <td>{longKind(each)}</td>
              <td class="number">
                {each.place.best === each.place.worst ? each.place.best : `${each.place.best}–${each.place.worst}`}
              </td>
              <td class="number">{each.place.count}</td>
              <td>{breakText(each.breaks)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}

function Estimated({ table: { file, block } }: { readonly table: PlacingTable }) {
  const { comparator, basis, breaks } = block;
  const day = comparator.asOf === undefined ? '' : ` ngày ${formatDate(comparator.asOf)}`;
  return (
    <p class="mark">
      Hạng của các tháng là ước tính: điểm của tháng đặt vào bảng {file.name}
      {day}, không phải thứ hạng được công bố. Phần chưa có số liệu tính từ 0 đến trọn điểm.{' '}
      {basis === 'scored' ? SCORED_TABLE : ''} {breakText(breaks)}
    </p>
  );
}

function shortKind({ basis, month }: PlaceMoment): string {
  if (basis === 'published') return 'công bố';
  return basis === 'today' || month === undefined ? 'đến nay' : `tháng ${formatMonth(month)}`;
}

function longKind({ basis, month }: PlaceMoment): string {
  if (basis === 'published') return 'Đã công bố';
  if (basis === 'today' || month === undefined) return 'Ước tính, điểm đến nay';
  return `Ước tính, điểm đã khóa tháng ${formatMonth(month)}`;
}
