import type { ForecastRule, Outcome } from '../../forecast.js';
import type { Fact, Facts } from '../../metric.js';
import { Exact } from '../../number.js';
import { partOfFact } from '../fact-part.js';

/** Counted so far; `fromShare` where only the percentage was printed. */
export interface SoFar extends Outcome {
  readonly fromShare: boolean;
}

/** The counts behind a figure; undefined when they are not known, or not whole enough to say. */
export function soFarOf(fact: Fact | undefined, rule: ForecastRule, facts: Facts): SoFar | undefined {
  if (fact?.kind === 'ratio') {
    return { numerator: fact.numerator, denominator: fact.denominator, fromShare: false };
  }
  if (fact?.kind !== 'share' || rule.base === undefined) return undefined;
  const base = partOfFact(facts.get(rule.base.metric), rule.base.part) ?? rule.base.default;
  if (base === undefined || base.sign() <= 0 || !base.isWhole()) return undefined;
  const { value, places } = fact.stated;
  const near = value.times(base).floor();
  const fits = [near, near.plus(Exact.ONE)].filter((count) => {
    const printed = count.dividedBy(base).round(places + 2);
    return printed.equals(value) && count.compare(base) <= 0;
  });
  const [only, ...others] = fits;
  return only === undefined || others.length > 0 ? undefined : { numerator: only, denominator: base, fromShare: true };
}
