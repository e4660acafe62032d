import { formatPoints } from '../../../adapters/messages/index.js';
import { closedResult } from '../../../application/records/closed-result.js';
import { Exact } from '../../../domain/number.js';
import type { ClosedResult } from '../../../domain/records/month.js';
import { WideTable } from '../../layout/wide-table.js';
import type { ClosingScene } from './closing-scene.js';

/** Each index for itself, with the data code that stands under its printed sheet. */
export function ResultTable({ scene: { closing } }: { readonly scene: ClosingScene }) {
  if (closing.sets.length === 0) return <p>Tháng này chưa có bộ tiêu chí nào chấm được.</p>;
  return (
    <WideTable caption="Theo từng chỉ số">
      <thead>
        <tr>
          <th scope="col">Chỉ số</th>
          <th scope="col" class="number">
            Điểm
          </th>
          <th scope="col" class="number">
            Tiêu chí có số liệu
          </th>
          <th scope="col">Mã dữ liệu</th>
        </tr>
      </thead>
      <tbody>
        {closing.sets.map(({ set, assessment }) => {
          const result = closedResult(assessment);
          return (
            <tr key={set.id}>
              <th scope="row">
                {set.indexName}
                <span class="hint"> bộ tiêu chí bản {result.version}</span>
              </th>
              <td class="number">
                <strong>{pointsText(result, set.rounding.places)}</strong>
              </td>
              <td class="number">
                {result.reported}/{Object.keys(result.leaves).length}
              </td>
              <td>
                <code>{result.dataHash}</code>
              </td>
            </tr>
          );
        })}
      </tbody>
    </WideTable>
  );
}

/** Without any figure nobody knows the points, which is not the same as zero. */
export function pointsText({ points, max, reported }: ClosedResult, places?: number): string {
  if (reported === 0) return 'chưa có số liệu';
  return `${formatPoints(Exact.from(points), places)}/${formatPoints(Exact.from(max), places)}`;
}
