import { describe, expect, it } from 'vitest';
import { type Comparator, holderOfPlace } from '../../src/domain/standing/comparator.js';
import { exact } from '../support/builders.js';

const table = (...given: readonly (readonly [string, number])[]): Comparator => ({
  ...{ block: 'xa', count: given.length },
  places: given.map(([name, index]) => ({ name, low: exact(index), high: exact(index) })),
});

describe('whose total a commune must come to for a place', () => {
  const named = table(['Xã A', 80], ['Xã B', 70], ['Xã C', 70], ['Xã D', 60]);
  const holder = (place: number, name: string) => holderOfPlace(named, place, name)?.name;

  it('is the one at that place, of those other than itself', () => {
    expect([1, 2, 3].map((place) => holder(place, 'Xã Khác'))).toEqual(['Xã A', 'Xã B', 'Xã C']);
    expect([1, 2].map((place) => holder(place, 'UBND xã A'))).toEqual(['Xã B', 'Xã C']);
    expect(holder(1, 'Xã D')).toBe('Xã A');
  });

  it('is nobody beyond the last of the others', () => {
    expect([holder(4, 'Xã D'), holder(5, 'Xã Khác')]).toEqual([undefined, undefined]);
  });
});
