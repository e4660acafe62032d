import { describe, expect, it } from 'vitest';
import { mathjsFormulas } from '../../src/adapters/expressions/mathjs-formulas.js';
import { RISK_SYMBOLS, type RiskRule } from '../../src/domain/risk.js';
import { fact, leaf } from '../support/builders.js';
import { department, offered, requirement } from '../support/engine-builders.js';
import { brief, flagsBy, flagsOf, type RiskCase, riskRule, valuesOf } from '../support/risk-case.js';

const when = (text: string) => mathjsFormulas.condition(text, RISK_SYMBOLS);

/** One leaf of 5 points without figures: 5 points at risk, 184 days before the end of the year. */
const unreported: RiskCase = { leaves: [leaf('1.1', 5, 'ratio', { ratio: 'A' })] };
const judged = (rule: Partial<RiskRule>, given = unreported) => flagsBy([riskRule('not_reported', rule)], given);

describe('whether a signal raises a flag', () => {
  it('is no without a rule for its cause', () => {
    expect(flagsBy([], unreported)).toEqual([]);
    expect(flagsBy([riskRule('stale_metric')], unreported)).toEqual([]);
  });

  it('is up to the condition of the rule', () => {
    expect(judged({ when: when('days_left <= 184') })).toHaveLength(1);
    expect(judged({ when: when('days_left < 184') })).toEqual([]);
  });

  it('is decided by the first rule whose condition holds', () => {
    const rules = [
      riskRule('not_reported', { id: 'never', when: when('points > 5') }),
      riskRule('not_reported', { id: 'first', when: when('points >= 5') }),
      riskRule('not_reported', { id: 'second' }),
    ];
    expect(flagsBy(rules, unreported).map((flag) => flag.rule.id)).toEqual(['first']);
  });

  it('reads symbols that the signal does not have as zero', () => {
    expect(judged({ when: when('ratio == 0 and age_days == 0 and max_points == 5') })).toHaveLength(1);
  });

  it('is no where the condition has no value', () => {
    expect(judged({ when: when('points / count > 0') })).toEqual([]);
  });

  it('lets every other fault through', () => {
    const evaluate = () => {
      throw new TypeError('broken');
    };
    expect(() => judged({ when: { text: 'broken', symbols: [], evaluate } })).toThrow(TypeError);
  });
});

describe('the severity of a flag', () => {
  const severityOf = (severity: RiskRule['severity']) => judged({ severity })[0]?.severity;

  it('is that of the first condition that holds', () => {
    expect(
      severityOf([
        { level: 'high', when: when('points > 5') },
        { level: 'medium', when: when('points >= 5') },
        { level: 'high' },
      ]),
    ).toBe('medium');
  });

  it('needs no condition', () => {
    expect(severityOf([{ level: 'high' }, { level: 'medium' }])).toBe('high');
  });

  it('is low when none holds', () => {
    expect(severityOf([])).toBe('low');
    expect(severityOf([{ level: 'high', when: when('points > 5') }])).toBe('low');
  });

  it('passes over a condition that has no value', () => {
    expect(severityOf([{ level: 'high', when: when('points / ratio > 1') }, { level: 'medium' }])).toBe('medium');
  });
});

describe('what a flag says', () => {
  const led = (scoring: Parameters<typeof leaf>[4]) => ({ leaves: [leaf('1.1', 5, 'ratio', { ratio: 'A' }, scoring)] });

  it('names the criterion and the points beside the values of the signal', () => {
    expect(judged({}).map(valuesOf)).toEqual([{ metric: '', name: 'Tiêu chí 1.1', points: '5,00' }]);
  });

  it('speaks of the criterion of the signal', () => {
    const leaves = [leaf('1.1', 5, 'ratio', { ratio: 'A' }), leaf('1.2', 3, 'ratio', { ratio: 'B' }, { lead: 'KT' })];
    expect(judged({}, { leaves }).map((flag) => [valuesOf(flag).name, flag.department])).toEqual([
      ['Tiêu chí 1.1', ''],
      ['Tiêu chí 1.2', 'KT'],
    ]);
  });

  it('gives the general advice, or the remedy of the criterion instead', () => {
    expect(judged({ nextStep: 'Nhập số liệu' })[0]?.nextStep).toBe('Nhập số liệu');
    expect(judged({ nextStep: 'Nhập số liệu' }, led({ remedy: 'Gọi tỉnh' }))[0]?.nextStep).toBe('Gọi tỉnh');
    const kept = judged({ nextStep: 'Nhập số liệu', keepsNextStep: true }, led({ remedy: 'Gọi tỉnh' }));
    expect(kept[0]?.nextStep).toBe('Nhập số liệu');
  });

  it('goes to the department that leads the criterion', () => {
    const departments = [department('VP', { roles: ['van-phong'] })];
    expect(judged({}, { ...led({ lead: 'van-phong' }), departments })[0]?.department).toBe('VP');
    expect(judged({}, led({ lead: 'van-phong' }))[0]?.department).toBe('van-phong');
    expect(judged({})[0]?.department).toBe('');
  });
});

describe('the order of the flags', () => {
  const leaves = [
    leaf('1.1', 2, 'ratio', { ratio: 'A' }),
    leaf('1.2', 1, 'ratio', { ratio: 'B' }),
    leaf('1.3', 5, 'ratio', { ratio: 'C' }),
    leaf('1.4', 3, 'ratio', { ratio: 'D' }),
  ];

  it('is by severity first, then by points', () => {
    const severity = [
      { level: 'high', when: when('points == 1') },
      { level: 'medium', when: when('points == 2 or points == 3') },
    ] as const;
    expect(judged({ severity }, { leaves }).map((flag) => `${flag.severity} ${flag.signal.points}`)).toEqual([
      'high 1',
      'medium 3',
      'medium 2',
      'low 5',
    ]);
  });

  it('is by the last day among equal points', () => {
    const due = (month: number) => ({ kind: 'fixed', month, day: 1, yearOffset: 0 }) as const;
    const evidence = [12, 8, 10].map((month) => requirement(`r${month}`, { per: 'year', due: due(month) }));
    const given = {
      leaves: [leaf('1.1', 3, 'ratio', { ratio: 'A' }, { evidence })],
      facts: { A: fact.ratio(1, 1) },
    };
    expect(flagsOf(given).map(brief)).toEqual(['1.1 3 2026-08-01', '1.1 3 2026-10-01', '1.1 3 2026-12-01']);
  });

  it('keeps what was found first among equals', () => {
    const evidence = [requirement('r', { per: 'year' })];
    const returned = offered('r', { state: 'returned' });
    const given = {
      leaves: [
        leaf('1.2', 2, 'ratio', { ratio: 'A' }, { evidence }),
        leaf('1.1', 2, 'ratio', { ratio: 'A' }, { evidence }),
      ],
      facts: { A: fact.ratio(1, 1) },
      evidence: [returned],
    };
    expect(flagsOf(given).map((flag) => flag.signal.criterion)).toEqual(['1.2', '1.1']);
  });
});
