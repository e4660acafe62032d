import {
  criterionLabel,
  formatDifference,
  formatMonth,
  formatPoints,
  layerName,
  nodePoints,
  nodePointsOfMax,
  stateName,
} from '../../../adapters/messages/index.js';
import type { SeenChange } from '../../../application/records/see-changes.js';
import type { LeafScore, NodeScore } from '../../../domain/score.js';
import { criterionUrl } from '../../addresses.js';
import { Sideways } from '../../layout/sideways.js';
import { areaAnchor } from './area-table.js';
import type { BoardScene } from './board-scene.js';

/** Every criterion under its area, with what it has, its state in words, and the marks that a reader must not miss. */
export function CriteriaTables({ scene }: { readonly scene: BoardScene }) {
  const { assessment, set } = scene.scored;
  const { places } = set.rounding;
  return (
    <section>
      <h2>Điểm từng tiêu chí</h2>
      {assessment.score.areas.map((area) => (
        <Sideways key={area.criterion.code} label={criterionLabel(area.criterion)} id={areaAnchor(area.criterion.code)}>
          <table class="criteria broad">
            <caption>
              {criterionLabel(area.criterion)}:{' '}
              {area.max.isZero() ? `${nodePoints(area, places)} điểm` : nodePointsOfMax(area, places)}
            </caption>
            <thead>
              <tr>
                <th scope="col" class="name">
                  Tiêu chí
                </th>
                <th scope="col" class="number">
                  Điểm
                </th>
                <th scope="col" class="number">
                  Tối đa
                </th>
                <th scope="col">Tình trạng</th>
                <th scope="col">Lưu ý</th>
              </tr>
            </thead>
            <tbody>
              {rowsBelow(area).map(({ node, depth }) => (
                <CriterionRow key={node.criterion.code} {...{ scene, node, depth }} />
              ))}
            </tbody>
          </table>
        </Sideways>
      ))}
    </section>
  );
}

interface Row {
  readonly node: NodeScore;
  readonly depth: number;
}

/** The nodes below, in order; an area that is scored as a whole is its own row. */
function rowsBelow(area: NodeScore): Row[] {
  if (area.leaf !== undefined) return [{ node: area, depth: 0 }];
  const below = (node: NodeScore, depth: number): Row[] => [
    { node, depth },
    ...(node.leaf === undefined ? node.children.flatMap((child) => below(child, depth + 1)) : []),
  ];
  return area.children.flatMap((child) => below(child, 0));
}

function CriterionRow({ scene, node, depth }: Row & { readonly scene: BoardScene }) {
  const { seen, scored } = scene;
  const { criterion, leaf, max } = node;
  const { places } = scored.set.rounding;
  const url = criterionUrl(seen.commune.id, seen.month.id, scored.set.id, criterion.code);
  return (
    <tr class={leaf === undefined ? 'group' : undefined}>
      <th scope="row" class={`depth${Math.min(depth, 2)}`}>
        <a href={url}>{criterionLabel(criterion)}</a>
      </th>
      <td class="number">{nodePoints(node, places)}</td>
      <td class="number">{formatPoints(max, places)}</td>
      <td>{leaf === undefined ? '' : stateText(leaf, places)}</td>
      <td>{leaf === undefined ? null : <Marks {...{ scene, leaf }} />}</td>
    </tr>
  );
}

function stateText({ state, withheld }: LeafScore, places: number): string {
  const waits = withheld.sign() > 0 ? `, chờ minh chứng ${formatPoints(withheld, places)} điểm` : '';
  return stateName(state) + waits;
}

/** ✎ scored by hand, Δ changed since the last locked version, ⇄ an appraiser gave something else. */
function Marks({ scene, leaf }: { readonly scene: BoardScene; readonly leaf: LeafScore }) {
  const { scored, change, layers } = scene;
  const { places } = scored.set.rounding;
  const { code } = leaf.criterion;
  const marks = [
    leaf.state === 'by_hand' ? '✎ chấm tay' : undefined,
    change && changeText(change, code, places),
    ...layers.map(({ score, comparison }) =>
      score.code === code && comparison?.difference.isZero() === false
        ? `⇄ ${layerName(score.layer)}: ${formatPoints(score.points, places)}`
        : undefined,
    ),
  ].filter((mark): mark is string => mark !== undefined);
  return (
    <>
      {marks.map((mark) => (
        <span key={mark} class="flag">
          {mark}
        </span>
      ))}
    </>
  );
}

function changeText({ since, difference, unknownThen }: SeenChange, code: string, places: number): string | undefined {
  const moved = difference.leaves.find((each) => each.code === code);
  if (moved === undefined) return undefined;
  const which = `bản ${since.version} tháng ${formatMonth(since.month)}`;
  if (unknownThen.has(code)) return `Δ mới có điểm, ${which} chưa có số liệu`;
  return `Δ ${formatDifference(moved.after.minus(moved.before), places)} so với ${which}`;
}
