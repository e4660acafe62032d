import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupWaterfall, indexWaterfall, pointsWaterfall } from '../../src/domain/engine/waterfall.js';
import { Exact } from '../../src/domain/number.js';
import { comparatorsOf, projectPlace } from '../../src/domain/standing/comparator.js';
import { movementOf, type Standing, scaleBreaks } from '../../src/domain/standing/movement.js';
import { day, exact } from '../support/builders.js';
import { Random } from '../support/random-sets/random.js';
import { randomCase } from '../support/random-sets.js';
import { engineScore } from '../support/score.js';

const HUNDRED = exact(100);

function row(name: string, total: number | string, rank?: number, size?: number) {
  const groups = new Map<string, Exact>();
  return { name, block: '', groups, total: exact(total), ...(rank && { rank }), ...(size && { size }) };
}

describe('a waterfall', () => {
  it('adds up to the change exactly, whatever the limits and the rounding', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const input = randomCase(seed);
        const random = new Random(seed);
        const changed = new Map([...input.facts].filter(() => random.chance(0.7)));
        const before = engineScore(input);
        const after = engineScore({ ...input, facts: changed });
        for (const told of [indexWaterfall(before, after), pointsWaterfall(before, after)]) {
          expect(`${Exact.sum(told.steps.map(({ change }) => change))}`).toBe(`${told.change}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of printed tables keeps what totals differ from their groups as a step of its own', () => {
    const told = groupWaterfall(
      { total: exact(5), groups: new Map([['A', exact(5)]]) },
      { total: exact(9), groups: new Map([['A', exact(7)]]) },
    );
    expect(told.steps.map(({ kind, change }) => `${kind} ${change}`)).toEqual(['criterion 2', 'total 2']);
  });
});

describe('movement', () => {
  const table = (...given: readonly (readonly [string, number, number])[]): Standing[] =>
    given.map(([key, place, index]) => ({ key, place, index: exact(index), count: given.length }));

  it('parts the own change from what the others did, and the parts add up', () => {
    const before = table(['a', 1, 80], ['b', 2, 70], ['c', 3, 60]);
    const after = table(['b', 1, 90], ['c', 2, 85], ['a', 3, 79]);
    const moved = movementOf('a', before, after);
    expect(moved?.down).toBe(2);
    expect(moved?.split).toEqual({ own: 0, others: 2 });
  });

  it('has no parts where points were not published', () => {
    const only = (place: number): Standing[] => [{ key: 'a', place, count: 114 }];
    expect(movementOf('a', only(40), only(58))).toEqual({
      before: { key: 'a', place: 40, count: 114 },
      after: { key: 'a', place: 58, count: 114 },
      down: 18,
    });
  });

  it('has a break mark where two days are not on one scale', () => {
    const rule = {
      family: 'x',
      on: 'rounded',
      oneScale: 'never',
      breaks: [{ from: day('2026-02-01'), reason: 'r' }],
    } as const;
    const at = (asOf: string, count: number) => ({ asOf: day(asOf), count });
    const kinds = scaleBreaks(rule, at('2025-12-31', 3), at('2026-03-01', 4)).map(({ kind }) => kind);
    expect(kinds).toEqual(['snapshot', 'other_year', 'stated', 'count']);
    expect(scaleBreaks(rule, at('2026-03-01', 3), at('2026-03-01', 4))).toEqual([]);
  });
});

describe('a comparator', () => {
  it('puts places without points between the nearest printed totals', () => {
    const [table] = comparatorsOf([row('a', 95, 1, 5), row('b', 60, 4, 5)], [], HUNDRED);
    expect(table?.places.map(({ low, high }) => `${low}-${high}`)).toEqual([
      '95-95',
      '60-95',
      '60-95',
      '60-60',
      '0-60',
    ]);
  });

  it('gives a range that holds the true place, whichever totals were not printed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = new Random(seed);
        const totals = random.list(random.int(2, 15), () => random.int(0, 100)).sort((a, b) => b - a);
        const rows = totals.flatMap((total, at) =>
          random.chance(0.5) ? [row(`u${at}`, total, at + 1, totals.length)] : [],
        );
        const own = random.int(0, totals.length - 1);
        const [table] = comparatorsOf(rows, [], HUNDRED);
        if (table === undefined || table.count < totals.length) return;
        const others = totals.filter((_, at) => at !== own);
        const index = random.int(0, 100);
        const place = 1 + others.filter((total) => total > index).length;
        const { best, worst } = projectPlace(table, { low: exact(index), high: exact(index) }, `u${own}`);
        expect(best).toBeLessThanOrEqual(place);
        expect(worst).toBeGreaterThanOrEqual(place);
      }),
      { numRuns: 2000 },
    );
  });
});
