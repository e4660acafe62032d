import { formatInstant } from '../../../adapters/messages/index.js';
import type { ReopenRequest } from '../../../domain/records/reopen-request.js';
import { ChangeForm } from '../../layout/change-form.js';
import { TextArea, TextField } from '../../layout/field.js';
import { type ClosingScene, closingUrl, sentTo } from './closing-scene.js';

/** Đề nghị mở lại: who asked, why, and the answer; and a box to ask. */
export function ReopenRequestList({ scene }: { readonly scene: ClosingScene }) {
  const { visit, seen, closing } = scene;
  const { requests, month } = closing;
  const own = requests.some(({ by, decision }) => decision === undefined && by === visit.actor.account);
  const mayAsk = month.state === 'closed' && seen.viewer.may('ask_reopen') && !own;
  if (requests.length === 0 && !mayAsk) return null;
  return (
    <section>
      <h2>Đề nghị mở lại{requests.length === 0 ? '' : ` (${requests.length})`}</h2>
      {requests.map((request) => (
        <Request key={request.id} {...{ scene, request }} />
      ))}
      {mayAsk ? (
        <ChangeForm visit={visit} action={closingUrl(visit, 'de-nghi')} keep>
          <TextArea
            {...{ name: 'asked', label: 'Lý do đề nghị mở lại', problems: sentTo(scene, 'de-nghi') }}
            hint="Sai ở đâu, ảnh hưởng tiêu chí nào, văn bản nào. Lãnh đạo trả lời ngay tại trang này."
            value={visit.form.asked ?? ''}
          />
          <button class="plain" type="submit">
            Gửi đề nghị mở lại
          </button>
        </ChangeForm>
      ) : null}
    </section>
  );
}

function Request({ scene, request }: { readonly scene: ClosingScene; readonly request: ReopenRequest }) {
  const { by, at, reason, version, decision } = request;
  return (
    <article class={`item ${decision === undefined ? '' : decision.isApproved ? 'accepted' : 'returned'}`}>
      <p>
        <strong>{stateText(request)}</strong> · {by} đề nghị mở lại bản {version}, {formatInstant(at)}
      </p>
      <p class="said">{reason}</p>
      {decision === undefined ? (
        <Refusal {...{ scene, request }} />
      ) : (
        <p>
          {decision.by} trả lời, {formatInstant(decision.at)}: <span class="said">{decision.answer}</span>
        </p>
      )}
    </article>
  );
}

function stateText({ decision }: ReopenRequest): string {
  if (decision === undefined) return '… Chờ trả lời';
  return decision.isApproved ? '✓ Đã mở lại' : '✕ Không mở lại';
}

/** To agree is to reopen the month, with the form for that. */
function Refusal({ scene, request: { id } }: { readonly scene: ClosingScene; readonly request: ReopenRequest }) {
  const { visit, seen } = scene;
  if (!seen.viewer.may('reopen_month')) return null;
  const isSent = visit.form.request === String(id);
  const problems = isSent ? sentTo(scene, 'tu-choi') : [];
  return (
    <details open={problems.length > 0}>
      <summary>Không mở lại</summary>
      <ChangeForm visit={visit} action={closingUrl(visit, 'tu-choi')}>
        <input type="hidden" name="request" value={String(id)} />
        <TextField
          {...{ name: 'answer', label: 'Trả lời', problems, value: isSent ? (visit.form.answer ?? '') : '' }}
          {...(!isSent && { id: `answer-${id}` })}
        />
        <button class="plain" type="submit">
          Trả lời không mở lại
        </button>
      </ChangeForm>
    </details>
  );
}
