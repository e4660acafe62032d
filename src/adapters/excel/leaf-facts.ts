import type { Fact, Metric, MetricId } from '../../domain/metric.js';
import type { RuleVersion } from '../../domain/rule.js';
import type { LeafScore, TraceNode } from '../../domain/score.js';
import { factText } from './fact-text.js';
import type { SheetContext } from './sheet-context.js';

/** Figures that a leaf rests on: those reported, and those computed from others while scoring. */
export function leafFacts(context: SheetContext, leaf: LeafScore): Map<MetricId, Fact | undefined> {
  const wanted = new Set(Object.values(leaf.criterion.scoring.with));
  return new Map([...wanted].map((id) => [id, context.assessment.facts.get(id)]));
}

/** Số liệu of a leaf for the scoring sheet: one figure alone, or one line a figure with its name. */
export function figuresText(context: SheetContext, leaf: LeafScore, trace: TraceNode): string {
  const facts = [...leafFacts(context, leaf)];
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
export function ruleVersion({ definitions }: SheetContext, { rule }: TraceNode): RuleVersion | undefined {
  if (rule === undefined) return undefined;
  return definitions.rules.get(rule.id)?.history.versions.find((version) => version.from === rule.from)?.value;
}
