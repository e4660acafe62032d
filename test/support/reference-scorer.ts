import type Fraction from 'fraction.js';
import { type Criterion, isLeaf, leavesOf } from '../../src/domain/criteria-set.js';
import { fraction, greatest, least, rounded, total, ZERO } from './reference/fraction.js';
import { type ReferenceCase, type ReferenceLeaf, type ReferenceLedger, scoreLeaf } from './reference/leaf.js';

export type { ReferenceCase } from './reference/leaf.js';

/** Score of an area, a criterion or a leaf. */
export interface ReferenceNode {
  readonly code: string;
  readonly points: Fraction;
  readonly max: Fraction;
  readonly ledger: ReferenceLedger;
  readonly children: readonly ReferenceNode[];
  readonly leaf?: ReferenceLeaf;
}

export interface ReferenceTotal {
  readonly points: Fraction;
  readonly max: Fraction;
  readonly index: Fraction;
  readonly bonus: Fraction;
  readonly penalty: Fraction;
  readonly ledger: ReferenceLedger;
}

export interface ReferenceScore {
  readonly total: ReferenceTotal;
  readonly areas: readonly ReferenceNode[];
}

/**
 * The scoring of a whole set written a second time, as plainly as possible and with other arithmetic, so that the
 * engine has something to agree with. No traces, no speed.
 */
export function referenceScore(input: ReferenceCase): ReferenceScore {
  const { set } = input;
  const areas = set.areas.map((area) => scoreNode(area, area.block, input));
  const block = (name: Criterion['block']) => areas.filter((_, at) => set.areas[at]?.block === name);

  const scale = fraction(set.scale);
  const base = total(block('base').map((area) => area.points));
  const max = total(block('base').map((area) => area.max));
  const bonus = total(block('bonus').map((area) => area.points));
  const penalty = total(block('penalty').map((area) => area.points));
  const all = least(scale, max, base.add(bonus).add(penalty));
  const { places, mode, at } = set.rounding;
  const points = at === 'total' ? rounded(all, places, mode) : all;
  const index = max.equals(0)
    ? ZERO
    : least(scale, rounded(base.mul(scale).div(max), places, mode).add(bonus).add(penalty));
  return { total: { points, max, index, bonus, penalty, ledger: ledgerOf(points, max, block('base')) }, areas };
}

function scoreNode(node: Criterion, block: Criterion['block'], input: ReferenceCase): ReferenceNode {
  const leaf = isLeaf(node) ? scoreLeaf(node, input) : undefined;
  const children = leaf ? [] : childrenOf(node, input).map((child) => scoreNode(child, block, input));
  const parts = leaf ? [leaf] : children;
  const { at, places, mode } = input.set.rounding;
  const sum = limited(node, total(parts.map((part) => part.points)));
  const points = at === node.level ? rounded(sum, places, mode) : sum;
  const max = maxOf(node, block, parts);
  return { code: node.code, points, max, ledger: ledgerOf(points, max, parts), children, ...(leaf && { leaf }) };
}

/** The stand-in speaks only when none of the figures it stands for is there. */
function childrenOf(node: Criterion, { facts }: ReferenceCase): readonly Criterion[] {
  const { standIn } = node;
  if (standIn === undefined) return node.children;
  const known = (leaf: { scoring: { with: Readonly<Record<string, string>> } }) =>
    Object.values(leaf.scoring.with).some((metric) => {
      const kind = facts.get(metric)?.kind;
      return kind !== undefined && kind !== 'blank' && kind !== 'open';
    });
  return !leavesOf(node.children).some(known) && known(standIn) ? [standIn] : node.children;
}

function limited(node: Criterion, sum: Fraction): Fraction {
  if (node.level !== 'area' || node.block === 'base') return sum;
  return node.block === 'bonus' ? least(fraction(node.maxPoints), sum) : greatest(fraction(node.floor), sum);
}

function maxOf(node: Criterion, block: Criterion['block'], parts: readonly Pick<ReferenceNode, 'max'>[]): Fraction {
  if (block === 'penalty') return ZERO;
  if (block === 'bonus' && node.level === 'area') return fraction(node.maxPoints);
  return total(parts.map((part) => part.max));
}

function ledgerOf(secured: Fraction, max: Fraction, parts: readonly Pick<ReferenceNode, 'ledger'>[]): ReferenceLedger {
  const open = total(parts.map((part) => part.ledger.recoverable));
  const recoverable = greatest(ZERO, least(open, max.sub(secured)));
  return { secured, recoverable, lost: max.sub(secured).sub(recoverable) };
}
