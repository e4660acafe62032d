import type { SeenCheck } from '../../../application/records/see-checks.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import { monthUrl } from '../../addresses.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { TextArea } from '../../layout/field.js';
import type { Visit } from '../../visit.js';

export interface AnswerFormProps {
  readonly visit: Visit;
  readonly seen: SeenMonth;
  readonly check: SeenCheck;
  readonly problems: readonly Problem[];
}

/** Hỏi lại đơn vị, or chấp nhận with the reason. */
export function AnswerForm({ visit, seen: { commune, month }, check: { digest, answer }, problems }: AnswerFormProps) {
  const typed = visit.form.digest === digest ? visit.form.reason : undefined;
  return (
    <details open={problems.length > 0}>
      <summary>{answer === undefined ? 'Trả lời kiểm tra này' : 'Trả lời lại'}</summary>
      <ChangeForm visit={visit} action={monthUrl(commune.id, month.id, 'kiem-tra')}>
        <input type="hidden" name="digest" value={digest} />
        <TextArea
          {...{ name: 'reason', id: `reason-${digest}`, label: 'Hỏi ai, hỏi gì; hoặc lý do chấp nhận', problems }}
          value={typed ?? ''}
        />
        <div class="row">
          <button type="submit" name="kind" value="asked">
            Hỏi lại đơn vị
          </button>
          <button class="plain" type="submit" name="kind" value="accepted">
            Chấp nhận, ghi lý do
          </button>
        </div>
      </ChangeForm>
    </details>
  );
}
