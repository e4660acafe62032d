import type { Code } from '../criteria-set.js';
import { isUnknown } from '../engine/range.js';
import type { Exact } from '../number.js';
import type { LeafScore, NodeScore, SetScore } from '../score.js';
import { LAYERS, type LayerScore, lastWords } from './layer.js';

/** Điểm của một lớp cạnh điểm đã khóa: on a criterion, on an area or on the total. */
export interface AppraisedPoints {
  readonly score: LayerScore;
  /** Absent: that version had no figure for it, which is not the same as no points. */
  readonly locked?: Exact;
  /** What the layer gives more than was locked, or less. */
  readonly difference?: Exact;
}

/**
 * The last word of every layer beside the points of a locked version, criterion by criterion; the total comes last.
 * @param score of the locked version.
 */
export function appraisedPoints(layers: readonly LayerScore[], set: string, score: SetScore): AppraisedPoints[] {
  const locked = lockedPoints(score);
  const codes = [...locked.keys()];
  const placeOf = ({ code, layer }: LayerScore) => codes.indexOf(code) * LAYERS.length + LAYERS.indexOf(layer);
  return lastWords(layers.filter((each) => each.set === set))
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((each) => ({ score: each, ...beside(each.points, locked.get(each.code)) }));
}

function beside(points: Exact, locked: Exact | undefined): Omit<AppraisedPoints, 'score'> {
  return locked === undefined ? {} : { locked, difference: points.minus(locked) };
}

/** In the order of the set. */
function lockedPoints({ areas, leaves, total }: SetScore): ReadonlyMap<Code, Exact | undefined> {
  const nodes = areas.flatMap(nodesOf);
  return new Map([
    ...nodes.map((node) => [node.criterion.code, known(node.points, leavesOf(node))] as const),
    ['total', known(total.points, leaves)],
  ]);
}

function known(points: Exact, leaves: readonly LeafScore[]): Exact | undefined {
  return leaves.every(isUnknown) ? undefined : points;
}

function nodesOf(node: NodeScore): NodeScore[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

function leavesOf(node: NodeScore): LeafScore[] {
  return nodesOf(node).flatMap(({ leaf }) => leaf ?? []);
}
