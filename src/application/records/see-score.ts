import { inject, injectable } from 'inversify';
import type { ScoredCase } from '../score-case.js';
import { type Actor, Desk } from './desk.js';
import { RememberedScores } from './remembered-scores.js';

export interface MonthReference {
  readonly commune: string;
  readonly month: string;
  /** A locked version; absent: the last one, or what is recorded now while the month is not locked. */
  readonly version?: number;
}

/** Điểm của một tháng, for who may read it. */
@injectable()
export class SeeScore {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(RememberedScores) private readonly scores: RememberedScores,
  ) {}

  /** @throws Refused */
  async run(folder: string, actor: Actor, reference: MonthReference): Promise<ScoredCase> {
    await this.desk.see(folder, actor, { action: 'read', commune: reference.commune }, async () => undefined);
    return this.scores.run({ folder, ...reference, ifAccepted: true });
  }
}
