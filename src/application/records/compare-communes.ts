import { inject, injectable } from 'inversify';
import type { IsoDate } from '../../domain/calendar.js';
import type { Commune } from '../../domain/commune.js';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import type { Definitions } from '../../domain/definitions.js';
import { rankBlocks, toldInRanking } from '../../domain/engine/rank.js';
import { type Issue, sortIssues } from '../../domain/issue.js';
import type { RankBlock } from '../../domain/ranking.js';
import type { SetScore } from '../../domain/score.js';
import { Workspaces } from '../ports/workspaces.js';
import { ScoreCase, type ScoreCaseRequest } from '../score-case.js';

export interface RankedCommunes {
  /** One ranking for each set: two indices never stand in one. */
  readonly sets: readonly {
    readonly set: CriteriaSet;
    readonly hash: string;
    readonly blocks: readonly RankBlock[];
    /** The as-of dates of the communes that are compared. */
    readonly asOf: readonly IsoDate[];
  }[];
  /** Those of the last commune; absent: no commune's month could be read. */
  readonly definitions?: Definitions;
  readonly issues: readonly Issue[];
}

/** Các xã trong một không gian làm việc, cạnh nhau: every commune's month by the same sets. */
@injectable()
export class CompareCommunes {
  constructor(
    @inject(ScoreCase) private readonly scoring: ScoreCase,
    @inject(Workspaces) private readonly workspaces: Workspaces,
  ) {}

  async run(request: ScoreCaseRequest): Promise<RankedCommunes> {
    const { records } = await this.workspaces.open(request.folder);
    const communes = await records.read((each) => each.communes.list());
    const found = new Map<
      string,
      { set: CriteriaSet; hash: string; days: Set<IsoDate>; scored: { commune: Commune; score: SetScore }[] }
    >();
    const issues: Issue[] = [];
    let last: Definitions | undefined;
    for (const { id } of communes) {
      const { assessments, definitions, issues: told } = await this.scoring.run({ ...request, commune: id });
      issues.push(...told);
      last = definitions ?? last;
      for (const { set: scoredSet, score, input } of assessments) {
        const set = definitions?.sets.get(scoredSet.id)?.set;
        if (set === undefined) continue;
        const key = `${set.id} ${scoredSet.hash}`;
        const known = found.get(key) ?? { set, hash: scoredSet.hash, days: new Set(), scored: [] };
        known.days.add(input.asOf);
        known.scored.push({ commune: input.commune, score });
        found.set(key, known);
      }
    }
    const sets = [...found.values()].map(({ set, hash, days, scored }) => ({
      ...{ set, hash, blocks: rankBlocks(scored, toldInRanking(set)) },
      asOf: [...days].sort(),
    }));
    return { sets, issues: sortIssues(issues), ...(last && { definitions: last }) };
  }
}
