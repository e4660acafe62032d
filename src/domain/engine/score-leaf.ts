import type { Code } from '../criteria-set.js';
import { dueNow, type RequirementId, type SlotStatus } from '../evidence.js';
import type { Facts } from '../metric.js';
import { Exact } from '../number.js';
import type { HandScore, LeafScore, Ledger, NodeScore, RuleOutcome, ScoreState, TraceNode } from '../score.js';
import type { RuleInput } from './evaluator.js';
import { explainLeaf } from './explain-leaf.js';
import { ledgerUpTo } from './ledger.js';
import { inputOf, type PreparedLeaf, type PreparedSet } from './prepare.js';

/** Evidence slots of one commune by requirement. */
export type SlotsByRequirement = ReadonlyMap<RequirementId, readonly SlotStatus[]>;

/** What people gave instead of the rules, by criterion. */
export type HandScores = ReadonlyMap<Code, HandScore>;

/** What one commune is scored on. */
export interface Given {
  readonly facts: Facts;
  readonly slots: SlotsByRequirement;
  readonly byHand: HandScores;
}

const NO_SLOTS: readonly SlotStatus[] = [];
const NO_CHILDREN: readonly NodeScore[] = [];

/** Scores one leaf: the figures by the rule, then evidence, rounding and the set's policies. */
export function scoreLeaf(prepared: PreparedSet, leaf: PreparedLeaf, { facts, slots, byHand }: Given): Leaf {
  const input = inputOf(prepared, leaf, facts);
  const evidence = slotsOf(leaf, slots);
  const machine = applyPolicy(prepared, leaf, ruleOutcome(leaf, input));
  // Hardly any commune has one, and looking every code up would take a quarter of the scoring.
  const hand = byHand.size === 0 ? undefined : byHand.get(leaf.criterion.code);
  const outcome = hand === undefined ? machine : outcomeByHand(hand, machine);
  const counted = countedPoints(prepared, outcome, evidence);
  return new Leaf(prepared, leaf, facts, outcome, counted, evidence, hand);
}

/** What the figures can still bring stays within reach. */
function outcomeByHand({ points }: HandScore, { reachable }: RuleOutcome): RuleOutcome {
  return { state: 'by_hand', points, reachable: Exact.max(points, reachable) };
}

/**
 * The result of one leaf, which is also the node of the tree that stands for it. A class, so that the explanation costs
 * nothing until somebody asks for it.
 */
export class Leaf implements LeafScore, NodeScore {
  readonly state: ScoreState;
  readonly earned: Exact;
  readonly reachable: Exact;
  readonly max: Exact;
  readonly ledger: Ledger;

  constructor(
    readonly prepared: PreparedSet,
    readonly source: PreparedLeaf,
    readonly facts: Facts,
    outcome: RuleOutcome,
    readonly points: Exact,
    readonly evidence: readonly SlotStatus[],
    readonly hand: HandScore | undefined,
  ) {
    this.state = outcome.state;
    this.earned = outcome.points;
    this.reachable = outcome.reachable;
    this.max = applies(prepared, outcome.state) ? source.max : Exact.ZERO;
    this.ledger = ledgerUpTo(this.max, points, ceiling(prepared, this.max, points, outcome));
  }

  get criterion(): PreparedLeaf['criterion'] {
    return this.source.criterion;
  }

  get area(): string {
    return this.source.area;
  }

  get children(): readonly NodeScore[] {
    return NO_CHILDREN;
  }

  get leaf(): LeafScore {
    return this;
  }

  get withheld(): Exact {
    return Exact.max(
      Exact.ZERO,
      this.earned.minus(recognised(this.prepared, { state: this.state, points: this.earned }, this.evidence)),
    );
  }

  explain(): TraceNode {
    return explainLeaf(this);
  }
}

function ruleOutcome(leaf: PreparedLeaf, input: RuleInput): RuleOutcome {
  if (leaf.monitor) return { state: 'monitored', points: Exact.ZERO, reachable: Exact.ZERO };
  if (leaf.rule === undefined) return { state: 'failed', points: Exact.ZERO, reachable: input.max };
  const { body, unclear } = leaf.rule.version.value;
  if (unclear !== undefined) return { state: 'awaiting_guidance', points: Exact.ZERO, reachable: input.max };
  return leaf.rule.evaluator.evaluate(body, input);
}

/** What the set says of states: a survey's or an appraiser's score is awaited, not owed by the office. */
function applyPolicy(prepared: PreparedSet, leaf: PreparedLeaf, outcome: RuleOutcome): RuleOutcome {
  if (outcome.state === 'not_reported' && comesFromOutside(leaf)) return { ...outcome, state: 'awaiting_external' };
  if (outcome.state === 'not_applicable' && prepared.set.policy.notApplicable === 'award_full') {
    return { ...outcome, points: leaf.max };
  }
  return outcome;
}

function comesFromOutside({ criterion: { scoring } }: PreparedLeaf): boolean {
  return scoring.source === 'survey' || scoring.source === 'appraiser';
}

function slotsOf(leaf: PreparedLeaf, slots: SlotsByRequirement): readonly SlotStatus[] {
  if (leaf.evidence.length === 0 || slots.size === 0) return NO_SLOTS;
  return leaf.evidence.flatMap((requirement) => slots.get(requirement.id) ?? NO_SLOTS);
}

function countedPoints(prepared: PreparedSet, outcome: RuleOutcome, evidence: readonly SlotStatus[]): Exact {
  const { rounding } = prepared.set;
  const points = recognised(prepared, outcome, evidence);
  return rounding.at === 'leaf' ? points.round(rounding.places, rounding.mode) : points;
}

/**
 * The part of the points that evidence backs, under the set's policy. Deductions need no evidence, and who scores by
 * hand has weighed it.
 */
function recognised(
  prepared: PreparedSet,
  { state, points: earned }: Pick<RuleOutcome, 'state' | 'points'>,
  evidence: readonly SlotStatus[],
): Exact {
  const policy = prepared.set.policy.missingEvidence;
  if (
    policy === 'flag' ||
    state === 'not_applicable' ||
    state === 'by_hand' ||
    earned.sign() <= 0 ||
    evidence.length === 0
  )
    return earned;
  const due = dueNow(evidence);
  if (due.length === 0) return earned;
  const backed = due.filter((each) => each.counts).length;
  if (policy === 'withhold') return backed === due.length ? earned : Exact.ZERO;
  return earned.times(Exact.of(backed, due.length));
}

/** Whether the leaf's maximum belongs to what this commune can score at all. */
function applies(prepared: PreparedSet, state: ScoreState): boolean {
  const { notApplicable, missingExternal } = prepared.set.policy;
  if (state === 'not_applicable') return notApplicable !== 'rescale';
  return state !== 'awaiting_external' || missingExternal !== 'rescale';
}

/** The most the leaf can still come to. */
function ceiling(prepared: PreparedSet, max: Exact, points: Exact, outcome: RuleOutcome): Exact {
  switch (outcome.state) {
    case 'awaiting_guidance':
    case 'awaiting_external':
      return max;
    case 'not_applicable':
      return points;
    default:
      return prepared.cycleOpen ? outcome.reachable : points;
  }
}
