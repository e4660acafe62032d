import { describe, expect, it } from 'vitest';
import { rankPublished } from '../../src/domain/engine/rank-published.js';
import type { PublishedRow } from '../../src/domain/ranking.js';
import { day, exact } from '../support/builders.js';

const row = (name: string, total: string, block = 'xa'): PublishedRow => ({
  name,
  block,
  groups: new Map(),
  total: exact(total),
});
const places = (...rows: readonly PublishedRow[]) =>
  rankPublished(rows).map(({ block, rows: ranked }) => [block, ranked.map((each) => `${each.rank} ${each.row.name}`)]);

describe('rankPublished', () => {
  it('puts the highest total first and lets equal totals share a place: 1, 2, 2, 4', () => {
    expect(places(row('a', '90'), row('b', '95,5'), row('c', '90'), row('d', '80'))).toEqual([
      ['xa', ['1 b', '2 a', '2 c', '4 d']],
    ]);
  });

  it('sees equal totals however they are written', () => {
    expect(places(row('a', '90,50'), row('b', '90,5'), row('c', '181/2'))).toEqual([['xa', ['1 a', '1 b', '1 c']]]);
  });

  it('starts again at 1 in every block, in the order they appear', () => {
    expect(places(row('a', '70', 'phuong'), row('b', '90'), row('c', '80', 'phuong'))).toEqual([
      ['phuong', ['1 c', '2 a']],
      ['xa', ['1 b']],
    ]);
  });

  it('knows a block however it is written', () => {
    expect(places(row('a', '70', 'xã'), row('b', '90', 'Xã'), row('c', '80', 'xa'), row('d', '60', 'phường'))).toEqual([
      ['xã', ['1 b', '2 c', '3 a']],
      ['phường', ['1 d']],
    ]);
  });

  it('never ranks two indices or two days together', () => {
    const of = (name: string, total: string, family: string, asOf: string) => ({
      ...{ ...row(name, total), family, asOf: day(asOf) },
    });
    const given = [
      ...[of('a', '80', '766', '2026-03-12'), of('b', '90', 'cchc', '2026-03-12')],
      ...[of('a', '70', '766', '2026-04-15'), of('c', '85', '766', '2026-03-12')],
    ];
    const told = rankPublished(given).map(({ family, asOf, rows }) => [
      ...[family, asOf],
      ...rows.map((each) => `${each.rank} ${each.row.name}`),
    ]);
    expect(told).toEqual([
      ['766', '2026-03-12', '1 c', '2 a'],
      ['cchc', '2026-03-12', '1 b'],
      ['766', '2026-04-15', '1 a'],
    ]);
  });

  it('leaves the rows it was given in their order', () => {
    const rows = [row('a', '70'), row('b', '90')];
    expect(rankPublished(rows)[0]?.rows.map((each) => each.row)).toEqual(rows.toReversed());
    expect(rows.map((each) => each.name)).toEqual(['a', 'b']);
  });

  it('has no block without rows', () => {
    expect(rankPublished([])).toEqual([]);
  });
});
