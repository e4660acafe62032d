import { CodeText, NonEmptyText, Optional, Word } from '../../../adapters/boundary/index.js';
import { monthUrl } from '../../addresses.js';
import { filled } from '../../form/filled.js';
import { see } from '../../reply.js';
import type { Visit } from '../../visit.js';
import { nextWaiting } from './next-waiting.js';
import { reviewPage } from './review.js';

const STEPS = ['accept', 'return', 'confirm_not_arising'] as const;
const DONE: Readonly<Record<(typeof STEPS)[number], string>> = {
  accept: 'Đã nhận minh chứng.',
  return: 'Đã trả lại, đơn vị thấy lý do ngay.',
  confirm_not_arising: 'Đã xác nhận không phát sinh.',
};

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
    const decision = { folder, commune, month, item, step, version: Number(version) };
    await services.decide.run(
      { ...decision, ...(reason !== undefined && { reason }), ...(note !== undefined && { note }) },
      actor,
    );
    const next = await nextWaiting(visit);
    return see(next === undefined ? inboxUrl(visit) : monthUrl(commune, month, ['cho-duyet', next]), DONE[step]);
  },
  reviewPage,
);

function inboxUrl({ params }: Visit): string {
  return monthUrl(params.commune ?? '', params.month ?? '', 'cho-duyet');
}
