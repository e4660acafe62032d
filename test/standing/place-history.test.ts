import { describe, expect, it } from 'vitest';
import type { RankingRule } from '../../src/domain/criteria-set.js';
import { type PlacedDay, placeHistory } from '../../src/domain/standing/place-history.js';
import { day } from '../support/builders.js';

const YEARLY: RankingRule = { family: 'x', on: 'rounded', oneScale: 'year', breaks: [] };

function placed(asOf: string, best: number, worst = best, more: Partial<PlacedDay> = {}): PlacedDay {
  return { asOf: day(asOf), place: { best, worst, count: 114 }, basis: 'published', ...more };
}

function told(days: readonly PlacedDay[], ranking = YEARLY): string[] {
  return placeHistory(days, ranking).map(({ asOf, place, breaks }) =>
    [asOf, place.best, place.worst, ...breaks.map(({ kind }) => kind)].join(' '),
  );
}

describe('places over time', () => {
  it('stand in the order of days, what was published first', () => {
    const days = [
      placed('2026-04-15', 58),
      placed('2026-03-12', 38, 44, { basis: 'locked' }),
      placed('2026-03-12', 40),
    ];
    expect(told(days)).toEqual(['2026-03-12 40 40', '2026-03-12 38 44', '2026-04-15 58 58']);
  });

  it('are marked where two days are not on one scale', () => {
    const days = [placed('2025-12-31', 20), placed('2026-03-12', 40), placed('2026-04-15', 58)];
    expect(told(days)).toEqual(['2025-12-31 20 20', '2026-03-12 40 40 other_year', '2026-04-15 58 58']);
    const never = told(days.slice(1), { ...YEARLY, oneScale: 'never' });
    expect(never).toEqual(['2026-03-12 40 40', '2026-04-15 58 58 snapshot']);
    const fewer = { ...placed('2026-04-15', 30), place: { best: 30, worst: 30, count: 68 } };
    expect(told([placed('2026-03-12', 40), fewer])[1]).toBe('2026-04-15 30 30 count');
  });

  it('are marked where the criteria changed between two months of the office', () => {
    const months = [placed('2026-09-30', 40, 41, { version: '1' }), placed('2026-10-31', 30, 31, { version: '2' })];
    expect(told(months)[1]).toBe('2026-10-31 30 31 criteria');
    expect(told([placed('2026-09-30', 40), ...months.slice(1)])[1]).toBe('2026-10-31 30 31');
  });
});
