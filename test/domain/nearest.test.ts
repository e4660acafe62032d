import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/domain/nearest.js';

describe('nearest', () => {
  it.for([
    ['titel', 'title'],
    ['max_point', 'max_points'],
    ['ON_TME', 'ON_TIME'],
    ['on_time', 'ON_TIME'],
    ['mark', undefined],
    ['x', undefined],
  ])('takes %s for %s', ([word = '', meant]) => {
    expect(nearest(word, ['title', 'max_points', 'ON_TIME', 'note'])).toBe(meant);
  });

  it('does not compare what is no slip of the hand', () => {
    const long = 'x'.repeat(100_000);
    expect(nearest(long, [`${long}y`])).toBeUndefined();
  });

  it('prefers the fewest slips, and the first of equals', () => {
    expect(nearest('rate', ['ratio', 'rates', 'rat'])).toBe('rates');
  });
});
