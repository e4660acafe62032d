import type { Period } from '../../calendar.js';
import type { Department } from '../../commune.js';
import type { Facts, Metric, MetricId } from '../../metric.js';

/** What consistency checks may look at. */
export interface ConsistencyInput {
  readonly facts: Facts;
  /** Figures counted from lists; absent: none was handed in. */
  readonly counted?: Facts;
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  readonly period: Period;
  readonly departments: readonly Department[];
  /** Department names as written in the tables of the case. */
  readonly departmentNames: readonly string[];
}
