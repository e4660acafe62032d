import { describe, expect, it } from 'vitest';
import { mathjsFormulas } from '../../src/adapters/expressions/mathjs-formulas.js';
import type { CaseInput } from '../../src/domain/assessment.js';
import type { LoadedSet } from '../../src/domain/definitions.js';
import { assess } from '../../src/domain/engine/assess.js';
import { RISK_CAUSES } from '../../src/domain/risk.js';
import {
  area,
  branch,
  datedRule,
  day,
  exact,
  fact,
  facts,
  leaf,
  ratioRule,
  rule,
  rules,
  set,
} from '../support/builders.js';
import {
  caseInput,
  definitions,
  department,
  EVALUATOR_TABLE,
  metric,
  metrics,
  offered,
  requirement,
  restatedRatio,
} from '../support/engine-builders.js';
import { riskRule } from '../support/risk-case.js';
import { check } from './checks/check.js';

const LOADED: LoadedSet = {
  set: set(
    [
      area('1', [
        leaf('1.1', 10, 'ratio', { ratio: 'SHARE' }, { lead: 'van-phong', evidence: [requirement('r')] }),
        branch('1.2', [leaf('1.2.1', 5, 'ratio', { ratio: 'B' })]),
      ]),
    ],
    { id: 'first', version: '2.1.0' },
  ),
  hash: 'abcdef0123456789',
};
const NEXT: LoadedSet = {
  set: set([area('9', [leaf('9.1', 20, 'taken', { score: 'RESULT' })])], { id: 'next' }),
  hash: 'f',
};

function known(criterion: string) {
  return definitions({
    rules: rules(ratioRule('ratio'), rule('taken', { kind: 'external', outOf: exact(20) })),
    metrics: metrics(
      metric('SHARE', {
        derived: {
          kind: 'formula',
          inputs: { a: { metric: 'A', part: 'value' } },
          numerator: mathjsFormulas.number('a', ['a']),
          denominator: mathjsFormulas.number('2 * a', ['a']),
        },
      }),
      metric('A', { kind: 'count' }),
      metric('B'),
      metric('RESULT', { kind: 'score', derived: { kind: 'result_of', set: 'first', criterion } }),
    ),
    checks: [check<'restated'>({ kind: 'restated', metrics: ['B'] })],
    risks: RISK_CAUSES.map((cause) => riskRule(cause)),
  });
}

function input(overrides: Partial<CaseInput> = {}): CaseInput {
  return caseInput({
    asOf: day('2026-07-31'),
    sets: ['first', 'next'],
    facts: facts({ A: fact.count(3), B: restatedRatio(4, 5, '81%', 0) }),
    evidence: [offered('r', { slot: '2026-Q1' })],
    departments: [department('VP', { roles: ['van-phong'] })],
    published: [{ code: 'total', points: exact('6,5'), asOf: day('2026-06-30'), source: 'Cổng' }],
    hash: '0123456789abcdef',
    ...overrides,
  });
}

const run = (overrides: Partial<CaseInput> = {}, criterion = 'total') =>
  assess(LOADED, known(criterion), EVALUATOR_TABLE, input(overrides), []);

describe('assess', () => {
  it('scores typed and derived figures, less what evidence does not back', () => {
    const { score, facts: all } = run();
    expect(score.leaves.map((each) => `${each.criterion.code} ${each.points}`)).toEqual(['1.1 5/2', '1.2.1 4']);
    expect(`${score.total.points}`).toBe('13/2');
    expect([...all.keys()]).toEqual(['A', 'B', 'SHARE']);
  });

  it('lists the evidence that is wanting, with the department that owes it', () => {
    expect(run().missing).toMatchObject([
      { criterion: '1.1', department: 'VP', daysLeft: -26, status: { slot: { label: '2026-Q2' } } },
    ]);
  });

  it('checks the figures and raises flags for evidence, figures and checks', () => {
    const { checks, risks } = run();
    expect(checks.map(({ metrics: named }) => named)).toEqual([['B']]);
    expect(risks.map(({ signal }) => `${signal.cause} ${signal.criterion}`).toSorted()).toEqual([
      'below_threshold 1.1',
      'below_threshold 1.2.1',
      'evidence_due_soon 1.1',
      'evidence_missing 1.1',
      'failed_check 1.2.1',
    ]);
  });

  it('compares with what was published', () => {
    expect(run().published).toMatchObject([{ cause: 'equal' }]);
  });

  it('says which set and which data it rests on', () => {
    const found = run();
    expect(found.set).toEqual({ id: 'first', version: '2.1.0', hash: 'abcdef0123456789' });
    expect(found.dataHash).toBe('abcdef012345-0123456789ab');
    expect(found.input).toEqual(input());
  });

  it('uses the slots of the year in which the period ends', () => {
    const period = { from: day('2025-07-01'), to: day('2026-06-30') };
    expect(run({ period }).missing.map(({ status }) => status.slot.label)).toEqual(['2026-Q2']);
  });

  it('judges risks by the rule in force at the end of the period', () => {
    const late = known('total');
    const twice = datedRule('ratio', [
      ['2000-01-01', { kind: 'ratio', fullAt: exact('80%'), zeroDenominator: 'zero', blankIsZeroDenominator: false }],
      ['2026-07-01', { kind: 'ratio', fullAt: exact(1), zeroDenominator: 'zero', blankIsZeroDenominator: false }],
    ]);
    const changed = { ...late, rules: rules(twice) };
    const thresholds = (to: string) =>
      assess(LOADED, changed, EVALUATOR_TABLE, input({ period: { from: day('2026-01-01'), to: day(to) } }), [])
        .risks.filter(({ signal }) => signal.cause === 'below_threshold')
        .map(({ signal }) => `${signal.symbols.threshold}`);
    expect(thresholds('2026-06-30')).toEqual(['4/5']);
    expect(thresholds('2026-07-31')).toEqual(['1', '1']);
  });
});

describe('a set that takes points from another one', () => {
  const pointsAfter = (criterion: string, scoredBefore = true) => {
    const before = scoredBefore ? [run()] : [];
    const { score } = assess(NEXT, known(criterion), EVALUATOR_TABLE, input(), before);
    return score.leaves.map((each) => `${each.state} ${each.points}`);
  };

  it.for([
    ['total', 'scored 13/2'],
    ['1', 'scored 13/2'],
    ['1.1', 'scored 5/2'],
    ['1.2', 'scored 4'],
    ['1.2.1', 'scored 4'],
  ] as const)('has the points of %s', ([criterion, taken]) => {
    expect(pointsAfter(criterion)).toEqual([taken]);
  });

  it('takes them from that set alone, whatever else was scored before', () => {
    const other: LoadedSet = { ...LOADED, set: { ...LOADED.set, id: 'other' } };
    const empty = assess(other, known('total'), EVALUATOR_TABLE, input({ facts: facts({}) }), []);
    const { score } = assess(NEXT, known('1.2'), EVALUATOR_TABLE, input(), [empty, run()]);
    expect(score.leaves.map((each) => `${each.state} ${each.points}`)).toEqual(['scored 4']);
  });

  it('waits for a criterion that is not there, and for a set that was not scored', () => {
    expect(pointsAfter('7.7')).toEqual(['awaiting_external 0']);
    expect(pointsAfter('total', false)).toEqual(['awaiting_external 0']);
    expect(pointsAfter('1.1', false)).toEqual(['awaiting_external 0']);
  });
});
