import { inject, injectable } from 'inversify';
import { hasErrors } from '../../domain/issue.js';
import type { LockedTotals } from '../../domain/records/locked-totals.js';
import { type BackupReport, Backups, type Compared } from '../ports/backups.js';
import { Workspaces } from '../ports/workspaces.js';
import { BackUp } from './back-up.js';
import type { Actor } from './desk.js';
import { type Verified, VerifyWorkspace } from './verify-workspace.js';

export interface Drill {
  readonly report: BackupReport;
  readonly verified: Verified;
  readonly compared: readonly Compared[];
  /** Whether the restored workspace is what the backup says it was. */
  readonly isSame: boolean;
  /** Whether it is whole as well. */
  readonly isWhole: boolean;
}

export type DrillStep = 'backup' | 'restore' | 'verify' | 'compare';

/**
 * Diễn tập phục hồi: a backup that was never restored proves nothing. The restored workspace is compared with what the
 * backup says of its own moment, so that those who go on working are not taken for a difference.
 */
@injectable()
export class DrillRestore {
  constructor(
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(Backups) private readonly backups: Backups,
    @inject(BackUp) private readonly backUp: BackUp,
    @inject(VerifyWorkspace) private readonly verify: VerifyWorkspace,
  ) {}

  /** @param begin told of each step before it is done. */
  async run(folder: string, actor: Actor, begin: (step: DrillStep) => void = () => {}): Promise<Drill> {
    // Opened first, so that a folder that is no workspace is refused before anything is made beside it.
    await this.workspaces.open(folder);
    return this.backups.aside(folder, async (place) => {
      begin('backup');
      const report = await this.backUp.run(folder, actor, place, 'dien-tap');
      const restored = `${place}/phuc-hoi`;
      begin('restore');
      await this.backups.restore(report.folder, restored);
      try {
        begin('verify');
        const verified = await this.verify.run(restored);
        begin('compare');
        const compared = await this.#compare(report, verified, restored);
        const isSame = compared.every((each) => each.backup === each.restored);
        return { report, verified, compared, isSame, isWhole: !hasErrors(verified.issues) };
      } finally {
        await this.workspaces.close(restored);
      }
    });
  }

  async #compare(
    { folder, months }: BackupReport,
    { scored }: Verified,
    restored: string,
  ): Promise<readonly Compared[]> {
    const compared = scored.map(({ totals, ...version }): Compared => {
      const name = nameOf(version);
      const locked = months.find((each) => nameOf(each) === name);
      return { kind: 'month', name, backup: locked?.totals ?? '', restored: totals };
    });
    return [...compared, ...(await this.backups.compare(folder, await this.workspaces.open(restored)))];
  }
}

function nameOf({ commune, month, version }: Omit<LockedTotals, 'totals'>): string {
  return `${commune}/${month}/${version}`;
}
