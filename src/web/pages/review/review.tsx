import {
  criterionLabel,
  departmentName,
  formatDate,
  formatInstant,
  returnReasonName,
  slotName,
} from '../../../adapters/messages/index.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import { Refused } from '../../../application/refused.js';
import { issue } from '../../../domain/issue.js';
import { text } from '../../../domain/message.js';
import { type EvidenceItem, RETURN_REASONS } from '../../../domain/records/evidence-item.js';
import { monthUrl } from '../../addresses.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { SelectField, TextArea } from '../../layout/field.js';
import { Shell } from '../../layout/shell.js';
import { type PageReply, page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { sceneOf } from '../../scene.js';
import { scoredMonth } from '../../scored.js';
import type { Visit } from '../../visit.js';
import { FileView } from './file-view.js';
import { mayAccept, mayConfirm, type Waiting, waitingOf } from './waiting.js';
import { Warnings } from './warnings.js';

export const reviewHandler: Handler = (visit) => reviewPage(visit, []);

/** The file beside the words of the criterion, and the decision on top of them, in sight at once. */
export async function reviewPage(visit: Visit, problems: readonly Problem[], status = 200): Promise<PageReply> {
  const { services, folder, actor, params } = visit;
  const seen = await sceneOf(visit);
  const { sets } = await scoredMonth(visit);
  const items = await services.seeEvidence.ofMonth(folder, actor, seen.commune.id, seen.month.id);
  const item = items.find(({ id }) => id === params.item);
  const waiting = item && waitingOf(item, sets);
  if (waiting === undefined) {
    throw new Refused(issue('R007', { file: folder }, { kind: text('evidence'), found: text(params.item ?? '') }));
  }
  const words =
    waiting.item.file?.type === 'docx' || waiting.item.file?.type === 'xlsx'
      ? await services.seeEvidence.text(folder, actor, seen.commune.id, waiting.item)
      : '';
  const warnings = await services.seeEvidence.warnings(folder, actor, waiting.item);
  const steps = await services.seeEvidence.steps(folder, actor, seen.commune.id, waiting.item.id);
  const returned = steps.findLast(({ state }) => state === 'returned');
  const title = waiting.requirement.title;
  return page(
    <Shell {...{ visit, seen, title, problems, at: 'cho-duyet' }}>
      <h1>{title}</h1>
      <div class="beside">
        <FileView {...{ seen, item: waiting.item, words }} />
        <div>
          <Warnings warnings={warnings} />
          {seen.viewer.may('decide_evidence', waiting.item.department) ? (
            <DecisionForms {...{ visit, seen, waiting, problems }} />
          ) : null}
          {mayConfirm(seen, waiting.item) ? (
            <Decision visit={visit} waiting={waiting} step="confirm_not_arising" button="Xác nhận không phát sinh" />
          ) : null}
          {returned === undefined ? null : <Returned step={returned} />}
          <Asked waiting={waiting} />
          <p>
            <a
              href={monthUrl(seen.commune.id, seen.month.id, [
                'minh-chung',
                waiting.item.requirement,
                waiting.item.slot,
              ])}
            >
              Các lần nộp trước của suất này
            </a>
          </p>
        </div>
      </div>
    </Shell>,
    status,
  );
}

/** Why it came back last time: whether that has been put right is the first question now. */
function Returned({ step: { returnReason, note, by, at } }: { readonly step: EvidenceItem }) {
  const reason = returnReason === undefined ? '' : `: ${returnReasonName(returnReason)}`;
  return (
    <p class="mark">
      Lần trước đã trả lại{reason}
      {note === undefined ? '' : ` (${note})`}, {by}, {formatInstant(at)}.
    </p>
  );
}

function Asked({ waiting: { item, set, requirement, leaves } }: { waiting: Waiting }) {
  const slots = leaves.flatMap(({ evidence }) => evidence.map(({ slot }) => slot));
  const due = slots.find((slot) => slot.requirement.id === item.requirement && slot.label === item.slot)?.due;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Kỳ', slotName(item.slot)],
    ['Hạn nộp', due === undefined ? undefined : formatDate(due)],
    ['Đơn vị', departmentName(set, item.department)],
    ['Dùng cho tiêu chí', leaves.map(({ criterion }) => criterionLabel(criterion)).join('; ')],
    ['Phải thể hiện', requirement.mustShow.join('; ') || undefined],
    ['Số, ký hiệu', item.number],
    ['Ngày ký', item.issuedOn === undefined ? undefined : formatDate(item.issuedOn)],
    ['Cơ quan ban hành', item.issuer],
    ['Người nộp', `${item.by}, ${formatInstant(item.at)}`],
    ['Ghi chú', item.note],
  ];
  return (
    <dl class="summary">
      {rows.map(([name, value]) =>
        value === undefined ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

interface DecisionFormsProps {
  readonly visit: Visit;
  readonly seen: SeenMonth;
  readonly waiting: Waiting;
  readonly problems: readonly Problem[];
}

function DecisionForms({ visit, seen, waiting, problems }: DecisionFormsProps) {
  const reasons = RETURN_REASONS.map((value) => ({ value, text: returnReasonName(value) }));
  return (
    <>
      {mayAccept(seen, waiting.item) ? (
        <Decision visit={visit} waiting={waiting} step="accept" button="Nhận minh chứng" />
      ) : null}
      <details open={problems.length > 0}>
        <summary>Trả lại</summary>
        <ChangeForm visit={visit} action={visit.url} keep>
          <input type="hidden" name="step" value="return" />
          <input type="hidden" name="version" value={String(waiting.item.version)} />
          <SelectField
            {...{ name: 'reason', label: 'Lý do', choices: reasons, empty: 'Chọn một lý do', problems }}
            value={visit.form.reason ?? ''}
          />
          <TextArea
            {...{ name: 'note', label: 'Cần sửa gì', value: visit.form.note ?? '', problems }}
            hint={`Bắt buộc khi chọn "${returnReasonName('other')}".`}
          />
          <button class="plain" type="submit">
            Trả lại
          </button>
        </ChangeForm>
      </details>
    </>
  );
}

interface DecisionProps {
  readonly visit: Visit;
  readonly waiting: Waiting;
  readonly step: string;
  readonly button: string;
}

function Decision({ visit, waiting, step, button }: DecisionProps) {
  return (
    <ChangeForm visit={visit} action={visit.url}>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="version" value={String(waiting.item.version)} />
      <p>
        <button type="submit">{button}</button>
      </p>
    </ChangeForm>
  );
}
