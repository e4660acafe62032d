import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/domain/finding.js';
import { pointsRange } from '../../../src/domain/points-range.js';
import { factLine } from '../../../src/domain/records/fact-line.js';
import { findingChanges } from '../../../src/domain/records/finding-changes.js';
import { area, day, fact, leaf, penaltyArea, set } from '../../support/builders.js';

describe('a line of the log', () => {
  it('keeps figures of every kind exact', () => {
    const values = [fact.share('0.2978'), fact.score('12,5'), fact.open('0.99'), fact.ratio(795, 876)].map(
      (each) => factLine(each).split(';')[0],
    );
    expect(values).toEqual(['1489/50 %', '25/2', '> 99 %', '795 / 876']);
  });

  it('tells of a finding what changed, a new deadline by its words', () => {
    const before: Finding = { id: 'A', department: 'kt', text: 'x', severity: 'high', status: 'open' };
    const after: Finding = { ...before, deadline: { day: day('2026-12-30'), original: 'trước ngày 31/12/2026' } };
    expect(findingChanges(before, after)).toEqual({
      before: 'deadline: -',
      after: 'deadline: 2026-12-30 ("trước ngày 31/12/2026")',
    });
  });
});

describe('the points that can be given', () => {
  const rated = set([area('1', [leaf('1.1', 5, 'r', {})]), penaltyArea('P', -3, [leaf('P.1', 0, 'r', {})])]);
  const range = (code: string) => {
    const found = pointsRange(rated, code);
    return found && [found.least.toString(), found.most.toString()];
  };

  it('of a criterion go to its maximum, and below nothing only in a block that takes points away', () => {
    expect(range('1.1')).toEqual(['0', '5']);
    expect(range('P.1')).toEqual(['-3', '0']);
    expect(range('total')?.[0]).toBe('-3');
    expect(range('9')).toBeUndefined();
  });
});
