import { inject, injectable, multiInject } from 'inversify';
import { EvaluatorTable } from '../domain/engine/evaluator.js';
import { scoredBase } from '../domain/engine/scored-base.js';
import type { Issue } from '../domain/issue.js';
import type { Exact } from '../domain/number.js';
import { type Plan, type PlanBy, planFor } from '../domain/plan/plan.js';
import { type ComparedPlace, holderOfPlace } from '../domain/standing/comparator.js';
import { CompareCase, type ComparedBlock } from './compare-case.js';
import { ForecastCase } from './forecast-case.js';
import { RuleEvaluators } from './ports/rule-evaluators.js';
import type { ScoreCaseRequest, ScoredCase } from './score-case.js';

export interface PlanCaseRequest extends ScoreCaseRequest {
  readonly by: PlanBy;
  /** The index to be reached, or the place to be taken in a published table. */
  readonly goal: PlanGoal;
}

export type PlanGoal =
  | { readonly kind: 'index'; readonly target: Exact }
  | { readonly kind: 'place'; readonly place: number; readonly against: string; readonly block?: string };

/** A plan, and the index it was made for. */
export interface SetPlan {
  readonly target: Exact;
  readonly plan: Plan;
  /** Where a place is wanted: which one, in which block, and who stands there. */
  readonly wanted?: WantedPlace;
}

export interface WantedPlace {
  readonly place: number;
  readonly block: ComparedBlock;
  readonly holder: ComparedPlace;
}

/** A place that no plan can be made for; no block: nothing in the table is of that index. */
export type UntoldPlace = Pick<WantedPlace, 'place'> & Partial<Pick<WantedPlace, 'block'>>;

export interface PlannedCase {
  readonly scored: ScoredCase;
  /** By set id. */
  readonly plans: ReadonlyMap<string, SetPlan>;
  /** By set id, where the table does not tell what the wanted place takes. */
  readonly untold?: ReadonlyMap<string, UntoldPlace>;
  /** See `ComparedCase`. */
  readonly blocksInstead?: readonly string[];
  /** The blocks of the table, where it is not told which one the place is meant in. */
  readonly blocksToChoose?: readonly string[];
  readonly issues: readonly Issue[];
}

/** Cách đi lên ít tốn nhất: what has to be done, at least, for a case to come to a given index. */
@injectable()
export class PlanCase {
  constructor(
    @inject(ForecastCase) private readonly forecasting: ForecastCase,
    @inject(CompareCase) private readonly comparing: CompareCase,
    @multiInject(RuleEvaluators) private readonly evaluators: RuleEvaluators,
  ) {}

  async run({ by, goal, ...request }: PlanCaseRequest): Promise<PlannedCase> {
    const scored = await this.forecasting.run(request);
    const { definitions, assessments, forecasts } = scored;
    if (definitions === undefined) return { scored, plans: new Map(), issues: scored.issues };
    const { targets, ...told } = await this.#targets(goal, request, scored);
    const table = new EvaluatorTable(this.evaluators);
    const plans = assessments.flatMap((assessment) => {
      const base = scoredBase(assessment, definitions, table, assessments);
      const target = targets.get(assessment.set.id);
      if (base === undefined || target === undefined) return [];
      const told = forecasts.get(assessment.set.id)?.metrics ?? [];
      const levers = {
        rules: definitions.actions ?? new Map(),
        forecasts: new Map(told.map((forecast) => [forecast.metric.id, forecast])),
      };
      const plan = planFor(base, assessment.score, levers, { by, target: target.index });
      const { wanted } = target;
      return [[assessment.set.id, { target: target.index, plan, ...(wanted && { wanted }) }] as const];
    });
    return { scored, plans: new Map(plans), ...told };
  }

  /** By set: the index asked for, or the one that surely takes the place in the newest table of the block. */
  async #targets(goal: PlanGoal, request: ScoreCaseRequest, { assessments, issues }: ScoredCase): Promise<Targets> {
    if (goal.kind === 'index') {
      return { targets: new Map(assessments.map(({ set }) => [set.id, { index: goal.target }])), issues };
    }
    const { place, against, block } = goal;
    const compared = await this.comparing.run({ ...request, against, ...(block !== undefined && { block }) });
    const several = [...compared.sets.values()].map(({ blocks }) => [
      ...new Set(blocks.map(({ comparator }) => comparator.block)),
    ]);
    const blocksToChoose = several.find((blocks) => blocks.length > 1);
    const targets = new Map<string, Target>();
    const untold = new Map<string, UntoldPlace>();
    for (const { set, input } of assessments) {
      const [first] = compared.sets.get(set.id)?.blocks ?? [];
      const holder = first?.printed ? holderOfPlace(first.comparator, place, input.commune.name) : undefined;
      if (first !== undefined && holder !== undefined) {
        targets.set(set.id, { index: holder.high, wanted: { place, block: first, holder } });
      } else untold.set(set.id, { place, ...(first && { block: first }) });
    }
    const { blocksInstead } = compared;
    return {
      ...{ targets, untold, issues: compared.issues },
      ...(blocksInstead && { blocksInstead }),
      ...(blocksToChoose && { blocksToChoose }),
    };
  }
}

interface Target {
  readonly index: Exact;
  readonly wanted?: WantedPlace;
}

type Targets = Pick<PlannedCase, 'untold' | 'blocksInstead' | 'blocksToChoose' | 'issues'> & {
  readonly targets: ReadonlyMap<string, Target>;
};
