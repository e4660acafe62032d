import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/domain/metric.js';
import { fact, facts } from '../../support/builders.js';
import { restatedRatio } from '../../support/engine-builders.js';
import { check, readings, run } from './check.js';

const bases = [
  { metric: 'RECEIVED', part: 'value' },
  { metric: 'RESOLVED', part: 'value' },
] as const;
const granular = check<'granularity'>({ kind: 'granularity', share: 'S', bases });

const failures = (share: Fact, ...counts: readonly number[]) => {
  const [received, resolved] = counts.map((count) => fact.count(count));
  const known = { ...(received && { RECEIVED: received }), ...(resolved && { RESOLVED: resolved }) };
  return run(granular, { facts: facts({ S: share, ...known }) });
};

describe('a printed percentage', () => {
  it('cannot be 99,78% over 3.099 or over 3.080', () => {
    const failed = failures(fact.share('99,78%'), 3099, 3080);
    expect(readings(failed)).toEqual([{ share: '99,78%', bases: '3.099 hoặc 3.080' }]);
    expect(failed[0]?.metrics).toEqual(['S']);
    expect(failed[0]?.candidates).toEqual([]);
  });

  it.for([
    ['99,77%', 3099],
    ['99,77%', 3080],
    ['29,78%', 3099],
    ['0%', 3099],
    ['100%', 3099],
    ['12,5%', 8],
  ] as const)('may be %s over %i', ([share, base]) => {
    expect(failures(fact.share(share), base)).toEqual([]);
  });

  it('fits when it fits one of the bases, first or last', () => {
    expect(failures(fact.share('50%'), 3, 2)).toEqual([]);
    expect(failures(fact.share('50%'), 2, 3)).toEqual([]);
    expect(failures(fact.share('50%'), 3, 5)).toHaveLength(1);
  });

  it('is read with the decimals it was printed with', () => {
    expect(failures(fact.share('33%', 0), 3)).toEqual([]);
    expect(failures(fact.share('33%', 1), 3)).toHaveLength(1);
    expect(failures(fact.share('33,3%', 1), 3)).toEqual([]);
    expect(failures(fact.share('13%', 0), 8)).toEqual([]);
    expect(failures(fact.share('12%', 0), 8)).toHaveLength(1);
  });

  it('is checked beside its own numerator too', () => {
    expect(failures(restatedRatio(1, 3, '34%', 0), 3)).toHaveLength(1);
  });

  it('fits no base of nothing', () => {
    expect(failures(fact.share('50%'), 0)).toHaveLength(1);
  });

  it('below zero fits no count at all', () => {
    expect(failures(fact.share('-50%'), 2)).toHaveLength(1);
  });

  it('is not checked without a base, or where no percentage was printed', () => {
    expect(failures(fact.share('99,78%'))).toEqual([]);
    expect(failures(fact.ratio(1, 3), 3099)).toEqual([]);
  });
});
