import { CodeText, NonEmptyText, Optional, Word } from '../../../adapters/boundary/index.js';
import { slotName } from '../../../adapters/messages/index.js';
import { RETURN_REASONS } from '../../../domain/records/evidence-item.js';
import { monthUrl } from '../../addresses.js';
import { filled, LOOK_AGAIN } from '../../form/filled.js';
import type { Problem } from '../../form/problems.js';
import { see } from '../../reply.js';
import { scoredMonth } from '../../scored.js';
import type { Visit } from '../../visit.js';
import { nextWaiting } from './next-waiting.js';
import { reviewPage } from './review.js';
import { waitingOf } from './waiting.js';

const STEPS = ['accept', 'return', 'confirm_not_arising'] as const;
const DONE: Readonly<Record<(typeof STEPS)[number], (what: string) => string>> = {
  accept: (what) => `Đã nhận: ${what}.`,
  return: (what) => `Đã trả lại: ${what}. Đơn vị thấy lý do ngay.`,
  confirm_not_arising: (what) => `Đã xác nhận không phát sinh: ${what}.`,
};
const NO_REASON: Problem = { field: 'reason', text: 'Chưa chọn lý do trả lại.', remedy: 'Chọn một lý do rồi gửi lại.' };

class DecisionForm {
  @Word(...STEPS) step!: (typeof STEPS)[number];
  @CodeText() version!: string;
  @Optional() @NonEmptyText() reason?: string;
  @Optional() @NonEmptyText() note?: string;
}

/** After a decision the next document is there at once, until none waits. */
export const decideHandler = filled(
  DecisionForm,
  async (visit, { step, version, reason, note }) => {
    const { services, folder, actor, params } = visit;
    const { commune = '', month = '', item = '' } = params;
    if (step === 'return' && !RETURN_REASONS.some((each) => each === reason)) {
      return reviewPage(visit, [NO_REASON], LOOK_AGAIN);
    }
    const decision = { folder, commune, month, item, step, version: Number(version) };
    const decided = await services.decide.run(
      { ...decision, ...(reason !== undefined && { reason }), ...(note !== undefined && { note }) },
      actor,
    );
    const { sets } = await scoredMonth(visit);
    const next = await nextWaiting(visit, sets);
    const url = next === undefined ? inboxUrl(visit) : monthUrl(commune, month, ['cho-duyet', next]);
    // The page that follows shows another document: the word about this one must name it.
    const title = waitingOf(decided, sets)?.requirement.title ?? decided.requirement;
    return see(url, DONE[step](`${title}, ${slotName(decided.slot)}`));
  },
  reviewPage,
);

function inboxUrl({ params }: Visit): string {
  return monthUrl(params.commune ?? '', params.month ?? '', 'cho-duyet');
}
