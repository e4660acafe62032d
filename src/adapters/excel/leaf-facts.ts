import type { Fact, Metric, MetricId } from '../../domain/metric.js';
import { type RuleVersion, versionUsed } from '../../domain/rule.js';
import type { LeafScore, TraceNode } from '../../domain/score.js';
import { renderFigure } from '../messages/index.js';
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
  const figures = facts.map(([id, fact]) => {
    const metric = context.definitions.metrics.get(id);
    return { name: metricName(metric, id), text: renderFigure(fact, metric, body) };
  });
  if (figures.length === 1) return figures.map(({ text }) => text).join('');
  const shared = sharedStart(figures.map(({ name }) => name));
  if (shared === '') return figures.map(({ name, text }) => `${name}: ${text}`).join('\n');
  const parts = figures.map(({ name, text }) => `${name.slice(shared.length).trimStart()}: ${text}`);
  return `${shared.replace(/,$/, '')}: ${parts.join('; ')}`;
}

/** Fewer names are told in full. */
const MANY_NAMES = 4;

/** What all names say before their last comma, comma included, where there are many: it is told once. */
function sharedStart(names: readonly string[]): string {
  const [first = ''] = names;
  const start = first.slice(0, first.lastIndexOf(',') + 1);
  return names.length >= MANY_NAMES && names.every((name) => name.startsWith(start)) ? start : '';
}

export function metricName(metric: Metric | undefined, id: MetricId): string {
  return metric?.name ?? id;
}

/** The version of the rule that the trace says was used. */
export function ruleVersion({ definitions }: SheetContext, { rule }: TraceNode): RuleVersion | undefined {
  return versionUsed(definitions.rules, rule);
}
