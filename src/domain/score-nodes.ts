import type { NodeScore } from './score.js';

/** Every area, group and criterion, each before what is in it. */
export function allNodes(nodes: readonly NodeScore[]): NodeScore[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}
