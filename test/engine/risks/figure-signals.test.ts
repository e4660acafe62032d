import { describe, expect, it } from 'vitest';
import type { FailedCheck } from '../../../src/domain/consistency.js';
import type { Scoring } from '../../../src/domain/criteria-set.js';
import type { Fact, Metric } from '../../../src/domain/metric.js';
import type { RuleBody } from '../../../src/domain/rule.js';
import { award, exact, fact, leaf, ratioRule, rule } from '../../support/builders.js';
import { metric, takenOn } from '../../support/engine-builders.js';
import { brief, flagsOf, type RiskCase, raised, symbolsOf, valuesOf } from '../../support/risk-case.js';
import { check } from '../checks/check.js';

const one = (given: Partial<RiskCase> = {}, scoring: Partial<Scoring> = {}): RiskCase => ({
  leaves: [leaf('1.1', 10, 'ratio', { ratio: 'A' }, scoring)],
  metrics: [metric('A', { name: 'Đúng hạn' })],
  ...given,
});
const causesOf = (given: RiskCase) => flagsOf(given).map((flag) => flag.signal.cause);

describe('a signal for figures that are not reported', () => {
  it('puts all points that can still be won at risk until the end of the cycle', () => {
    const [flag, ...more] = flagsOf(one());
    expect(more).toEqual([]);
    expect(flag?.signal.cause).toBe('not_reported');
    expect(flag && brief(flag)).toBe('1.1 10 2026-12-31');
    expect(flag && symbolsOf(flag)).toEqual({ points: '10', max_points: '10', days_left: '184' });
    expect(flag?.signal.metrics).toEqual([]);
  });

  it('ends with the period where the set scores a period', () => {
    const [flag] = flagsOf(one({ policy: { cycle: 'period' }, asOf: '2027-01-02' }));
    expect(flag?.signal.actBy).toBe('2026-12-31');
    expect(flag && symbolsOf(flag).days_left).toBe('-2');
  });

  it('names the metrics that are known', () => {
    const given = one({
      leaves: [leaf('1.1', 10, 'ratio', { ratio: 'A', fallback: 'B', other: 'C' })],
      metrics: [metric('A', { name: 'Đúng hạn' }), metric('B', { name: 'Toàn trình' })],
    });
    expect(flagsOf(given).map((flag) => valuesOf(flag).metric)).toEqual(['Đúng hạn; Toàn trình']);
  });

  it('is not raised where there is nothing to win', () => {
    const count: RuleBody = {
      kind: 'count',
      start: award.points(0),
      terms: [{ input: 'n', each: award.points('-1'), per: exact(1), above: exact(0) }],
      overrides: [],
      floor: exact('-3'),
      notArising: 'zero',
    };
    expect(flagsOf({ leaves: [leaf('1.1', 10, 'count', { n: 'N' })], rules: [rule('count', count)] })).toEqual([]);
  });

  it('is not raised for what was reported', () => {
    expect(flagsOf(one({ facts: { A: fact.ratio(1, 1) } }))).toEqual([]);
  });
});

describe('a signal for a figure below a threshold', () => {
  const half = { facts: { A: fact.ratio(1, 2) } };
  const withRule = (
    overrides: Parameters<typeof ratioRule>[1],
    given: Fact,
    named: Partial<Metric> = {},
  ): RiskCase => ({
    leaves: [leaf('1.1', 10, 'scaled', { ratio: 'A' })],
    rules: [ratioRule('scaled', overrides)],
    facts: { A: given },
    metrics: [metric('A', named)],
  });

  it('tells the figure, the end of the scale and the points that are missed', () => {
    const [flag, ...more] = flagsOf(one(half));
    expect(more).toEqual([]);
    expect(flag?.signal.cause).toBe('below_threshold');
    expect(flag && brief(flag)).toBe('1.1 5 2026-12-31');
    expect(flag && symbolsOf(flag)).toEqual({
      points: '5',
      max_points: '10',
      days_left: '184',
      ratio: '1/2',
      threshold: '1',
    });
    expect(flag && valuesOf(flag)).toEqual({
      metric: 'Đúng hạn',
      ratio: '50%',
      threshold: '100%',
      gap: '50%',
      name: 'Tiêu chí 1.1',
      points: '5,00',
    });
    expect(flag?.signal.metrics).toEqual(['A']);
  });

  it('tells the target too where there is one', () => {
    const [flag] = flagsOf(one({ ...half, metrics: [metric('A', { target: exact('98%') })] }));
    expect(flag?.signal.cause).toBe('below_threshold');
    expect(flag && symbolsOf(flag)).toMatchObject({ target: '49/50', threshold: '1' });
    expect(flag && valuesOf(flag)).toMatchObject({ target: '98%', threshold: '100%' });
  });

  it('aims at the floor first, and from there at the end of the scale', () => {
    const scaled = { fullAt: exact('95%'), zeroBelow: exact('80%') };
    const threshold = (given: Fact) => flagsOf(withRule(scaled, given)).map((flag) => symbolsOf(flag).threshold);
    expect(threshold(fact.ratio(79, 100))).toEqual(['4/5']);
    expect(threshold(fact.ratio(80, 100))).toEqual(['19/20']);
    expect(threshold(fact.ratio(94, 100))).toEqual(['19/20']);
    expect(threshold(fact.ratio(95, 100))).toEqual([]);
  });

  it('is not raised at the end of the scale', () => {
    expect(flagsOf(one({ facts: { A: fact.ratio(10, 10) } }))).toEqual([]);
  });

  it('is raised for a printed share as well', () => {
    expect(flagsOf(one({ facts: { A: fact.share('50%') } })).map((flag) => valuesOf(flag).ratio)).toEqual(['50%']);
  });

  it('is not raised for figures of metrics that nobody described, nor without a number', () => {
    expect(flagsOf(one({ ...half, metrics: [] }))).toEqual([]);
    const checklist: RuleBody = { kind: 'checklist', mode: 'sum', parts: [], notArising: 'zero' };
    const given = {
      leaves: [leaf('1.1', 10, 'list', { done: 'A' })],
      rules: [rule('list', checklist)],
      facts: { A: fact.parts() },
      metrics: [metric('A', { target: exact(1) })],
    };
    expect(flagsOf(given)).toEqual([]);
  });

  it('is not raised for points that are not scored', () => {
    expect(flagsOf(one({ facts: { A: fact.ratio(0, 0) } }))).toEqual([]);
    const unclear = withRule({}, fact.ratio(1, 2));
    const rules = [rule('scaled', { kind: 'external', outOf: exact(100) }, { unclear: 'chưa rõ' })];
    expect(causesOf({ ...unclear, rules, metrics: [metric('A', { target: exact(1) })] })).toEqual(['rule_unclear']);
  });

  it('is not raised where there are no points to win', () => {
    expect(flagsOf({ ...one(half), leaves: [leaf('1.1', 0, 'ratio', { ratio: 'A' })] })).toEqual([]);
  });
});

describe('a signal for a figure in bands', () => {
  const rising: RuleBody = {
    kind: 'bands',
    bands: [
      { from: exact(10), award: award.share(1) },
      { from: exact(5), below: exact(10), award: award.share('1/2') },
      { from: exact(2), below: exact(5), award: award.share('1/4') },
      { below: exact(2), award: award.points(0) },
    ],
    zeroDenominator: 'zero',
    irreversible: false,
  };
  const falling: RuleBody = {
    kind: 'bands',
    bands: [
      { from: exact(3), award: award.points(0) },
      { from: exact(1), below: exact(3), award: award.share('1/2') },
      { below: exact(1), award: award.share(1) },
    ],
    zeroDenominator: 'zero',
    irreversible: true,
  };
  const banded = (body: RuleBody, count: number, named: Partial<Metric> = {}) =>
    flagsOf({
      leaves: [leaf('1.1', 8, 'bands', { value: 'A' })],
      rules: [rule('bands', body)],
      facts: { A: fact.count(count) },
      metrics: [metric('A', { kind: 'count', ...named })],
    });

  it.for([
    [0, '2'],
    [1, '2'],
    [2, '5'],
    [4, '5'],
    [5, '10'],
    [9, '10'],
    [10, undefined],
  ] as const)('aims at the edge of the next band: %i', ([count, threshold]) => {
    expect(banded(rising, count).map((flag) => symbolsOf(flag).threshold)).toEqual(
      threshold === undefined ? [] : [threshold],
    );
  });

  it('tells counts as numbers', () => {
    const [flag] = banded(rising, 4);
    expect(flag && valuesOf(flag)).toMatchObject({ ratio: '4', threshold: '5', gap: '1', points: '6,00' });
  });

  it('never aims at a band that is worth no more', () => {
    expect(banded(falling, 1)).toEqual([]);
    expect(banded(falling, 3)).toEqual([]);
    const [flag, ...more] = banded(falling, 1, { better: 'lower', target: exact(0) });
    expect(more).toEqual([]);
    expect(flag?.signal.cause).toBe('below_target');
    expect(flag && symbolsOf(flag)).toEqual({
      points: '4',
      max_points: '8',
      days_left: '184',
      ratio: '1',
      target: '0',
    });
  });
});

describe('a signal for a missed target', () => {
  const scaled = (given: Fact, named: Partial<Metric>): RiskCase => ({
    leaves: [leaf('1.1', 10, 'scaled', { ratio: 'A' })],
    rules: [ratioRule('scaled', { fullAt: exact('80%') })],
    facts: { A: given },
    metrics: [metric('A', named)],
  });
  const target = exact('90%');

  it('is raised with all points still there', () => {
    const [flag, ...more] = flagsOf(scaled(fact.ratio(85, 100), { target }));
    expect(more).toEqual([]);
    expect(flag?.signal.cause).toBe('below_target');
    expect(flag && brief(flag)).toBe('1.1 0 2026-12-31');
    expect(flag && valuesOf(flag)).toMatchObject({ ratio: '85%', target: '90%' });
    expect(flag && Object.keys(valuesOf(flag))).not.toContain('threshold');
    expect(flag?.signal.metrics).toEqual(['A']);
  });

  it.for([
    ['higher', 89, 1],
    ['higher', 90, 0],
    ['higher', 91, 0],
    ['lower', 89, 0],
    ['lower', 90, 0],
    ['lower', 91, 1],
  ] as const)('is judged with %s as better: %i%% of 90%% gives %i', ([better, percent, times]) => {
    expect(flagsOf(scaled(fact.ratio(percent, 100), { target, better }))).toHaveLength(times);
  });

  it('is not raised without a target', () => {
    expect(flagsOf(scaled(fact.ratio(85, 100), {}))).toEqual([]);
  });
});

describe('a signal for an old figure', () => {
  const aged = (date: string, named: Partial<Metric> = { maxAgeDays: 45 }): RiskCase =>
    one({ facts: { A: takenOn(date, fact.ratio(8, 8)) }, metrics: [metric('A', { name: 'Đúng hạn', ...named })] });

  it('is raised the day after it may be too old', () => {
    expect(flagsOf(aged('2026-05-16'))).toEqual([]);
    expect(causesOf(aged('2026-05-15'))).toEqual(['stale_metric']);
  });

  it('tells its age and puts the points already secured at risk', () => {
    const [flag] = flagsOf(aged('2026-05-15'));
    expect(flag && brief(flag)).toBe('1.1 10 2026-12-31');
    expect(flag && symbolsOf(flag)).toEqual({
      points: '10',
      max_points: '10',
      days_left: '184',
      age_days: '46',
      max_age_days: '45',
    });
    expect(flag && valuesOf(flag)).toMatchObject({ metric: 'Đúng hạn', day: '15/05/2026', age: '46' });
    expect(flag?.signal.metrics).toEqual(['A']);
  });

  it('is not raised without a limit', () => {
    expect(flagsOf(aged('2020-01-01', {}))).toEqual([]);
  });

  it('is not raised for figures that are not there', () => {
    expect(causesOf(one({ metrics: [metric('A', { maxAgeDays: 1 })] }))).toEqual(['not_reported']);
  });
});

describe('a signal for figures that do not fit', () => {
  const failed = (...named: readonly string[]): FailedCheck => ({
    check: check<'open_value'>({ kind: 'open_value' }, { title: 'Không khớp' }),
    metrics: named,
    values: {},
    candidates: [],
  });
  const full = { facts: { A: fact.ratio(1, 1) } };

  it('is raised for every check that touches a figure of the criterion', () => {
    const flags = flagsOf(one({ ...full, failed: [failed('X', 'A'), failed('A')] }));
    expect(flags.map((flag) => flag.signal.cause)).toEqual(['failed_check', 'failed_check']);
    expect(flags[0] && valuesOf(flags[0])).toMatchObject({ check: 'Không khớp', points: '10,00' });
    expect(flags[0]?.signal.metrics).toEqual(['X', 'A']);
  });

  it('is not raised for other figures', () => {
    expect(flagsOf(one({ ...full, failed: [failed('X'), failed()] }))).toEqual([]);
  });
});

describe('a signal for an unclear rule', () => {
  it('tells the reason and what waits for the answer', () => {
    const unclear = rule('later', { kind: 'external', outOf: exact(100) }, { unclear: 'Chưa rõ mẫu số' });
    const [flag, ...more] = flagsOf({ leaves: [leaf('1.1', 10, 'later', {})], rules: [unclear] });
    expect(more).toEqual([]);
    expect(flag?.signal.cause).toBe('rule_unclear');
    expect(flag && brief(flag)).toBe('1.1 10 2026-12-31');
    expect(flag && valuesOf(flag).reason).toBe('Chưa rõ mẫu số');
  });

  it('tells the reason that was given with the figure', () => {
    const [flag] = raised('rule_unclear', one({ facts: { A: fact.awaitingGuidance() } }));
    expect(flag && valuesOf(flag).reason).toBe('test');
  });

  it('has no reason to tell where the policy of the rule leaves it open', () => {
    const pending: RiskCase = {
      leaves: [leaf('1.1', 10, 'pending', { ratio: 'A' })],
      rules: [ratioRule('pending', { zeroDenominator: 'pending' })],
      facts: { A: fact.ratio(0, 0) },
    };
    expect(raised('rule_unclear', pending).map((flag) => valuesOf(flag).reason)).toEqual(['']);
  });
});

describe('figures that this office cannot change', () => {
  const checkOfA: FailedCheck = {
    check: check<'open_value'>({ kind: 'open_value' }),
    metrics: ['A'],
    values: {},
    candidates: [],
  };
  const described = [metric('A', { maxAgeDays: 1, target: exact(1) })];
  const old = { A: takenOn('2026-01-01', fact.ratio(1, 2)) };

  it.for([
    ['inherited', { source: 'inherited' }],
    ['of a survey', { source: 'survey' }],
    ['of an appraiser', { source: 'appraiser' }],
    ['only watched', { monitor: true }],
  ] as const)('raise no flag when they are %s', ([, scoring]) => {
    expect(flagsOf(one({ facts: old, metrics: described, failed: [checkOfA] }, scoring))).toEqual([]);
    expect(flagsOf(one({ metrics: described }, scoring))).toEqual([]);
  });

  it.for(['self', 'portal'] as const)('are not those whose source is %s', (source) => {
    const given = one({ facts: old, metrics: described, failed: [checkOfA] }, { source });
    expect(causesOf(given).toSorted()).toEqual(['below_threshold', 'failed_check', 'stale_metric']);
    expect(causesOf(one({ metrics: described }, { source }))).toEqual(['not_reported']);
  });
});
