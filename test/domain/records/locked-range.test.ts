import { describe, expect, it } from 'vitest';
import { lockedRange } from '../../../src/domain/records/locked-range.js';
import type { ClosedResult } from '../../../src/domain/records/month.js';
import { area, leaf, set } from '../../support/builders.js';

const made = set([area('1', [leaf('1.1', 60, 'r', { ratio: 'A' }), leaf('1.2', 40, 'r', { ratio: 'B' })])]);
const result: ClosedResult = {
  ...{ set: made.id, version: '1', dataHash: '', points: '30', max: '100', index: '30', reported: 1 },
  ...{ leaves: { '1.1': '30', '1.2': '0' }, unknown: ['1.2'] },
};

function told(more: Partial<ClosedResult> = {}): string {
  const range = lockedRange({ ...result, ...more }, made);
  return range === undefined ? 'unknown' : `${range.low} - ${range.high}`;
}

describe('the range of a locked index', () => {
  it('goes from the locked index to full points for what had no figure, at most the scale', () => {
    expect(told()).toBe('30 - 70');
    expect(told({ unknown: [] })).toBe('30 - 30');
    expect(told({ index: '50', max: '60' })).toBe('50 - 100');
  });

  it('is not told where nothing was known, or where nobody kept what was not', () => {
    expect(told({ reported: 0 })).toBe('unknown');
    const { unknown: _, ...old } = result;
    expect(lockedRange(old, made)).toBeUndefined();
  });
});
