import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/domain/metric.js';
import { fact, facts } from '../../support/builders.js';
import { metric, metrics, restatedRatio } from '../../support/engine-builders.js';
import { check, readings, run } from './check.js';

const restated = check<'restated'>({ kind: 'restated', metrics: ['R', 'Q'] });
const failures = (given: Readonly<Record<string, Fact>>) =>
  run(restated, { facts: facts(given), metrics: metrics(metric('R', { name: 'Giải quyết sớm' })) });

describe('a percentage printed beside its figures', () => {
  it('holds when it is their quotient, rounded as printed: 3.067/3.080 = 99,6%', () => {
    expect(failures({ R: restatedRatio(3067, 3080, '99,6%', 1) })).toEqual([]);
    expect(failures({ R: restatedRatio(3067, 3080, '99,58%', 2) })).toEqual([]);
  });

  it('fails when it is not, and is told with what it should be', () => {
    const failed = failures({ R: restatedRatio(3067, 3080, '99,7%', 1) });
    expect(readings(failed)).toEqual([
      { metric: 'Giải quyết sớm', stated: '99,7%', computed: '99,6%', numerator: '3.067', denominator: '3.080' },
    ]);
    expect(failed[0]?.metrics).toEqual(['R']);
    expect(failed[0]?.candidates).toEqual([]);
  });

  it('fails when it was printed with fewer decimals than it claims', () => {
    expect(failures({ R: restatedRatio(3067, 3080, '99,6%', 2) })).toHaveLength(1);
  });

  it('rounds exactly half a unit up', () => {
    expect(failures({ R: restatedRatio(1, 8, '13%', 0) })).toEqual([]);
    expect(failures({ R: restatedRatio(1, 8, '12%', 0) })).toHaveLength(1);
    expect(failures({ R: restatedRatio(124_999, 1_000_000, '12%', 0) })).toEqual([]);
  });

  it('is checked for every metric, by its id where it has no name', () => {
    const failed = failures({ R: restatedRatio(1, 2, '51%', 0), Q: restatedRatio(1, 2, '52%', 0) });
    expect(readings(failed).map((each) => each.metric)).toEqual(['Giải quyết sớm', 'Q']);
  });

  it('is not checked alone, without figures, without percentage or over nothing', () => {
    expect(failures({ R: fact.share('99,7%') })).toEqual([]);
    expect(failures({ R: fact.ratio(3067, 3080) })).toEqual([]);
    expect(failures({ R: restatedRatio(0, 0, '100%', 0) })).toEqual([]);
    expect(failures({})).toEqual([]);
  });
});
