import type { Fact } from '../metric.js';
import { Exact } from '../number.js';

/**
 * A figure with its day and where it comes from, as the log keeps it: exact, in one line and in the program's own words
 * (`795 / 876; 2026-09-30; cổng`).
 */
export function factLine(fact: Fact): string {
  const { asOf, source, note } = fact;
  return [valueLine(fact), asOf, source, note].filter((each) => each !== undefined && each !== '').join('; ');
}

function valueLine(fact: Fact): string {
  switch (fact.kind) {
    case 'ratio': {
      const stated = fact.stated === undefined ? '' : ` (${percent(fact.stated.value)})`;
      return `${fact.numerator} / ${fact.denominator}${stated}`;
    }
    case 'share':
      return percent(fact.stated.value);
    case 'count':
    case 'score':
      return fact.value.toString();
    case 'level':
      return fact.level;
    case 'parts':
      return fact.done.length === 0 ? 'none' : fact.done.join(' + ');
    case 'date':
      return fact.date;
    case 'open':
      return `${fact.operator} ${fact.percent ? percent(fact.value) : fact.value}`;
    case 'blank':
      return fact.kind;
    case 'not_arising':
    case 'not_applicable':
    case 'awaiting_guidance':
      return [fact.kind, fact.reason].filter((each) => each !== '').join(': ');
  }
}

function percent(value: Exact): string {
  return `${value.times(Exact.HUNDRED)} %`;
}
