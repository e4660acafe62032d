import { inject, injectable } from 'inversify';
import { type BackupOptions, type BackupReport, Backups } from '../ports/backups.js';
import { Clock } from '../ports/clock.js';
import { Workspaces } from '../ports/workspaces.js';
import { backupName } from './backup-name.js';
import { type Actor, Desk } from './desk.js';

/** Where backups of a workspace are made, if nobody says otherwise. */
export function backupsOf(folder: string): string {
  return `${folder}/backups`;
}

export interface BackUpOptions extends BackupOptions {
  /** Absent: the folder `backups` of the workspace. */
  readonly into?: string;
  /** It is taken away again: where it stands meanwhile is nothing to tell. */
  readonly isPassing?: boolean;
  /** Why it is made, as part of its name. */
  readonly what?: string;
}

/** Sao lưu, cả khi người khác đang làm việc. */
@injectable()
export class BackUp {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(Backups) private readonly backups: Backups,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Refused */
  async run(folder: string, actor: Actor, options: BackUpOptions = {}): Promise<BackupReport> {
    const { into = backupsOf(folder), what = 'sao-luu', isPassing = false, ...how } = options;
    const name = backupName(what, this.clock.now());
    const workspace = await this.workspaces.open(folder);
    // Logged first, so that the log inside the backup tells of it.
    await this.desk.act(folder, actor, { action: 'back_up', commune: '' }, async ({ note }) => {
      await note({ action: 'backed_up', subject: isPassing ? name : `${into}/${name}` });
    });
    return this.backups.make(workspace, into, name, how);
  }
}
