import { formatInstant, formatMonth } from '../../../adapters/messages/index.js';
import type { Remark } from '../../../domain/records/remark.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { TextArea } from '../../layout/field.js';
import type { Visit } from '../../visit.js';
import type { CriterionScene } from './criterion-scene.js';

export interface RemarksProps {
  readonly visit: Visit;
  readonly scene: CriterionScene;
  readonly remarks: readonly Remark[];
  readonly problems: readonly Problem[];
}

/** Trao đổi: what was said, the first first, and a box to say more. */
export function Remarks({ visit, scene: { seen }, remarks, problems }: RemarksProps) {
  return (
    <section id="trao-doi">
      <h2>Trao đổi{remarks.length === 0 ? '' : ` (${remarks.length})`}</h2>
      {remarks.map(({ by, at, body, month }, index) => (
        <article key={`${at} ${index}`} class="item">
          <p>
            <strong>{by}</strong> · {formatInstant(at)}
            {month === seen.month.id ? '' : ` · ở tháng ${formatMonth(month)}`}
          </p>
          <p class="said">{body}</p>
        </article>
      ))}
      <ChangeForm {...{ visit, action: visit.url.split('?')[0] ?? visit.url, keep: true }}>
        <TextArea
          {...{ name: 'body', label: 'Nhận xét', problems, value: visit.form.body ?? '' }}
          hint="Ai xem được tháng này đều đọc được; đã ghi thì không sửa, không xóa."
        />
        <button type="submit" class="plain">
          Ghi nhận xét
        </button>
      </ChangeForm>
    </section>
  );
}
