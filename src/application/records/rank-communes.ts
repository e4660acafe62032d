import { inject, injectable } from 'inversify';
import type { Definitions } from '../../domain/definitions.js';
import { type Issue, sortIssues } from '../../domain/issue.js';
import { rankedTable } from '../earlier-table.js';
import { EarlierTables } from '../earlier-tables.js';
import { Clock } from '../ports/clock.js';
import type { RankUnitsRequest, UnitsRanking } from '../rank-units.js';
import { chancesOf } from '../simulated-chances.js';
import { CompareCommunes } from './compare-communes.js';

export interface RankedWorkspace {
  /** One ranking for each set: two indices never stand in one. */
  readonly rankings: readonly UnitsRanking[];
  readonly definitions?: Definitions;
  readonly issues: readonly Issue[];
}

/** Xếp hạng các xã trong một không gian làm việc, by what is recorded of their last months. */
@injectable()
export class RankCommunes {
  constructor(
    @inject(CompareCommunes) private readonly comparing: CompareCommunes,
    @inject(EarlierTables) private readonly earlier: EarlierTables,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  async run({ file: folder, set, against, simulation }: RankUnitsRequest): Promise<RankedWorkspace> {
    const { sets, issues, definitions } = await this.comparing.run({
      folder,
      ...(set !== undefined && { sets: [set] }),
    });
    const told: Issue[] = [...issues];
    const rankings: UnitsRanking[] = [];
    for (const { asOf: days, ...each } of sets) {
      const ranked = { ...each, set: { set: each.set, hash: each.hash }, asOf: days.at(-1) ?? this.clock.today() };
      const chances = simulation && chancesOf(ranked.blocks, each.set, simulation);
      const moved = definitions && (await this.earlier.movedSince(against, rankedTable(ranked), definitions));
      // The same table is read for every set: its problems are told once.
      if (rankings.length === 0) told.push(...(moved?.issues ?? []));
      rankings.push({
        ...{ set: ranked.set, blocks: ranked.blocks, asOf: ranked.asOf },
        ...(days.length > 1 && { days }),
        ...(chances && { chances }),
        ...(moved?.movement && { movement: moved.movement }),
      });
    }
    return { rankings, issues: sortIssues(told), ...(definitions && { definitions }) };
  }
}
