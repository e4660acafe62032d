import { formatDate, formatDifference, formatMonth, formatPoints } from '../../../adapters/messages/index.js';
import { printedLedgers } from '../../../domain/engine/printed-ledger.js';
import { indexRange, isUnknown, isWithoutFigures } from '../../../domain/engine/range.js';
import { Exact } from '../../../domain/number.js';
import type { BoardScene } from './board-scene.js';

/** What there is, of how much; what is certain, what can still be won and what is gone; and what would change it. */
export function Totals({ scene: { scored, change } }: { readonly scene: BoardScene }) {
  const { assessment, set, ifAccepted } = scored;
  const { score, input } = assessment;
  const { total, leaves } = score;
  const told = (value: Exact) => formatPoints(value, set.rounding.places);
  const differs = (value: Exact) => formatDifference(value, set.rounding.places);
  const ledger = printedLedgers(score, set.rounding.places).total;
  const rescaled = !total.max.equals(total.scale);
  const open = Exact.sum(leaves.filter(isUnknown).map((leaf) => leaf.max.minus(leaf.points)));
  const range = indexRange(score);
  return (
    <>
      {isWithoutFigures(score) ? (
        <p class="glance">
          <strong>Chưa có số liệu</strong>, tối đa {told(total.max)} điểm
        </p>
      ) : (
        <p class="glance">
          <strong>{told(total.points)}</strong>/{told(total.max)} điểm ·{' '}
          {rescaled ? `chỉ số quy về thang ${formatPoints(total.scale, 0)}` : 'chỉ số'}{' '}
          <strong>{told(total.index)}</strong>
        </p>
      )}
      <p>
        Đã chắc <strong>{told(ledger.secured)}</strong> + còn lấy được <strong>{told(ledger.recoverable)}</strong> + đã
        mất <strong>{told(ledger.lost)}</strong> = tối đa {told(total.max)} điểm.
        {total.bonus.isZero() ? '' : ` Trong đó điểm thưởng ${differs(total.bonus)}.`}
        {total.penalty.isZero() ? '' : ` Trong đó điểm trừ ${differs(total.penalty)}.`}
      </p>
      {open.isZero() ? null : (
        <p>
          Còn chờ số liệu, hướng dẫn, khảo sát hoặc thẩm định: {told(open)} điểm. Khi đủ, chỉ số nằm trong khoảng{' '}
          {told(range.low)} - {told(range.high)}.
        </p>
      )}
      {ifAccepted === undefined ? null : (
        <p>
          Nếu duyệt hết {ifAccepted.waiting} minh chứng đang chờ: <strong>{told(ifAccepted.total)}</strong> điểm.
        </p>
      )}
      {change === undefined || isWithoutFigures(score) ? null : (
        <p>
          So với tháng {formatMonth(change.since.month)} bản {change.since.version} đã khóa:{' '}
          <strong>{differs(change.difference.after.minus(change.difference.before))}</strong> điểm,{' '}
          {change.difference.leaves.length} tiêu chí đổi điểm.
          {change.breaks ? ' Bộ tiêu chí đã đổi phiên bản từ đó, không so thẳng được.' : ''}
        </p>
      )}
      <p class="hint">
        {set.name}, bản {set.version}. Tính đến ngày {formatDate(input.asOf)}. Mã dữ liệu {assessment.dataHash}.
      </p>
    </>
  );
}
