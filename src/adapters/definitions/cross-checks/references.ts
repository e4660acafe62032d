import {
  type CriteriaSet,
  findCriterion,
  nodesOf,
  type SubCriterion,
  scoredNodes,
} from '../../../domain/criteria-set.js';
import { issue } from '../../../domain/issue.js';
import { text } from '../../../domain/message.js';
import type { Metric } from '../../../domain/metric.js';
import type { Path } from '../../boundary/index.js';
import type { Catalogue } from '../catalogue.js';
import { PLACES } from '../places.js';
import { unknownWord } from '../unknown-word.js';
import {
  metricsOfCheck,
  metricsOfForecast,
  metricsOfLeaf,
  metricsOfLists,
  metricsOfMetric,
  metricsOfRisk,
} from '../usage.js';
import type { CheckContext, CrossCheck } from './context.js';

/** Every rule, metric, role and set result that something names exists. */
export const checkReferences: CrossCheck = (catalogue, context) => {
  const leaves = [...catalogue.sets.values()].flatMap(({ set }) => scoredNodes(set).map((leaf) => ({ leaf, set })));
  for (const { leaf, set } of leaves) {
    checkRule(leaf, catalogue, context);
    checkRoles(leaf, set, context);
  }
  checkMetrics(catalogue, context);
  if (!catalogue.complete) return;
  for (const metric of catalogue.metrics.items.values()) checkResultOf(metric, catalogue, context);
};

function checkMetrics(
  { sets, metrics, checks, risks, forecasts, lists, complete }: Catalogue,
  { origins, report, brokenFileMentions }: CheckContext,
): void {
  const uses = [
    ...[...sets.values()].flatMap(({ set }) => scoredNodes(set)).flatMap(metricsOfLeaf),
    ...[...metrics.items.values()].flatMap(metricsOfMetric),
    ...checks.flatMap(metricsOfCheck),
    ...metricsOfLists(lists),
    ...(complete ? [...risks.flatMap(metricsOfRisk), ...forecasts.flatMap(metricsOfForecast)] : []),
  ];
  for (const { metric, owner, below } of uses) {
    if (metrics.items.has(metric) || brokenFileMentions(PLACES.metrics, metric)) continue;
    report(issue('C005', origins.placeOf(owner, below), unknownWord('metric', metric, metrics.items.keys())));
  }
}

function checkRule(
  leaf: SubCriterion,
  { rules }: Catalogue,
  { origins, report, brokenFileMentions }: CheckContext,
): void {
  const { rule } = leaf.scoring;
  if (rules.items.has(rule) || brokenFileMentions(PLACES.rules, rule)) return;
  report(issue('C004', origins.placeOf(leaf, ['rule']), unknownWord('rule', rule, rules.items.keys())));
}

function checkRoles(leaf: SubCriterion, { roles }: CriteriaSet, { origins, report }: CheckContext): void {
  const { lead, support } = leaf.scoring;
  const named: [string, Path][] = support.map((role, index) => [role, ['support', index]]);
  if (lead !== undefined) named.unshift([lead, ['lead']]);
  for (const [role, below] of named) {
    if (roles.has(role)) continue;
    const values = unknownWord('role', role, roles.keys(), [...roles.keys()].join(', '));
    report(issue('C007', origins.placeOf(leaf, below), values));
  }
}

function checkResultOf(metric: Metric, { sets }: Catalogue, context: CheckContext): void {
  if (metric.derived?.kind !== 'result_of') return;
  const { set: id, criterion } = metric.derived;
  const { origins, report, brokenFileMentions } = context;
  const set = sets.get(id)?.set;
  if (set === undefined) {
    if (brokenFileMentions(`${PLACES.sets}/${id}/`, '')) return;
    const place = origins.placeOf(metric, ['derived', 'result_of', 'set']);
    report(issue('C030', place, unknownWord('set', id, sets.keys())));
  } else if (criterion !== 'total' && findCriterion(set, criterion) === undefined) {
    const codes = nodesOf(set).map((node) => node.code);
    const place = origins.placeOf(metric, ['derived', 'result_of', 'criterion']);
    report(issue('C030', place, { set: text(id), ...unknownWord('criterion', criterion, codes) }));
  }
}
