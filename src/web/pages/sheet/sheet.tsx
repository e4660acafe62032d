import { formatDate, formatMonth } from '../../../adapters/messages/index.js';
import { warningsIn } from '../../../application/records/open-matters.js';
import type { SeenClosing } from '../../../application/records/see-closing.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import type { ScoredSet } from '../../../application/scored-set.js';
import { monthUrl } from '../../addresses.js';
import { SetTabs } from '../../layout/set-tabs.js';
import { Shell } from '../../layout/shell.js';
import { page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { sceneOf } from '../../scene.js';
import { PrintedTable } from './printed-table.js';

/** Xuất biểu: the scoring sheet as it will print, what is still open, and the files to take away. */
export const sheetHandler: Handler = async (visit) => {
  const { services, folder, actor, query } = visit;
  const seen = await sceneOf(visit);
  const { commune, month } = seen;
  const closing = await services.seeClosing.run(folder, actor, commune.id, month.id);
  const chosen = closing.sets.find(({ set }) => set.id === query.bo) ?? closing.sets[0];
  const title = 'Xuất biểu';
  return page(
    <Shell {...{ visit, seen, title, at: 'xuat-bieu' }}>
      <h1>{title}</h1>
      <SetTabs sets={closing.sets} chosen={chosen} url={(bo) => monthUrl(commune.id, month.id, 'xuat-bieu', { bo })} />
      {chosen === undefined ? (
        <p>Tháng này chưa có bộ tiêu chí nào chấm được.</p>
      ) : (
        <>
          <Glance {...{ seen, closing, chosen }} />
          <Files {...{ seen, chosen }} />
          <p class="hint">
            Trình ký thì chỉ in trang tính đầu, "Bảng chấm điểm". Các trang tính sau để tra cứu, cần trang nào in trang
            ấy.
          </p>
          <h2>Xem trước bản in</h2>
          <p class="hint">
            Số, nơi và ngày ban hành để trống cho văn thư; tên người ký để trống. Bảng dưới đây giống trang đầu của tệp
            Excel.
          </p>
          <PrintedTable printed={await services.seeSheet.preview(chosen)} />
        </>
      )}
    </Shell>,
  );
};

interface ChosenProps {
  readonly seen: SeenMonth;
  readonly closing: SeenClosing;
  readonly chosen: ScoredSet;
}

function Glance({ seen: { commune, month }, closing, chosen: { assessment } }: ChosenProps) {
  const warnings = warningsIn(closing.open);
  const byHand = closing.open.byHand.filter(({ set }) => set === assessment.set.id).length;
  return (
    <>
      <p class="glance">
        Bản <strong>{month.version}</strong>, tháng {formatMonth(month.id)}, tính đến{' '}
        {formatDate(assessment.input.asOf)}; còn <strong>{warnings}</strong> điều chưa xong
        {byHand === 0 ? '' : `, ${byHand} tiêu chí chấm tay`}.{' '}
        {warnings === 0 ? null : <a href={monthUrl(commune.id, month.id, 'khoa')}>Xem những điều chưa xong</a>}
      </p>
      <p>Mã dữ liệu ở chân trang: {assessment.dataHash}</p>
    </>
  );
}

function Files({ seen: { commune, month }, chosen: { set } }: Pick<ChosenProps, 'seen' | 'chosen'>) {
  return (
    <p class="row">
      <a class="button" href={monthUrl(commune.id, month.id, ['xuat-bieu', 'bang-cham'], { bo: set.id })}>
        Tải bảng chấm (Excel)
      </a>
      <a class="button plain" href={monthUrl(commune.id, month.id, ['xuat-bieu', 'minh-chung'])}>
        Gói minh chứng
      </a>
    </p>
  );
}
