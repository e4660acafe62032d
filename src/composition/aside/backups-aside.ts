import { inject, injectable } from 'inversify';
import { BackupFolder } from '../../adapters/storage/backup/backup-folder.js';
import type { BackupOptions, BackupReport } from '../../application/ports/backups.js';
import { type Workspace, Workspaces } from '../../application/ports/workspaces.js';
import { Aside } from './aside.js';

/** Backups of a server: to write and read again what years have brought together takes seconds. */
@injectable()
export class BackupsAside extends BackupFolder {
  constructor(
    @inject(Workspaces) workspaces: Workspaces,
    @inject(Aside) private readonly threads: Aside,
  ) {
    super(workspaces);
  }

  override make(
    { folder }: Workspace,
    into: string,
    name: string,
    { reads }: BackupOptions = {},
  ): Promise<BackupReport> {
    return this.threads.run('backup', { folder, into, name, reads });
  }
}
