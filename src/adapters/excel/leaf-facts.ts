import type { Fact, Metric, MetricId } from '../../domain/metric.js';
import type { RuleVersion } from '../../domain/rule.js';
import type { LeafScore, TraceNode } from '../../domain/score.js';
import { factText } from './fact-text.js';
import type { SheetContext } from './sheet-context.js';

/** Figures that a leaf rests on: those reported, and those computed from others while scoring. */
export function leafFacts(context: SheetContext, leaf: LeafScore, trace: TraceNode): Map<MetricId, Fact | undefined> {
  const read = new Map(factsOf(trace));
  const wanted = new Set(Object.values(leaf.criterion.scoring.with));
  return new Map([...wanted].map((id) => [id, context.assessment.input.facts.get(id) ?? read.get(id)]));
}

/** Số liệu of a leaf for the scoring sheet: one figure alone, or one line a figure with its name. */
export function figuresText(context: SheetContext, leaf: LeafScore, trace: TraceNode): string {
  const facts = [...leafFacts(context, leaf, trace)];
  const body = ruleVersion(context, trace)?.body;
  return facts
    .map(([id, fact]) => {
      const metric = context.definitions.metrics.get(id);
      const text = factText(fact, metric, body);
      return facts.length === 1 ? text : `${metricName(metric, id)}: ${text}`;
    })
    .join('\n');
}

export function metricName(metric: Metric | undefined, id: MetricId): string {
  return metric?.name ?? id;
}

/** The version of the rule that the trace says was used. */
export function ruleVersion(context: SheetContext, trace: TraceNode): RuleVersion | undefined {
  if (trace.rule === undefined) {
    for (const child of trace.children) {
      const found = ruleVersion(context, child);
      if (found) return found;
    }
    return undefined;
  }
  const { id, from } = trace.rule;
  return context.definitions.rules.get(id)?.history.versions.find((version) => version.from === from)?.value;
}

function* factsOf(trace: TraceNode): Generator<readonly [MetricId, Fact]> {
  for (const { metric, fact } of trace.facts) yield [metric, fact];
  for (const child of trace.children) yield* factsOf(child);
}
