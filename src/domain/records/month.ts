import { dayOfYear, type IsoDate, lastDayOfMonth, monthOf, type Period, parseIsoDate, yearOf } from '../calendar.js';
import type { Instant } from './instant.js';
import type { Login } from './people.js';

/** `2026-10`. Months sort as text does. */
export type MonthId = string & { readonly __brand: 'MonthId' };

export function monthId(text: string): MonthId | undefined {
  return parseIsoDate(`${text}-01`) === undefined ? undefined : (text as MonthId);
}

/** Tháng: đang mở > đang chấm > chờ ký > đã khóa. A month that was reopened is open again, with a higher version. */
export const MONTH_STATES = ['open', 'scoring', 'awaiting_signature', 'closed'] as const;
export type MonthState = (typeof MONTH_STATES)[number];

export interface Month {
  readonly commune: string;
  readonly id: MonthId;
  /** Ids of the criteria sets on which the month is scored. */
  readonly sets: readonly string[];
  readonly state: MonthState;
  /** 1 until it is reopened for the first time. */
  readonly version: number;
  /** Counts every change of this record: who saves over a revision that is gone is told so. */
  readonly revision: number;
  /** Who handed the scores over for signature; may never lock them. */
  readonly scorer?: Login;
  /** The day on which it was handed over: deadlines are judged on it from then on. */
  readonly asOf?: IsoDate;
  /** Mã dữ liệu of what was handed over: what is locked must be what was signed. */
  readonly signed?: string;
  /** Why it was reopened. */
  readonly reason?: string;
  readonly changedBy: Login;
  readonly changedAt: Instant;
}

export type MonthStep = 'score' | 'hand_over' | 'take_back' | 'close' | 'reopen';

const STEPS: Readonly<Record<MonthStep, { readonly from: readonly MonthState[]; readonly to: MonthState }>> = {
  score: { from: ['open'], to: 'scoring' },
  hand_over: { from: ['open', 'scoring'], to: 'awaiting_signature' },
  take_back: { from: ['scoring', 'awaiting_signature'], to: 'open' },
  close: { from: ['awaiting_signature'], to: 'closed' },
  reopen: { from: ['closed'], to: 'open' },
};

/** The states from which a step can be taken. */
export function statesBefore(step: MonthStep): readonly MonthState[] {
  return STEPS[step].from;
}

/** The state after a step; undefined when the step cannot be taken from here. */
export function stateAfter(state: MonthState, step: MonthStep): MonthState | undefined {
  const { from, to } = STEPS[step];
  return from.includes(state) ? to : undefined;
}

/** The days of the month itself. */
export function monthDays(month: MonthId): Period {
  const from = parseIsoDate(`${month}-01`);
  if (from === undefined) throw new RangeError(`no such month: ${month}`);
  return { from, to: lastDayOfMonth(yearOf(from), monthOf(from)) };
}

/** The scoring period of a month: from New Year to its last day, as the yearly indices count. */
export function periodOf(month: MonthId): Period {
  const { from, to } = monthDays(month);
  return { from: dayOfYear(yearOf(from), 1, 1), to };
}

export function yearOfMonth(month: MonthId): number {
  return yearOf(periodOf(month).to);
}

/** Bản đã khóa: what was scored, by which rules and with which result, never changed afterwards. */
export interface MonthVersion {
  readonly commune: string;
  readonly month: MonthId;
  readonly version: number;
  readonly closedAt: Instant;
  readonly closedBy: Login;
  readonly scorer: Login;
  /** Why the version before it was reopened; absent for the first one. */
  readonly reason?: string;
  readonly asOf: IsoDate;
  /** SHA-256 of the frozen definitions and of the frozen inputs in the store. */
  readonly definitions: string;
  readonly input: string;
  readonly results: readonly ClosedResult[];
}

/** Điểm đã khóa của một bộ tiêu chí. Points are exact text with the set's places. */
export interface ClosedResult {
  readonly set: string;
  readonly version: string;
  readonly dataHash: string;
  readonly points: string;
  readonly max: string;
  readonly index: string;
  /** How many criteria had a figure or a score by hand: with none, the points are unknown, not zero. */
  readonly reported: number;
  readonly leaves: Readonly<Record<string, string>>;
  /** Criteria that had no figure: their points are unknown, not zero. Absent in months locked before it was kept. */
  readonly unknown?: readonly string[];
}
