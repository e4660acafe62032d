import { criterionLabel, formatPoints } from '../../../adapters/messages/index.js';
import { findCriterion } from '../../../domain/criteria-set.js';
import type { LayerScore } from '../../../domain/records/layer.js';
import { criterionUrl, monthUrl } from '../../addresses.js';
import { CountLinks } from '../../layout/count-links.js';
import { WideTable } from '../../layout/wide-table.js';
import type { ClosingScene } from './closing-scene.js';

/** Còn chưa xong: each figure leads to where it is made smaller. None of it stops the lock. */
export function OpenList({ scene }: { readonly scene: ClosingScene }) {
  const { seen, closing } = scene;
  const { missing, waiting, unanswered, byHand } = closing.open;
  const to = (page: string) => monthUrl(seen.commune.id, seen.month.id, page);
  const counts = [
    { figure: missing.length, words: 'minh chứng còn thiếu', url: to('minh-chung') },
    { figure: waiting.length, words: 'minh chứng chờ duyệt, chờ xác nhận', url: to('cho-duyet') },
    { figure: unanswered.length, words: 'kiểm tra số liệu chưa trả lời', url: to('kiem-tra') },
    { figure: byHand.length, words: 'tiêu chí chấm tay, có lý do', url: to('bang-cham') },
  ];
  return (
    <section>
      <h2>Xem trước khi khóa</h2>
      <CountLinks counts={counts} />
      <p class="hint">Những điều này không ngăn việc khóa; điều gì còn lại thì khóa theo đúng như vậy.</p>
      {byHand.length === 0 ? null : (
        <WideTable caption="Điểm chấm tay">
          <thead>
            <tr>
              <th scope="col">Tiêu chí</th>
              <th scope="col" class="number">
                Điểm
              </th>
              <th scope="col">Lý do</th>
              <th scope="col">Người chấm</th>
            </tr>
          </thead>
          <tbody>
            {byHand.map((score) => (
              <HandRow key={`${score.set} ${score.code}`} {...{ scene, score }} />
            ))}
          </tbody>
        </WideTable>
      )}
    </section>
  );
}

function HandRow({ scene: { seen, closing }, score }: { readonly scene: ClosingScene; readonly score: LayerScore }) {
  const { set, code, points, reason, by } = score;
  const scored = closing.sets.find((each) => each.set.id === set);
  const criterion = scored && findCriterion(scored.set, code);
  return (
    <tr>
      <th scope="row">
        <a href={criterionUrl(seen.commune.id, seen.month.id, set, code)}>
          {criterion === undefined ? code : criterionLabel(criterion)}
        </a>
      </th>
      <td class="number">{formatPoints(points, scored?.set.rounding.places)}</td>
      <td>{reason}</td>
      <td>{by}</td>
    </tr>
  );
}
