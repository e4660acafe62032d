import type { Issue } from '../issue.js';
import type { Message } from '../message.js';
import type { Instant } from '../records/instant.js';
import type { MonthId } from '../records/month.js';
import type { Login } from '../records/people.js';
import type { Deed } from '../records/permissions.js';

/** Gói minh chứng của một xã trong một tháng. */
export interface EvidencePackTask {
  readonly kind: 'evidence_pack';
  readonly commune: string;
  readonly month: MonthId;
}
/** Gói minh chứng của mọi xã trong một tháng. */
export interface ProvincePackTask {
  readonly kind: 'province_pack';
  readonly month: MonthId;
}
/** Chấm lại mọi xã của máy chủ trong một tháng. */
export interface ProvinceScoreTask {
  readonly kind: 'province_score';
  readonly month: MonthId;
}

/** Ghi nhận một danh sách dài that somebody looked at before. */
export interface ListImportTask {
  readonly kind: 'list_import';
  readonly commune: string;
  readonly month: MonthId;
  /** The file that was looked at, as it lies beside the records. */
  readonly draft: string;
  readonly fileName: string;
  readonly sha256: string;
  /** Headers with the column that they mean, as the person chose. */
  readonly mapping: readonly (readonly [header: string, column: string])[];
}

/** Sao lưu cả không gian làm việc. */
export interface BackupTask {
  readonly kind: 'backup';
}
/** Đọc lại một bản sao lưu. */
export interface BackupCheckTask {
  readonly kind: 'backup_check';
  readonly backup: string;
}
/** Thử khôi phục từ một bản mới. */
export interface RestoreTrialTask {
  readonly kind: 'restore_trial';
}

/** What a job is to do; everything it needs to know stands here, since it may be done by another process, later. */
export type JobTask =
  | EvidencePackTask
  | ProvincePackTask
  | ProvinceScoreTask
  | ListImportTask
  | BackupTask
  | BackupCheckTask
  | RestoreTrialTask;
export type JobKind = JobTask['kind'];

/** Trạng thái: chờ > đang chạy > xong, lỗi hoặc dừng. */
export const JOB_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Việc chạy nền: work that lasts longer than a page should, kept until it is done and for a while afterwards. */
export interface Job {
  /** Nobody can guess it. */
  readonly id: string;
  readonly task: JobTask;
  /** Done in this person's name, with what that person may do at that moment. */
  readonly by: Login;
  /** Where the person asked from. */
  readonly origin: string;
  readonly at: Instant;
  readonly state: JobState;
  /** Steps done, of how many; 0 of 0 until they were counted. */
  readonly done: number;
  readonly total: number;
  /** How often it was begun. */
  readonly attempts: number;
  readonly endedAt?: Instant;
  /** The file to take away; a job that is done may have none. */
  readonly result?: JobResult;
  /** What it came to, where there is more to tell than that it is done. */
  readonly summary?: Message;
  /** Why it failed, or what it found. */
  readonly problems?: readonly Issue[];
  /** Whether the person has seen how it ended. */
  readonly isTold: boolean;
}

export interface JobResult {
  /** What it is called when it is taken away. */
  readonly name: string;
  readonly type: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Under which it is kept. */
  readonly key: string;
}

/** How a job ended, for whoever held it. */
export type JobOutcome =
  | ({ readonly state: 'done'; readonly at: Instant } & Pick<Job, 'result' | 'summary' | 'problems'>)
  | { readonly state: 'failed'; readonly at: Instant; readonly problems: readonly Issue[] };

/** The commune that a task is about; `''`: all of them. */
export function communeOf(task: JobTask): string {
  return 'commune' in task ? task.commune : '';
}

/** The month that a task is about; undefined: it is about all that is kept. */
export function monthOf(task: JobTask): MonthId | undefined {
  return 'month' in task ? task.month : undefined;
}

/** What one must be allowed to do to ask for a task, and to have what came of it. */
export function deedOf(task: JobTask): Deed {
  switch (task.kind) {
    case 'evidence_pack':
      return { action: 'read', commune: task.commune };
    case 'list_import':
      return { action: 'import_figures', commune: task.commune };
    case 'province_pack':
    case 'province_score':
      return { action: 'run_province', commune: '' };
    case 'backup':
    case 'backup_check':
    case 'restore_trial':
      return { action: 'back_up', commune: '' };
  }
}

/** Việc chung của tỉnh: asked for once for all who may ask for it, and told to all of them. */
export function isShared(task: JobTask): boolean {
  return deedOf(task).action === 'run_province';
}

/** What one must be allowed to do to see and to stop what somebody else has asked for; undefined: nobody else does. */
export function oversightOf(task: JobTask): Deed | undefined {
  if (isShared(task)) return deedOf(task);
  // What a backup tells is about every commune, as the backup itself is.
  return deedOf(task).action === 'back_up' ? { action: 'take_backup', commune: '' } : undefined;
}

export function isOver({ state }: Pick<Job, 'state'>): boolean {
  return state !== 'waiting' && state !== 'running';
}

export function isSameTask(a: JobTask, b: JobTask): boolean {
  return a.kind === b.kind && monthOf(a) === monthOf(b) && communeOf(a) === communeOf(b) && fileOf(a) === fileOf(b);
}

/** The file or folder that a task reads. */
function fileOf(task: JobTask): string {
  if (task.kind === 'list_import') return task.draft;
  return task.kind === 'backup_check' ? task.backup : '';
}
