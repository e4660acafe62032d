import {
  criterionLabel,
  departmentName,
  formatDate,
  formatPoints,
  slotName,
  slotStateName,
} from '../../../adapters/messages/index.js';
import { Exact } from '../../../domain/number.js';
import { monthUrl } from '../../addresses.js';
import type { Problem } from '../../form/problems.js';
import { Shell } from '../../layout/shell.js';
import { Summary } from '../../layout/summary.js';
import { type PageReply, page } from '../../reply.js';
import type { Handler } from '../../route.js';
import type { Visit } from '../../visit.js';
import { HandInForms } from './hand-in-forms.js';
import { ItemHistory } from './item-history.js';
import { Onward } from './onward.js';
import { type SlotScene, slotScene } from './slot-scene.js';

export const slotHandler: Handler = (visit) => slotPage(visit, []);

/** One document that is asked for: what it must be, what was handed in, and the ways to answer. */
export async function slotPage(visit: Visit, problems: readonly Problem[], status = 200): Promise<PageReply> {
  const scene = await slotScene(visit);
  const { seen, items, department } = scene;
  const title = scene.status.slot.requirement.title;
  const mayAnswer = seen.month.state === 'open' && seen.viewer.may('submit_evidence', department);
  const mayAsk = seen.month.state === 'closed' && seen.viewer.may('ask_reopen', department);
  return page(
    <Shell {...{ visit, seen, title, problems: inForm(problems, visit), at: 'minh-chung' }}>
      <h1>{title}</h1>
      {items.length === 0 ? null : (
        <section>
          <h2>Đã gửi</h2>
          {items.map((each) => (
            <ItemHistory key={each.item.id} {...{ visit, seen, seenItem: each }} />
          ))}
        </section>
      )}
      <Onward scene={scene} />
      <Wanted scene={scene} />
      {mayAnswer ? <HandInForms {...{ visit, scene, problems }} /> : null}
      {mayAsk ? (
        <p>
          <a href={monthUrl(seen.commune.id, seen.month.id, 'khoa')}>Gửi đề nghị mở lại</a>
        </p>
      ) : null}
    </Shell>,
    status,
  );
}

/** Each of the three forms has fields of its own: the list on top leads into the one that was sent. */
function inForm(problems: readonly Problem[], { form: { step } }: Visit): readonly Problem[] {
  if (step === undefined || step === 'submit') return problems;
  return problems.map((each) => (each.field === undefined ? each : { ...each, field: `${step}-${each.field}` }));
}

/** What is asked for, in a list of key and value. */
function Wanted({ scene: { set, status, leaves, department } }: { scene: SlotScene }) {
  const { slot, state } = status;
  const { requirement, label, due } = slot;
  const withheld = Exact.sum(leaves.map((leaf) => leaf.withheld));
  const rows: readonly (readonly [string, string])[] = [
    ['Tình trạng', slotStateName(state)],
    ['Kỳ', slotName(label)],
    ['Hạn cuối', formatDate(due)],
    ['Đơn vị', departmentName(set, department)],
    ['Dùng cho tiêu chí', leaves.map(({ criterion }) => criterionLabel(criterion)).join('; ')],
    ['Điểm chưa được tính vì thiếu minh chứng', formatPoints(withheld, set.set.rounding.places)],
    ...(requirement.mustShow.length > 0 ? [['Phải thể hiện', requirement.mustShow.join('; ')] as const] : []),
    ['Loại tệp nhận', 'PDF, DOCX, XLSX, JPG, PNG, đến 25 MB'],
  ];
  return <Summary rows={rows} />;
}
