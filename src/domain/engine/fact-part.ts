import type { Fact, FactPart } from '../metric.js';
import type { Exact } from '../number.js';

/** One number out of a fact; undefined when the fact does not hold it (or a ratio has nothing to divide by). */
export function partOfFact(fact: Fact | undefined, part: FactPart): Exact | undefined {
  if (fact === undefined) return undefined;
  switch (part) {
    case 'numerator':
      return fact.kind === 'ratio' ? fact.numerator : undefined;
    case 'denominator':
      return fact.kind === 'ratio' ? fact.denominator : undefined;
    case 'ratio':
      return ratioOf(fact);
    case 'value':
      return fact.kind === 'count' || fact.kind === 'score' ? fact.value : ratioOf(fact);
    case 'stated':
      return fact.kind === 'ratio' || fact.kind === 'share' ? fact.stated?.value : undefined;
  }
}

function ratioOf(fact: Fact): Exact | undefined {
  if (fact.kind === 'share') return fact.stated.value;
  if (fact.kind !== 'ratio' || fact.denominator.isZero()) return undefined;
  return fact.numerator.dividedBy(fact.denominator);
}
