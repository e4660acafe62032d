import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/domain/finding.js';
import type { DeadlineRule } from '../../../src/domain/rule.js';
import { award, day, fact, leaf, rule } from '../../support/builders.js';
import { brief, flagsOf, type RiskCase, raised, symbolsOf, valuesOf } from '../../support/risk-case.js';

/** Due on 15/6; up to 10 days late half of the points. */
function deadline(overrides: Partial<DeadlineRule> = {}): DeadlineRule {
  return {
    kind: 'deadline',
    due: { month: 6, day: 15, yearOffset: 0 },
    offsetDays: 0,
    days: 'calendar',
    onTime: award.share(1),
    late: [{ within: 10, award: award.share('1/2') }],
    notArising: 'zero',
    ...overrides,
  };
}

function work(more: Partial<RiskCase> = {}, body = deadline(), unclear?: string): RiskCase {
  return {
    leaves: [leaf('1.1', 4, 'work', { date: 'D', due: 'DUE' })],
    rules: [rule('work', body, unclear === undefined ? {} : { unclear })],
    ...more,
  };
}

const dutiesOf = (given: RiskCase) =>
  flagsOf(given)
    .filter(({ signal }) => signal.cause.startsWith('deadline'))
    .map((flag) => `${flag.signal.cause} ${brief(flag)}`);

describe('a signal for work with a last day', () => {
  it('is deadline_near until that day, and deadline_missed after it', () => {
    expect(dutiesOf(work({ asOf: '2026-06-14' }))).toEqual(['deadline_near 1.1 4 2026-06-15']);
    expect(dutiesOf(work({ asOf: '2026-06-15' }))).toEqual(['deadline_near 1.1 4 2026-06-15']);
    expect(dutiesOf(work({ asOf: '2026-06-16' }))).toEqual(['deadline_missed 1.1 2 2026-06-15']);
    expect(dutiesOf(work({ asOf: '2026-06-25' }))).toEqual(['deadline_missed 1.1 2 2026-06-15']);
    expect(dutiesOf(work({ asOf: '2026-06-26' }))).toEqual(['deadline_missed 1.1 4 2026-06-15']);
  });

  it('counts the days that are left, and those that have passed', () => {
    const [near] = raised('deadline_near', work({ asOf: '2026-06-10' }));
    expect(near && symbolsOf(near)).toEqual({ points: '4', max_points: '4', days_left: '5' });
    expect(near && valuesOf(near)).toMatchObject({ day: '15/06/2026', days: '5' });
    const [missed] = raised('deadline_missed', work({ asOf: '2026-06-20' }));
    expect(missed && symbolsOf(missed)).toEqual({ points: '2', max_points: '4', days_left: '-5' });
    expect(missed && valuesOf(missed)).toMatchObject({ day: '15/06/2026', days: '5' });
    expect(missed?.signal.metrics).toEqual([]);
  });

  it('is deadline_missed for work that was done late, with the points that it cost', () => {
    expect(dutiesOf(work({ facts: { D: fact.date('2026-06-20') } }))).toEqual(['deadline_missed 1.1 2 2026-06-15']);
    expect(dutiesOf(work({ facts: { D: fact.date('2026-06-29') } }))).toEqual(['deadline_missed 1.1 4 2026-06-15']);
  });

  it('is not raised for work done in time', () => {
    expect(dutiesOf(work({ facts: { D: fact.date('2026-06-15') } }))).toEqual([]);
  });

  it('is not raised while lateness costs nothing', () => {
    const lenient = deadline({ late: [{ within: 100, award: award.share(1) }] });
    expect(dutiesOf(work({ facts: { D: fact.date('2026-06-20') } }, lenient))).toEqual([]);
  });

  it('is not raised while the last day is not known', () => {
    const { due: _, ...afterAnother } = deadline();
    expect(dutiesOf(work({}, afterAnother))).toEqual([]);
    expect(dutiesOf(work({}, { ...afterAnother, onTime: award.share('1/2') }))).toEqual([]);
    expect(dutiesOf(work({ facts: { DUE: fact.date('2026-07-10') } }, afterAnother))).toEqual([
      'deadline_near 1.1 4 2026-07-10',
    ]);
  });

  it.for([
    ['not_arising', fact.notArising()],
    ['not_applicable', fact.notApplicable()],
    ['awaiting_guidance', fact.awaitingGuidance()],
    ['failed', fact.count(1)],
  ] as const)('is not raised for work that is %s', ([, given]) => {
    expect(dutiesOf(work({ facts: { D: given }, policy: { notApplicable: 'zero' } }))).toEqual([]);
  });

  it('is not raised while the rule is unclear', () => {
    expect(dutiesOf(work({}, deadline(), 'chưa rõ'))).toEqual([]);
  });

  it('is not raised for other rules', () => {
    expect(dutiesOf({ leaves: [leaf('1.1', 4, 'ratio', { ratio: 'A' })] })).toEqual([]);
    const withDay = { leaves: [leaf('1.1', 4, 'ratio', { ratio: 'A', due: 'DUE' })] };
    expect(dutiesOf({ ...withDay, facts: { DUE: fact.date('2026-06-15') } })).toEqual([]);
  });

  it('is not raised while no rule is in force', () => {
    expect(dutiesOf({ leaves: [leaf('1.1', 4, 'no-such-rule', { date: 'D' })] })).toEqual([]);
  });
});

describe('a signal for a finding of an inspection', () => {
  const finding = (overrides: Partial<Finding> = {}): Finding => ({
    id: 'KL-1',
    department: 'KT',
    criterion: '1.1',
    text: 'Chưa niêm yết',
    severity: 'medium',
    status: 'open',
    ...overrides,
  });
  const found = (...findings: readonly Finding[]) =>
    raised('open_finding', {
      leaves: [leaf('1.1', 10, 'ratio', { ratio: 'A' }), leaf('1.2', 5, 'ratio', { ratio: 'A' }, { lead: 'VP' })],
      facts: { A: fact.ratio(8, 10) },
      findings,
    });

  it.for([
    ['open', 1],
    ['in_progress', 1],
    ['partly_done', 1],
    ['not_done', 1],
    ['done', 0],
  ] as const)('that is %s is raised %i times', ([status, times]) => {
    expect(found(finding({ status }))).toHaveLength(times);
  });

  it('may name a whole area: then all that is secured there is at risk', () => {
    const [flag] = found(finding({ criterion: '1', deadline: { day: day('2026-07-10'), original: '10/7' } }));
    expect(flag && brief(flag)).toBe('1 12 2026-07-10');
    expect(flag?.department).toBe('KT');
  });

  it('puts the points already secured at risk until the deadline of the finding', () => {
    const [flag] = found(finding({ deadline: { day: day('2026-07-10'), original: '10/7' } }));
    expect(flag && brief(flag)).toBe('1.1 8 2026-07-10');
    expect(flag && symbolsOf(flag)).toEqual({ points: '8', max_points: '10', days_left: '10' });
    expect(flag && valuesOf(flag)).toEqual({
      day: '10/07/2026',
      days: '10',
      finding: 'Chưa niêm yết',
      reason: 'KL-1',
      name: 'Tiêu chí 1.1',
      points: '8,00',
    });
  });

  it('has until the end of the cycle without a deadline', () => {
    const [flag] = found(finding());
    expect(flag && brief(flag)).toBe('1.1 8 2026-12-31');
    expect(flag && valuesOf(flag).days).toBe('184');
  });

  it('goes to the department that the finding names, before the lead of the criterion', () => {
    expect(found(finding({ criterion: '1.2' }))[0]).toMatchObject({ department: 'KT', signal: { criterion: '1.2' } });
  });

  it('is not raised without a criterion of this set', () => {
    const { criterion: _, ...general } = finding();
    expect(found(general, finding({ criterion: '9.9' }))).toEqual([]);
  });
});
