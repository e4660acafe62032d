import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../src/domain/chance/generator.js';
import { rankBlocks } from '../../src/domain/engine/rank.js';
import type { Exact } from '../../src/domain/number.js';
import { openStandings } from '../../src/domain/standing/open-standings.js';
import { simulatePlaces } from '../../src/domain/standing/simulate-places.js';
import { Random } from '../support/random-sets/random.js';
import { commune, unitScore } from '../support/unit-scores.js';

const asItIs = (index: Exact): Exact => index;

function block(seed: number, count: number) {
  const random = new Random(seed);
  const units = random.list(count, (at) => ({
    commune: commune(`c${at}`),
    score: unitScore(random.int(40, 60), random.chance(0.5) ? random.int(1, 20) : 0),
  }));
  return rankBlocks(units)[0]?.rows ?? [];
}

describe('simulated places', () => {
  it('are all between the best and the worst place', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 30 }), (seed, count) => {
        const rows = block(seed, count);
        const standings = openStandings(rows, 2, asItIs) ?? [];
        expect(standings).toHaveLength(rows.length);
        const times = 40;
        // A place outside would fall beside the counts, and be missing from their sum.
        for (const { counts } of simulatePlaces(standings, times, seeded(seed))) {
          expect(counts.reduce((sum, each) => sum + each, 0)).toBe(times);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are the same for the same seed, and others for another', () => {
    const standings = openStandings(block(3, 20), 2, asItIs) ?? [];
    const told = (seed: number) => simulatePlaces(standings, 200, seeded(seed)).map(({ counts }) => [...counts].join());
    expect(told(7)).toEqual(told(7));
    expect(told(7)).not.toEqual(told(8));
  });

  it('fall evenly: of two communes with the same open points each is ahead as often as behind', () => {
    const rows = rankBlocks([
      { commune: commune('a'), score: unitScore(50, 10) },
      { commune: commune('b'), score: unitScore(50, 10) },
    ])[0]?.rows;
    const [first] = simulatePlaces(openStandings(rows ?? [], 2, asItIs) ?? [], 10_000, seeded(1));
    const [ahead = 0] = first?.counts ?? [];
    expect(Math.abs(ahead - 5000)).toBeLessThan(200);
  });

  it('leave what is known where it is', () => {
    const rows = rankBlocks([
      { commune: commune('a'), score: unitScore(60) },
      { commune: commune('b'), score: unitScore(50) },
      { commune: commune('c'), score: unitScore(50) },
    ])[0]?.rows;
    const chances = simulatePlaces(openStandings(rows ?? [], 2, asItIs) ?? [], 5, seeded(1));
    expect(chances.map(({ best, counts }) => [best, ...counts])).toEqual([
      [1, 5],
      [2, 5],
      [2, 5],
    ]);
  });
});
