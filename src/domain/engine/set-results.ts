import type { Exact } from '../number.js';
import type { NodeScore, SetScore } from '../score.js';
import { isUnknown } from './range.js';

/**
 * Points that a criterion (or `total`) of another set came to; undefined while anything below it is unknown, so that a
 * set nobody has figures for never turns into a scored zero.
 */
export function resultIn(score: SetScore | undefined, criterion: string): Exact | undefined {
  if (score === undefined) return undefined;
  if (criterion === 'total') return score.leaves.some(isUnknown) ? undefined : score.total.points;
  const node = score.areas.map((area) => findNode(area, criterion)).find((found) => found !== undefined);
  return node === undefined || hasUnknown(node) ? undefined : node.points;
}

function findNode(node: NodeScore, code: string): NodeScore | undefined {
  if (node.criterion.code === code) return node;
  return node.children.map((child) => findNode(child, code)).find((found) => found !== undefined);
}

function hasUnknown(node: NodeScore): boolean {
  return node.leaf === undefined ? node.children.some(hasUnknown) : isUnknown(node.leaf);
}
