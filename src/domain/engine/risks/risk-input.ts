import type { CaseInput } from '../../assessment.js';
import type { FailedCheck } from '../../consistency.js';
import type { Facts, Metric, MetricId } from '../../metric.js';
import type { RuleBody } from '../../rule.js';
import type { LeafScore, SetScore } from '../../score.js';
import type { PreparedSet } from '../prepare.js';

/** What risk signals are found in. */
export interface RiskInput {
  readonly prepared: PreparedSet;
  readonly score: SetScore;
  readonly input: CaseInput;
  /** Typed and derived facts. */
  readonly facts: Facts;
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  readonly failed: readonly FailedCheck[];
  /** The rule in force for a leaf; undefined when there is none yet. */
  ruleOf(leaf: LeafScore): RuleBody | undefined;
}
