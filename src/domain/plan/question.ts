import type { Code } from '../criteria-set.js';
import { onScale } from '../engine/evaluate-set.js';
import { addsUp, pointsWithin } from '../engine/limits.js';
import type { PreparedLeaf, PreparedNode, PreparedSet } from '../engine/prepare.js';
import type { Assumed, Rescorer, ScoredBase } from '../engine/rescorer.js';
import { scoreLeaf } from '../engine/score-leaf.js';
import type { RequirementId, SlotStatus } from '../evidence.js';
import type { Fact, MetricId } from '../metric.js';
import { Exact } from '../number.js';
import type { NodeScore, SetScore } from '../score.js';
import { type Assignment, type Choice, optionAt } from './choice.js';
import { prerequisites } from './prerequisites.js';
import type { Item } from './solve.js';

/** Every leaf of a set by its code, stand-ins included. */
export function leavesByCode(prepared: PreparedSet): ReadonlyMap<Code, PreparedLeaf> {
  const leaves = new Map<Code, PreparedLeaf>();
  const visit = ({ leaf, children, standIn }: PreparedNode): void => {
    if (leaf !== undefined) leaves.set(leaf.criterion.code, leaf);
    children.forEach(visit);
    if (standIn !== undefined) visit(standIn.node);
  };
  prepared.areas.forEach(visit);
  return leaves;
}

/** The whole question: the index as a sum of sums over leaves, each with the choices that it depends on. */
export function questionOf(choices: readonly Choice[], base: ScoredBase, score: SetScore, rescorer: Rescorer): Item {
  const { prepared } = base;
  const { set } = prepared;
  const { max } = score.total;
  const leaves = leavesByCode(prepared);
  const scopes = scopesOf(choices, leaves, rescorer);
  const leafItem = (node: NodeScore): Item => {
    const leaf = leaves.get(node.criterion.code);
    const scope = scopes.get(node.criterion.code) ?? [];
    const own = node.leaf?.points ?? Exact.ZERO;
    const points = (made: Assignment): Exact => {
      const raw =
        leaf === undefined || scope.length === 0 ? own : leafPoints(leaf, choices, scope, made, base, rescorer);
      return pointsWithin(set.rounding, node.criterion, raw);
    };
    return { kind: 'leaf', scope, points };
  };
  // A branch that only adds up is no step of its own: its parts count where it counts.
  const itemsOf = (node: NodeScore): Item[] => {
    if (node.leaf !== undefined) return [leafItem(node)];
    const below = node.children.flatMap(itemsOf);
    if (addsUp(set.rounding, node.criterion)) return below;
    return [sumItem(below, (sum) => pointsWithin(set.rounding, node.criterion, sum))];
  };
  const inBlock = (isBase: boolean): Item[] =>
    score.areas.filter(({ criterion }) => (criterion.block === 'base') === isBase).flatMap(itemsOf);
  const earned = sumItem(inBlock(true), (sum) => onScale(set, max, sum));
  const parts = [earned, ...inBlock(false), ...prerequisites(choices, base)];
  return sumItem(parts, (sum) => (max.isZero() ? Exact.ZERO : Exact.min(set.scale, sum)));
}

/** What the options taken assume together. */
export function assumedBy(choices: readonly Choice[], made: Assignment, rescorer: Rescorer): Assumed {
  const facts = new Map<MetricId, Fact>();
  choices.forEach((choice, at) => {
    const option = optionAt(choice, made[at] ?? 0);
    if (choice.kind === 'figure' && option !== undefined && 'fact' in option) facts.set(choice.metric, option.fact);
  });
  const handedIn = new Map<RequirementId, Set<string>>();
  choices.forEach((choice, at) => {
    const option = optionAt(choice, made[at] ?? 0);
    if (choice.kind !== 'documents' || option === undefined || !('slots' in option)) return;
    const known = handedIn.get(choice.requirement) ?? new Set();
    for (const slot of option.slots) known.add(slot);
    handedIn.set(choice.requirement, known);
  });
  const { given } = rescorer.given({ facts });
  const slots = new Map(
    [...handedIn].map(
      ([id, labels]) => [id, (given.slots.get(id) ?? []).map((slot) => accepted(slot, labels))] as const,
    ),
  );
  return { facts, slots };
}

function accepted(status: SlotStatus, labels: ReadonlySet<string>): SlotStatus {
  return labels.has(status.slot.label) ? { ...status, state: 'accepted', counts: true } : status;
}

function leafPoints(
  leaf: PreparedLeaf,
  choices: readonly Choice[],
  scope: readonly number[],
  made: Assignment,
  base: ScoredBase,
  rescorer: Rescorer,
): Exact {
  const read = choices.map((_, at) => (scope.includes(at) ? made[at] : undefined));
  const assumed = assumedBy(choices, read, rescorer);
  return scoreLeaf(base.prepared, leaf, rescorer.given(assumed).given).points;
}

/** Which choices each leaf depends on: figures it reads, also through derived ones, and documents it needs. */
function scopesOf(
  choices: readonly Choice[],
  leaves: ReadonlyMap<Code, PreparedLeaf>,
  rescorer: Rescorer,
): ReadonlyMap<Code, readonly number[]> {
  const reached = choices.map((choice) =>
    choice.kind === 'figure' ? new Set(rescorer.reachedBy(choice.metric)) : undefined,
  );
  const dependsOn = ({ criterion: { scoring } }: PreparedLeaf, choice: Choice, at: number): boolean => {
    if (choice.kind === 'documents') return scoring.evidence.some(({ id }) => id === choice.requirement);
    const read = [...Object.values(scoring.with), ...scoring.evidence.flatMap(({ events }) => events?.metric ?? [])];
    return read.some((metric) => reached[at]?.has(metric) ?? false);
  };
  return new Map(
    [...leaves].map(([code, leaf]) => [
      code,
      choices.flatMap((choice, at) => (dependsOn(leaf, choice, at) ? [at] : [])),
    ]),
  );
}

function sumItem(items: readonly Item[], tell: (sum: Exact) => Exact): Item {
  return { kind: 'sum', items, scope: [...new Set(items.flatMap(({ scope }) => scope))], tell };
}
