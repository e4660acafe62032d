import { describe, expect, it } from 'vitest';
import type { ClosedResult } from '../../../src/domain/records/month.js';
import { resultDifferences } from '../../../src/domain/records/version-difference.js';

function result(points: string, leaves: Readonly<Record<string, string>>, set = 'a'): ClosedResult[] {
  return [{ set, version: '1', dataHash: 'h', points, max: '10', index: points, reported: 1, leaves }];
}

describe('the difference between two results of a month', () => {
  it('names only what changed, exactly, and adds up to the difference of the totals', () => {
    const [only] = resultDifferences(
      result('5', { '1.1': '1/3', '1.2': '2', '1.3': '8/3' }),
      result('6', { '1.1': '4/3', '1.2': '2', '1.3': '8/3' }),
    );
    expect(only?.leaves.map(({ code, before, after }) => [code, `${before}`, `${after}`])).toEqual([
      ['1.1', '1/3', '4/3'],
    ]);
    expect(only?.rest.isZero()).toBe(true);
  });

  it('keeps apart what the total moved by beside the criteria', () => {
    const [only] = resultDifferences(result('5', { '1': '5' }), result('5', { '1': '7' }));
    expect(`${only?.rest}`).toBe('-2');
  });

  it('counts a criterion that one of them does not have as nothing, and leaves out sets of one alone', () => {
    const [only] = resultDifferences(result('0', {}), result('1', { '2': '1' }));
    expect(only?.leaves.map(({ code, before }) => [code, `${before}`])).toEqual([['2', '0']]);
    expect(resultDifferences(result('0', {}), result('1', {}, 'b'))).toEqual([]);
  });
});
