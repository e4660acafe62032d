import { describe, expect, it } from 'vitest';
import { indexRange } from '../../src/domain/engine/range.js';
import { rankBlocks } from '../../src/domain/engine/rank.js';
import type { RankRow } from '../../src/domain/ranking.js';
import { Random } from '../support/random-sets/random.js';
import { commune, unitScore } from '../support/unit-scores.js';

type Unit = readonly [id: string, low: number, open?: number, block?: string];

function rank(...units: readonly Unit[]) {
  return rankBlocks(
    units.map(([id, low, open, block]) => ({ commune: commune(id, block), score: unitScore(low, open) })),
  );
}
const places = (rows: readonly RankRow[] = []) =>
  rows.map(({ commune: { id }, rank, best, worst }) => `${id} ${rank} ${best}-${worst}`);

describe('rankBlocks', () => {
  it('puts the highest index first', () => {
    expect(places(rank(['a', 50], ['b', 80], ['c', 65])[0]?.rows)).toEqual(['b 1 1-1', 'c 2 2-2', 'a 3 3-3']);
  });

  it('lets equal indices share a place and skips the places they take: 1, 2, 2, 4', () => {
    expect(rank(['a', 50], ['b', 60], ['c', 60], ['d', 70])[0]?.rows.map((row) => row.rank)).toEqual([1, 2, 2, 4]);
  });

  it('keeps communes with equal indices in the order they came in', () => {
    expect(rank(['b', 60], ['a', 60])[0]?.rows.map((row) => row.commune.id)).toEqual(['b', 'a']);
  });

  it('ranks every block on its own, in the order they appear', () => {
    const blocks = rank(['a', 50, 0, 'xa'], ['b', 80, 0, 'phuong'], ['c', 65, 0, 'xa']);
    expect(blocks.map(({ block, rows }) => [block, places(rows)])).toEqual([
      ['xa', ['c 1 1-1', 'a 2 2-2']],
      ['phuong', ['b 1 1-1']],
    ]);
  });

  it('knows a block however it is written, and calls it as its first commune does', () => {
    const blocks = rank(['a', 50, 0, 'xã'], ['b', 80, 0, 'Xã'], ['c', 65, 0, 'xa'], ['d', 65, 0, 'đặc khu']);
    expect(blocks.map(({ block, rows }) => [block, places(rows)])).toEqual([
      ['xã', ['b 1 1-1', 'c 2 2-2', 'a 3 3-3']],
      ['đặc khu', ['d 1 1-1']],
    ]);
  });

  it('has no block without communes', () => {
    expect(rank()).toEqual([]);
  });

  it('keeps the score of each commune beside its place', () => {
    const [block] = rank(['a', 50]);
    expect(`${block?.rows[0]?.score.total.index}`).toBe('50');
  });
});

describe('best and worst place', () => {
  it('come from what unknown figures may still bring', () => {
    expect(places(rank(['a', 60], ['b', 55, 8], ['c', 50, 8])[0]?.rows)).toEqual(['a 1 1-2', 'b 2 1-3', 'c 3 2-3']);
  });

  it('treat a tie as the same place', () => {
    expect(places(rank(['a', 58], ['b', 50, 8])[0]?.rows)).toEqual(['a 1 1-1', 'b 2 1-2']);
    expect(places(rank(['a', 57], ['b', 50, 8])[0]?.rows)).toEqual(['a 1 1-2', 'b 2 1-2']);
    expect(places(rank(['a', 59], ['b', 50, 8])[0]?.rows)).toEqual(['a 1 1-1', 'b 2 2-2']);
  });

  it('never count a commune against itself', () => {
    expect(places(rank(['a', 50, 15])[0]?.rows)).toEqual(['a 1 1-1']);
  });

  it('agree with comparing every commune with every other one', () => {
    const random = new Random(766);
    for (let round = 0; round < 60; round += 1) {
      const units = random.list(random.int(1, 12), (at) => ({
        commune: commune(`${at}`),
        score: unitScore(random.int(40, 60), random.chance(0.5) ? random.int(0, 15) : 0),
      }));
      const rows = rankBlocks(units)[0]?.rows ?? [];
      expect(rows).toHaveLength(units.length);
      for (const row of rows) {
        const own = indexRange(row.score);
        const others = units.filter((unit) => unit.score !== row.score).map((unit) => indexRange(unit.score));
        const above = (test: (other: (typeof others)[number]) => boolean) => 1 + others.filter(test).length;
        expect(row.rank).toBe(above((other) => other.low.compare(own.low) > 0));
        expect(row.best).toBe(above((other) => other.low.compare(own.high) > 0));
        expect(row.worst).toBe(above((other) => other.high.compare(own.low) > 0));
      }
      const lows = rows.map((row) => row.score.total.index.toNumber());
      expect(lows).toEqual(lows.toSorted((a, b) => b - a));
    }
  });
});
