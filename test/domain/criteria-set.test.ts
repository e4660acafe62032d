import { describe, expect, it } from 'vitest';
import { findCriterion, isLeaf, leavesOf, walk } from '../../src/domain/criteria-set.js';
import { area, branch, leaf, set } from '../support/builders.js';

const standIn = leaf('2', 10, 'group', { score: 'G' });
const made = set([
  area('1', [branch('1.1', [leaf('1.1.1', 2, 'r', {}), leaf('1.1.2', 3, 'r', {})]), leaf('1.2', 5, 'r', {})]),
  area('2', [leaf('2.1', 10, 'r', {})], { standIn: { ...standIn, code: '2-nhom' } }),
]);

describe('a criteria set', () => {
  it('is walked from parents to children, in order', () => {
    expect(made.areas.flatMap((each) => [...walk(each)]).map(({ code }) => code)).toEqual([
      '1',
      '1.1',
      '1.1.1',
      '1.1.2',
      '1.2',
      '2',
      '2.1',
    ]);
  });

  it('is scored at its leaves, without what stands in for a group', () => {
    const leaves = leavesOf(made.areas);
    expect(leaves.map(({ code }) => code)).toEqual(['1.1.1', '1.1.2', '1.2', '2.1']);
    expect(leaves.every(isLeaf)).toBe(true);
    expect(made.areas.some(isLeaf)).toBe(false);
  });

  it.for(['1', '1.1', '1.1.2', '2.1', '2-nhom'])('finds the criterion %s, at any level', (code) => {
    expect(findCriterion(made, code)?.code).toBe(code);
  });

  it('finds nothing under a code it does not have', () => {
    expect(findCriterion(made, '1.1.3')).toBeUndefined();
    expect(findCriterion(made, '1.10')).toBeUndefined();
  });
});
