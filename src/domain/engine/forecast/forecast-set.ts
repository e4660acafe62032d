import type { Assessment } from '../../assessment.js';
import type { Definitions, LoadedSet } from '../../definitions.js';
import type { AreaForecast, ForecastRequest, LeafForecast, SetForecast } from '../../forecast.js';
import type { Facts, Metric, MetricId } from '../../metric.js';
import { Exact } from '../../number.js';
import type { LeafScore, SetScore } from '../../score.js';
import { deriveFacts, NOTHING_OUTSIDE } from '../derive-facts.js';
import { evaluateSet } from '../evaluate-set.js';
import type { EvaluatorTable } from '../evaluator.js';
import { type PreparedLeaf, type PreparedNode, type PreparedSet, prepareSet } from '../prepare.js';
import type { HandScores } from '../score-leaf.js';
import { withOutcome } from './facts-at.js';
import { type Outlook, outlooksOf } from './forecast-metrics.js';
import { type LeafRange, leafRange, type RangeContext } from './leaf-range.js';
import { slotOutlook } from './slots.js';

/**
 * Dự báo một bộ tiêu chí đến cuối kỳ: figures as they can still go, and the points the engine gives for them. The total's
 * range takes every leaf at its own worst and best, so nothing that can happen lies outside it.
 */
export function forecastSet(
  { set }: Pick<LoadedSet, 'set'>,
  definitions: Definitions,
  evaluators: EvaluatorTable,
  assessment: Assessment,
  request: ForecastRequest,
): SetForecast {
  const { input, facts, score } = assessment;
  const { calendar, metrics, rules } = definitions;
  const prepared = prepareSet(set, rules, evaluators, { asOf: input.asOf, period: input.period, calendar, metrics });
  const until = request.until ?? prepared.cycleEnd;
  const ruleOf = (leaf: LeafScore) => rules.get(leaf.criterion.scoring.rule)?.history.at(prepared.rulesOn)?.value.body;
  const known = definitions.forecasts ?? new Map();
  const outlooks = outlooksOf(assessment, { rules: known, metrics, calendar, until, request, ruleOf });
  const slots = slotOutlook(score.leaves, until, prepared.cycleOpen && input.asOf <= until);
  const byHand: HandScores = new Map(
    (input.byHand ?? []).filter((each) => each.set === set.id).map((each) => [each.code, each]),
  );
  const bare = bareOf(facts, input.facts, metrics);
  const context: RangeContext = { prepared, metrics, outlooks, typed: input.facts, bare, facts, slots, byHand };
  const sources = sourcesOf(prepared);
  const ranges = new Map(
    score.leaves.flatMap((leaf) => {
      const source = sources.get(leaf.criterion.code);
      return source === undefined ? [] : [[leaf, leafRange(leaf, source, context)] as const];
    }),
  );
  const at = (end: 'worst' | 'best') =>
    evaluateSet(prepared, facts, slots[end], handScores(ranges, end, byHand, set.id));
  const likely = evaluateSet(prepared, likelyFacts(outlooks, context), slots.likely, byHand);
  const [worst, best] = [at('worst'), at('best')];
  const used = new Set(score.leaves.flatMap(({ criterion }) => Object.values(criterion.scoring.with)));
  return {
    asOf: input.asOf,
    until,
    cycleEnd: prepared.cycleEnd,
    volume: request.volume,
    metrics: [...outlooks.values()]
      .map(({ forecast }) => forecast)
      .filter(({ metric }) => isTold(metric.id, used, metric)),
    leaves: leafForecasts(ranges, likely),
    areas: areaForecasts(worst, likely, best),
    total: { worst: worst.total.points, likely: likely.total.points, best: best.total.points },
    max: score.total.max,
    current: score.total.points,
    comingEvidence: slots.coming,
  };
}

/** Figures that a criterion of the set reads, and those with a target of their own. */
function isTold(id: MetricId, used: ReadonlySet<MetricId>, { target }: { readonly target?: Exact }): boolean {
  return used.has(id) || target !== undefined;
}

function sourcesOf({ areas }: PreparedSet): ReadonlyMap<string, PreparedLeaf> {
  const leaves = (node: PreparedNode): PreparedLeaf[] => [
    ...(node.leaf === undefined ? [] : [node.leaf]),
    ...(node.standIn === undefined ? [] : leaves(node.standIn.node)),
    ...node.children.flatMap(leaves),
  ];
  return new Map(areas.flatMap(leaves).map((leaf) => [leaf.criterion.code, leaf]));
}

/** One end of every leaf put in its place, so that the set's own way of adding up is used for the range too. */
function handScores(
  ranges: ReadonlyMap<LeafScore, LeafRange>,
  end: 'worst' | 'best',
  own: HandScores,
  set: string,
): HandScores {
  const scores = new Map(own);
  for (const [leaf, range] of ranges) {
    const points = range[end];
    if (range.basis === 'ledger' && points.equals(leaf.points)) continue;
    scores.set(leaf.criterion.code, { set, code: leaf.criterion.code, points, reason: '' });
  }
  return scores;
}

/** Without what follows from other figures by a formula, which is to be computed anew. */
function bareOf(facts: Facts, typed: Facts, metrics: ReadonlyMap<MetricId, Metric>): Facts {
  return new Map([...facts].filter(([id]) => typed.has(id) || metrics.get(id)?.derived?.kind !== 'formula'));
}

function likelyFacts(outlooks: ReadonlyMap<MetricId, Outlook>, { bare, metrics, prepared }: RangeContext): Facts {
  const changed = new Map(bare);
  for (const [id, { forecast }] of outlooks) withOutcome(changed, id, forecast.likely);
  return deriveFacts(metrics, changed, NOTHING_OUTSIDE, prepared.context.asOf);
}

function leafForecasts(ranges: ReadonlyMap<LeafScore, LeafRange>, likely: SetScore): LeafForecast[] {
  const points = new Map(likely.leaves.map((leaf) => [leaf.criterion.code, leaf.points]));
  return [...ranges].map(([leaf, { worst, best, basis, metrics }]) => ({
    leaf,
    basis,
    metrics,
    range: { worst, likely: points.get(leaf.criterion.code) ?? leaf.points, best },
    lostForGood: Exact.max(Exact.ZERO, leaf.max.minus(best)),
  }));
}

function areaForecasts(worst: SetScore, likely: SetScore, best: SetScore): AreaForecast[] {
  return likely.areas.map((area, index) => ({
    criterion: area.criterion,
    max: area.max,
    range: {
      worst: worst.areas[index]?.points ?? area.points,
      likely: area.points,
      best: best.areas[index]?.points ?? area.points,
    },
  }));
}
