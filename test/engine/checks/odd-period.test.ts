import { describe, expect, it } from 'vitest';
import { day } from '../../support/builders.js';
import { check, readings, run } from './check.js';

const odd = check<'odd_period'>({ kind: 'odd_period' });
const failures = (from: string, to: string) => run(odd, { period: { from: day(from), to: day(to) } });

describe('a period', () => {
  it.for([
    ['2026-03-01', '2026-03-31'],
    ['2026-02-01', '2026-02-28'],
    ['2028-02-01', '2028-02-29'],
    ['2026-04-01', '2026-06-30'],
    ['2026-01-01', '2026-09-30'],
    ['2026-01-01', '2026-12-31'],
  ] as const)('of whole months passes: %s to %s', ([from, to]) => {
    expect(failures(from, to)).toEqual([]);
  });

  it.for([
    ['2026-03-02', '2026-03-31'],
    ['2026-03-01', '2026-03-30'],
    ['2028-02-01', '2028-02-28'],
    ['2025-12-01', '2026-01-31'],
    ['2025-12-15', '2026-06-14'],
    ['2025-03-01', '2026-06-30'],
    ['2026-06-01', '2026-04-30'],
  ] as const)('of anything else is told: %s to %s', ([from, to]) => {
    expect(failures(from, to)).toHaveLength(1);
  });

  it('is told with both its ends', () => {
    const failed = failures('2025-12-15', '2026-06-14');
    expect(readings(failed)).toEqual([{ from: '15/12/2025', to: '14/06/2026' }]);
    expect(failed[0]).toMatchObject({ metrics: [], candidates: [] });
  });
});
