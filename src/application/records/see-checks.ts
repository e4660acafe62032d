import { inject, injectable } from 'inversify';
import type { Fact, Metric, MetricId } from '../../domain/metric.js';
import { type Affected, affectedBy } from '../../domain/records/affected-criteria.js';
import type { CheckAnswer } from '../../domain/records/check-answer.js';
import { DomainJson } from '../ports/domain-json.js';
import { ScoreCase } from '../score-case.js';
import { type ScoredSet, scoredSets } from '../scored-set.js';
import { type Actor, Desk } from './desk.js';
import { answerTo, type DigestedCheck, failedChecks } from './failed-checks.js';
import { findMonth } from './find.js';

/** Một số liệu của kiểm tra; without a fact it was not reported. */
export interface SeenFigure {
  readonly id: MetricId;
  readonly metric?: Metric;
  readonly fact?: Fact;
}

export interface SeenCheck extends DigestedCheck {
  /** Set by set, never added: the criteria that rest on the figures. */
  readonly affected: readonly (Affected & { readonly set: ScoredSet })[];
  readonly figures: readonly SeenFigure[];
  /** The last answer to these figures; with other figures it would be none. */
  readonly answer?: CheckAnswer;
}

/** Kiểm tra số liệu của một tháng: what does not fit, worst first, with what hangs on it and what was answered. */
@injectable()
export class SeeChecks {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(ScoreCase) private readonly scoring: ScoreCase,
    @inject(DomainJson) private readonly json: DomainJson,
  ) {}

  /** @throws Refused */
  async run(folder: string, actor: Actor, commune: string, id: string): Promise<readonly SeenCheck[]> {
    const answers = await this.desk.see(folder, actor, { action: 'read', commune }, async ({ records }) => {
      const month = await findMonth(folder, records, commune, id);
      return records.checkAnswers.inMonth(commune, month.id);
    });
    const scored = await this.scoring.run({ folder, commune, month: id });
    const sets = scoredSets(scored);
    return failedChecks(scored.assessments, this.json).map((each) => {
      const answer = answerTo(each, answers);
      return {
        ...each,
        affected: affectedIn(sets, each),
        figures: figuresOf(sets, each),
        ...(answer !== undefined && { answer }),
      };
    });
  }
}

function affectedIn(sets: readonly ScoredSet[], { failed }: DigestedCheck): SeenCheck['affected'] {
  return sets
    .map((set) => ({
      set,
      ...affectedBy(failed.metrics, set.assessment.score.leaves, set.definitions.metrics),
    }))
    .filter(({ leaves }) => leaves.length > 0);
}

function figuresOf([scored]: readonly ScoredSet[], { failed }: DigestedCheck): SeenFigure[] {
  return failed.metrics.map((id) => {
    const [metric, fact] = [scored?.definitions.metrics.get(id), scored?.assessment.facts.get(id)];
    return { id, ...(metric !== undefined && { metric }), ...(fact !== undefined && { fact }) };
  });
}
