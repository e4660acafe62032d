import type { CriteriaSet, Criterion } from '../criteria-set.js';
import type { Facts, MetricId } from '../metric.js';
import { Exact } from '../number.js';
import type { LeafScore, NodeScore, SetScore, TotalScore } from '../score.js';
import { stateWithoutFigure } from './evaluators/outcomes.js';
import { ledgerOf } from './ledger.js';
import { maxWithin, pointsWithin } from './limits.js';
import type { PreparedNode, PreparedSet, StandIn } from './prepare.js';
import { type Given, type HandScores, type SlotsByRequirement, scoreLeaf } from './score-leaf.js';

const NO_SLOTS: SlotsByRequirement = new Map();
const NO_HAND_SCORES: HandScores = new Map();

/** Scores one commune on a prepared set. Knows nothing of rules: leaves in, sums out. */
export function evaluateSet(
  prepared: PreparedSet,
  facts: Facts,
  slots: SlotsByRequirement = NO_SLOTS,
  byHand: HandScores = NO_HAND_SCORES,
): SetScore {
  const leaves: LeafScore[] = [];
  const areas = prepared.areas.map((area) => scoreNode(prepared, area, { facts, slots, byHand }, leaves));
  return { total: totalOf(prepared, areas), areas, leaves };
}

function scoreNode(prepared: PreparedSet, node: PreparedNode, given: Given, leaves: LeafScore[]): NodeScore {
  if (node.leaf !== undefined) {
    const leaf = scoreLeaf(prepared, node.leaf, given);
    leaves.push(leaf);
    return withLimits(prepared, node, leaf);
  }
  const children = partsOf(node, given.facts).map((part) => scoreNode(prepared, part, given, leaves));
  return sumOf(prepared, node, children);
}

/** What a branch adds up: its children, or the score that stands in for them. */
export function partsOf(node: PreparedNode, facts: Facts): readonly PreparedNode[] {
  return standsIn(node, facts) ? [node.standIn.node] : node.children;
}

/** A branch from its parts, rounded and limited as the set says. */
export function sumOf(prepared: PreparedSet, node: PreparedNode, children: readonly NodeScore[]): NodeScore {
  let points = Exact.ZERO;
  let max = Exact.ZERO;
  let recoverable = Exact.ZERO;
  for (const child of children) {
    points = points.plus(child.points);
    max = max.plus(child.max);
    recoverable = recoverable.plus(child.ledger.recoverable);
  }
  const ledger = ledgerOf(max, points, recoverable);
  return withLimits(prepared, node, { criterion: node.criterion, points, max, ledger, children });
}

/** The published score of a group is used only while none of the group's own figures is known. */
function standsIn(node: PreparedNode, facts: Facts): node is PreparedNode & { readonly standIn: StandIn } {
  if (node.standIn === undefined) return false;
  const hasFigure = (id: MetricId) => stateWithoutFigure(facts.get(id)) !== 'not_reported';
  return node.standIn.metrics.some(hasFigure) && !node.standIn.replaced.some(hasFigure);
}

/** Rounds where the set says so, and cuts bonus and penalty blocks at their limits. */
export function withLimits(prepared: PreparedSet, node: PreparedNode, score: NodeScore): NodeScore {
  if (node.addsUp) return score;
  const { criterion, children, leaf } = score;
  const points = pointsWithin(prepared.set.rounding, criterion, score.points);
  const max = maxWithin(criterion, score.max);
  const ledger = ledgerOf(max, points, score.ledger.recoverable);
  return { criterion, points, max, ledger, children, ...(leaf === undefined ? {} : { leaf }) };
}

/** Base areas on the scale; bonus and penalty beside it; the whole never above the scale or what applies of it. */
export function totalOf(prepared: PreparedSet, areas: readonly NodeScore[]): TotalScore {
  const { set } = prepared;
  const { places, mode, at } = set.rounding;
  const of = (block: Criterion['block']) => areas.filter((area) => area.criterion.block === block);
  const sum = (nodes: readonly NodeScore[], part: (node: NodeScore) => Exact) => Exact.sum(nodes.map(part));
  const base = of('base');
  const earned = sum(base, (area) => area.points);
  const max = sum(base, (area) => area.max);
  const bonus = sum(of('bonus'), (area) => area.points);
  const penalty = sum(of('penalty'), (area) => area.points);
  const adjustment = bonus.plus(penalty);
  const unrounded = earned.plus(adjustment);
  const rounded = at === 'total' ? unrounded.round(places, mode) : unrounded;
  const points = Exact.min(Exact.min(set.scale, max), rounded);
  return {
    points,
    max,
    scale: set.scale,
    index: indexOf(set, max, earned, adjustment),
    ledger: ledgerOf(
      max,
      points,
      sum(base, (area) => area.ledger.recoverable),
    ),
    bonus,
    penalty,
  };
}

/** Chỉ số: base points on the scale, plus bonus and penalty; never falls when either of them rises. */
function indexOf(set: CriteriaSet, max: Exact, earned: Exact, adjustment: Exact): Exact {
  return max.isZero() ? Exact.ZERO : Exact.min(set.scale, onScale(set, max, earned).plus(adjustment));
}

/** Base points as they count in the index: related to what applies, and rounded. */
export function onScale({ scale, rounding }: CriteriaSet, max: Exact, earned: Exact): Exact {
  if (max.isZero()) return Exact.ZERO;
  return earned.times(scale).dividedBy(max).round(rounding.places, rounding.mode);
}
