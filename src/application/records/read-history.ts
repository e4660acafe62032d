import { inject, injectable } from 'inversify';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import { type HistoryGrid, historyGrid } from '../../domain/records/history-grid.js';
import type { LayerScore } from '../../domain/records/layer.js';
import type { MonthVersion } from '../../domain/records/month.js';
import { Clock } from '../ports/clock.js';
import { Workspaces } from '../ports/workspaces.js';

/** Lịch sử các tháng đã khóa của một xã trong không gian làm việc. */
@injectable()
export class ReadHistory {
  constructor(
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** Undefined where the folder is no workspace: a case folder has no history. */
  async run(
    folder: string,
    commune: string,
    sets: readonly CriteriaSet[],
  ): Promise<readonly HistoryGrid[] | undefined> {
    if (!(await this.workspaces.isWorkspace(folder))) return undefined;
    const { records } = await this.workspaces.open(folder);
    return records.read(async (each) => {
      const versions: MonthVersion[] = [];
      const layers: LayerScore[] = [];
      for (const { id } of await each.months.list(commune)) {
        versions.push(...(await each.months.versions(commune, id)));
        layers.push(...(await each.layers.inMonth(commune, id)));
      }
      const departments = await each.communes.departments(commune, this.clock.today());
      return sets.map((set) => historyGrid(set, { versions, layers, departments }));
    });
  }
}
