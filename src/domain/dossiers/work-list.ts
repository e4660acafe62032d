import type { IsoDate } from '../calendar.js';
import type { Dossier } from './dossier.js';
import { type DossierContext, DossierJudge, type JudgedDossier } from './judge-dossier.js';

/** Why a dossier is on the work list: quá hạn, or sắp đến hạn. */
export type Urgency = 'late' | 'near';

/** Hồ sơ cần làm ngay: named by its code only. */
export interface UrgentDossier {
  readonly code: string;
  readonly procedure?: string;
  readonly urgency: Urgency;
  /** Hạn after the days waited; absent when only the number of supplement requests makes it late. */
  readonly deadline?: IsoDate;
  readonly daysLeft: number;
  readonly daysLate: number;
  /** Quá hạn vì yêu cầu bổ sung quá số lần được phép. */
  readonly repeated: boolean;
  readonly cause?: NonNullable<Dossier['cause']>;
}

/** Việc của một đơn vị: most urgent dossier first. */
export interface DepartmentWork {
  /** As written in the list; empty where the list names none. */
  readonly department: string;
  readonly late: number;
  readonly near: number;
  /** Đang chờ người nộp bổ sung: nothing to do until they answer, so these are only counted. */
  readonly awaiting: number;
  readonly dossiers: readonly UrgentDossier[];
}

/**
 * Hồ sơ quá hạn, sắp đến hạn theo đơn vị at the context's last day, departments with the most urgent dossier first. Only
 * open dossiers: what is done late cannot be mended.
 */
export function dossierWorkList(dossiers: Iterable<Dossier>, context: DossierContext): DepartmentWork[] {
  const judge = new DossierJudge(context);
  const byDepartment = new Map<string, JudgedDossier[]>();
  for (const dossier of dossiers) {
    const judged = judge.judge(dossier);
    if (!judged.inPeriod || judged.closedOn !== undefined) continue;
    if (!judged.late && !judged.near && !judged.waiting.open) continue;
    const department = dossier.department ?? '';
    const known = byDepartment.get(department);
    if (known === undefined) byDepartment.set(department, [judged]);
    else known.push(judged);
  }
  return [...byDepartment].map(([department, found]) => workOf(department, found)).sort(byFirst);
}

function workOf(department: string, found: readonly JudgedDossier[]): DepartmentWork {
  const dossiers = found
    .filter(({ late, near }) => late || near)
    .map(toUrgent)
    .sort(byUrgency);
  const late = dossiers.filter(({ urgency }) => urgency === 'late').length;
  const awaiting = found.filter(({ waiting }) => waiting.open).length;
  return { department, late, near: dossiers.length - late, awaiting, dossiers };
}

function toUrgent({ dossier, deadline, daysLeft, daysLate, repeated, late }: JudgedDossier): UrgentDossier {
  return {
    code: dossier.code,
    ...(dossier.procedure !== undefined && { procedure: dossier.procedure }),
    urgency: late ? 'late' : 'near',
    ...(deadline !== undefined && { deadline }),
    daysLeft,
    daysLate,
    repeated,
    ...(dossier.cause !== undefined && { cause: dossier.cause }),
  };
}

/** Longest overdue first, then those with the fewest days left; of equals by code. */
function byUrgency(a: UrgentDossier, b: UrgentDossier): number {
  return rankOf(a) - rankOf(b) || b.daysLate - a.daysLate || a.daysLeft - b.daysLeft || compareText(a.code, b.code);
}

function byFirst(a: DepartmentWork, b: DepartmentWork): number {
  const [first] = a.dossiers;
  const [second] = b.dossiers;
  if (first !== undefined && second !== undefined) {
    return byUrgency(first, second) || compareText(a.department, b.department);
  }
  return rankOf(first) - rankOf(second) || compareText(a.department, b.department);
}

function rankOf(dossier: UrgentDossier | undefined): number {
  return dossier === undefined ? 2 : dossier.urgency === 'late' ? 0 : 1;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
