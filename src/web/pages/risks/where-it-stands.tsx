import { formatDate, formatPoints } from '../../../adapters/messages/index.js';
import { sumOf } from '../../../domain/engine/board/board-rows.js';
import type { Exact } from '../../../domain/number.js';
import type { RiskScene } from './risk-scene.js';

/** What is gone, what can still be saved, and how the whole maximum splits; then how the year may still end. */
export function WhereItStands({ scene: { scored, ledger, printed, forecast } }: { readonly scene: RiskScene }) {
  const { assessment, set } = scored;
  const told = (value: Exact) => formatPoints(value, set.rounding.places);
  const { asOf } = assessment.input;
  const high = printed.rows.filter(({ entry }) => entry.level === 'high');
  const nearest = high
    .flatMap(({ entry }) => entry.actBy ?? [])
    .filter((day) => day >= asOf)
    .sort()[0];
  return (
    <>
      <p class="glance">
        Đã mất <strong>{told(ledger.lost)}</strong> điểm, còn lấy được <strong>{told(ledger.recoverable)}</strong> điểm
        {high.length === 0 ? null : (
          <>
            {' '}
            (nguy cơ cao <strong>{told(sumOf(high).recoverable)}</strong>
            {nearest === undefined ? '' : `, hạn gần nhất ${formatDate(nearest)}`})
          </>
        )}
        .
      </p>
      <p>
        Đã chắc <strong>{told(ledger.secured)}</strong> + còn lấy được <strong>{told(ledger.recoverable)}</strong> + đã
        mất <strong>{told(ledger.lost)}</strong> = tối đa {told(assessment.score.total.max)} điểm, tính đến ngày{' '}
        {formatDate(asOf)}.
      </p>
      {forecast === undefined ? null : (
        <p>
          Dự báo đến {formatDate(forecast.until)}: có thể <strong>{told(forecast.total.likely)}</strong> điểm, thấp nhất{' '}
          {told(forecast.total.worst)}, cao nhất {told(forecast.total.best)}. Ước tính, không phải điểm chấm.
        </p>
      )}
    </>
  );
}
