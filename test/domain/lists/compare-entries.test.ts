import { describe, expect, it } from 'vitest';
import { compareEntries } from '../../../src/domain/lists/compare-entries.js';
import type { Fact } from '../../../src/domain/metric.js';
import { exact, fact, facts } from '../../support/builders.js';
import { rendered, restatedRatio } from '../../support/engine-builders.js';

const counted = (one: Fact): Fact => ({ ...one, entry: 'computed', source: 'danh-sach.csv' });
const open = (operator: '>' | '>=' | '<' | '<=', value: string, percent = true): Fact => ({
  ...fact.count(0),
  kind: 'open',
  operator,
  value: exact(value),
  percent,
});

function told(typed: Fact, computed: Fact): Record<string, string> | undefined {
  const [difference] = compareEntries(facts({ M: typed }), facts({ M: counted(computed) }));
  return difference && rendered(difference.values);
}

describe('compareEntries', () => {
  it.for([
    ['the same ratio', fact.ratio(3, 4), fact.ratio(3, 4)],
    ['the same count', fact.count(5), fact.count(5)],
    ['a share that the count prints', fact.share('75%', 0), fact.ratio(3, 4)],
    ['a share within its rounding', fact.share('66,7%', 1), fact.ratio(2, 3)],
    ['nothing arose, and none was counted', fact.notArising(), fact.count(0)],
    ['nothing arose, counted so too', fact.notArising(), fact.notArising()],
    ['above 99%', open('>', '99%'), fact.ratio(997, 1000)],
    ['at most 5', open('<=', '5', false), fact.count(5)],
    ['a blank row', fact.blank(), fact.ratio(1, 2)],
    ['waiting for guidance', fact.awaitingGuidance(), fact.count(3)],
  ] as const)('finds nothing to say about %s', ([, typed, computed]) => {
    expect(told(typed, computed)).toBeUndefined();
  });

  it.for([
    ['another numerator', fact.ratio(3, 4), fact.ratio(2, 4), '3/4 = 75%', '2/4 = 50%'],
    ['the same ratio of other numbers', fact.ratio(1, 2), fact.ratio(2, 4), '1/2 = 50%', '2/4 = 50%'],
    ['a share that the count does not print', fact.share('99,78%', 2), fact.ratio(3, 4), '99,78%', '3/4 = 75%'],
    ['a share of nothing', fact.share('100%', 0), fact.ratio(0, 0), '100%', '0/0'],
    ['another count', fact.count(5), fact.count(6), '5', '6'],
    ['nothing arose, but some were counted', fact.notArising(), fact.count(2), '0', '2'],
    ['some typed, none counted', fact.count(2), fact.notArising(), '2', '0'],
    ['not above 99%', open('>', '99%'), fact.ratio(99, 100), '99%', '99/100 = 99%'],
  ] as const)('tells %s', ([, typed, computed, left, right]) => {
    expect(told(typed, computed)).toEqual({ typed: left, computed: right });
  });

  it('compares the numbers of a ratio, not the share printed beside it', () => {
    expect(told(restatedRatio(3, 4, '99%', 0), fact.ratio(3, 4))).toBeUndefined();
  });

  it('leaves alone what was typed only, counted only, or computed on both sides', () => {
    const both = compareEntries(
      facts({ A: fact.count(1), C: counted(fact.count(1)) }),
      facts({ B: fact.count(2), C: fact.count(3) }),
    );
    expect(both).toEqual([]);
  });
});
