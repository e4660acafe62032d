import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { inject, injectable } from 'inversify';
import { DefinitionFolders } from '../adapters/definitions/definition-folders.js';
import { BackupFolder } from '../adapters/storage/backup/backup-folder.js';
import { decodeAs } from '../adapters/storage/domain-json.js';
import type { BackupOptions, BackupReport } from '../application/ports/backups.js';
import { Workspaces } from '../application/ports/workspaces.js';
import { Refused } from '../application/refused.js';
import { packageRoot } from '../cli/package-root.js';
import type { BackupThreadAnswer, BackupThreadData } from './backup-thread.js';

/**
 * Backups of a server that goes on answering: each is made in a thread of its own, since to write and read again what
 * years have brought together takes a processor for seconds. Whoever locks a month waits for it, and nobody else.
 */
@injectable()
export class BackupsAside extends BackupFolder {
  constructor(
    @inject(Workspaces) workspaces: Workspaces,
    @inject(DefinitionFolders) private readonly folders: DefinitionFolders,
  ) {
    super(workspaces);
  }

  override async make(
    { folder }: Parameters<BackupFolder['make']>[0],
    into: string,
    name: string,
    { reads }: BackupOptions = {},
  ): Promise<BackupReport> {
    const workerData: BackupThreadData = { folder, folders: this.folders, into, name, reads };
    const thread = new Worker(join(packageRoot(), 'dist', 'backup-thread.js'), { workerData });
    const [text] = await once(thread, 'message');
    const answer = decodeAs<BackupThreadAnswer>(text);
    if ('refused' in answer) throw new Refused(...answer.refused);
    return answer.report;
  }
}
