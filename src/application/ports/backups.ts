import type { ServiceIdentifier } from 'inversify';
import type { Content } from '../../domain/records/content.js';
import type { LockedTotals } from '../../domain/records/locked-totals.js';
import type { JobSteps } from '../jobs/job-steps.js';
import type { PackedFile } from './packer.js';
import type { Workspace } from './workspaces.js';

/** Bản sao lưu: a folder that holds all records and files of a workspace as they were at one moment. */
export interface BackupReport {
  readonly folder: string;
  readonly tables: Readonly<Record<string, number>>;
  readonly files: number;
  readonly bytes: number;
  /** Every locked version of a month, with the points it was locked with. */
  readonly months: readonly LockedTotals[];
  /** Contents that records refer to and the workspace did not have whole: the backup is incomplete in these. */
  readonly damaged: readonly DamagedContent[];
}

export interface DamagedContent extends Pick<Content, 'sha256' | 'name'> {
  readonly why: 'lost' | 'altered' | 'unreadable';
  /** The hash of what is there instead, which the backup holds as it is. */
  readonly actual?: string;
}

/** One thing that a restored workspace must have as the backup has it. */
export interface Compared {
  readonly kind: 'month' | 'table' | 'content';
  /** A month with its version, a table, or the hash of a content. */
  readonly name: string;
  readonly backup: string;
  readonly restored: string;
}

/** How thoroughly a backup is made. */
export interface BackupOptions {
  /**
   * `everything`, as it is unless somebody says otherwise: every content of the workspace is read, and every one of the backup. `new_only`: contents that the
   * backup before has in the same size are taken from there unread, so that it takes moments where years of evidence are
   * kept; what was damaged since without a change of its size is not found.
   */
  readonly reads?: 'everything' | 'new_only';
  readonly steps?: JobSteps;
}

export interface Backups {
  /**
   * Copies the workspace while others go on working, reads the copy again and only then gives it its name. What is
   * damaged does not stop it, and is told. Contents that the backup before in the same folder has too take no room again
   * where the disk can share them.
   * @param into the folder in which the backup gets a folder of its own.
   * @param name what to call it.
   * @throws Refused when there is no room, or the copy does not equal the original.
   */
  make(workspace: Workspace, into: string, name: string, options?: BackupOptions): Promise<BackupReport>;
  /**
   * Reads the whole backup and compares it with what it says of itself: every table, and every content that its records
   * refer to. @throws Refused
   */
  check(folder: string, steps?: JobSteps): Promise<BackupReport>;
  /** Finished backups in a folder, by their names. */
  names(into: string): Promise<readonly string[]>;
  /** What a backup says of itself, not read again; undefined when that cannot be read. */
  told(folder: string): Promise<BackupReport | undefined>;
  /** All its files, to be taken away as one. */
  files(folder: string): Promise<readonly PackedFile[]>;
  /**
   * Makes a new workspace from a backup, in a file of SQLite or on a server of PostgreSQL.
   * @throws Refused when the backup is not whole, or the folder or the server is not empty.
   */
  restore(folder: string, into: string, server?: string, steps?: JobSteps): Promise<BackupReport>;
  /** Tables and contents of a restored workspace beside what the backup says of its own moment. */
  compare(folder: string, restored: Workspace, steps?: JobSteps): Promise<readonly Compared[]>;
  /** A folder beside `neighbour` for as long as the work takes. */
  aside<T>(neighbour: string, work: (folder: string) => Promise<T>): Promise<T>;
}
export const Backups: ServiceIdentifier<Backups> = Symbol.for('Backups');
