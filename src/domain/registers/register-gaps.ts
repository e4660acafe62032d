import { daysBetween, type IsoDate } from '../calendar.js';
import type { ItemList } from '../lists/fields.js';
import { type IsoPolicy, type IsoProcess, type JudgedProcess, judgeProcess } from './iso.js';
import {
  type JudgedWorkFile,
  judgeWorkFile,
  type WorkFile,
  type WorkFileGap,
  type WorkFilePolicy,
} from './work-file.js';

/** Hồ sơ công việc chưa đạt: what it lacks. A column that the list does not have is never counted against a file. */
export interface UnfinishedWorkFile {
  readonly code: string;
  readonly department: string;
  readonly deadline?: IsoDate;
  /** Negative when it is overdue; absent without a deadline. */
  readonly daysLeft?: number;
  readonly gaps: readonly WorkFileGap[];
}

/** Files with something missing or nearly due, the nearest deadline first. */
export function unfinishedWorkFiles(
  list: ItemList<WorkFile>,
  policy: WorkFilePolicy,
  day: IsoDate,
): UnfinishedWorkFile[] {
  return list.items
    .map((file) => judgeWorkFile(file, day, policy))
    .flatMap((judged) => {
      const { file, deadline, handedOver } = judged;
      const daysLeft = deadline === undefined ? undefined : daysBetween(day, deadline);
      const gaps = gapsOf(judged, list.columns);
      const near = !handedOver && daysLeft !== undefined && daysLeft <= policy.nearDays;
      if (gaps.length === 0 && !(near && list.columns.has('handed'))) return [];
      return [
        {
          code: file.code,
          department: file.department ?? '',
          ...(deadline !== undefined && { deadline }),
          ...(daysLeft !== undefined && { daysLeft }),
          gaps,
        },
      ];
    })
    .sort((a, b) => compareText(a.deadline ?? '9', b.deadline ?? '9') || compareText(a.code, b.code));
}

function gapsOf({ file, due, handedOver, inTime }: JudgedWorkFile, columns: ReadonlySet<string>): WorkFileGap[] {
  const gaps: readonly [WorkFileGap, string, boolean][] = [
    ['not_listed', 'listed', file.listed !== true],
    ['incomplete', 'complete', file.complete !== true],
    ['not_electronic', 'electronic', file.electronic !== true],
    ['not_handed_over', 'handed', due && !handedOver],
    ['handed_over_late', 'handed', due && handedOver && !inTime],
    ['not_matched', 'matched', handedOver && file.matched !== true],
  ];
  return gaps.filter(([, column, isGap]) => isGap && columns.has(column)).map(([gap]) => gap);
}

/** Điều chưa đạt of one ISO process, each told for itself. */
export type ProcessGap =
  | 'no_basis'
  | 'basis_expired'
  | 'basis_replaced'
  | 'basis_unknown'
  | 'not_reviewed'
  | 'review_old'
  | 'review_incomplete';

/** Quy trình lạc hậu: what is out of date in a process that is applied. */
export interface OutdatedProcess {
  readonly code: string;
  readonly procedure?: string;
  readonly department: string;
  readonly gaps: readonly ProcessGap[];
  /** Documents that are no longer in force, or of unknown status. */
  readonly documents: readonly string[];
  readonly reviewed?: IsoDate;
}

/** Processes in use with something out of date: outdated legal bases first, then the oldest review. */
export function outdatedProcesses(list: ItemList<IsoProcess>, policy: IsoPolicy, day: IsoDate): OutdatedProcess[] {
  const hasApplied = list.columns.has('applied');
  return list.items
    .map((subject) => judgeProcess(subject, day, policy, hasApplied))
    .filter(({ applied }) => applied)
    .flatMap((judged) => {
      const gaps = processGaps(judged, list.columns);
      return gaps.length === 0 ? [] : [toOutdated(judged, gaps)];
    })
    .sort(
      (a, b) =>
        Math.sign(b.documents.length) - Math.sign(a.documents.length) ||
        compareText(a.reviewed ?? '', b.reviewed ?? '') ||
        compareText(a.code, b.code),
    );
}

function processGaps(judged: JudgedProcess, columns: ReadonlySet<string>): ProcessGap[] {
  const { bases } = judged.subject;
  const has = (force: string | undefined) => bases.some((basis) => basis.force === force);
  const gaps: readonly [ProcessGap, string, boolean][] = [
    ['no_basis', 'basis', bases.length === 0],
    ['basis_expired', 'force', has('expired')],
    ['basis_replaced', 'force', has('replaced')],
    ['basis_unknown', 'force', has(undefined)],
    ['not_reviewed', 'reviewed', !judged.reviewed],
    ['review_old', 'reviewed', judged.reviewed && !judged.reviewIsFresh],
    ['review_incomplete', 'reviewed', judged.reviewed && !judged.reviewIsComplete],
  ];
  return gaps.filter(([, column, isGap]) => isGap && columns.has(column)).map(([gap]) => gap);
}

function toOutdated({ subject }: JudgedProcess, gaps: readonly ProcessGap[]): OutdatedProcess {
  const { code, procedure, department = '', bases, reviewed } = subject;
  const documents = bases.filter(({ force }) => force !== 'in_force').map(({ document }) => document);
  return {
    code,
    ...(procedure !== undefined && { procedure }),
    department,
    gaps,
    documents,
    ...(reviewed !== undefined && { reviewed }),
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
