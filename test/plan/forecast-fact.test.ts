import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/domain/forecast.js';
import { Exact } from '../../src/domain/number.js';
import { forecastFact } from '../../src/domain/plan/forecast-fact.js';
import { day } from '../support/builders.js';
import { metric } from '../support/engine-builders.js';

const ORIGIN = { asOf: day('2026-06-30'), source: 'Cổng', entry: 'computed' } as const;

function of(numerator: number, denominator: number): Outcome {
  return { numerator: Exact.of(numerator), denominator: Exact.of(denominator) };
}

function raised(target: string, soFar: Outcome, best: Outcome, better: 'higher' | 'lower' = 'higher') {
  const found = forecastFact(Exact.from(target), { metric: metric('PAID', { better }), soFar, best }, ORIGIN);
  if (found?.fact.kind !== 'ratio') return undefined;
  return `${found.fact.numerator}/${found.fact.denominator}, ${found.cases} more`;
}

describe('a figure whose past cases stay as they are', () => {
  it.each([
    ['by as few of the cases still to come as the target takes', '92/100', '610/663, 57 more'],
    ['no further than all of them', '1', '613/663, 60 more'],
    ['not at all where the target is reached', '9/10', undefined],
  ])('is raised %s', (_, target, told) => {
    expect(raised(target, of(553, 603), of(613, 663))).toBe(told);
  });

  it('is not raised where no more cases come', () => {
    expect(raised('1', of(553, 603), of(553, 603))).toBeUndefined();
  });

  it('falls where less is better, by cases that do not count', () => {
    expect(raised('1/20', of(8, 100), of(8, 180), 'lower')).toBe('9/180, 79 more');
    expect(raised('0', of(8, 100), of(8, 180), 'lower')).toBe('8/180, 80 more');
    expect(raised('1/10', of(8, 100), of(8, 180), 'lower')).toBeUndefined();
  });
});
