import type Fraction from 'fraction.js';
import type { Exact } from '../../src/domain/number.js';
import type { LeafScore, Ledger, NodeScore, SetScore } from '../../src/domain/score.js';
import type { ReferenceLeaf, ReferenceLedger } from './reference/leaf.js';
import type { ReferenceNode, ReferenceScore } from './reference-scorer.js';

/** Every place where the engine and the reference differ, as `place: engine ≠ reference`; empty when they agree. Leaves come first. */
export function differences(engine: SetScore, reference: ReferenceScore): string[] {
  const found: string[] = [];
  const note = (place: string, ours: string, theirs: string) => {
    if (ours !== theirs) found.push(`${place}: engine ${ours} ≠ reference ${theirs}`);
  };
  const number = (place: string, ours: Exact, theirs: Fraction) => note(place, `${ours}`, theirs.toFraction());
  const ledger = (place: string, ours: Ledger, theirs: ReferenceLedger) => {
    number(`${place} secured`, ours.secured, theirs.secured);
    number(`${place} recoverable`, ours.recoverable, theirs.recoverable);
    number(`${place} lost`, ours.lost, theirs.lost);
  };

  const leaf = (place: string, ours: LeafScore | undefined, theirs: ReferenceLeaf) => {
    note(`${place} state`, `${ours?.state}`, theirs.state);
    if (ours === undefined) return;
    number(`${place} leaf points`, ours.points, theirs.points);
    number(`${place} leaf max`, ours.max, theirs.max);
    if (theirs.state === 'scored' || theirs.state === 'inherited') {
      number(`${place} earned`, ours.earned, theirs.earned);
      number(`${place} withheld`, ours.withheld, theirs.withheld);
    }
    ledger(`${place} leaf`, ours.ledger, theirs.ledger);
  };

  const nodes = (place: string, ours: readonly NodeScore[], theirs: readonly ReferenceNode[]) => {
    const codes = (list: readonly string[]) => list.join(' ');
    note(`${place} children`, codes(ours.map((each) => each.criterion.code)), codes(theirs.map((each) => each.code)));
    theirs.forEach((expected, at) => {
      const actual = ours[at];
      if (actual?.criterion.code !== expected.code) return;
      nodes(expected.code, actual.children, expected.children);
      if (expected.leaf !== undefined) leaf(expected.code, actual.leaf, expected.leaf);
      number(`${expected.code} points`, actual.points, expected.points);
      number(`${expected.code} max`, actual.max, expected.max);
      ledger(expected.code, actual.ledger, expected.ledger);
    });
  };
  nodes('set', engine.areas, reference.areas);

  const leaves = (list: readonly ReferenceNode[]): ReferenceNode[] =>
    list.flatMap((each) => (each.leaf === undefined ? leaves(each.children) : [each]));
  const listed = leaves(reference.areas).map(({ code }) => code);
  note('leaves', engine.leaves.map((each) => each.criterion.code).join(' '), listed.join(' '));

  const { total } = reference;
  number('total points', engine.total.points, total.points);
  number('total max', engine.total.max, total.max);
  number('total index', engine.total.index, total.index);
  number('total bonus', engine.total.bonus, total.bonus);
  number('total penalty', engine.total.penalty, total.penalty);
  ledger('total', engine.total.ledger, total.ledger);
  return found;
}
