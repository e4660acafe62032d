import { describe, expect, it } from 'vitest';
import { targetText } from '../../../src/adapters/messages/index.js';
import type { MetricForecast } from '../../../src/domain/forecast.js';
import { area, day, exact, fact, facts, leaf, moment, ratioRule, rules, set } from '../../support/builders.js';
import { metric } from '../../support/engine-builders.js';
import { forecasted, forecastRule } from '../../support/forecast-case.js';

const made = set([area('1', [leaf('1.1', 10, 'r', { ratio: 'M' })])]);

/** One ratio with a floor of 90%, so many cases expected, and what is told of it. */
function oneRatio(numerator: number, denominator: number, expected: number, better: 'higher' | 'lower' = 'higher') {
  const input = {
    set: made,
    rules: rules(ratioRule('r', { zeroBelow: exact('90%') })),
    facts: facts({ M: fact.ratio(numerator, denominator) }),
    moment: moment({ asOf: day('2026-06-30') }),
  };
  const metrics = [metric('M', { better, target: exact('98%'), numeratorName: 'hồ sơ đúng hạn' })];
  const [told] = forecasted({ input, rules: [forecastRule('M')], metrics, expected: { M: expected } });
  return told;
}

function targetAt(at: string, forecast: MetricForecast | undefined) {
  return forecast?.targets.find((target) => target.at.equals(exact(at)));
}

describe('what it takes to come to a threshold', () => {
  const told = oneRatio(600, 660, 412);
  const [only] = told.metrics;

  it('says how many of the cases still expected may go wrong at most', () => {
    // 90% of 1.072 is 964,8: 365 more must be in time, so 47 of the 412 may be late.
    const target = targetAt('90%', only);
    expect([`${target?.needed}`, `${target?.allowed}`, target?.outlook]).toEqual(['365', '47', 'open']);
    expect(only && target && targetText(target, only)).toBe(
      'Để đạt 90%: trong 412 hồ sơ còn dự kiến phải có ít nhất 365 hồ sơ đúng hạn, chỉ được trễ nhiều nhất 47',
    );
  });

  it('is exact about what is lost for good', () => {
    // At best 1.012 of 1.072, 94,40%: the target of 98% and the last points are gone.
    expect(targetAt('98%', only)?.outlook).toBe('lost');
    const [leafForecast] = told.leaves;
    expect(`${leafForecast?.range.best} ${leafForecast?.lostForGood}`).toBe('236/25 14/25');
    expect(`${leafForecast?.range.worst}`).toBe('0');
  });

  it('knows what is certain, and counts the other way round where fewer is better', () => {
    expect(targetAt('90%', oneRatio(1000, 1000, 100).metrics[0])?.outlook).toBe('certain');
    const [fewer] = oneRatio(900, 1000, 100, 'lower').metrics;
    const target = targetAt('98%', fewer);
    expect([`${target?.needed}`, target?.outlook]).toEqual(['178', 'certain']);
  });
});

describe('the cases still expected', () => {
  it('follow the pace of the working days so far when nobody gives a figure', () => {
    const input = {
      set: made,
      rules: rules(ratioRule('r')),
      facts: facts({ M: fact.ratio(100, 200) }),
      moment: moment({ asOf: day('2026-06-30') }),
    };
    const [told] = forecasted({ input, rules: [forecastRule('M')] });
    const volume = told.metrics[0]?.volume;
    // 129 working days to 30/6 and 132 after it in a year without holidays: 200 × 132/129 = 204,65.
    expect([volume?.method, volume?.elapsed, volume?.left, `${volume?.expected}`]).toEqual([
      'run_rate',
      129,
      132,
      '205',
    ]);
    expect(told.until).toBe('2026-12-31');
  });
});
