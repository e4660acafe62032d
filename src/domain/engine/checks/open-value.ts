import type { ConsistencyOf, FailedCheck } from '../../consistency.js';
import { number, percent, text } from '../../message.js';
import type { ConsistencyInput } from './consistency-input.js';

/** "Trên 99%" is no figure: it is kept, shown, and not scored until the numerator and denominator are given. */
export function checkOpenValue(
  check: ConsistencyOf<'open_value'>,
  { facts, metrics }: ConsistencyInput,
): FailedCheck[] {
  return [...facts].flatMap(([metric, fact]) => {
    if (fact.kind !== 'open') return [];
    const values = {
      metric: text(metrics.get(metric)?.name ?? metric),
      operator: text(fact.operator),
      value: fact.percent ? percent(fact.value) : number(fact.value),
    };
    return [{ check, metrics: [metric], values, candidates: [] }];
  });
}
