import { list, type MessageValue, number, percent } from '../message.js';
import type { Fact, Facts, MetricId, StatedShare } from '../metric.js';
import { Exact } from '../number.js';

/** Số kê khai khác số đếm: one metric that was typed and counted, and the two do not say the same. */
export interface EntryDifference {
  readonly metric: MetricId;
  readonly typed: Fact;
  readonly computed: Fact;
  /** Both figures as they are told to people. */
  readonly values: { readonly typed: MessageValue; readonly computed: MessageValue };
}

/**
 * Compares figures that people typed with those counted from lists, for the metrics present in both. A printed share is
 * equal when the counted ratio prints the same; "trên 99%" when the counted ratio is above it. A blank row and a state
 * without a figure (chờ hướng dẫn, không áp dụng) say nothing to compare.
 */
export function compareEntries(typed: Facts, computed: Facts): EntryDifference[] {
  return [...computed].flatMap(([metric, counted]) => {
    const stated = typed.get(metric);
    if (stated === undefined || stated.entry === 'computed') return [];
    const told = toldOf(stated);
    const found = toldOf(counted);
    if (told === undefined || found === undefined || agree(stated, counted)) return [];
    return [{ metric, typed: stated, computed: counted, values: { typed: told, computed: found } }];
  });
}

function agree(typed: Fact, computed: Fact): boolean {
  if (typed.kind === 'open') return isBeyond(typed, computed);
  if (typed.kind === 'share') return computed.kind !== 'ratio' || printsAs(computed, typed.stated);
  if (typed.kind === 'ratio' && computed.kind === 'ratio') {
    return typed.numerator.equals(computed.numerator) && typed.denominator.equals(computed.denominator);
  }
  return countOf(typed).equals(countOf(computed));
}

function isBeyond(open: Extract<Fact, { kind: 'open' }>, computed: Fact): boolean {
  const value = computed.kind === 'ratio' && open.percent ? ratioOf(computed) : countOf(computed);
  if (value === undefined) return true;
  const order = value.compare(open.value);
  return { '>': order > 0, '>=': order >= 0, '<': order < 0, '<=': order <= 0 }[open.operator];
}

function printsAs(computed: Extract<Fact, { kind: 'ratio' }>, { value, places }: StatedShare): boolean {
  return (
    ratioOf(computed)
      ?.round(places + 2)
      .equals(value) === true
  );
}

function ratioOf({ numerator, denominator }: Extract<Fact, { kind: 'ratio' }>): Exact | undefined {
  return denominator.isZero() ? undefined : numerator.dividedBy(denominator);
}

/** Không phát sinh is a count of none. */
function countOf(fact: Fact): Exact {
  return fact.kind === 'count' || fact.kind === 'score' ? fact.value : Exact.ZERO;
}

function toldOf(fact: Fact): MessageValue | undefined {
  switch (fact.kind) {
    case 'ratio': {
      const quotient = list([number(fact.numerator), number(fact.denominator)], 'over');
      const ratio = ratioOf(fact);
      return ratio === undefined ? quotient : list([quotient, percent(ratio)], 'equals');
    }
    case 'share':
      return percent(fact.stated.value, fact.stated.places);
    case 'count':
    case 'score':
      return number(fact.value);
    case 'open':
      return fact.percent ? percent(fact.value) : number(fact.value);
    case 'not_arising':
      return number(Exact.ZERO);
    default:
      return undefined;
  }
}
