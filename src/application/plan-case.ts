import { inject, injectable, multiInject } from 'inversify';
import { EvaluatorTable } from '../domain/engine/evaluator.js';
import { scoredBase } from '../domain/engine/scored-base.js';
import type { Exact } from '../domain/number.js';
import { type Plan, type PlanBy, planFor } from '../domain/plan/plan.js';
import { RuleEvaluators } from './ports/rule-evaluators.js';
import { ScoreCase, type ScoreCaseRequest, type ScoredCase } from './score-case.js';

export interface PlanCaseRequest extends ScoreCaseRequest {
  readonly by: PlanBy;
  readonly target: Exact;
}

export interface PlannedCase {
  readonly scored: ScoredCase;
  /** By set id. */
  readonly plans: ReadonlyMap<string, Plan>;
}

/** Cách đi lên ít tốn nhất: what has to be done, at least, for a case to come to a given index. */
@injectable()
export class PlanCase {
  constructor(
    @inject(ScoreCase) private readonly scoring: ScoreCase,
    @multiInject(RuleEvaluators) private readonly evaluators: RuleEvaluators,
  ) {}

  async run({ by, target, ...request }: PlanCaseRequest): Promise<PlannedCase> {
    const scored = await this.scoring.run(request);
    const table = new EvaluatorTable(this.evaluators);
    const { definitions, assessments } = scored;
    const plans = assessments.flatMap((assessment) => {
      if (definitions === undefined) return [];
      const base = scoredBase(assessment, definitions, table, assessments);
      if (base === undefined) return [];
      return [
        [assessment.set.id, planFor(base, assessment.score, definitions.actions ?? new Map(), { by, target })] as const,
      ];
    });
    return { scored, plans: new Map(plans) };
  }
}
