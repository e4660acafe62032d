import { formatInstant, formatPoints } from '../../../adapters/messages/index.js';
import { Sideways } from '../../layout/sideways.js';
import type { BoardScene } from './board-scene.js';
import { NodeName } from './node-name.js';

/** Cells scored by hand: what, why and by whom. */
export function ByHand({ scene }: { readonly scene: BoardScene }) {
  const rows = scene.layers.filter(({ score }) => score.layer === 'self');
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>Điểm chấm tay ({rows.length})</h2>
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
            {rows.map(({ score }) => (
              <tr key={score.code}>
                <NodeName {...{ scene, code: score.code }} />
                <td class="number">{formatPoints(score.points, scene.scored.set.rounding.places)}</td>
                <td>{score.reason}</td>
                <td>
                  {score.by}, {formatInstant(score.at)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </section>
  );
}
