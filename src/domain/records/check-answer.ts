import type { Instant } from './instant.js';
import type { MonthId } from './month.js';
import type { Login } from './people.js';

/** `asked`: hỏi lại đơn vị; `accepted`: chấp nhận, ghi lý do. */
export const CHECK_ANSWERS = ['asked', 'accepted'] as const;
export type CheckAnswerKind = (typeof CHECK_ANSWERS)[number];

/** Trả lời cho một kiểm tra không đạt. It is about the figures as they were: with other figures it answers nothing. */
export interface CheckAnswer {
  readonly commune: string;
  readonly month: MonthId;
  readonly check: string;
  /** Hash of the figures that did not fit. */
  readonly digest: string;
  readonly kind: CheckAnswerKind;
  readonly reason: string;
  readonly by: Login;
  readonly at: Instant;
}

/** Whether nothing is left to do about it: who was asked still owes other figures, or a reason to accept these. */
export function isSettled(answer: CheckAnswer | undefined): boolean {
  return answer?.kind === 'accepted';
}
