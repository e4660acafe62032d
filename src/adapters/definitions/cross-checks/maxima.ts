import { type CriteriaSet, type Criterion, walk } from '../../../domain/criteria-set.js';
import { issue } from '../../../domain/issue.js';
import { points, text } from '../../../domain/message.js';
import { Exact } from '../../../domain/number.js';
import { formatNumber } from '../../messages/index.js';
import type { CheckContext, CrossCheck } from './context.js';

/** Maxima add up: children to their parent, base areas to the scale, a stand-in to what it stands in for. */
export const checkMaxima: CrossCheck = ({ sets }, context) => {
  for (const { set, isWhole } of sets.values()) {
    if (isWhole) checkScale(set, context);
    for (const area of set.areas) {
      for (const node of walk(area)) checkNode(node, context);
    }
  }
};

function checkScale(set: CriteriaSet, { origins, report }: CheckContext): void {
  const base = set.areas.filter((area) => area.block === 'base');
  const sum = sumOf(base);
  if (sum.equals(set.scale)) return;
  const values = { scale: points(set.scale), sum: points(sum), parts: text(listed(base)) };
  report(issue('C002', origins.placeOf(set, ['scale']), values));
}

function checkNode(node: Criterion, context: CheckContext): void {
  const { origins, report } = context;
  if (node.block === 'penalty') checkPenalty(node, context);
  if (node.block === 'base' && node.children.length > 0) {
    const sum = sumOf(node.children);
    const values = { declared: points(node.maxPoints), sum: points(sum), parts: text(listed(node.children)) };
    if (!sum.equals(node.maxPoints)) {
      report(issue('C001', origins.placeOf(node, ['max_points']), { code: text(node.code), ...values }));
    }
  }
  if (node.standIn !== undefined && !node.standIn.maxPoints.equals(node.maxPoints)) {
    const values = { max: points(node.standIn.maxPoints), wanted: points(node.maxPoints) };
    report(issue('C029', origins.placeOf(node.standIn, ['max_points']), { code: text(node.standIn.code), ...values }));
  }
}

/** A penalty only takes points away. */
function checkPenalty(node: Criterion, { origins, report }: CheckContext): void {
  if (!node.maxPoints.isZero()) {
    const values = { key: text('max_points'), found: text(formatNumber(node.maxPoints)), most: text('0') };
    report(issue('D008', origins.placeOf(node, ['max_points']), values));
  }
  if (node.floor.sign() >= 0) {
    const values = { key: text('floor'), found: text(formatNumber(node.floor)), below: text('0') };
    report(issue('D008', origins.placeOf(node, ['floor']), values));
  }
}

function sumOf(nodes: readonly Criterion[]): Exact {
  return Exact.sum(nodes.map((node) => node.maxPoints));
}

function listed(nodes: readonly Criterion[]): string {
  return nodes.map((node) => `${node.code} (${formatNumber(node.maxPoints)})`).join(', ');
}
