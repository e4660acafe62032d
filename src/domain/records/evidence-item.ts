import type { IsoDate, Period } from '../calendar.js';
import type { Evidence, EvidenceFile, EvidenceState, RequirementId } from '../evidence.js';
import type { Instant } from './instant.js';
import type { MonthId } from './month.js';
import type { Login } from './people.js';

/**
 * `submitted` đã nộp, chờ duyệt; `accepted` đã nhận; `returned` trả lại; `not_arising_claimed` không phát sinh, chờ
 * trưởng đơn vị xác nhận; `not_arising` không phát sinh; `done_without_document` đã làm, chưa có văn bản; `withdrawn`
 * đã rút.
 */
export const ITEM_STATES = [
  'submitted',
  'accepted',
  'returned',
  'not_arising_claimed',
  'not_arising',
  'done_without_document',
  'withdrawn',
] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** Lý do trả lại. */
export const RETURN_REASONS = [
  'unsigned',
  'wrong_form',
  'wrong_period',
  'wrong_criterion',
  'personal_data',
  'other',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/**
 * Minh chứng trong sổ: what a department hands in for one slot. Every step stays, and is of the month in which it was
 * taken. A month sees of each item its own last step; without one, what the month before it in the year sees. So a
 * step in a month that was reopened reaches the later months that have said nothing of the item themselves, and never
 * overrules one that has: an item accepted in October stays accepted there when September, reopened, returns it. It is
 * the rule of the figures as well.
 */
export interface EvidenceItem {
  readonly id: string;
  /** 1, 2, 3 …: every step with the item adds one, whatever its month. A month may see 1 and 3, and a later one 2. */
  readonly version: number;
  readonly commune: string;
  /** The scoring year of the slot. */
  readonly year: number;
  /** The month in which this step was taken, of the scoring year: earlier months do not see it. */
  readonly month: MonthId;
  readonly requirement: RequirementId;
  readonly slot: string;
  /** Whose document it is. */
  readonly department: string;
  readonly state: ItemState;
  readonly file?: StoredFile;
  /** Số, ký hiệu. */
  readonly number?: string;
  readonly issuer?: string;
  readonly issuedOn?: IsoDate;
  /** The time the document is about, which is not when it was signed. */
  readonly about?: Period;
  /** Được phép công khai. */
  readonly isPublic?: boolean;
  readonly returnReason?: ReturnReason;
  readonly note?: string;
  readonly by: Login;
  readonly at: Instant;
}

/** A file in the store, by the SHA-256 of its content. */
export interface StoredFile extends EvidenceFile {
  /** The name under which it was handed in first. */
  readonly name: string;
}

export type ItemStep =
  | 'submit'
  | 'accept'
  | 'return'
  | 'claim_not_arising'
  | 'confirm_not_arising'
  | 'tell_done'
  | 'withdraw';

const OPEN: readonly ItemState[] = ['submitted', 'returned', 'not_arising_claimed', 'done_without_document'];

const STEPS: Readonly<Record<ItemStep, { readonly from: readonly (ItemState | 'none')[]; readonly to: ItemState }>> = {
  submit: { from: ['none', ...OPEN, 'not_arising', 'withdrawn', 'accepted'], to: 'submitted' },
  accept: { from: ['submitted'], to: 'accepted' },
  return: { from: ['submitted', 'accepted', 'not_arising_claimed', 'not_arising'], to: 'returned' },
  claim_not_arising: { from: ['none', ...OPEN, 'withdrawn'], to: 'not_arising_claimed' },
  confirm_not_arising: { from: ['not_arising_claimed'], to: 'not_arising' },
  tell_done: { from: ['none', ...OPEN, 'withdrawn'], to: 'done_without_document' },
  withdraw: { from: OPEN, to: 'withdrawn' },
};

/** The state after a step; undefined when the step cannot be taken from here. */
export function itemStateAfter(state: ItemState | 'none', step: ItemStep): ItemState | undefined {
  const { from, to } = STEPS[step];
  return from.includes(state) ? to : undefined;
}

const AS_EVIDENCE: Readonly<Record<ItemState, EvidenceState | undefined>> = {
  submitted: 'submitted',
  accepted: 'accepted',
  returned: 'returned',
  not_arising_claimed: 'submitted',
  not_arising: 'not_arising',
  done_without_document: 'done_without_document',
  withdrawn: undefined,
};

/** What the engine scores by. A claim nobody confirmed yet waits as a document does. */
export function toEvidence(item: EvidenceItem): Evidence | undefined {
  const state = AS_EVIDENCE[item.state];
  if (state === undefined) return undefined;
  const { requirement, slot, file, number, issuedOn, note } = item;
  return {
    requirement,
    state,
    slot,
    ...(file !== undefined && { file }),
    ...(number !== undefined && { number }),
    ...(issuedOn !== undefined && { issuedOn }),
    ...(note !== undefined && { note }),
  };
}

/** Items of a slot that wait for their department: a new document is meant for one of them first. */
const TO_MEND: ReadonlySet<ItemState> = new Set(['returned', 'done_without_document', 'withdrawn']);

export function waitsToBeMended({ state }: EvidenceItem): boolean {
  return TO_MEND.has(state);
}

/** Of several items of one slot, the one that a new document or word takes a further step with: what waits to be mended, else the last. */
export function itemToFollow(items: readonly EvidenceItem[]): EvidenceItem | undefined {
  return items.findLast(waitsToBeMended) ?? items.at(-1);
}
