import { describe, expect, it } from 'vitest';
import { assessAll } from '../../src/domain/engine/assess-all.js';
import { Exact } from '../../src/domain/number.js';
import { applyScenario } from '../../src/domain/whatif/apply-scenario.js';
import type { AssumedEvidence } from '../../src/domain/whatif/scenario.js';
import { simulate } from '../../src/domain/whatif/simulate.js';
import { area, fact, facts, leaf, ratioRule, rules, set } from '../support/builders.js';
import { caseInput, definitions, EVALUATOR_TABLE, offered, requirement } from '../support/engine-builders.js';

const NEEDED = requirement('report');
const SET = set([
  area('1', [
    leaf('1.1', 10, 'ratio', { ratio: 'A' }, { evidence: [NEEDED] }),
    leaf('1.2', 5, 'ratio', { ratio: 'B' }),
  ]),
]);
const DEFINITIONS = definitions({
  sets: new Map([[SET.id, { set: SET, hash: 'h' }]]),
  rules: rules(ratioRule('ratio')),
});
const INPUT = caseInput({
  facts: facts({ A: fact.ratio(1, 2), B: fact.ratio(1, 5) }),
  evidence: [offered('report', { slot: '2026-Q1' })],
});

function assume(evidence: readonly AssumedEvidence[], figures = {}) {
  const real = assessAll(INPUT, DEFINITIONS, EVALUATOR_TABLE, [SET.id]);
  const scenario = { name: 'thử', facts: new Map(Object.entries(figures)), evidence } as const;
  const [told] = simulate(real, INPUT, [scenario as never], DEFINITIONS, EVALUATOR_TABLE);
  return { real: real[0]?.score.total.points, told };
}

describe('simulate', () => {
  it('tells the difference criterion by criterion, adding up to the difference of totals', () => {
    const { real, told } = assume([], { B: fact.ratio(4, 5), A: fact.ratio(2, 2) });
    const [found] = told?.sets ?? [];
    expect(`${real} ${found?.points}`).toBe('6 14');
    expect(found?.byPoints.steps.map((step) => `${'code' in step ? step.code : step.kind} ${step.change}`)).toEqual([
      '1.1 5',
      '1.2 3',
    ]);
    expect(`${Exact.sum(found?.byPoints.steps.map(({ change }) => change) ?? [])}`).toBe('8');
  });

  it('takes a document away, and with it the points it backs', () => {
    const { told } = assume([{ requirement: 'report', slot: '2026-Q1', state: 'missing' }]);
    expect(`${told?.sets[0]?.points}`).toBe('1');
  });

  it('leaves the case itself as it was, and names slots that are not there', () => {
    const scenario = {
      name: '',
      facts: new Map(),
      evidence: [{ requirement: 'report', slot: '2025-Q1', state: 'accepted' }],
    };
    const { input, unknown } = applyScenario(INPUT, scenario as never, DEFINITIONS, [SET]);
    expect(input.evidence).toEqual(INPUT.evidence);
    expect(unknown[0]?.slots).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
  });
});
