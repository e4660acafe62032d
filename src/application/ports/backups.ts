import type { ServiceIdentifier } from 'inversify';
import type { Workspace } from './workspaces.js';

/** Bản sao lưu: a folder that holds all records and files of a workspace as they were at one moment. */
export interface BackupReport {
  readonly folder: string;
  readonly tables: Readonly<Record<string, number>>;
  readonly files: number;
  readonly bytes: number;
}

export interface Backups {
  /**
   * Copies the workspace while others go on working, reads the copy again and only then gives it its name.
   * @param into the folder in which the backup gets a folder of its own.
   * @param name what to call it.
   * @throws Refused when there is no room, or the copy does not equal the original.
   */
  make(workspace: Workspace, into: string, name: string): Promise<BackupReport>;
  /** Reads the whole backup and compares it with what it says of itself. @throws Refused */
  check(folder: string): Promise<BackupReport>;
  /**
   * Makes a new workspace from a backup, in a file of SQLite or on a server of PostgreSQL.
   * @throws Refused when the backup is not whole or the folder is not empty.
   */
  restore(folder: string, into: string, server?: string): Promise<BackupReport>;
}
export const Backups: ServiceIdentifier<Backups> = Symbol.for('Backups');
