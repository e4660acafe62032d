import { describe, expect, it } from 'vitest';
import { mostAlike, nearest } from '../../src/domain/nearest.js';

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

  it.for([
    ['rtae', 'rate', 'two letters swapped'],
    ['rat', 'rate', 'a letter left out'],
    ['ratte', 'rate', 'a letter added'],
    ['rste', 'rate', 'a letter typed wrong'],
    ['ar', 'ra', 'two letters swapped in the shortest of words'],
  ] as const)('takes %s for %s: %s is one slip', ([word, meant]) => {
    expect(nearest(word, [meant])).toBe(meant);
  });

  it.for([
    ['eatr', 'rate', 'two letters apart swapped'],
    ['rtea', 'rate', 'a letter moved by two places'],
    ['raxy', 'rate', 'two letters typed wrong'],
    ['taby', 'tcay', 'a letter moved over a wrong one'],
    ['taby', 'tbcy', 'a letter moved back over a wrong one'],
    ['ra', 'rate', 'two letters left out'],
  ] as const)('does not take %s for %s: %s is more than one', ([word, other]) => {
    expect(nearest(word, [other])).toBeUndefined();
  });

  it('allows one slip for every three letters', () => {
    expect(nearest('abcdef', ['abcdxy'])).toBe('abcdxy');
    expect(nearest('abcde', ['abcxy'])).toBeUndefined();
    expect(nearest('abcdef', ['abcxyz'])).toBeUndefined();
    expect(nearest('abcdef', ['abcd'])).toBe('abcd');
  });

  it('reads words of up to two hundred letters', () => {
    const word = 'x'.repeat(200);
    expect(nearest(word, [`${word}y`])).toBe(`${word}y`);
    expect(nearest(`${word}x`, [word])).toBeUndefined();
  });

  it('counts a swap, and a letter added in front, as one slip like any other', () => {
    expect(nearest('rtae', ['rtaex', 'rate'])).toBe('rtaex');
    expect(nearest('rate', ['rats', 'xrate'])).toBe('rats');
    expect(nearest('abdcez', ['abdcxx', 'xbcdez'])).toBe('abdcxx');
  });

  it('knows nothing near where there is nothing', () => {
    expect(nearest('rate', [])).toBeUndefined();
  });

  it('prefers the fewest slips, and the first of equals', () => {
    expect(nearest('rate', ['ratio', 'rates', 'rat'])).toBe('rates');
  });
});

describe('mostAlike', () => {
  const CODES = ['ke-hoach', 'bao-cao-quy', 'bao-cao', 'bien-ban-hop', 'bao-cao-ngan-sach'];

  it('names what shares parts with the word, the most alike first', () => {
    expect(mostAlike('bao-cao-thang', CODES, 2)).toEqual(['bao-cao-quy', 'bao-cao']);
    expect(mostAlike('Báo cáo', CODES, 5)).toEqual(['bao-cao', 'bao-cao-quy', 'bao-cao-ngan-sach']);
  });

  it('falls back to the fewest slips, and says nothing about no word', () => {
    expect(mostAlike('kehoach', CODES, 1)).toEqual(['ke-hoach']);
    expect(mostAlike('', CODES, 1)).toEqual([]);
  });
});
