import { inject, injectable } from 'inversify';
import { type BackupReport, Backups } from '../ports/backups.js';
import { Clock } from '../ports/clock.js';
import { Workspaces } from '../ports/workspaces.js';
import type { Actor } from './desk.js';

/** Phục hồi. Whoever holds the backup may restore it, since the accounts are inside it; the log tells who did. */
@injectable()
export class RestoreBackup {
  constructor(
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(Backups) private readonly backups: Backups,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Refused when the backup is not whole or the folder is not empty. */
  async run(backup: string, into: string, { account, origin }: Actor, server?: string): Promise<BackupReport> {
    const report = await this.backups.restore(backup, into, server);
    const { records } = await this.workspaces.open(into);
    await records.write('', async ({ audit }) => {
      const signature = { account, origin, at: this.clock.now() };
      await audit.append(signature, '', { action: 'restored', subject: backup });
    });
    return report;
  }
}
