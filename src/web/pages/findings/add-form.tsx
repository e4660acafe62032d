import { criterionLabel } from '../../../adapters/messages/index.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import type { ScoredSet } from '../../../application/scored-set.js';
import { leavesOf } from '../../../domain/criteria-set.js';
import { SEVERITIES } from '../../../domain/risk.js';
import { monthUrl } from '../../addresses.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { SelectField, TextArea, TextField } from '../../layout/field.js';
import type { Visit } from '../../visit.js';
import { SEVERITY_WORDS } from './words.js';

export interface AddFormProps {
  readonly visit: Visit;
  readonly seen: SeenMonth;
  readonly sets: readonly ScoredSet[];
  readonly problems: readonly Problem[];
}

/** Thêm một tồn tại by hand; a whole notice comes in as a table. */
export function AddForm({ visit, seen: { commune, month, departments, viewer }, sets, problems }: AddFormProps) {
  if (!viewer.may('import_figures') || (month.state !== 'open' && month.state !== 'scoring')) return null;
  const sent = visit.params.finding === undefined ? visit.form : {};
  const field = (name: string) => ({ name, problems, value: sent[name] ?? '' });
  const criteria = sets.flatMap(({ set }) =>
    leavesOf(set.areas).map((leaf) => ({ value: leaf.code, text: criterionLabel(leaf) })),
  );
  return (
    <section class="screen-only">
      <h2>Thêm tồn tại</h2>
      <p>
        Cả một thông báo kết luận thì nhập bằng bảng ở trang{' '}
        <a href={monthUrl(commune.id, month.id, 'so-lieu')}>Nhập số liệu</a>.
      </p>
      <details open={problems.length > 0}>
        <summary>Ghi một tồn tại</summary>
        <ChangeForm visit={visit} action={monthUrl(commune.id, month.id, 'ton-tai')} keep>
          <TextArea {...{ ...field('text'), label: 'Nội dung tồn tại' }} />
          <SelectField
            {...{ ...field('department'), label: 'Đơn vị khắc phục', empty: 'Chọn đơn vị' }}
            choices={departments.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <SelectField
            {...{ ...field('criterion'), label: 'Tiêu chí liên quan', empty: 'Không gắn tiêu chí' }}
            choices={criteria}
          />
          <SelectField
            {...{ ...field('severity'), label: 'Mức', value: sent.severity ?? 'medium' }}
            choices={SEVERITIES.map((each) => ({ value: each, text: SEVERITY_WORDS[each] }))}
          />
          <TextField
            {...{ ...field('deadline'), label: 'Hạn khắc phục', hint: 'Ví dụ 31/12/2026; để trống nếu không ghi hạn' }}
            inputMode="numeric"
          />
          <TextField {...{ ...field('id'), label: 'Mã', hint: 'Để trống thì chương trình tự đặt' }} />
          <button type="submit">Thêm tồn tại</button>
        </ChangeForm>
      </details>
    </section>
  );
}
