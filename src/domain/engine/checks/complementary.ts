import type { Candidate, ConsistencyOf, FailedCheck } from '../../consistency.js';
import { list, type MessageValues, number, percent } from '../../message.js';
import type { MetricId, StatedShare } from '../../metric.js';
import { Exact } from '../../number.js';
import { partOfFact } from '../fact-part.js';
import type { ConsistencyInput } from './consistency-input.js';
import { slack, statedShare, wholeNumerator } from './shares.js';

interface Term {
  readonly metric: MetricId;
  readonly share: StatedShare;
}

/** Shares that make up a whole must add up to it, within what their printing rounds away. */
export function checkComplementary(check: ConsistencyOf<'complementary'>, { facts }: ConsistencyInput): FailedCheck[] {
  const terms = check.shares.flatMap((metric): Term[] => {
    const share = statedShare(facts.get(metric));
    return share === undefined ? [] : [{ metric, share }];
  });
  const printed = check.total === undefined ? undefined : statedShare(facts.get(check.total));
  if (terms.length !== check.shares.length || (check.total !== undefined && printed === undefined)) return [];
  const total = printed?.value ?? Exact.ONE;
  const sum = Exact.sum(terms.map((term) => term.share.value));
  const rounded = [...terms.map((term) => term.share), ...(printed === undefined ? [] : [printed])];
  const allowed = Exact.sum(rounded.map(slack));
  const gap = sum.minus(total);
  if (gap.abs().compare(allowed) <= 0) return [];
  const places = Math.max(...terms.map((term) => term.share.places));
  const base = check.base === undefined ? undefined : partOfFact(facts.get(check.base.metric), check.base.part);
  return [
    {
      check,
      metrics: [...check.shares, ...(check.total === undefined ? [] : [check.total])],
      values: {
        terms: list(
          terms.map((term) => percent(term.share.value, term.share.places)),
          'plus',
        ),
        sum: percent(sum, places),
        total: percent(total, places),
        gap: percent(gap, places),
        ...(base === undefined ? {} : { base: number(base) }),
      },
      candidates:
        base === undefined ? [] : splits(terms, total, base, places).flatMap((values) => sentences(check, values)),
    },
  ];
}

/**
 * With two shares: trust one printed share at a time, read it as a whole number over the base, and give the other what
 * is left. Each split that fits is a candidate; which one is right only the office knows.
 */
function splits(terms: readonly Term[], total: Exact, base: Exact, places: number): MessageValues[] {
  const [first, second] = terms;
  if (first === undefined || second === undefined || terms.length !== 2) return [];
  const whole = total.times(base).round(0);
  // Nobody can have received fewer than no dossiers.
  const split = (a: Exact, b: Exact): MessageValues[] =>
    a.sign() < 0 || b.sign() < 0
      ? []
      : [
          {
            ...{ first: number(a), second: number(b), base: number(whole) },
            ...{ share1: percent(a.dividedBy(base), places), share2: percent(b.dividedBy(base), places) },
          },
        ];
  const firstWhole = wholeNumerator(first.share, base);
  const secondWhole = wholeNumerator(second.share, base);
  return [
    ...(firstWhole === undefined ? [] : split(firstWhole, whole.minus(firstWhole))),
    ...(secondWhole === undefined ? [] : split(whole.minus(secondWhole), secondWhole)),
  ];
}

function sentences(check: ConsistencyOf<'complementary'>, values: MessageValues): Candidate[] {
  return check.candidates.map((message) => ({ message, values }));
}
