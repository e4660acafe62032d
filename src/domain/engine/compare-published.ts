import type { PublishedComparison, PublishedScore } from '../assessment.js';
import type { CriteriaSet } from '../criteria-set.js';
import type { Facts } from '../metric.js';
import { Exact } from '../number.js';
import type { NodeScore, SetScore } from '../score.js';

/**
 * Puts published scores beside ours and names the likely cause of each difference. Unknown codes are left out.
 * @param sets the sets of the case, in its order.
 */
export function comparePublished(
  published: readonly PublishedScore[],
  score: SetScore,
  facts: Facts,
  set: CriteriaSet,
  sets: readonly string[],
): PublishedComparison[] {
  const nodes = new Map(score.areas.flatMap(allNodes).map((node) => [node.criterion.code, node]));
  return published.flatMap((each) => {
    if (ownerOf(each, sets, set) !== set.id) return [];
    const node = nodes.get(each.code);
    const ours = each.code === 'total' ? score.total.points : node?.points;
    if (ours === undefined) return [];
    const difference = ours.minus(each.points);
    return [
      { published: each, ours, difference, cause: causeOf(each, node, score, facts, difference, set.rounding.places) },
    ];
  });
}

/** Two indices are never mixed: a total that names no set belongs to the first set of the case. */
function ownerOf(published: PublishedScore, sets: readonly string[], set: CriteriaSet): string {
  return published.set ?? (published.code === 'total' ? (sets[0] ?? set.id) : set.id);
}

function causeOf(
  published: PublishedScore,
  node: NodeScore | undefined,
  score: SetScore,
  facts: Facts,
  difference: Exact,
  places: number,
): PublishedComparison['cause'] {
  if (difference.isZero()) return 'equal';
  const below = (node === undefined ? score.areas : [node]).flatMap(allNodes);
  const leaves = below.flatMap((each) => each.leaf ?? []);
  if (leaves.some((leaf) => leaf.state === 'not_reported')) return 'not_reported';
  const metrics = leaves.flatMap((leaf) => Object.values(leaf.criterion.scoring.with));
  if (metrics.some((metric) => (facts.get(metric)?.asOf ?? published.asOf) !== published.asOf)) return 'other_date';
  if (below.some(usesStandIn)) return 'stand_in';
  const unit = Exact.of(Math.max(1, leaves.length), 10 ** places);
  return difference.abs().compare(unit) <= 0 ? 'rounding' : 'unknown';
}

function allNodes(node: NodeScore): NodeScore[] {
  return [node, ...node.children.flatMap(allNodes)];
}

function usesStandIn(node: NodeScore): boolean {
  const { standIn } = node.criterion;
  return standIn !== undefined && node.children.some((child) => child.criterion.code === standIn.code);
}
