import type { IsoDate } from './calendar.js';
import type { Code } from './criteria-set.js';
import type { Facts } from './metric.js';
import type { Exact } from './number.js';

/**
 * Hoàn cảnh của hồ sơ: what a workspace records around a case. It changes no points, only warnings and forecasts; a case
 * folder has none of it.
 */
export interface Surroundings {
  /** Số liệu của tháng trước trong cùng năm. */
  readonly earlier?: Facts;
  /** Số liệu cuối cùng của năm trước: how many cases a year brings. */
  readonly lastYear?: Facts;
  /** Việc dở dang trong các danh sách, counted. */
  readonly gaps: readonly ListGap[];
  /** Điểm bị cắt khi thẩm định năm trước. */
  readonly cuts: readonly AppraisalCut[];
}

/** Causes that come from lists of dossiers, work files and ISO processes. */
export const LIST_CAUSES = ['dossiers_late', 'dossiers_near', 'iso_outdated', 'work_file_gap'] as const;
export type ListCause = (typeof LIST_CAUSES)[number];

/** So many items of a list that are not in order. */
export interface ListGap {
  readonly cause: ListCause;
  readonly count: number;
  /** As the list names them, most items first. */
  readonly departments: readonly { readonly name: string; readonly count: number }[];
  /** The nearest last day among the items. */
  readonly nearest?: IsoDate;
}

/** What appraisers took off a criterion: tự chấm trừ thẩm định, above zero. */
export interface AppraisalCut {
  readonly set: string;
  readonly code: Code;
  readonly self: Exact;
  readonly appraised: Exact;
  readonly year: number;
}
