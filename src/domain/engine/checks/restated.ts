import type { ConsistencyOf, FailedCheck } from '../../consistency.js';
import { number, percent, text } from '../../message.js';
import type { ConsistencyInput } from './consistency-input.js';

/** A share printed beside its numerator and denominator must be their quotient, rounded as it was printed. */
export function checkRestated(check: ConsistencyOf<'restated'>, { facts, metrics }: ConsistencyInput): FailedCheck[] {
  return check.metrics.flatMap((metric) => {
    const fact = facts.get(metric);
    if (fact?.kind !== 'ratio' || fact.stated === undefined || fact.denominator.isZero()) return [];
    const computed = fact.numerator.dividedBy(fact.denominator);
    if (computed.round(fact.stated.places + 2).equals(fact.stated.value)) return [];
    const values = {
      metric: text(metrics.get(metric)?.name ?? metric),
      stated: percent(fact.stated.value, fact.stated.places),
      computed: percent(computed, fact.stated.places),
      numerator: number(fact.numerator),
      denominator: number(fact.denominator),
    };
    return [{ check, metrics: [metric], values, candidates: [] }];
  });
}
