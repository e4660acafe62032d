import { formatDifference, formatPoints, planSentences } from '../../../adapters/messages/index.js';
import type { SetPlan } from '../../../application/plan-case.js';
import type { MonthReference } from '../../../application/records/see-score.js';
import type { ScoredSet } from '../../../application/scored-set.js';
import { Exact } from '../../../domain/number.js';
import type { PlanOutcome } from '../../../domain/plan/plan.js';
import type { Problem } from '../../form/problems.js';
import { SelectField, TextField } from '../../layout/field.js';
import type { Visit } from '../../visit.js';

export interface Planned {
  readonly plans: ReadonlyMap<string, SetPlan>;
  readonly problems: readonly Problem[];
}

const NOT_A_FIGURE: Problem = {
  field: 'dich',
  text: 'Mức muốn đạt không đọc được.',
  remedy: 'Ghi một số, ví dụ 80 hoặc 82,5.',
};

/** `?dich=80&theo=effort`: the least that has to be done to come to an index. */
export async function planAsked(
  { services, folder, actor, query }: Visit,
  reference: MonthReference,
): Promise<Planned> {
  const { dich = '', theo } = query;
  if (dich === '') return { plans: new Map(), problems: [] };
  const target = Exact.parse(dich);
  if (target === undefined) return { plans: new Map(), problems: [NOT_A_FIGURE] };
  const by = theo === 'count' ? 'count' : 'effort';
  return { plans: await services.seePlan.run(folder, actor, reference, target, by), problems: [] };
}

export interface PlanSectionProps {
  readonly visit: Visit;
  readonly set: ScoredSet;
  readonly planned: Planned;
}

/** Cách đi lên ít tốn nhất. */
export function PlanSection({ visit, set, planned: { plans, problems } }: PlanSectionProps) {
  const { query } = visit;
  const made = plans.get(set.set.id);
  const choices = [
    { value: 'effort', text: 'ít giờ công nhất' },
    { value: 'count', text: 'ít việc nhất' },
  ];
  return (
    <section id="ke-hoach">
      <h2>Cách đi lên ít tốn nhất</h2>
      <form method="get" action={`${visit.url.split('?')[0]}#ke-hoach`}>
        <input type="hidden" name="bo" value={set.set.id} />
        <TextField
          {...{ name: 'dich', label: 'Muốn đạt chỉ số', value: query.dich ?? '', problems }}
          inputMode="decimal"
        />
        <SelectField {...{ name: 'theo', label: 'Chọn cách', choices, value: query.theo ?? 'effort' }} />
        <button type="submit">Lập kế hoạch</button>
      </form>
      {made === undefined ? null : <PlanAnswer {...{ set, made }} />}
    </section>
  );
}

function PlanAnswer({ set, made: { target, plan } }: { set: ScoredSet; made: SetPlan }) {
  const told = (value: Exact) => formatPoints(value, set.set.rounding.places);
  if (set.assessment.score.total.index.atLeast(target)) return <p>Đã đạt, không cần làm thêm việc nào.</p>;
  if (plan.kind === 'too_entangled') {
    return <p>Các việc ràng buộc nhau quá nhiều nên không tính chính xác được trong thời gian cho phép.</p>;
  }
  const most = told(plan.most.score.total.index);
  return (
    <div role="status">
      {plan.kind === 'out_of_reach' ? (
        <p class="mark">
          Không đạt được {told(target)}: làm hết mọi việc còn làm được thì nhiều nhất là {most}.
        </p>
      ) : null}
      <Actions set={set} outcome={plan.kind === 'reached' ? plan.plan : plan.most} />
      <p class="hint">
        Giả định trên số liệu hôm nay; hồ sơ đã qua không đổi được thì chỉ nâng bằng số hồ sơ dự kiến còn đến cuối kỳ,
        không vượt mức dự báo còn đạt được. Giờ công là ước lượng để so các việc với nhau. Điểm kế thừa, khảo sát, thẩm
        định và đã mất không nằm trong kế hoạch.
      </p>
    </div>
  );
}

function Actions({ set, outcome: { actions, hours, score } }: { set: ScoredSet; outcome: PlanOutcome }) {
  const { places } = set.set.rounding;
  const gain = score.total.index.minus(set.assessment.score.total.index);
  return (
    <>
      <p>
        <strong>
          {actions.length} việc, khoảng {hours} giờ công, {formatDifference(gain, places)} điểm
        </strong>
      </p>
      <ol>
        {planSentences(actions, set).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </>
  );
}
