import { criterionLabel, formatPoints, monthStateName, stateName } from '../../../adapters/messages/index.js';
import { leavesOf } from '../../../domain/criteria-set.js';
import { isBlank } from '../../../domain/engine/range.js';
import { monthUrl } from '../../addresses.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { SelectField, TextArea, TextField } from '../../layout/field.js';
import type { Visit } from '../../visit.js';
import type { BoardScene } from './board-scene.js';

export interface HandFormProps {
  readonly visit: Visit;
  readonly scene: BoardScene;
  readonly problems: readonly Problem[];
}

/** Chấm tay: for who may, while the month takes it; never without the reason. */
export function HandForm({ visit, scene: { seen, scored }, problems }: HandFormProps) {
  const { state, id } = seen.month;
  if (!seen.viewer.may('score_by_hand')) return null;
  const { set, assessment } = scored;
  const { form, query } = visit;
  const code = form.code ?? query.cham;
  const chosen = assessment.score.leaves.find(({ criterion }) => criterion.code === code);
  const told = (value: Parameters<typeof formatPoints>[0]) => formatPoints(value, set.rounding.places);
  return (
    <section id="cham-tay">
      <h2>Chấm tay một tiêu chí</h2>
      {state === 'closed' || state === 'awaiting_signature' ? (
        <p>Tháng {monthStateName(state)} nên không chấm tay được. Lấy lại hoặc mở lại tháng để sửa.</p>
      ) : (
        <ChangeForm {...{ visit, action: monthUrl(seen.commune.id, id, 'bang-cham'), keep: true }}>
          <input type="hidden" name="set" value={set.id} />
          <SelectField
            {...{ name: 'code', label: 'Tiêu chí', problems, empty: 'Chọn tiêu chí', value: code ?? '' }}
            choices={leavesOf(set.areas).map((leaf) => ({ value: leaf.code, text: criterionLabel(leaf) }))}
          />
          {chosen === undefined ? null : (
            <p>
              {isBlank(chosen) ? 'Chưa có điểm, tối đa ' : `Đang có ${told(chosen.points)}/`}
              {told(chosen.max)} điểm ({stateName(chosen.state).toLocaleLowerCase('vi')}).
            </p>
          )}
          <TextField
            {...{ name: 'points', label: 'Số điểm', hint: 'Ví dụ 1,5', problems, value: form.points ?? '' }}
            inputMode="decimal"
          />
          <TextArea
            {...{ name: 'reason', label: 'Lý do', problems, value: form.reason ?? '' }}
            hint="Căn cứ nào mà không chấm theo số liệu. Lý do đi cùng điểm vào biểu và nhật ký."
          />
          <button type="submit">Ghi điểm chấm tay</button>
        </ChangeForm>
      )}
    </section>
  );
}
