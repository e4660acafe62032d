import { describe, expect, it } from 'vitest';
import { type Comparator, comparatorsOf, holderOfPlace, projectPlace } from '../../src/domain/standing/comparator.js';
import { exact } from '../support/builders.js';

const table = (...given: readonly (readonly [string, number])[]): Comparator => ({
  ...{ block: 'xa', count: given.length },
  places: given.map(([name, index]) => ({ name, low: exact(index), high: exact(index) })),
});

describe('a table whose printed places and totals do not fit', () => {
  const row = (name: string, total: number, rank?: number, size?: number) => ({
    ...{ name, block: 'xã', groups: new Map(), total: exact(total) },
    ...(rank && { rank }),
    ...(size && { size }),
  });
  const stand = (index: string, ...rows: Parameters<typeof comparatorsOf>[0]) => {
    const [table] = comparatorsOf(rows, [], exact(100));
    if (table === undefined) throw new Error('no table');
    const { best, worst, count } = projectPlace(table, { low: exact(index), high: exact(index) }, 'Xã Khác');
    return `${best}-${worst}/${count}`;
  };

  it('counts everybody whose total is higher, also two at one printed place', () => {
    const rows = [row('Xã A', 80, 1, 2), row('Xã B', 70, 1, 2), row('Xã C', 60, 5, 2)];
    expect(stand('75', ...rows)).toBe('2-2/5');
    expect(stand('65', ...rows)).toBe('3-5/5');
  });

  it('goes by the totals alone where nobody is left out', () => {
    expect(stand('75', row('Xã A', 60, 1), row('Xã B', 80, 3), row('Xã C', 90, 2))).toBe('3-3/4');
  });

  it('counts a unit that has points and no printed place', () => {
    expect(stand('65', row('Xã A', 80, 1, 4), row('Xã B', 70), row('Xã C', 60, 3, 4))).toBe('3-3/4');
  });

  it('never lets a lower total stand before a higher one', () => {
    expect(stand('75', row('Xã A', 60, 1, 9), row('Xã B', 80, 3, 9), row('Xã C', 90, 2, 9))).toBe('3-4/9');
  });
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
