import type { SetPlan, WantedPlace } from '../../application/plan-case.js';
import type { ScoredSet } from '../../application/scored-set.js';
import { indexWaterfall } from '../../domain/engine/waterfall.js';
import type { PlannedAction } from '../../domain/plan/action.js';
import type { PlanBy, PlanOutcome } from '../../domain/plan/plan.js';
import { waterfallJson } from './waterfall-json.js';

/** What to do, and what it would lead to; `assumed` says that this is no score. */
export function planJson(scored: ScoredSet, made: SetPlan | undefined, by: PlanBy): object {
  if (made === undefined) return { assumed: true, by, result: 'no_target' };
  const { target, plan, wanted } = made;
  const { places } = scored.set.rounding;
  const now = scored.assessment.score.total.index;
  return {
    assumed: true,
    ...{ target: target.toDecimal(places), by, now: now.toDecimal(places) },
    ...(wanted && { wanted: wantedJson(wanted, places) }),
    result: now.atLeast(target) ? 'already' : plan.kind,
    ...(plan.kind === 'reached' && { plan: outcomeJson(scored, plan.plan) }),
    ...(plan.kind !== 'too_entangled' && { most: outcomeJson(scored, plan.most) }),
  };
}

/** `basis`: the table's points were published, or scored here from figures. `holder` is null where nobody is named. */
function wantedJson({ place, block: { comparator, basis, breaks }, holder }: WantedPlace, places: number): object {
  const { block, asOf, count } = comparator;
  return {
    ...{ place, count, block, asOf: asOf ?? null, basis, breaks, holder: holder.name ?? null },
    ...{ low: holder.low.toDecimal(places), high: holder.high.toDecimal(places) },
  };
}

function outcomeJson({ set, assessment }: ScoredSet, { actions, hours, score }: PlanOutcome): object {
  const { places } = set.rounding;
  return {
    index: score.total.index.toDecimal(places),
    count: actions.length,
    hours,
    actions: actions.map(actionJson),
    change: waterfallJson(indexWaterfall(assessment.score, score), places),
  };
}

function actionJson({ kind, criteria, hours, document, figure }: PlannedAction): object {
  return {
    ...{ kind, criteria, hours },
    ...(document && { document }),
    ...(figure && {
      metric: figure.metric,
      ...(figure.before && { before: figureJson(figure.before) }),
      after: figureJson(figure.after),
      ...(figure.cases && { cases: figure.cases.toString() }),
      ...(figure.part !== undefined && { part: figure.part }),
    }),
  };
}

/** The figure without where it came from. */
function figureJson({
  asOf: _asOf,
  source: _source,
  note: _note,
  entry: _entry,
  ...figure
}: NonNullable<PlannedAction['figure']>['after']): object {
  return figure;
}
