import { inject, injectable } from 'inversify';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import type { HistoryGrid } from '../../domain/records/history-grid.js';
import { type Actor, Desk } from './desk.js';
import { ReadHistory } from './read-history.js';

/** Các tháng đã khóa cạnh nhau, for who may read them. */
@injectable()
export class SeeHistory {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(ReadHistory) private readonly history: ReadHistory,
  ) {}

  /** One grid for each set. @throws Refused */
  async run(
    folder: string,
    actor: Actor,
    commune: string,
    sets: readonly CriteriaSet[],
  ): Promise<readonly HistoryGrid[]> {
    await this.desk.see(folder, actor, { action: 'read', commune }, async () => undefined);
    return (await this.history.run(folder, commune, sets)) ?? [];
  }
}
