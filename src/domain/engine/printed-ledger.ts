import { Exact } from '../number.js';
import type { LeafScore, Ledger, NodeScore, SetScore } from '../score.js';

/**
 * A ledger at so many decimals whose parts still add up to the printed maximum: each part is cut down, and the units
 * that are left go to the parts that lost most by it (phần dư lớn nhất). Parts that have an exact form keep it.
 */
export function roundLedger(ledger: Ledger, max: Exact, places: number): Ledger {
  const unit = Exact.of(1n, 10n ** BigInt(places));
  const parts = [ledger.secured, ledger.recoverable, ledger.lost].map((value, index) => {
    const units = value.dividedBy(unit);
    const whole = units.floor();
    return { index, whole, rest: units.minus(whole) };
  });
  const wanted = max.round(places).dividedBy(unit);
  let left = wanted.minus(Exact.sum(parts.map((each) => each.whole)));
  const extra = [Exact.ZERO, Exact.ZERO, Exact.ZERO];
  for (const { index } of [...parts].sort((a, b) => b.rest.compare(a.rest) || a.index - b.index)) {
    if (left.sign() <= 0) break;
    extra[index] = Exact.ONE;
    left = left.minus(Exact.ONE);
  }
  const [secured = Exact.ZERO, recoverable = Exact.ZERO, lost = Exact.ZERO] = parts.map(({ whole, index }) =>
    whole.plus(extra[index] ?? Exact.ZERO).times(unit),
  );
  return { secured, recoverable, lost: lost.plus(left.times(unit)) };
}

/** The ledgers of a whole score as they are printed: every row adds up, and so does every column of base areas. */
export interface PrintedLedgers {
  readonly total: Ledger;
  of(node: NodeScore): Ledger;
  ofLeaf(leaf: LeafScore): Ledger;
}

export function printedLedgers(score: SetScore, places: number): PrintedLedgers {
  const leaves = new Map(score.leaves.map((leaf) => [leaf, roundLedger(leaf.ledger, leaf.max, places)]));
  const nodes = new Map<NodeScore, Ledger>();
  const print = (node: NodeScore): Ledger => {
    const children = node.children.map(print);
    const ledger = fromParts(node, node.leaf === undefined ? children : [], places);
    nodes.set(node, ledger);
    return ledger;
  };
  const areas = score.areas.map((area) => ({ area, ledger: print(area) }));
  const base = areas.filter(({ area }) => area.criterion.block === 'base').map(({ ledger }) => ledger);
  return {
    total: fromParts(score.total, base, places),
    of: (node) => nodes.get(node) ?? roundLedger(node.ledger, node.max, places),
    ofLeaf: (leaf) => leaves.get(leaf) ?? roundLedger(leaf.ledger, leaf.max, places),
  };
}

/** What the printed parts still allow, as far as it does not differ from the exact figure by more than rounding. */
function fromParts(
  node: { readonly ledger: Ledger; readonly max: Exact },
  parts: readonly Ledger[],
  places: number,
): Ledger {
  const own = roundLedger(node.ledger, node.max, places);
  if (parts.length === 0) return own;
  const recoverable = Exact.sum(parts.map((part) => part.recoverable));
  const lost = node.max.round(places).minus(own.secured).minus(recoverable);
  const drift = Exact.of(BigInt(parts.length), 10n ** BigInt(places));
  const near = (a: Exact, b: Exact): boolean => Exact.max(a.minus(b), b.minus(a)).compare(drift) <= 0;
  return lost.sign() >= 0 && near(recoverable, node.ledger.recoverable) ? { ...own, recoverable, lost } : own;
}
