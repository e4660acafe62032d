import type { Criterion } from '../criteria-set.js';
import type { Facts, MetricId } from '../metric.js';
import { Exact } from '../number.js';
import type { LeafScore, NodeScore, SetScore, TotalScore } from '../score.js';
import { stateWithoutFigure } from './evaluators/outcomes.js';
import { ledgerOf } from './ledger.js';
import type { PreparedNode, PreparedSet } from './prepare.js';
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
    return withBlockLimits(prepared, leaf);
  }
  const parts = standsIn(node, given.facts) ? [node.standIn.node] : node.children;
  const children: NodeScore[] = [];
  let points = Exact.ZERO;
  let max = Exact.ZERO;
  let recoverable = Exact.ZERO;
  for (const part of parts) {
    const child = scoreNode(prepared, part, given, leaves);
    children.push(child);
    points = points.plus(child.points);
    max = max.plus(child.max);
    recoverable = recoverable.plus(child.ledger.recoverable);
  }
  const ledger = ledgerOf(max, points, recoverable);
  return withBlockLimits(prepared, { criterion: node.criterion, points, max, ledger, children });
}

/** The published score of a group is used only while none of the group's own figures is known. */
function standsIn(node: PreparedNode, facts: Facts): node is PreparedNode & Required<Pick<PreparedNode, 'standIn'>> {
  if (node.standIn === undefined) return false;
  const hasFigure = (id: MetricId) => stateWithoutFigure(facts.get(id)) !== 'not_reported';
  return node.standIn.metrics.some(hasFigure) && !node.standIn.replaced.some(hasFigure);
}

/** Rounds where the set says so, and cuts bonus and penalty blocks at their limits. */
function withBlockLimits(prepared: PreparedSet, node: NodeScore): NodeScore {
  const { criterion, children, leaf } = node;
  const { rounding } = prepared.set;
  const rounds = rounding.at === criterion.level;
  const limited = criterion.level === 'area' && criterion.block !== 'base';
  if (!rounds && !limited) return node;
  const rounded = rounds ? node.points.round(rounding.places, rounding.mode) : node.points;
  const points = limited ? blockPoints(criterion, rounded) : rounded;
  const max = limited ? blockMax(criterion) : node.max;
  const ledger = ledgerOf(max, points, node.ledger.recoverable);
  return { criterion, points, max, ledger, children, ...(leaf === undefined ? {} : { leaf }) };
}

function blockPoints(criterion: Criterion, points: Exact): Exact {
  return criterion.block === 'bonus' ? Exact.min(criterion.maxPoints, points) : Exact.max(criterion.floor, points);
}

function blockMax(criterion: Criterion): Exact {
  return criterion.block === 'bonus' ? criterion.maxPoints : Exact.ZERO;
}

/** Base areas on the scale; bonus and penalty beside it; the whole never above the scale or what applies of it. */
function totalOf(prepared: PreparedSet, areas: readonly NodeScore[]): TotalScore {
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
  const onScale = max.isZero() ? Exact.ZERO : earned.times(set.scale).dividedBy(max).round(places, mode);
  return {
    points,
    max,
    scale: set.scale,
    index: max.isZero() ? Exact.ZERO : Exact.min(set.scale, onScale.plus(adjustment)),
    ledger: ledgerOf(
      max,
      points,
      sum(base, (area) => area.ledger.recoverable),
    ),
    bonus,
    penalty,
  };
}
