import { formatInstant, formatPoints } from '../../adapters/messages/index.js';
import type { SeenMonth } from '../../application/records/see-month.js';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import type { LayerScore } from '../../domain/records/layer.js';
import { NodeName } from './node-name.js';
import { Sideways } from './sideways.js';

export interface HandScoreTableProps {
  readonly seen: SeenMonth;
  readonly scores: readonly LayerScore[];
  /** Those that the scores may be of. */
  readonly sets: readonly CriteriaSet[];
}

/** Điểm chấm tay: what, why and by whom. */
export function HandScoreTable({ seen, scores, sets }: HandScoreTableProps) {
  return (
    <Sideways label="Điểm chấm tay">
      <table class="broad">
        <thead>
          <tr>
            <th scope="col">Tiêu chí</th>
            <th scope="col" class="number">
              Điểm
            </th>
            <th scope="col">Lý do</th>
            <th scope="col">Người chấm, lúc</th>
          </tr>
        </thead>
        <tbody>
          {scores.map((score) => {
            const set = sets.find(({ id }) => id === score.set);
            return (
              <tr key={`${score.set} ${score.code}`}>
                <NodeName {...{ seen, set, code: score.code }} />
                <td class="number">{formatPoints(score.points, set?.rounding.places)}</td>
                <td>{score.reason}</td>
                <td>
                  {score.by}, {formatInstant(score.at)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Sideways>
  );
}
