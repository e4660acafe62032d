import { formatDifference, formatMonth, formatPoints, layerName } from '../../../adapters/messages/index.js';
import { WideTable } from '../../layout/wide-table.js';
import type { HistoryScene } from './history-scene.js';

/** Tự chấm cạnh thẩm định: in which months and layers the office gave itself more than it was given. */
export function AppraisedMonths({ scene: { grid } }: { readonly scene: HistoryScene }) {
  const { appraisals, set } = grid;
  const { places } = set.rounding;
  return (
    <section>
      <h2>Tự chấm cạnh thẩm định</h2>
      {appraisals.length === 0 ? (
        <p>Chưa tháng nào trong các tháng này có điểm thẩm định.</p>
      ) : (
        <>
          <WideTable caption="Cùng các tiêu chí, điểm đã khóa cạnh điểm được cho">
            <thead>
              <tr>
                <th scope="col">Tháng</th>
                <th scope="col">Lớp điểm</th>
                <th scope="col">So trên</th>
                {['Tự chấm', 'Được cho', 'Tự chấm cao hơn'].map((name) => (
                  <th key={name} scope="col" class="number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {appraisals.map(({ month, layer, over, own, given }) => (
                <tr key={`${month} ${layer}`}>
                  <th scope="row">Tháng {formatMonth(month)}</th>
                  <td>{layerName(layer)}</td>
                  <td>{over === 'total' ? 'tổng điểm' : `${over} tiêu chí`}</td>
                  <td class="number">{formatPoints(own, places)}</td>
                  <td class="number">{formatPoints(given, places)}</td>
                  <td class="number">{formatDifference(own.minus(given), places)}</td>
                </tr>
              ))}
            </tbody>
          </WideTable>
          <p class="hint">Điểm thẩm định cũng đứng sau dấu → trong ô của từng tiêu chí ở trên.</p>
        </>
      )}
    </section>
  );
}
