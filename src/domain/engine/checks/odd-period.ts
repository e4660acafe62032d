import { addDays, monthOf, type Period, yearOf } from '../../calendar.js';
import type { ConsistencyOf, FailedCheck } from '../../consistency.js';
import { date } from '../../message.js';
import type { ConsistencyInput } from './consistency-input.js';

/** A period of whole months can be compared with other months; any other can not. */
export function checkOddPeriod(check: ConsistencyOf<'odd_period'>, { period }: ConsistencyInput): FailedCheck[] {
  if (isWholeMonths(period)) return [];
  return [{ check, metrics: [], values: { from: date(period.from), to: date(period.to) }, candidates: [] }];
}

function isWholeMonths({ from, to }: Period): boolean {
  const startsMonth = from.endsWith('-01');
  const endsMonth = addDays(to, 1).endsWith('-01');
  return startsMonth && endsMonth && yearOf(from) === yearOf(to) && monthOf(from) <= monthOf(to);
}
