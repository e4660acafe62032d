import { type Criterion, type SubCriterion, isLeaf, walk } from '../../../domain/criteria-set.js';
import type { Fact, Metric, MetricId } from '../../../domain/metric.js';
import type { LeafScore } from '../../../domain/score.js';
import { leafFacts, ruleVersion } from '../leaf-facts.js';
import type { SheetContext } from '../sheet-context.js';
import type { RuleBody } from '../../../domain/rule.js';

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
  for (const leaf of allLeaves(set.areas)) {
    for (const id of new Set(Object.values(leaf.scoring.with))) usedBy.set(id, [...(usedBy.get(id) ?? []), leaf.code]);
  }
  const computed = new Map<MetricId, Fact>();
  const bodies = new Map<MetricId, RuleBody>();
  for (const leaf of assessment.score.leaves) collect(context, leaf, computed, bodies);
  const ids = new Set([...usedBy.keys(), ...assessment.input.facts.keys()]);
  return [...ids].map((id) => {
    const fact = assessment.input.facts.get(id) ?? computed.get(id);
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

function collect(
  context: SheetContext,
  leaf: LeafScore,
  computed: Map<MetricId, Fact>,
  bodies: Map<MetricId, RuleBody>,
): void {
  const trace = leaf.explain();
  const body = ruleVersion(context, trace)?.body;
  for (const [id, fact] of leafFacts(context, leaf, trace)) {
    if (fact !== undefined) computed.set(id, fact);
    if (body !== undefined && !bodies.has(id)) bodies.set(id, body);
  }
}

/** Leaves with the stand-ins, which may be reported instead of a group. */
function allLeaves(areas: readonly Criterion[]): SubCriterion[] {
  return areas.flatMap((area) =>
    [...walk(area)].flatMap((node) => [
      ...(isLeaf(node) ? [node] : []),
      ...(node.standIn === undefined ? [] : [node.standIn]),
    ]),
  );
}
