import type { IsoDate } from '../calendar.js';
import type { Code } from '../criteria-set.js';
import type { RequirementId } from '../evidence.js';
import type { Fact, MetricId } from '../metric.js';
import { Exact } from '../number.js';

/**
 * Loại việc làm được để thêm điểm. `submit_document` nộp tài liệu còn thiếu · `mend_document` sửa, làm lại tài liệu ·
 * `approve_document` xác nhận, duyệt tài liệu đã nộp · `raise_figure` nâng một tỷ lệ, một số liệu · `raise_level` đạt mức
 * cao hơn · `do_part` làm một việc trong danh mục · `do_task` làm việc có hạn trước khi hết hạn · `add_case` thêm một
 * trường hợp được cộng điểm.
 */
export const ACTION_KINDS = [
  'submit_document',
  'mend_document',
  'approve_document',
  'raise_figure',
  'raise_level',
  'do_part',
  'do_task',
  'add_case',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** Mức công sức: a class of effort and the hours of work that one action of it takes. */
export interface EffortClass {
  readonly id: string;
  readonly name: string;
  readonly hours: number;
}

/** What the data say of one kind of action. */
export interface ActionRule {
  readonly id: ActionKind;
  /** What is to be done, as people say it. */
  readonly title: string;
  readonly effort: EffortClass;
  /** With `raise_figure`: how many more dossiers are handled in one hour, on top of the hours of the class. */
  readonly casesPerHour?: number;
  /** With `raise_figure`: in how many steps the way up to full points is offered. */
  readonly steps?: number;
}

export type ActionRules = ReadonlyMap<ActionKind, ActionRule>;

/** One thing to do, with what it changes. */
export interface PlannedAction {
  readonly kind: ActionKind;
  /** Criteria whose points may change by it. */
  readonly criteria: readonly Code[];
  readonly hours: number;
  readonly document?: {
    readonly requirement: RequirementId;
    readonly title: string;
    readonly slot: string;
    readonly due: IsoDate;
  };
  readonly figure?: {
    readonly metric: MetricId;
    readonly before?: Fact;
    readonly after: Fact;
    /** Dossiers or cases more than now, where the figure counts them. */
    readonly cases?: Exact;
    /** With `do_part`: the part. */
    readonly part?: string;
  };
}

/** Hours of work of one action. A kind that the data do not name takes none: then only the number of actions is known. */
export function hoursOf(rule: Pick<ActionRule, 'effort' | 'casesPerHour'> | undefined, cases = Exact.ZERO): number {
  if (rule === undefined) return 0;
  const { effort, casesPerHour } = rule;
  if (casesPerHour === undefined) return effort.hours;
  return effort.hours + ceiling(cases.dividedBy(Exact.of(casesPerHour)));
}

/** The smallest whole number not below. */
function ceiling(value: Exact): number {
  return -value.negated().floor().toNumber();
}
