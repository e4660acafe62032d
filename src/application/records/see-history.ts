import { inject, injectable } from 'inversify';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import type { HistoryGrid } from '../../domain/records/history-grid.js';
import { DefinitionsSource } from '../ports/definitions-source.js';
import { type Actor, Desk } from './desk.js';
import { ReadHistory } from './read-history.js';

/** Các tháng đã khóa cạnh nhau, for who may read them. */
@injectable()
export class SeeHistory {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(ReadHistory) private readonly history: ReadHistory,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
  ) {}

  /** One grid for each set by which the commune ever scored a month. @throws Refused */
  async all(folder: string, actor: Actor, commune: string): Promise<readonly HistoryGrid[]> {
    const { ids, today } = await this.desk.see(folder, actor, { action: 'read', commune }, async (view) => {
      const months = await view.records.months.list(commune);
      return { ids: [...new Set(months.flatMap(({ sets }) => sets))], today: view.today };
    });
    const { value } = await this.definitions.load(today, ids);
    const sets = ids.flatMap((each) => value?.sets.get(each)?.set ?? []);
    return (await this.history.run(folder, commune, sets)) ?? [];
  }

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
