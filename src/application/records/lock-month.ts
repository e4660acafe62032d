import { inject, injectable } from 'inversify';
import { type Issue, issue } from '../../domain/issue.js';
import { slot as asSlot, text } from '../../domain/message.js';
import type { MonthVersion } from '../../domain/records/month.js';
import type { BackupReport } from '../ports/backups.js';
import { Refused } from '../refused.js';
import { BackUp } from './back-up.js';
import { backupIssues } from './backup-issues.js';
import { CloseMonth } from './close-month.js';
import type { Actor } from './desk.js';

export interface Locked {
  readonly version: MonthVersion;
  /** One of what was before, and one that holds the locked version; absent: it could not be made. */
  readonly backups: { readonly before: BackupReport; readonly after?: BackupReport };
  /** What the backups lack. The month is locked all the same: an old damaged file must not stop the office. */
  readonly issues: readonly Issue[];
}

export type LockStep = 'before' | 'lock' | 'after';

/** Khóa tháng giữa hai bản sao lưu. */
@injectable()
export class LockMonth {
  constructor(
    @inject(BackUp) private readonly backUp: BackUp,
    @inject(CloseMonth) private readonly closing: CloseMonth,
  ) {}

  /**
   * @param begin told of each step before it is done.
   * @param revision what the person looked at; absent: whatever is there now.
   * @throws Refused, and then the month is not locked
   */
  async run(
    folder: string,
    actor: Actor,
    commune: string,
    id: string,
    begin: (step: LockStep) => void = () => {},
    revision?: number,
  ): Promise<Locked> {
    // No backup for a lock that will be refused anyway.
    await this.closing.foresee(folder, actor, commune, id, revision);
    // Whoever locks waits for it; every other backup reads all that is kept.
    const reads = 'new_only';
    begin('before');
    const before = await this.backUp.run(folder, actor, { what: `truoc-khoa-${id}`, reads });
    begin('lock');
    const version = await this.closing.run(folder, actor, commune, id, revision);
    begin('after');
    try {
      const after = await this.backUp.run(folder, actor, { what: `sau-khoa-${id}`, reads });
      return { version, backups: { before, after }, issues: [...backupIssues(before), ...backupIssues(after)] };
    } catch (error) {
      // Locked is locked: any fault now would say that nothing has happened.
      const causes = error instanceof Refused ? error.issues : [];
      const untold = issue('W020', { file: folder }, { month: asSlot(id), folder: text(folder) });
      return { version, backups: { before }, issues: [...backupIssues(before), ...causes, untold] };
    }
  }
}
