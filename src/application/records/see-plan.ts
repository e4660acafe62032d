import { inject, injectable } from 'inversify';
import type { Exact } from '../../domain/number.js';
import type { PlanBy } from '../../domain/plan/plan.js';
import { PlanCase, type SetPlan } from '../plan-case.js';
import { type Actor, Desk } from './desk.js';
import type { MonthReference } from './see-score.js';

/** Kế hoạch đi lên của một tháng, by set, for who may read it. */
@injectable()
export class SeePlan {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(PlanCase) private readonly planning: PlanCase,
  ) {}

  /** @throws Refused */
  async run(
    folder: string,
    actor: Actor,
    reference: MonthReference,
    target: Exact,
    by: PlanBy,
  ): Promise<ReadonlyMap<string, SetPlan>> {
    await this.desk.see(folder, actor, { action: 'read', commune: reference.commune }, async () => undefined);
    const { plans } = await this.planning.run({ folder, ...reference, by, goal: { kind: 'index', target } });
    return plans;
  }
}
