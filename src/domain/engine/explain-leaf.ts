import { dueNow, type SlotStatus } from '../evidence.js';
import type { LegalBasis } from '../legal.js';
import { number, points, text } from '../message.js';
import { Exact } from '../number.js';
import type { TraceNode } from '../score.js';
import type { Explanation } from './evaluator.js';
import { inputOf } from './prepare.js';
import type { Leaf } from './score-leaf.js';

const NO_BASIS: readonly LegalBasis[] = [];

/** The whole way from figures to points of one leaf, as a tree of messages. */
export function explainLeaf(leaf: Leaf): TraceNode {
  const { rule } = leaf.source;
  const children = [
    ...(rule?.version.value.conflict === undefined ? [] : [note('rule.conflict', rule.version.value.conflict)]),
    ...evidenceNotes(leaf),
    ...roundingNotes(leaf),
  ];
  return {
    ...traceOf(explanationOf(leaf), children),
    facts: Object.values(leaf.criterion.scoring.with).flatMap((metric) => {
      const fact = leaf.facts.get(metric);
      return fact === undefined ? [] : [{ metric, fact }];
    }),
    basis: rule?.version.value.basis ?? NO_BASIS,
    rounding: leaf.prepared.set.rounding,
    ...(rule === undefined ? {} : { rule: { id: rule.id, from: rule.version.from } }),
  };
}

/** A score by hand is told with its reason, and with what the rule gives beside it. */
function explanationOf(leaf: Leaf): Explanation {
  const machine = ruleExplanation(leaf);
  if (leaf.hand === undefined) return machine;
  const values = { points: points(leaf.hand.points), reason: text(leaf.hand.reason) };
  return { message: 'state.by_hand', values, children: [machine] };
}

function ruleExplanation(leaf: Leaf): Explanation {
  const { rule } = leaf.source;
  if (leaf.state === 'monitored') return { message: 'state.monitored', values: {} };
  if (rule === undefined) return { message: 'rule.not_in_force', values: { rule: text(leaf.criterion.scoring.rule) } };
  const { body, unclear } = rule.version.value;
  if (unclear !== undefined) return { message: 'rule.unclear', values: { reason: text(unclear) } };
  const given = rule.evaluator.explain(body, inputOf(leaf.prepared, leaf.source, leaf.facts));
  const awaited = leaf.state === 'awaiting_external' && given.message === 'state.not_reported';
  return awaited ? { ...given, message: 'state.awaiting_external' } : given;
}

function traceOf(explanation: Explanation, more: readonly TraceNode[] = []): TraceNode {
  const inner = (explanation.children ?? []).map((child) => traceOf(child));
  return {
    message: explanation.message,
    values: explanation.values,
    facts: [],
    basis: NO_BASIS,
    children: [...inner, ...more],
  };
}

function note(message: string, reason: string): TraceNode {
  return traceOf({ message, values: { reason: text(reason) } });
}

function evidenceNotes(leaf: Leaf): TraceNode[] {
  const due = dueNow(leaf.evidence);
  if (due.length === 0) return [];
  const counts = due.filter((each) => each.counts);
  const values = { have: count(counts), due: count(due), withheld: points(leaf.withheld) };
  const message = counts.length === due.length ? 'evidence.complete' : withheldMessage(leaf);
  return [traceOf({ message, values })];
}

function withheldMessage(leaf: Leaf): string {
  return leaf.withheld.isZero() ? 'evidence.incomplete' : 'evidence.withheld';
}

function roundingNotes(leaf: Leaf): TraceNode[] {
  const { rounding } = leaf.prepared.set;
  const exact = leaf.earned.minus(leaf.withheld);
  if (rounding.at !== 'leaf' || exact.equals(leaf.points)) return [];
  return [
    traceOf({
      message: 'rounding.leaf',
      values: { points: points(leaf.points), places: number(Exact.of(rounding.places)) },
    }),
  ];
}

function count(slots: readonly SlotStatus[]) {
  return number(Exact.of(slots.length));
}
