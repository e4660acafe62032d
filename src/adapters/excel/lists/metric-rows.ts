import { scoredNodes } from '../../../domain/criteria-set.js';
import type { Fact, Metric, MetricId } from '../../../domain/metric.js';
import type { RuleBody } from '../../../domain/rule.js';
import { ruleVersion } from '../leaf-facts.js';
import type { SheetContext } from '../sheet-context.js';

/** One metric of the set, or one that was reported beside it. */
export interface MetricRow {
  readonly id: MetricId;
  readonly metric?: Metric;
  readonly fact?: Fact;
  /** Codes of the criteria that read it. */
  readonly usedBy: readonly string[];
  /** The rule of the first of them: names of levels and parts come from there. */
  readonly body?: RuleBody;
}

/** Every metric that the set reads, in the order of its criteria, then what else was reported. */
export function metricRows(context: SheetContext): MetricRow[] {
  const { set, assessment } = context;
  const usedBy = new Map<MetricId, string[]>();
  for (const leaf of scoredNodes(set)) {
    for (const id of new Set(Object.values(leaf.scoring.with))) usedBy.set(id, [...(usedBy.get(id) ?? []), leaf.code]);
  }
  const bodies = ruleBodies(context);
  const ids = new Set([...usedBy.keys(), ...assessment.facts.keys()]);
  return [...ids].map((id) => {
    const fact = assessment.facts.get(id);
    const metric = context.definitions.metrics.get(id);
    const body = bodies.get(id);
    return {
      id,
      usedBy: usedBy.get(id) ?? [],
      ...(metric === undefined ? {} : { metric }),
      ...(fact === undefined ? {} : { fact }),
      ...(body === undefined ? {} : { body }),
    };
  });
}

/** The rule that reads each metric, the first one where several do. */
function ruleBodies(context: SheetContext): Map<MetricId, RuleBody> {
  const bodies = new Map<MetricId, RuleBody>();
  for (const leaf of context.assessment.score.leaves) {
    const body = ruleVersion(context, leaf.explain())?.body;
    if (body === undefined) continue;
    for (const id of Object.values(leaf.criterion.scoring.with)) if (!bodies.has(id)) bodies.set(id, body);
  }
  return bodies;
}
