import { daysBetween, type IsoDate } from '../calendar.js';
import type { Fields } from '../lists/fields.js';
import type { Attributes } from '../lists/tally.js';

/** Tình trạng văn bản làm căn cứ: còn hiệu lực, đã được thay thế, hết hiệu lực. */
export const FORCES = ['in_force', 'replaced', 'expired'] as const;

/** One row of a list of processes: a process with one of its legal bases. */
export interface IsoRow {
  /** Mã quy trình. */
  readonly code: string;
  /** Thủ tục mà quy trình phục vụ. */
  readonly procedure?: string;
  readonly department?: string;
  /** Đang áp dụng. */
  readonly applied?: boolean;
  /** Căn cứ pháp lý: number or title of one document. */
  readonly basis?: string;
  readonly force?: (typeof FORCES)[number];
  /** Ngày rà soát gần nhất. */
  readonly reviewed?: IsoDate;
  /** Nội dung rà soát. */
  readonly scope?: string;
  /** Chức danh người rà soát: a post, never a name. */
  readonly reviewer?: string;
  /** Kết quả rà soát. */
  readonly result?: string;
}

export const ISO_FIELDS = {
  code: 'text',
  procedure: 'text',
  department: 'text',
  applied: 'flag',
  basis: 'text',
  force: { words: FORCES },
  reviewed: 'date',
  scope: 'text',
  reviewer: 'text',
  result: 'text',
} as const satisfies Fields<keyof IsoRow>;

export interface IsoBasis {
  readonly document: string;
  /** Absent: nobody has looked. */
  readonly force?: IsoRow['force'];
}

/** Quy trình ISO with all its legal bases and its last review. */
export interface IsoProcess extends Omit<IsoRow, 'basis' | 'force'> {
  readonly bases: readonly IsoBasis[];
}

/** Rows of one process together, in the order of their first row; of several reviews the latest counts. */
export function gatherProcesses(rows: Iterable<IsoRow>): IsoProcess[] {
  const processes = new Map<string, IsoProcess>();
  for (const { basis, force, ...row } of rows) {
    const known = processes.get(row.code);
    const bases = basis === undefined ? [] : [{ document: basis, ...(force !== undefined && { force }) }];
    const merged = known === undefined ? row : withLatestReview(known, row);
    processes.set(row.code, { ...merged, bases: [...(known?.bases ?? []), ...bases] });
  }
  return [...processes.values()];
}

type Described = Omit<IsoRow, 'basis' | 'force'>;

/** What both rows say of a process, with the later of two reviews; parts of different reviews never mix. */
function withLatestReview(known: Described, row: Described): Described {
  const isLater = row.reviewed !== undefined && row.reviewed > (known.reviewed ?? '');
  return isLater ? { ...withoutReview(known), ...row } : { ...withoutReview(row), ...known };
}

function withoutReview({ reviewed, scope, reviewer, result, ...rest }: Described): Described {
  return rest;
}

export interface IsoPolicy {
  /** Số ngày mà một lần rà soát còn giá trị. */
  readonly reviewDays: number;
}

/** What is known of one process at the end of a day. */
export interface JudgedProcess {
  readonly subject: IsoProcess;
  readonly applied: boolean;
  /** Có căn cứ và mọi căn cứ còn hiệu lực; an unknown status is not "còn hiệu lực". */
  readonly basesInForce: boolean;
  readonly reviewed: boolean;
  /** The review is not older than the policy allows. */
  readonly reviewIsFresh: boolean;
  /** Thời điểm, nội dung, người thực hiện, kết quả rà soát: all four are recorded. */
  readonly reviewIsComplete: boolean;
}

/** @param hasApplied whether the list says which processes are applied; one that does not lists only those. */
export function judgeProcess(subject: IsoProcess, day: IsoDate, policy: IsoPolicy, hasApplied: boolean): JudgedProcess {
  const { bases, scope, reviewer, result } = subject;
  const on = subject.reviewed !== undefined && subject.reviewed <= day ? subject.reviewed : undefined;
  return {
    subject,
    applied: hasApplied ? subject.applied === true : true,
    basesInForce: bases.length > 0 && bases.every(({ force }) => force === 'in_force'),
    reviewed: on !== undefined,
    reviewIsFresh: on !== undefined && daysBetween(on, day) <= policy.reviewDays,
    reviewIsComplete: on !== undefined && [scope, reviewer, result].every((part) => part !== undefined),
  };
}

export const ISO_SYMBOLS = {
  applied: [],
  bases_in_force: [['basis'], ['force']],
  reviewed: [['reviewed']],
  review_fresh: [['reviewed']],
  review_complete: [['reviewed'], ['scope'], ['reviewer'], ['result']],
} as const;
export type IsoSymbol = keyof typeof ISO_SYMBOLS;

export function processAttributes(judged: JudgedProcess): Attributes {
  return {
    applied: judged.applied,
    bases_in_force: judged.basesInForce,
    reviewed: judged.reviewed,
    review_fresh: judged.reviewIsFresh,
    review_complete: judged.reviewIsComplete,
  } satisfies Readonly<Record<IsoSymbol, boolean>>;
}
