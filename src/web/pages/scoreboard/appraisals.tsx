import {
  differenceName,
  formatDate,
  formatDifference,
  formatPoints,
  layerName,
} from '../../../adapters/messages/index.js';
import type { PublishedComparison } from '../../../domain/assessment.js';
import { dayOf } from '../../../domain/records/instant.js';
import { LAYERS, type LayerScore } from '../../../domain/records/layer.js';
import { NodeName } from '../../layout/node-name.js';
import { Sideways } from '../../layout/sideways.js';
import type { BoardScene } from './board-scene.js';

interface Given {
  readonly score: LayerScore;
  readonly comparison: PublishedComparison | undefined;
}

/** Điểm thẩm định, công bố beside our own, layer by layer; none overwrites another. What differs stands open. */
export function Appraisals({ scene }: { readonly scene: BoardScene }) {
  const given = scene.layers.flatMap(({ score, comparison }): Given[] =>
    score.layer === 'self' ? [] : [{ score, comparison }],
  );
  return (
    <>
      {LAYERS.map((layer) => {
        const rows = given.filter(({ score }) => score.layer === layer);
        const agreed = rows.filter(({ comparison }) => comparison?.difference.isZero() === true);
        const others = rows.filter((each) => !agreed.includes(each));
        if (rows.length === 0) return null;
        return (
          <section key={layer}>
            <h2>Điểm tự chấm cạnh {layerName(layer)}</h2>
            {others.length === 0 ? null : <LayerTable {...{ scene, rows: others }} />}
            {agreed.length === 0 ? null : (
              <details>
                <summary>
                  {others.length === 0 ? `Khớp cả ${agreed.length} số` : `${agreed.length} số khớp điểm tự chấm`}
                </summary>
                <LayerTable {...{ scene, rows: agreed }} />
              </details>
            )}
            <p class="hint">Nguồn: {sourcesOf(rows).join('; ')}.</p>
          </section>
        );
      })}
    </>
  );
}

function LayerTable({ scene, rows }: { readonly scene: BoardScene; readonly rows: readonly Given[] }) {
  const { places } = scene.scored.set.rounding;
  return (
    <Sideways label="Điểm được cho">
      <table class="broad">
        <thead>
          <tr>
            <th scope="col">Tiêu chí</th>
            <th scope="col" class="number">
              Được cho
            </th>
            <th scope="col" class="number">
              Tự chấm
            </th>
            <th scope="col" class="number">
              Chênh lệch
            </th>
            <th scope="col">Nguyên nhân có thể</th>
            <th scope="col">Lý do đã ghi</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ score, comparison }) => (
            <tr key={score.code}>
              <NodeName {...{ seen: scene.seen, set: scene.scored.set, code: score.code }} />
              <td class="number">{formatPoints(score.points, places)}</td>
              <td class="number">{comparison && formatPoints(comparison.ours, places)}</td>
              <td class="number">{comparison && formatDifference(comparison.difference, places)}</td>
              <td>{comparison && differenceName(comparison.cause)}</td>
              <td>{score.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}

function sourcesOf(rows: readonly Given[]): string[] {
  const told = rows.map(({ score: { source, by, at } }) => {
    const noted = `${by} ghi ngày ${formatDate(dayOf(at))}`;
    return source === '' ? noted : `${source}, ${noted}`;
  });
  return [...new Set(told)];
}
