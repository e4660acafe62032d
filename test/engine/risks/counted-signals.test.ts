import { describe, expect, it } from 'vitest';
import { assessRisk } from '../../../src/domain/engine/assess-risk.js';
import type { RuleBody } from '../../../src/domain/rule.js';
import { award, exact, fact, leaf, rule } from '../../support/builders.js';
import { metric, takenOn } from '../../support/engine-builders.js';
import { brief, type RiskCase, riskInputOf, riskRule, symbolsOf, valuesOf } from '../../support/risk-case.js';

const deducting: RuleBody = {
  kind: 'count',
  start: award.points(2),
  terms: ['columns', 'others'].map((input) => ({
    ...{ input, each: award.points('-0,25'), per: exact(1), above: exact(0) },
  })),
  overrides: [],
  floor: exact(0),
  notArising: 'zero',
};
const RULES = [
  riskRule('portal_outdated', { concerns: ['COLUMNS', 'ELSEWHERE'] }),
  riskRule('report_late', { concerns: ['LATE'] }),
];
const raised = (columns: RiskCase['facts']) =>
  assessRisk(
    RULES,
    riskInputOf({
      leaves: [
        leaf('7.4', 2, 'columns', { columns: 'COLUMNS', others: 'LATE' }),
        leaf('7.5', 2, 'columns', { columns: 'UNTOLD' }),
      ],
      rules: [rule('columns', deducting)],
      metrics: [metric('COLUMNS', { name: 'Chuyên mục chậm', kind: 'count', maxAgeDays: 45 })],
      facts: { ...columns, UNTOLD: fact.count(3) },
    }),
  ).filter(({ signal }) => signal.cause === 'portal_outdated' || signal.cause === 'report_late');

describe('a figure that counts what is out of order', () => {
  it('warns of columns that were not updated, with what they cost, their day and which they are', () => {
    const counted = { ...takenOn('2026-05-31', fact.count(2)), note: 'Dự án đầu tư: 12/4/2026, mỗi 30 ngày.' };
    const [flag, ...more] = raised({ COLUMNS: counted });
    expect(more).toEqual([]);
    expect(flag?.signal.cause).toBe('portal_outdated');
    expect(flag && brief(flag)).toBe('7.4 1/2 2026-12-31');
    expect(flag && symbolsOf(flag)).toMatchObject({ count: '2', age_days: '30', max_age_days: '45' });
    expect(flag && valuesOf(flag)).toMatchObject({
      ...{ metric: 'Chuyên mục chậm', count: '2', day: '31/05/2026', note: 'Dự án đầu tư: 12/4/2026, mỗi 30 ngày.' },
    });
  });

  it('warns of nothing where none is out of order, or nobody counted', () => {
    expect(raised({ COLUMNS: fact.count(0) })).toEqual([]);
    expect(raised({ LATE: fact.count(0) })).toEqual([]);
    expect(raised({})).toEqual([]);
  });

  it('costs no more than the criterion still gives', () => {
    const flags = raised({ COLUMNS: fact.count(20), LATE: fact.count(1) });
    expect(flags.map(({ signal }) => [signal.cause, `${signal.points}`])).toEqual([
      ['portal_outdated', '7/4'],
      ['report_late', '0'],
    ]);
  });
});
