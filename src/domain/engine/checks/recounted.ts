import type { ConsistencyOf, FailedCheck } from '../../consistency.js';
import { compareEntries } from '../../lists/compare-entries.js';
import { text } from '../../message.js';
import type { ConsistencyInput } from './consistency-input.js';

/** A figure that was typed and counted says the same twice; which of the two is right only the office knows. */
export function checkRecounted(
  check: ConsistencyOf<'recounted'>,
  { facts, counted = new Map(), metrics }: ConsistencyInput,
): FailedCheck[] {
  return compareEntries(facts, counted).map(({ metric, computed, values }) => ({
    check,
    metrics: [metric],
    values: { metric: text(metrics.get(metric)?.name ?? metric), list: text(computed.source), ...values },
    candidates: [],
  }));
}
