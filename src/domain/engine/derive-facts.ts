import type { IsoDate } from '../calendar.js';
import { FormulaError } from '../formula.js';
import type { DerivedMetric, Fact, FactInput, Facts, Metric, MetricId } from '../metric.js';
import type { Exact } from '../number.js';
import { orderOfDerivation } from './derivation-order.js';
import { partOfFact } from './fact-part.js';

/** Numbers that come from outside the facts: results of other sets, statistics of the cohort. */
export interface OutsideValues {
  /** Points of a criterion (or `total`) of another set; undefined while they are not fully known. */
  resultOf(set: string, criterion: string): Exact | undefined;
  /** Statistic over the commune's block; undefined outside `rank`. */
  cohort(metric: MetricId, statistic: 'max' | 'min' | 'mean'): Exact | undefined;
}

export const NOTHING_OUTSIDE: OutsideValues = { resultOf: () => undefined, cohort: () => undefined };

/**
 * Adds the facts that follow from others. A typed figure is never replaced; a derived one whose inputs are not all
 * there stays unreported.
 */
export function deriveFacts(
  metrics: ReadonlyMap<MetricId, Metric>,
  typed: Facts,
  outside: OutsideValues,
  asOf: IsoDate,
): Facts {
  const derived = orderOfDerivation(metrics).filter((metric) => !typed.has(metric.id));
  if (derived.length === 0) return typed;
  const facts = new Map(typed);
  for (const metric of derived) {
    const fact = derivedFact(metric, facts, outside, asOf);
    if (fact !== undefined) facts.set(metric.id, fact);
  }
  return facts;
}

/** What one derived metric comes to when everything it is made from is among the facts; undefined: not reported. */
export function derivedFact(metric: Metric, facts: Facts, outside: OutsideValues, asOf: IsoDate): Fact | undefined {
  const { derived } = metric;
  if (derived === undefined) return undefined;
  const origin = { asOf, source: metric.source, entry: 'computed' as const };
  if (derived.kind === 'formula') return formulaFact(metric, derived, facts);
  const value =
    derived.kind === 'result_of'
      ? outside.resultOf(derived.set, derived.criterion)
      : outside.cohort(derived.metric, derived.statistic);
  if (value === undefined) return undefined;
  return metric.kind === 'count' ? { kind: 'count', value, ...origin } : { kind: 'score', value, ...origin };
}

function formulaFact(
  metric: Metric,
  derived: Extract<DerivedMetric, { kind: 'formula' }>,
  facts: Facts,
): Fact | undefined {
  const scope = scopeOf(derived.inputs, facts);
  if (scope === undefined) return undefined;
  const asOf = oldest(derived.inputs, facts);
  if (asOf === undefined) return undefined;
  const origin = { asOf, source: metric.source, entry: 'computed' as const };
  try {
    if (derived.numerator !== undefined && derived.denominator !== undefined) {
      const numerator = derived.numerator.evaluate(scope);
      return { kind: 'ratio', numerator, denominator: derived.denominator.evaluate(scope), ...origin };
    }
    const value = derived.value?.evaluate(scope);
    if (value === undefined) return undefined;
    return metric.kind === 'count' ? { kind: 'count', value, ...origin } : { kind: 'score', value, ...origin };
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}

/** Values of all inputs, or undefined when one without default was not reported. */
export function scopeOf(inputs: Readonly<Record<string, FactInput>>, facts: Facts): Map<string, Exact> | undefined {
  const scope = new Map<string, Exact>();
  for (const [name, input] of Object.entries(inputs)) {
    const value = partOfFact(facts.get(input.metric), input.part) ?? input.default;
    if (value === undefined) return undefined;
    scope.set(name, value);
  }
  return scope;
}

/** A derived figure is only as fresh as the oldest figure it rests on. */
function oldest(inputs: Readonly<Record<string, FactInput>>, facts: Facts): IsoDate | undefined {
  const days = Object.values(inputs).flatMap((input) => facts.get(input.metric)?.asOf ?? []);
  return days.sort()[0];
}
