import { formatPoints } from '../../../adapters/messages/index.js';
import { Exact } from '../../../domain/number.js';
import type { CriterionLoss, LossShare, ProvinceSet } from '../../../domain/province/province-scores.js';
import { WideTable } from '../../layout/wide-table.js';
import { page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { ProvinceFrame } from './province-frame.js';
import { scoredScene } from './province-scene.js';
import { ScoreState } from './score-state.js';
import { SetChoice } from './set-choice.js';

/** Cùng mất điểm ở đâu: criteria in which points are missing, in how many communes and how many in sum. */
export const lossesHandler: Handler = async (visit) => {
  const scene = await scoredScene(visit);
  const { chosen } = scene;
  return page(
    <ProvinceFrame scene={scene} title="Cùng mất điểm ở đâu" at="mat-diem">
      <SetChoice scene={scene} page="mat-diem" />
      {chosen === undefined ? null : <Glance chosen={chosen} />}
      <ScoreState scene={scene} />
      {chosen === undefined ? null : <Losses chosen={chosen} />}
    </ProvinceFrame>,
  );
};

function countOf({ blocks }: ProvinceSet): number {
  return blocks.reduce((sum, { rows }) => sum + rows.length, 0);
}

function Glance({ chosen }: { chosen: ProvinceSet }) {
  const [first] = chosen.losses;
  if (first === undefined) return <p class="glance">Không địa phương nào còn thiếu điểm.</p>;
  const communes = new Set([...first.lost.communes, ...first.open.communes]).size;
  return (
    <p class="glance">
      Thiếu nhiều điểm nhất: <strong>{first.name}</strong>, {communes}/{countOf(chosen)} địa phương, cộng{' '}
      {formatPoints(first.lost.points.plus(first.open.points), chosen.places)} điểm.
    </p>
  );
}

function Losses({ chosen }: { chosen: ProvinceSet }) {
  const { losses, places, set } = chosen;
  const names = new Map(chosen.blocks.flatMap(({ rows }) => rows.map(({ commune }) => [commune.id, commune.name])));
  const sum = (part: 'lost' | 'open') => Exact.sum(losses.map((each) => each[part].points));
  return (
    <WideTable caption={`${set.indexName}: ${losses.length} tiêu chí còn thiếu điểm, ${countOf(chosen)} địa phương`}>
      <thead>
        <tr>
          <th scope="col">Tiêu chí</th>
          <th scope="col" class="number">
            Đã mất
          </th>
          <th scope="col">Ở địa phương</th>
          <th scope="col" class="number">
            Còn lấy được
          </th>
          <th scope="col">Ở địa phương</th>
        </tr>
      </thead>
      <tbody>
        {losses.map((loss) => (
          <Loss key={loss.code} {...{ loss, places, names }} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Cộng</th>
          <td class="number">{formatPoints(sum('lost'), places)}</td>
          <td />
          <td class="number">{formatPoints(sum('open'), places)}</td>
          <td />
        </tr>
      </tfoot>
    </WideTable>
  );
}

interface LossProps {
  readonly loss: CriterionLoss;
  readonly places: number;
  readonly names: ReadonlyMap<string, string>;
}

function Loss({ loss: { code, name, lost, open }, places, names }: LossProps) {
  return (
    <tr>
      <th scope="row">
        {name} <span class="hint">({code})</span>
      </th>
      <td class="number">{formatPoints(lost.points, places)}</td>
      <td>
        <Where {...{ names }} share={lost} />
      </td>
      <td class="number">{formatPoints(open.points, places)}</td>
      <td>
        <Where {...{ names }} share={open} />
      </td>
    </tr>
  );
}

const byName = new Intl.Collator('vi');

function Where({ share: { communes }, names }: { share: LossShare; names: ReadonlyMap<string, string> }) {
  if (communes.length === 0) return <>không có</>;
  const told = communes.map((id) => names.get(id) ?? id).sort(byName.compare);
  return (
    <details>
      <summary>{communes.length} địa phương</summary>
      {told.join(', ')}
    </details>
  );
}
