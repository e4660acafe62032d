import { describe, expect, it } from 'vitest';
import { assessRisk } from '../../../src/domain/engine/assess-risk.js';
import type { RiskCause, RiskFlag } from '../../../src/domain/risk.js';
import type { Surroundings } from '../../../src/domain/surroundings.js';
import { day, exact, fact, facts, leaf } from '../../support/builders.js';
import { metric, takenOn } from '../../support/engine-builders.js';
import { EVERY_CAUSE, riskInputOf, valuesOf } from '../../support/risk-case.js';

const NONE: Surroundings = { gaps: [], cuts: [] };

function raised(cause: RiskCause, surroundings: Surroundings): RiskFlag[] {
  const given = {
    leaves: [leaf('1.1', 10, 'ratio', { ratio: 'M' }), leaf('1.2', 4, 'ratio', { ratio: 'OTHER' })],
    metrics: [metric('M')],
    facts: { M: fact.ratio(80, 100), OTHER: fact.ratio(1, 2) },
  };
  const input = riskInputOf(given);
  const rules = EVERY_CAUSE.map((rule) => ({ ...rule, concerns: ['M'] }));
  const flags = assessRisk(rules, { ...input, input: { ...input.input, surroundings } });
  return flags.filter(({ signal }) => signal.cause === cause);
}

describe('what a workspace knows around a case', () => {
  it('raises nothing where there is nothing', () => {
    expect(raised('metric_falling', NONE)).toEqual([]);
    expect(raised('dossiers_late', NONE)).toEqual([]);
    expect(raised('appraisal_cut', NONE)).toEqual([]);
  });

  it('says that a figure fell since an earlier day, with both figures', () => {
    const earlier = facts({ M: takenOn('2026-05-31', fact.ratio(45, 50)) });
    const [flag, ...others] = raised('metric_falling', { ...NONE, earlier });
    expect(others).toEqual([]);
    expect(flag && valuesOf(flag)).toMatchObject({ ratio: '80%', earlier: '90%', day: '31/05/2026' });
    const lower = facts({ M: takenOn('2026-05-31', fact.ratio(40, 50)) });
    expect(raised('metric_falling', { ...NONE, earlier: lower })).toEqual([]);
  });

  it('tells what late dossiers cost, and what those near their limit would', () => {
    const departments = [{ name: 'Phòng Kinh tế', count: 5 }];
    const gap = { count: 5, departments, nearest: day('2026-07-03') };
    const [late] = raised('dossiers_late', { ...NONE, gaps: [{ ...gap, cause: 'dossiers_late' }] });
    const [near] = raised('dossiers_near', { ...NONE, gaps: [{ ...gap, cause: 'dossiers_near' }] });
    expect([`${late?.signal.points}`, `${near?.signal.points}`, near?.signal.actBy]).toEqual([
      '1/2',
      '1/2',
      '2026-07-03',
    ]);
    expect(late && valuesOf(late).departments).toBe('Phòng Kinh tế 5');
  });

  it('remembers what was cut last year', () => {
    const cut = { set: 'test-set', code: '1.1', self: exact('9'), appraised: exact('7,5'), year: 2025 };
    const [flag] = raised('appraisal_cut', { ...NONE, cuts: [cut, { ...cut, set: 'another' }] });
    expect(`${flag?.signal.points}`).toBe('3/2');
  });
});
