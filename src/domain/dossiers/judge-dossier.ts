import type { IsoDate, Period, WorkCalendar } from '../calendar.js';
import { Workdays } from '../lists/workdays.js';
import type { Dossier } from './dossier.js';
import type { DossierPolicy } from './policy.js';
import { type Waiting, waitingOn } from './waiting.js';

/**
 * Tình trạng so với hạn. `early`, `on_day` and `late` of a dossier that is done; `within` and `beyond` of an open one;
 * `undated` when there is neither an appointed day nor a time limit to compare with.
 */
export type Timing = 'early' | 'on_day' | 'late' | 'within' | 'beyond' | 'undated';

/** What the rules say about one dossier at the period's last day. */
export interface JudgedDossier {
  readonly dossier: Dossier;
  /** Ngày kết thúc xử lý, when that was not after the last day. */
  readonly closedOn?: IsoDate;
  /** Hạn: the appointed day put off by the days that the citizen was waited for. */
  readonly deadline?: IsoDate;
  readonly timing: Timing;
  /** Quá hạn: done late, open beyond the deadline, or asked for supplements too often. */
  readonly late: boolean;
  /** Yêu cầu bổ sung quá số lần được phép. */
  readonly repeated: boolean;
  readonly waiting: Waiting;
  /** Tiếp nhận, xử lý trong kỳ. */
  readonly inPeriod: boolean;
  readonly receivedInPeriod: boolean;
  /** Kỳ trước chuyển sang. */
  readonly carriedOver: boolean;
  /** Days to the deadline, of an open dossier; 0 on the day itself and after it. */
  readonly daysLeft: number;
  /** Days after the deadline; 0 when it was kept. A day that is no working day is late without adding one. */
  readonly daysLate: number;
  /** Sắp đến hạn. */
  readonly near: boolean;
}

export interface DossierContext {
  readonly period: Period;
  readonly asOf: IsoDate;
  readonly calendar: WorkCalendar;
  readonly policy: DossierPolicy;
}

/** One dossier; for many, a `DossierJudge` counts each pair of days only once. */
export function judgeDossier(dossier: Dossier, context: DossierContext): JudgedDossier {
  return new DossierJudge(context).judge(dossier);
}

/**
 * Judges dossiers by the portal's formula paper (Mô tả công thức 766, 2.1). Its legal standing is not confirmed; where it
 * can be read in two ways the policy, which is data, decides.
 */
export class DossierJudge {
  readonly #workdays: Workdays;
  readonly #lastDay: IsoDate;

  constructor(private readonly context: DossierContext) {
    this.#workdays = new Workdays(context.calendar, context.policy.days);
    this.#lastDay = lastDayOf(context);
  }

  /** Years without a list of holidays that the dossiers judged so far reached into. */
  get uncertainYears(): readonly number[] {
    return this.#workdays.uncertainYears;
  }

  judge(dossier: Dossier): JudgedDossier {
    return judge(dossier, this.#lastDay, this.context, this.#workdays);
  }
}

/**
 * Ngày cuối kỳ: of a period that still runs, the as-of day ("hoặc ngày hiện tại đối với kỳ hiện tại", 5.2 of the paper,
 * said there of petitions and taken for dossiers too).
 */
export function lastDayOf({ period, asOf }: Pick<DossierContext, 'period' | 'asOf'>): IsoDate {
  return asOf < period.to ? asOf : period.to;
}

function judge(dossier: Dossier, lastDay: IsoDate, context: DossierContext, workdays: Workdays): JudgedDossier {
  const { period, policy } = context;
  // "Đã xử lý xong" takes precedence over "Đã trả kết quả" (2.1).
  const done = dossier.finished ?? dossier.returned;
  // Status at the last day: what was done later was still open then.
  const closedOn = done !== undefined && done <= lastDay ? done : undefined;
  const waiting = waitingOn(dossier, closedOn ?? lastDay, workdays);
  const deadline = deadlineOf(dossier, waiting, workdays);
  const end = closedOn ?? endOfOpen(waiting, lastDay);
  const repeated = isRepeated(waiting, closedOn, policy);
  const late = repeated || (deadline !== undefined && end > deadline);
  const timing = timingOf({ closedOn, deadline, end, late });
  const daysLeft = closedOn === undefined && deadline !== undefined ? workdays.between(lastDay, deadline) : 0;
  const isOpenInTime = timing === 'within' && !waiting.open;
  return {
    dossier,
    ...(closedOn !== undefined && { closedOn }),
    ...(deadline !== undefined && { deadline }),
    timing,
    late,
    repeated,
    waiting,
    ...belonging(dossier, done, lastDay, period),
    daysLeft,
    daysLate: late && deadline !== undefined ? workdays.between(deadline, end) : 0,
    near: isOpenInTime && daysLeft <= policy.nearDays,
  };
}

/**
 * Waiting for the citizen is taken off the time used (2.1: "trừ thời gian bổ sung hồ sơ của công dân"); putting the
 * deadline off by as many days says the same, and gives a day that can be shown. Without an appointed day the time limit
 * of the procedure counts from the day of receipt.
 */
function deadlineOf({ due, limit, received }: Dossier, { days }: Waiting, workdays: Workdays): IsoDate | undefined {
  if (due !== undefined) return workdays.after(due, days);
  return limit === undefined ? undefined : workdays.after(received, limit + days);
}

/**
 * An open dossier is measured on the last day ("Chưa có trạng thái hoàn thành → lấy ngày cuối kỳ báo cáo"); one that waits
 * for its citizen, on the day of the request ("lấy ngày cán bộ yêu cầu bổ sung hồ sơ là thời gian kết thúc xử lý").
 */
function endOfOpen({ since }: Waiting, lastDay: IsoDate): IsoDate {
  return since ?? lastDay;
}

/** "Trừ trường hợp yêu cầu bổ sung hồ sơ hơn 01 lần thì tính quá hạn" (2.1). */
function isRepeated({ requests, open }: Waiting, closedOn: IsoDate | undefined, policy: DossierPolicy): boolean {
  if (requests <= policy.requestsAllowed) return false;
  return policy.repeatedRequest === 'late' || (closedOn === undefined && open);
}

function timingOf(found: {
  readonly closedOn: IsoDate | undefined;
  readonly deadline: IsoDate | undefined;
  readonly end: IsoDate;
  readonly late: boolean;
}): Timing {
  const { closedOn, deadline, end, late } = found;
  if (late) return closedOn === undefined ? 'beyond' : 'late';
  if (deadline === undefined) return 'undated';
  if (closedOn === undefined) return 'within';
  return end < deadline ? 'early' : 'on_day';
}

/**
 * Tiếp nhận, xử lý trong kỳ (2.1): received in it, or received before and not done before it began. The latter were
 * carried over.
 */
function belonging({ received }: Dossier, done: IsoDate | undefined, lastDay: IsoDate, { from }: Period) {
  const inPeriod = received <= lastDay && (done === undefined || done >= from);
  const receivedInPeriod = received >= from && received <= lastDay;
  return { inPeriod, receivedInPeriod, carriedOver: inPeriod && received < from };
}
