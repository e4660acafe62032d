import { describe, expect, it } from 'vitest';
import type { SetPolicy } from '../../src/domain/criteria-set.js';
import { indexRange, isNodeUnknown, isUnknown } from '../../src/domain/engine/range.js';
import type { Fact } from '../../src/domain/metric.js';
import type { NodeScore } from '../../src/domain/score.js';
import {
  area,
  award,
  bonusArea,
  exact,
  fact,
  facts,
  leaf,
  moment,
  penaltyArea,
  ratioRule,
  rule,
  rules,
  set,
} from '../support/builders.js';
import { engineScore } from '../support/score.js';
import { unitScore } from '../support/unit-scores.js';

const RULES = rules(
  ratioRule('ratio'),
  rule('survey', { kind: 'external', outOf: exact(100) }),
  rule('levels', { kind: 'levels', levels: [], irreversible: false, notArising: 'zero' }),
);

/** Half of 60 points are scored; the leaf of 40 points is what a test makes of it. */
function score(given: Fact | undefined, ruleId = 'ratio', policy: Partial<SetPolicy> = {}, monitor = false) {
  const input = { ratio: 'ratio', survey: 'score', levels: 'level' }[ruleId] ?? '';
  const made = set([
    area('1', [leaf('1.1', 60, 'ratio', { ratio: 'A' }), leaf('1.2', 40, ruleId, { [input]: 'B' }, { monitor })]),
  ]);
  return engineScore({
    set: { ...made, policy: { ...made.policy, ...policy } },
    rules: RULES,
    facts: facts({ A: fact.ratio(1, 2), ...(given === undefined ? {} : { B: given }) }),
    moment: moment(),
  });
}

const range = (...args: Parameters<typeof score>) => {
  const { low, high } = indexRange(score(...args));
  return `${low} ${high}`;
};

describe('indexRange', () => {
  it('is one value when everything is known', () => {
    expect(range(fact.ratio(1, 4))).toBe('40 40');
    expect(range(fact.ratio(0, 4))).toBe('30 30');
  });

  it('reaches up to all points of a figure that is not reported', () => {
    expect(range(undefined)).toBe('30 70');
  });

  it('counts only what is open, however many leaves there are', () => {
    const { low, high } = indexRange(unitScore(50, 5));
    expect(`${low} ${high}`).toBe('50 55');
  });

  it.for([
    ['awaits guidance', fact.awaitingGuidance(), 'ratio'],
    ['awaits a survey', undefined, 'survey'],
  ] as const)('reaches up to all points of a leaf that %s', ([, given, ruleId]) => {
    expect(range(given, ruleId)).toBe('30 70');
  });

  it('counts a leaf that could not be computed as far as it could still come', () => {
    expect(range(fact.ratio(1, 2), 'levels')).toBe('30 30');
    const failed = engineScore({
      set: set([area('1', [leaf('1.1', 60, 'ratio', { ratio: 'A' }), leaf('1.2', 40, 'no-such-rule', {})])]),
      rules: RULES,
      facts: facts({ A: fact.ratio(1, 2) }),
      moment: moment(),
    });
    expect(`${indexRange(failed).high}`).toBe('70');
  });

  it('has nothing open in what did not arise or does not apply', () => {
    expect(range(fact.ratio(0, 0))).toBe('30 30');
    expect(range(fact.notApplicable())).toBe('50 50');
  });

  it('is brought onto the scale when something does not apply', () => {
    const made = set([
      area('1', [
        leaf('1.1', 60, 'ratio', { ratio: 'A' }),
        leaf('1.2', 20, 'ratio', { ratio: 'B' }),
        leaf('1.3', 20, 'ratio', { ratio: 'C' }),
      ]),
    ]);
    const given = facts({ A: fact.ratio(1, 2), B: fact.notApplicable() });
    const { low, high } = indexRange(engineScore({ set: made, rules: RULES, facts: given, moment: moment() }));
    expect(`${low} ${high}`).toBe('75/2 125/2');
  });

  it('leaves out a survey that the set rescales away', () => {
    expect(range(undefined, 'survey', { missingExternal: 'rescale' })).toBe('50 50');
  });

  it('never exceeds the scale', () => {
    const made = set([
      area('1', [leaf('1.1', 60, 'ratio', { ratio: 'A' }), leaf('1.2', 40, 'ratio', { ratio: 'B' })]),
      bonusArea('9', 5, [leaf('9.1', 5, 'ratio', { ratio: 'A' })]),
    ]);
    const given = facts({ A: fact.ratio(1, 1) });
    const { low, high } = indexRange(engineScore({ set: made, rules: RULES, facts: given, moment: moment() }));
    expect(`${low} ${high}`).toBe('65 100');
  });

  it('reaches as far as a bonus block may still bring, up to its cap', () => {
    const withBonus = (cap: number) => {
      const made = set([
        area('1', [leaf('1.1', 100, 'ratio', { ratio: 'A' })]),
        bonusArea('9', cap, [leaf('9.1', 4, 'ratio', { ratio: 'A' }), leaf('9.2', 4, 'ratio', { ratio: 'B' })]),
      ]);
      const given = facts({ A: fact.ratio(1, 2) });
      const { low, high } = indexRange(engineScore({ set: made, rules: RULES, facts: given, moment: moment() }));
      return `${low} ${high}`;
    };
    expect(withBonus(10)).toBe('52 56');
    expect(withBonus(5)).toBe('52 55');
  });

  it('falls as far as a penalty block may still cost, and rises no further for it', () => {
    const penalty = rule('penalty', {
      kind: 'count',
      start: award.points(0),
      terms: [{ input: 'n', each: award.points(-2), per: exact(1), above: exact(0) }],
      overrides: [],
      floor: exact(-10),
      notArising: 'zero',
    });
    const made = set([
      area('1', [leaf('1.1', 100, 'ratio', { ratio: 'A' })]),
      penaltyArea('8', -6, [leaf('8.1', 0, 'penalty', { n: 'N' }), leaf('8.2', 0, 'penalty', { n: 'M' })]),
    ]);
    const rangeOf = (more: Parameters<typeof facts>[0]) => {
      const given = facts({ A: fact.ratio(1, 2), ...more });
      const known = rules(ratioRule('ratio'), penalty);
      const { low, high } = indexRange(engineScore({ set: made, rules: known, facts: given, moment: moment() }));
      return `${low} ${high}`;
    };
    expect(rangeOf({})).toBe('44 50');
    expect(rangeOf({ N: fact.count(1) })).toBe('44 48');
    expect(rangeOf({ N: fact.count(1), M: fact.count(0) })).toBe('48 48');
  });

  it('is nothing at all when nothing applies', () => {
    const made = set([area('1', [leaf('1.1', 60, 'survey', { score: 'A' })])]);
    const rescaled = { ...made, policy: { ...made.policy, missingExternal: 'rescale' } as const };
    const { low, high } = indexRange(engineScore({ set: rescaled, rules: RULES, facts: new Map(), moment: moment() }));
    expect(`${low} ${high}`).toBe('0 0');
  });
});

describe('isUnknown', () => {
  it.for<readonly [state: string, wanted: boolean, args: Parameters<typeof score>]>([
    ['not_reported', true, [undefined]],
    ['awaiting_guidance', true, [fact.awaitingGuidance()]],
    ['awaiting_external', true, [undefined, 'survey']],
    ['failed', true, [fact.ratio(1, 2), 'levels']],
    ['scored', false, [fact.ratio(0, 1)]],
    ['not_arising', false, [fact.notArising()]],
    ['not_applicable', false, [fact.notApplicable()]],
    ['monitored', false, [undefined, 'ratio', {}, true]],
  ])('of a leaf that is %s is %s', ([state, wanted, args]) => {
    const found = score(...args).leaves[1];
    expect(found?.state).toBe(state);
    expect(found && isUnknown(found)).toBe(wanted);
  });
});

describe('an area or a criterion of which nothing is known', () => {
  const areaOf = (given: Fact | undefined, only = false) => {
    const made = set([
      area('1', [leaf('1.1', 60, 'ratio', { ratio: only ? 'B' : 'A' }), leaf('1.2', 40, 'ratio', { ratio: 'B' })]),
    ]);
    const known = { A: fact.ratio(0, 2), ...(given === undefined ? {} : { B: given }) };
    return engineScore({ set: made, rules: RULES, facts: facts(known), moment: moment() }).areas[0];
  };

  it('is one without any figure, and not one with a figure of zero', () => {
    expect(isNodeUnknown(areaOf(undefined, true) as NodeScore)).toBe(true);
    expect(isNodeUnknown(areaOf(undefined) as NodeScore)).toBe(false);
    expect(isNodeUnknown(areaOf(fact.ratio(0, 2), true) as NodeScore)).toBe(false);
    expect(areaOf(fact.ratio(0, 2))?.points.isZero()).toBe(true);
  });

  it('is not one whose criteria are only watched', () => {
    const watched = set([area('1', [leaf('1.1', 40, 'ratio', { ratio: 'B' }, { monitor: true })])]);
    const scored = engineScore({ set: watched, rules: RULES, facts: facts({}), moment: moment() });
    expect(isNodeUnknown(scored.areas[0] as NodeScore)).toBe(false);
  });
});
