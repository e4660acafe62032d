import { inject, injectable } from 'inversify';
import type { Job, JobKind, JobTask } from '../../domain/jobs/job.js';
import type { Instant } from '../../domain/records/instant.js';
import { PackProvince } from '../province/pack-province.js';
import { ScoreProvince } from '../province/score-province.js';
import { BackUp } from '../records/back-up.js';
import { backupIssues } from '../records/backup-issues.js';
import type { Actor } from '../records/desk.js';
import { DrillRestore } from '../records/drill-restore.js';
import { ImportLongList } from '../records/import-long-list.js';
import { PackEvidence } from '../records/pack-evidence.js';
import { SeeBackups } from '../records/see-backups.js';
import type { JobProduct, JobSteps } from './job-steps.js';
import { backupSummary, trialSummary } from './job-summaries.js';

type Work<Kind extends JobKind> = (
  folder: string,
  actor: Actor,
  task: Extract<JobTask, { readonly kind: Kind }>,
  steps: JobSteps,
  askedAt: Instant,
) => Promise<JobProduct>;

const ZIP = 'application/zip';

/** Các loại việc chạy nền. */
@injectable()
export class JobKinds {
  readonly #works: { readonly [Kind in JobKind]: Work<Kind> };

  constructor(
    @inject(PackEvidence) evidence: PackEvidence,
    @inject(PackProvince) province: PackProvince,
    @inject(ScoreProvince) scores: ScoreProvince,
    @inject(ImportLongList) lists: ImportLongList,
    @inject(BackUp) backUp: BackUp,
    @inject(SeeBackups) backups: SeeBackups,
    @inject(DrillRestore) drill: DrillRestore,
  ) {
    this.#works = {
      evidence_pack: async (folder, actor, { commune, month }, steps) => {
        const pieces = await evidence.pack(folder, actor, commune, month, steps);
        return { file: { name: `goi-minh-chung_${month}.zip`, type: ZIP, pieces } };
      },
      province_pack: async (folder, actor, { month }, steps) => {
        const pieces = await province.pack(folder, actor, month, steps);
        return { file: { name: `goi-minh-chung_ca-tinh_${month}.zip`, type: ZIP, pieces } };
      },
      province_score: async (folder, actor, { month }, steps) => {
        await scores.record(folder, actor, month, steps);
        return {};
      },
      list_import: async (folder, actor, task, _, askedAt) => {
        await lists.record(folder, actor, task, askedAt);
        return {};
      },
      backup: async (folder, actor, _, steps) => {
        const report = await backUp.run(folder, actor, { steps });
        return { summary: backupSummary('backup_made', report), problems: backupIssues(report) };
      },
      backup_check: async (folder, actor, { backup }, steps) => {
        const report = await backups.check(folder, actor, backup, steps);
        return { summary: backupSummary('backup_checked', report), problems: backupIssues(report) };
      },
      restore_trial: async (folder, actor, _, steps) => {
        const trial = await drill.run(folder, actor, { steps });
        return { summary: trialSummary(trial), problems: trial.verified.issues };
      },
    };
  }

  /** Does the task in the name of who asked: what that person may not do now is refused now. @throws Refused */
  run(folder: string, { task, by, origin, at }: Job, steps: JobSteps): Promise<JobProduct> {
    const work = this.#works[task.kind] as Work<JobKind>;
    return work(folder, { account: by, origin }, task, steps, at);
  }
}
