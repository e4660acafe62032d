import { addDays, type IsoDate } from '../../../src/domain/calendar.js';
import type { Fact } from '../../../src/domain/metric.js';
import { Exact } from '../../../src/domain/number.js';
import { exact, fact } from '../builders.js';
import type { Random } from './random.js';

/** Facts by input of a rule; an input that is left out was not reported. */
export type InputFacts = Readonly<Record<string, Fact | undefined>>;

export const SPECIALS = ['missing', 'blank', 'open', 'not_arising', 'not_applicable', 'awaiting_guidance'] as const;
export type Special = (typeof SPECIALS)[number];

export function specialFact(kind: Special): Fact | undefined {
  switch (kind) {
    case 'missing':
      return undefined;
    case 'blank':
      return fact.blank();
    case 'open':
      return fact.open('99%');
    case 'not_arising':
      return fact.notArising();
    case 'not_applicable':
      return fact.notApplicable();
    case 'awaiting_guidance':
      return fact.awaitingGuidance();
  }
}

/** Mostly what `usual` gives, now and then one of the facts without a figure. */
export function oftenReported(
  random: Random,
  usual: () => Fact,
  specials: readonly Special[] = SPECIALS,
): Fact | undefined {
  return random.chance(0.8) ? usual() : specialFact(random.pick(specials));
}

/** Small, large, above one and empty ratios; figures of a province's size lead to BigInt arithmetic. */
export function ratioFact(random: Random): Fact {
  if (random.chance(0.1)) return fact.share(`${random.int(0, 1100)}/1000`, 1);
  const size = random.pick([3, 10, 82, 1000, 99_991, 999_999_999_989]);
  if (random.chance(0.1)) return fact.ratio(0, 0);
  const denominator = random.int(1, size);
  const numerator = random.chance(0.1) ? denominator + random.int(0, 5) : random.int(0, denominator);
  return fact.ratio(numerator, denominator);
}

export function countFact(random: Random): Fact {
  return fact.count(random.chance(0.3) ? 0 : random.int(0, 15));
}

export function scoreFact(random: Random, upTo: Exact): Fact {
  return fact.score(`${exact(random.int(0, 110)).times(upTo).dividedBy(Exact.HUNDRED)}`);
}

/** A day near another one, often exactly that day. */
export function near(random: Random, date: IsoDate, days: number): IsoDate {
  return random.chance(0.2) ? date : addDays(date, random.int(-days, days));
}
