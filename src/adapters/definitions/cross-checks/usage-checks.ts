import { scoredNodes } from '../../../domain/criteria-set.js';
import { issue } from '../../../domain/issue.js';
import { text } from '../../../domain/message.js';
import { PLACES } from '../places.js';
import { metricsOfCheck, metricsOfLeaf, metricsOfMetric, rulesOfSet } from '../usage.js';
import type { CrossCheck } from './context.js';

/** Every rule and every metric is used somewhere; what only a broken file uses is not judged. */
export const checkUsage: CrossCheck = ({ sets, rules, metrics, checks, complete }, context) => {
  if (!complete) return;
  const { origins, report, brokenFileMentions } = context;
  const read = [...sets.values()].map(({ set }) => set);
  const usedRules = new Set(read.flatMap(rulesOfSet));
  for (const rule of rules.items.values()) {
    if (usedRules.has(rule.id) || brokenFileMentions(PLACES.sets, rule.id)) continue;
    report(issue('C008', origins.placeOf(rule, ['id']), { rule: text(rule.id) }));
  }
  const uses = [
    ...read.flatMap(scoredNodes).flatMap(metricsOfLeaf),
    ...[...metrics.items.values()].flatMap(metricsOfMetric),
    ...checks.flatMap(metricsOfCheck),
  ];
  const usedMetrics = new Set(uses.map((use) => use.metric));
  for (const metric of metrics.items.values()) {
    const isMentioned = [PLACES.sets, PLACES.checks].some((folder) => brokenFileMentions(folder, metric.id));
    if (usedMetrics.has(metric.id) || isMentioned) continue;
    report(issue('C023', origins.placeOf(metric, ['id']), { metric: text(metric.id) }));
  }
};
