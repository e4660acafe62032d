import type { ServiceIdentifier } from 'inversify';
import type { FileStore } from './file-store.js';
import type { RecordsDatabase } from './records.js';

/** Không gian làm việc: one data folder with its records and files. */
export interface Workspace {
  readonly folder: string;
  readonly records: RecordsDatabase;
  readonly files: FileStore;
}

export interface Workspaces {
  /** Whether the folder is a workspace, without opening it. */
  isWorkspace(folder: string): Promise<boolean>;
  /** Makes a new, empty workspace. @param server address of a PostgreSQL database, instead of a file in the folder. */
  create(folder: string, server?: string): Promise<Workspace>;
  /** Opens it, once per run. @throws Refused when it is not there, damaged, of a later program, or on a share. */
  open(folder: string): Promise<Workspace>;
  close(folder: string): Promise<void>;
  /** Takes back a workspace that was just made: the folder is empty again. Records on a server stay. */
  discard(folder: string): Promise<void>;
  closeAll(): Promise<void>;
}
export const Workspaces: ServiceIdentifier<Workspaces> = Symbol.for('Workspaces');
