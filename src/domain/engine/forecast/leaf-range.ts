import type { LeafForecast } from '../../forecast.js';
import type { Facts, Metric, MetricId } from '../../metric.js';
import { Exact } from '../../number.js';
import type { LeafScore } from '../../score.js';
import { deriveFacts, NOTHING_OUTSIDE } from '../derive-facts.js';
import type { PreparedLeaf, PreparedSet } from '../prepare.js';
import { type HandScores, type SlotsByRequirement, scoreLeaf } from '../score-leaf.js';
import { outcomeAt } from './cases.js';
import { withOutcome } from './facts-at.js';
import type { Outlook } from './forecast-metrics.js';
import { leastPoints } from './least-points.js';
import type { SlotOutlook } from './slots.js';
import { MOST_COMBINATIONS, movesFor } from './steps.js';

export interface RangeContext {
  readonly prepared: PreparedSet;
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  readonly outlooks: ReadonlyMap<MetricId, Outlook>;
  /** What people reported; that and the results of other sets; and the same with all that follows from it. */
  readonly typed: Facts;
  readonly bare: Facts;
  readonly facts: Facts;
  readonly slots: SlotOutlook;
  readonly byHand: HandScores;
}

export type LeafRange = Pick<LeafForecast, 'basis' | 'metrics'> & { readonly worst: Exact; readonly best: Exact };

/** The fewest and the most points of one leaf on the last day, by the engine itself on every outcome that decides. */
export function leafRange(leaf: LeafScore, source: PreparedLeaf, context: RangeContext): LeafRange {
  const { facts, slots, byHand } = context;
  const varying = varyingOf(source, context);
  const body = source.rule?.version.value.body;
  const fixed = body === undefined || varying.length === 0 || byHand.has(leaf.criterion.code);
  if (fixed || source.rule?.version.value.unclear !== undefined || source.criterion.scoring.monitor) {
    const worst = score(source, facts, slots.worst, context).points;
    const { points, ledger } = score(source, facts, slots.best, context);
    return { worst, best: points.plus(ledger.recoverable), basis: 'ledger', metrics: [] };
  }
  const metrics = varying.map(({ id }) => id);
  const choices = combinations(source, varying);
  if (choices === undefined) {
    const max = leaf.criterion.maxPoints;
    return { worst: leastPoints(body, max), best: Exact.max(max, Exact.ZERO), basis: 'wide', metrics };
  }
  const at = choices.map((choice) => factsOf(choice, varying, context));
  const low = at.map((given) => score(source, given, slots.worst, context).points);
  const high = at.map((given) => score(source, given, slots.best, context).points);
  return { worst: low.reduce(Exact.min), best: high.reduce(Exact.max), basis: 'cases', metrics };
}

interface Varying {
  readonly id: MetricId;
  /** Whether the rule reads the figure itself, and not one that follows from it. */
  readonly direct: boolean;
  readonly outlook: Outlook;
}

/** Forecast figures behind a leaf, straight or through derived ones; a stand-in input counts only while it is used. */
function varyingOf({ criterion, rule }: PreparedLeaf, { metrics, outlooks, typed }: RangeContext): Varying[] {
  const main = outlooks.get(criterion.scoring.with.ratio ?? '');
  const usesMain = rule?.version.value.body.kind === 'ratio' && main !== undefined && main.room.denominator.sign() > 0;
  const inputs = Object.entries(criterion.scoring.with).filter(([name]) => !(usesMain && name === 'fallback'));
  const found = new Map<MetricId, Varying>();
  const visit = (id: MetricId, direct: boolean): void => {
    const outlook = outlooks.get(id);
    if (outlook !== undefined && !found.get(id)?.direct) found.set(id, { id, direct, outlook });
    const derived = typed.has(id) ? undefined : metrics.get(id)?.derived;
    if (derived?.kind !== 'formula') return;
    for (const input of Object.values(derived.inputs)) visit(input.metric, false);
  };
  for (const [, id] of inputs) visit(id, true);
  return [...found.values()];
}

/** Every combination of the moves that matter; undefined when they are too many to try. */
function combinations(source: PreparedLeaf, varying: readonly Varying[]): Exact[][] | undefined {
  const body = source.rule?.version.value.body;
  if (body === undefined) return undefined;
  const straight = varying.every(({ direct }) => direct);
  let all: Exact[][] = [[]];
  for (const { outlook } of varying) {
    const moves = movesFor(body, straight, outlook.forecast.soFar, outlook.room);
    if (moves === undefined || all.length * moves.length > MOST_COMBINATIONS) return undefined;
    all = all.flatMap((chosen) => moves.map((move) => [...chosen, move]));
  }
  return all;
}

function factsOf(choice: readonly Exact[], varying: readonly Varying[], context: RangeContext): Facts {
  const straight = varying.every(({ direct }) => direct);
  const changed = new Map(straight ? context.facts : context.bare);
  varying.forEach(({ id, outlook }, index) => {
    const { soFar } = outlook.forecast;
    withOutcome(changed, id, outcomeAt(choice[index] ?? Exact.ZERO, soFar, outlook.room));
  });
  if (straight) return changed;
  return deriveFacts(context.metrics, changed, NOTHING_OUTSIDE, context.prepared.context.asOf);
}

function score(source: PreparedLeaf, facts: Facts, slots: SlotsByRequirement, { prepared, byHand }: RangeContext) {
  return scoreLeaf(prepared, source, { facts, slots, byHand });
}
