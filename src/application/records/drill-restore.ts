import { inject, injectable } from 'inversify';
import { hasErrors } from '../../domain/issue.js';
import type { LockedTotals } from '../../domain/records/locked-totals.js';
import { type JobSteps, UNCOUNTED, within } from '../jobs/job-steps.js';
import { type BackupReport, Backups, type Compared } from '../ports/backups.js';
import { Workspaces } from '../ports/workspaces.js';
import { BackUp } from './back-up.js';
import { type Actor, Desk } from './desk.js';
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

export const DRILL_STEPS = ['backup', 'restore', 'verify', 'compare'] as const;
export type DrillStep = (typeof DRILL_STEPS)[number];

export interface DrillOptions {
  /** Told of each step before it is done. */
  readonly begin?: (step: DrillStep) => void;
  readonly steps?: JobSteps;
}

/**
 * Diễn tập phục hồi: a backup that was never restored proves nothing. The restored workspace is compared with what the
 * backup says of its own moment, so that those who go on working are not taken for a difference.
 */
@injectable()
export class DrillRestore {
  constructor(
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(Backups) private readonly backups: Backups,
    @inject(Desk) private readonly desk: Desk,
    @inject(BackUp) private readonly backUp: BackUp,
    @inject(VerifyWorkspace) private readonly verify: VerifyWorkspace,
  ) {}

  /** What came of it stands in the log. @throws Refused */
  async run(folder: string, actor: Actor, { begin = () => {}, steps = UNCOUNTED }: DrillOptions = {}): Promise<Drill> {
    const drill = await this.#drill(folder, actor, begin, steps);
    const { report, isSame, isWhole } = drill;
    const after = isSame ? (isWhole ? 'same' : 'same_but_damaged') : 'different';
    await this.desk.act(folder, actor, { action: 'back_up', commune: '' }, ({ note }) =>
      note({ action: 'restore_tried', subject: nameOfFolder(report.folder), after }),
    );
    return drill;
  }

  async #drill(folder: string, actor: Actor, begin: (step: DrillStep) => void, steps: JobSteps): Promise<Drill> {
    const inner = within(steps);
    steps.expect(DRILL_STEPS.length);
    const next = async (step: DrillStep) => {
      if (step !== 'backup') await steps.done();
      begin(step);
    };
    // Opened first, so that a folder that is no workspace is refused before anything is made beside it.
    await this.workspaces.open(folder);
    return this.backups.aside(folder, async (place) => {
      await next('backup');
      const report = await this.backUp.run(folder, actor, {
        into: place,
        what: 'dien-tap',
        isPassing: true,
        steps: inner,
      });
      const restored = `${place}/phuc-hoi`;
      await next('restore');
      await this.backups.restore(report.folder, restored, undefined, inner);
      try {
        await next('verify');
        const verified = await this.verify.run(restored, inner);
        await next('compare');
        const compared = await this.#compare(report, verified, restored, inner);
        await steps.done();
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
    steps: JobSteps,
  ): Promise<readonly Compared[]> {
    const compared = scored.map(({ totals, ...version }): Compared => {
      const name = nameOf(version);
      const locked = months.find((each) => nameOf(each) === name);
      return { kind: 'month', name, backup: locked?.totals ?? '', restored: totals };
    });
    return [...compared, ...(await this.backups.compare(folder, await this.workspaces.open(restored), steps))];
  }
}

/** `dien-tap-20261129-081502123`. */
function nameOfFolder(folder: string): string {
  return folder.split(/[\\/]/).at(-1) ?? folder;
}

function nameOf({ commune, month, version }: Omit<LockedTotals, 'totals'>): string {
  return `${commune}/${month}/${version}`;
}
