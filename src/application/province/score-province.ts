import { inject, injectable } from 'inversify';
import type { Commune } from '../../domain/commune.js';
import type { UnscoredCommune } from '../../domain/province/province-scores.js';
import { provinceSets, type ScoredCommune } from '../../domain/province/province-sets.js';
import type { MonthId } from '../../domain/records/month.js';
import { type JobSteps, UNCOUNTED } from '../jobs/job-steps.js';
import { Clock } from '../ports/clock.js';
import type { RecordedProvinceScores } from '../ports/province-score-records.js';
import { type Actor, Desk, type View } from '../records/desk.js';
import { ScoreCase, type ScoredCase } from '../score-case.js';
import { communesWithMonth } from './communes-with-month.js';

/** Chấm mọi xã trong một tháng, xã này cạnh xã khác. */
@injectable()
export class ScoreProvince {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(ScoreCase) private readonly scoring: ScoreCase,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Refused */
  async run(
    folder: string,
    actor: Actor,
    month: MonthId,
    steps: JobSteps = UNCOUNTED,
  ): Promise<RecordedProvinceScores> {
    const at = this.clock.now();
    const deed = { action: 'see_province', commune: '' } as const;
    const { communes, logged } = await this.desk.see(folder, actor, deed, async ({ records }) => ({
      communes: await communesWithMonth(records, month),
      logged: await loggedIn(records),
    }));
    steps.expect(communes.length);
    const scored: ScoredCommune[] = [];
    const unscored: UnscoredCommune[] = [];
    for (const commune of communes) {
      const found = await this.scoring.run({ folder, commune: commune.id, month });
      const sets = setsOf(commune, found);
      scored.push(...sets);
      if (sets.length === 0) unscored.push({ commune, problems: found.issues });
      await steps.done();
    }
    return { scores: { month, sets: provinceSets(scored), unscored, logged }, by: actor.account, at };
  }

  /** Keeps what was found for those who look at it later. @throws Refused */
  async record(folder: string, actor: Actor, month: MonthId, steps: JobSteps): Promise<void> {
    const found = await this.run(folder, actor, month, steps);
    const deed = { action: 'run_province', commune: '' } as const;
    await this.desk.act(folder, actor, deed, ({ records }) => records.provinceScores.put(found));
  }
}

export async function loggedIn(records: View['records']): Promise<ReadonlyMap<string, number>> {
  return new Map((await records.audit.heads()).map(({ scope, seq }) => [scope, seq]));
}

function setsOf(commune: Commune, { assessments, definitions, month }: ScoredCase): ScoredCommune[] {
  return assessments.flatMap(({ set: { id, hash }, score, input: { asOf } }) => {
    const set = definitions?.sets.get(id)?.set;
    return set === undefined ? [] : [{ commune, asOf, isLocked: month?.state === 'closed', set, hash, score }];
  });
}
