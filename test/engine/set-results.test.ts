import { describe, expect, it } from 'vitest';
import { resultIn } from '../../src/domain/engine/set-results.js';
import type { Fact } from '../../src/domain/metric.js';
import { area, branch, fact, facts, leaf, moment, ratioRule, rules, set } from '../support/builders.js';
import { engineScore } from '../support/score.js';

/** An area of 30 points over 1.1 (two leaves) and 1.2, and an area of 10 points. */
function result(criterion: string, given: Readonly<Record<string, Fact>>): string | undefined {
  const made = set([
    area('1', [
      branch('1.1', [leaf('1.1.1', 10, 'r', { ratio: 'A' }), leaf('1.1.2', 10, 'r', { ratio: 'B' })]),
      leaf('1.2', 10, 'r', { ratio: 'C' }),
    ]),
    area('2', [leaf('2.1', 10, 'r', { ratio: 'D' })]),
  ]);
  const score = engineScore({ set: made, rules: rules(ratioRule('r')), facts: facts(given), moment: moment() });
  return resultIn(score, criterion)?.toString();
}

const HALF = fact.ratio(1, 2);

describe('the result of another set', () => {
  it('is the points of the whole, an area, a criterion or a leaf', () => {
    const all = { A: HALF, B: fact.ratio(1, 5), C: HALF, D: fact.ratio(0, 4) };
    expect(['total', '1', '1.1', '1.1.2', '2', '2.1'].map((code) => result(code, all))).toEqual([
      '12',
      '12',
      '7',
      '2',
      '0',
      '0',
    ]);
  });

  it('is not known while a figure anywhere below it is not', () => {
    const some = { A: HALF, C: HALF, D: HALF };
    expect(['total', '1', '1.1', '1.1.2'].map((code) => result(code, some))).toEqual(Array(4).fill(undefined));
    expect(['1.1.1', '1.2', '2'].map((code) => result(code, some))).toEqual(['5', '5', '5']);
  });

  it('is not known of a set that was not scored, or of a code it does not have', () => {
    expect(resultIn(undefined, 'total')).toBeUndefined();
    expect(result('3', { A: HALF, B: HALF, C: HALF, D: HALF })).toBeUndefined();
  });
});
