import { departmentName, sourceName } from '../../../adapters/messages/index.js';
import { boardOf } from '../../../application/scored-set.js';
import { leadOf, supportOf } from '../../../domain/engine/departments.js';
import type { LeafScore, NodeScore } from '../../../domain/score.js';
import { monthUrl } from '../../addresses.js';
import { Summary } from '../../layout/summary.js';
import { RiskList } from '../risks/risk-list.js';
import type { CriterionScene } from './criterion-scene.js';
import { Figures } from './figures.js';
import { Rule } from './rule.js';
import { Slots } from './slots.js';
import { Why } from './why.js';

export interface LeafPartsProps {
  readonly scene: CriterionScene;
  readonly node: NodeScore;
  readonly leaf: LeafScore;
}

/** What only a criterion has that is scored directly. */
export function LeafParts({ scene, leaf }: LeafPartsProps) {
  const { seen, scored } = scene;
  const board = boardOf(scored);
  const own = board.leaves.find((each) => each.leaf === leaf);
  const entries = [...(own?.entries ?? []), ...(own?.doubts ?? [])];
  const mayScore = seen.viewer.may('score_by_hand') && seen.month.state !== 'closed';
  const { id } = scored.set;
  return (
    <>
      <Who {...{ scene, leaf }} />
      {mayScore ? (
        <p>
          <a
            class="button plain"
            href={`${monthUrl(seen.commune.id, seen.month.id, 'bang-cham', { bo: id, cham: leaf.criterion.code })}#cham-tay`}
          >
            Chấm tay
          </a>
        </p>
      ) : null}
      <Slots {...{ scene, leaf }} />
      <Why {...{ scene, leaf }} />
      <Rule {...{ scene, leaf }} />
      <Figures {...{ scene, leaf }} />
      {entries.length === 0 ? null : (
        <section>
          <h2>Nguy cơ</h2>
          <RiskList {...{ seen, scored, board, entries, named: false }} />
        </section>
      )}
    </>
  );
}

function Who({ scene: { scored }, leaf: { criterion } }: Pick<LeafPartsProps, 'scene' | 'leaf'>) {
  const { departments } = scored.assessment.input;
  const support = supportOf(criterion, scored.set, departments).map(({ name }) => name);
  const rows: readonly (readonly [string, string])[] = [
    ['Đơn vị chủ trì', departmentName(scored, leadOf(criterion, scored.set, departments).id)],
    ...(support.length === 0 ? [] : [['Đơn vị phối hợp', support.join('; ')] as const]),
    ['Nguồn điểm', sourceName(criterion.scoring.source)],
    ...(criterion.note === undefined ? [] : [['Ghi chú', criterion.note] as const]),
  ];
  return <Summary rows={rows} />;
}
