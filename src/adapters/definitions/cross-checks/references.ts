import type { ConsistencyCheck } from '../../../domain/consistency.js';
import type { CriteriaSet, SubCriterion } from '../../../domain/criteria-set.js';
import { issue } from '../../../domain/issue.js';
import type { Metric } from '../../../domain/metric.js';
import type { Path } from '../../boundary/index.js';
import type { Catalogue } from '../catalogue.js';
import { PLACES } from '../places.js';
import { unknownWord } from '../to-domain/formulas.js';
import { scoredNodes } from '../usage.js';
import type { CheckContext, CrossCheck } from './context.js';
import { checkReference, type Target } from './unknown-reference.js';

/** Lead or support of every department. */
const EVERY_ROLE = 'ALL';

/** Every rule, metric and role that a set, a metric or a check names exists. */
export const checkReferences: CrossCheck = (catalogue, context) => {
  const rule: Target = { code: 'C004', name: 'rule', folder: PLACES.rules, known: catalogue.rules.items };
  const metric: Target = { code: 'C005', name: 'metric', folder: PLACES.metrics, known: catalogue.metrics.items };
  for (const { set } of catalogue.sets.values()) {
    for (const leaf of scoredNodes(set)) {
      checkReference(leaf.scoring.rule, rule, leaf, ['rule'], context);
      checkMetricsOfLeaf(leaf, metric, context);
      checkRoles(leaf, set, context);
    }
  }
  for (const each of catalogue.metrics.items.values()) checkMetric(each, metric, catalogue, context);
  for (const check of catalogue.checks) checkMetricsOfCheck(check, metric, context);
};

function checkMetricsOfLeaf(leaf: SubCriterion, metric: Target, context: CheckContext): void {
  for (const [input, id] of Object.entries(leaf.scoring.with)) checkReference(id, metric, leaf, ['with', input], context);
  for (const requirement of leaf.scoring.evidence) {
    if (requirement.events) {
      checkReference(requirement.events.metric, metric, requirement, ['events', 'metric'], context);
    }
  }
}

function checkRoles({ scoring, ...leaf }: SubCriterion, set: CriteriaSet, context: CheckContext): void {}
