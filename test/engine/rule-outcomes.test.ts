import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/domain/metric.js';
import type { RuleBody, RuleOf, ZeroPolicy } from '../../src/domain/rule.js';
import { award, exact, fact } from '../support/builders.js';
import { type Explained, scoredLeaf } from '../support/explained.js';

type Outcome = readonly [state: string, points: string, reachable: string];

/** State, points by the figures alone, and the most that can still be reached; out of 20. */
function outcome(body: RuleBody, given: Readonly<Record<string, Fact>>, more: Explained = {}): Outcome {
  const { state, earned, reachable } = scoredLeaf(body, given, more);
  return [state, `${earned}`, `${reachable}`];
}

const POLICIES: readonly (readonly [ZeroPolicy, Outcome])[] = [
  ['full', ['not_arising', '20', '20']],
  ['zero', ['not_arising', '0', '0']],
  ['fallback', ['not_arising', '0', '0']],
  ['not_applicable', ['not_applicable', '0', '0']],
  ['pending', ['awaiting_guidance', '0', '20']],
];

const RATIO: RuleOf<'ratio'> = {
  kind: 'ratio',
  fullAt: exact(1),
  zeroDenominator: 'zero',
  blankIsZeroDenominator: false,
};
const BANDS: RuleOf<'bands'> = {
  kind: 'bands',
  bands: [
    { from: exact(10), below: exact(20), award: award.points(8), to: award.points(16) },
    { below: exact(10), award: award.points(2) },
  ],
  zeroDenominator: 'zero',
  irreversible: false,
};
const LEVELS: RuleOf<'levels'> = {
  kind: 'levels',
  levels: [
    { id: 'tot', name: 'Tốt', award: award.points(15) },
    { id: 'kha', name: 'Khá', award: award.points(9) },
  ],
  irreversible: false,
  notArising: 'zero',
};
const CHECKLIST: RuleOf<'checklist'> = {
  kind: 'checklist',
  mode: 'sum',
  parts: [
    { id: 'a', name: 'A', award: award.points(8) },
    { id: 'b', name: 'B', award: award.points(4) },
  ],
  notArising: 'zero',
};
const COUNT: RuleOf<'count'> = {
  kind: 'count',
  start: award.points(12),
  terms: [{ input: 'n', each: award.points(-1), per: exact(1), above: exact(0) }],
  overrides: [{ input: 'worst', points: exact(-2) }],
  floor: exact(0),
  notArising: 'zero',
};
const DEADLINE: RuleOf<'deadline'> = {
  kind: 'deadline',
  due: { month: 7, day: 10, yearOffset: 0 },
  offsetDays: 0,
  days: 'calendar',
  onTime: award.points(18),
  late: [{ within: 10, award: award.points(6) }],
  notArising: 'zero',
};
const EXTERNAL: RuleBody = { kind: 'external', outOf: exact(100) };
const INHERITED: RuleOf<'inherited'> = { kind: 'inherited', fullAt: exact(1), zeroDenominator: 'zero' };
const EXPRESSION: RuleOf<'expression'> = {
  kind: 'expression',
  inputs: { a: 'value' },
  formula: { text: 'a', symbols: ['a'], evaluate: (scope) => scope.get('a') ?? exact(0) },
  floor: exact(0),
  notArising: 'zero',
};

/** Each rule with the input that carries its figure, a policy for nothing over nothing, and what it can still reach. */
const RULES: readonly (readonly [input: string, with_: (policy: ZeroPolicy) => RuleBody, reachable: string])[] = [
  ['ratio', (zeroDenominator) => ({ ...RATIO, zeroDenominator }), '20'],
  ['value', (zeroDenominator) => ({ ...BANDS, zeroDenominator }), '16'],
  ['level', (notArising) => ({ ...LEVELS, notArising }), '15'],
  ['done', (notArising) => ({ ...CHECKLIST, notArising }), '12'],
  ['n', (notArising) => ({ ...COUNT, notArising }), '12'],
  ['date', (notArising) => ({ ...DEADLINE, notArising }), '18'],
  ['value', (zeroDenominator) => ({ ...INHERITED, zeroDenominator }), '20'],
  ['a', (notArising) => ({ ...EXPRESSION, notArising }), '20'],
];

describe.for(RULES)('a rule that reads "%s"', ([input, bodyWith, reachable]) => {
  const body = bodyWith('zero');

  it.for(POLICIES)('gives what the policy %s says when nothing arose', ([policy, expected]) => {
    expect(outcome(bodyWith(policy), { [input]: fact.notArising() })).toEqual(expected);
  });

  it('gives nothing, and can still give its best, while nothing is reported', () => {
    expect(outcome(body, {})).toEqual(['not_reported', '0', reachable]);
    expect(outcome(body, { [input]: fact.blank() })).toEqual(['not_reported', '0', reachable]);
    expect(outcome(body, { [input]: fact.open('99%') })).toEqual(['not_reported', '0', reachable]);
  });

  it('gives nothing more where it does not apply, and may give all where guidance is awaited', () => {
    expect(outcome(body, { [input]: fact.notApplicable() })).toEqual(['not_applicable', '0', '0']);
    expect(outcome(body, { [input]: fact.awaitingGuidance() })).toEqual(['awaiting_guidance', '0', '20']);
  });
});

describe('points of bands', () => {
  it('can still rise to the end of the highest line, unless what is counted cannot be undone', () => {
    expect(outcome(BANDS, { value: fact.count(15) })).toEqual(['scored', '12', '16']);
    expect(outcome({ ...BANDS, irreversible: true }, { value: fact.count(15) })).toEqual(['scored', '12', '12']);
  });

  it('are none above the last band', () => {
    expect(outcome(BANDS, { value: fact.score(20) })).toEqual(['scored', '0', '16']);
  });

  it('run on no line where a band is open at one end', () => {
    const [above, below] = [
      { from: exact(10), award: award.points(8), to: award.points(16) },
      { below: exact(10), award: award.points(2), to: award.points(4) },
    ];
    expect(outcome({ ...BANDS, bands: [above, below] }, { value: fact.count(15) })[1]).toBe('8');
    expect(outcome({ ...BANDS, bands: [above, below] }, { value: fact.count(5) })[1]).toBe('2');
  });
});

describe('points of levels', () => {
  it('can still rise to the best level, unless the choice is final', () => {
    expect(outcome(LEVELS, { level: fact.level('kha') })).toEqual(['scored', '9', '15']);
    expect(outcome({ ...LEVELS, irreversible: true }, { level: fact.level('kha') })).toEqual(['scored', '9', '9']);
  });

  it('cannot be computed from a level the rule does not know, or from another kind of figure', () => {
    expect(outcome(LEVELS, { level: fact.level('kem') })).toEqual(['failed', '0', '15']);
    expect(outcome(LEVELS, { level: fact.count(1) })).toEqual(['failed', '0', '15']);
  });
});

describe('points of a checklist', () => {
  it('cannot be computed from a part the rule does not know, or from another kind of figure', () => {
    expect(outcome(CHECKLIST, { done: fact.parts('a', 'z') })).toEqual(['failed', '0', '12']);
    expect(outcome(CHECKLIST, { done: fact.count(1) })).toEqual(['failed', '0', '12']);
  });
});

describe('points of a count', () => {
  it('can rise to the cap only where something can be gained', () => {
    const gain = { ...COUNT, terms: [{ input: 'n', each: award.points(1), per: exact(1), above: exact(0) }] };
    expect(outcome(gain, {})).toEqual(['not_reported', '0', '20']);
    expect(outcome({ ...gain, cap: exact(14) }, { n: fact.count(1) })).toEqual(['scored', '13', '14']);
    const nothing = { ...COUNT, terms: [{ input: 'n', each: award.points(0), per: exact(1), above: exact(0) }] };
    expect(outcome(nothing, { n: fact.count(1) })).toEqual(['scored', '12', '12']);
  });

  it('are decided by the worst case alone, also by its state', () => {
    expect(outcome(COUNT, { n: fact.count(1), worst: fact.count(1) })).toEqual(['scored', '-2', '-2']);
    expect(outcome(COUNT, { n: fact.count(1), worst: fact.notApplicable() })[0]).toBe('not_applicable');
    expect(outcome(COUNT, { worst: fact.count(0) })[0]).toBe('not_reported');
  });
});

describe('points of a deadline', () => {
  it('are for good once the thing is done, and fall as time goes by until then', () => {
    expect(outcome(DEADLINE, { date: fact.date('2026-07-10') }, { asOf: '2026-07-31' })).toEqual([
      'scored',
      '18',
      '18',
    ]);
    expect(outcome(DEADLINE, { date: fact.date('2026-07-20') }, { asOf: '2026-07-31' })).toEqual(['scored', '6', '6']);
    expect(outcome(DEADLINE, { date: fact.date('2026-07-21') }, { asOf: '2026-07-31' })).toEqual(['scored', '0', '0']);
    expect(outcome(DEADLINE, {}, { asOf: '2026-07-10' })).toEqual(['not_reported', '0', '18']);
    expect(outcome(DEADLINE, {}, { asOf: '2026-07-11' })).toEqual(['not_reported', '0', '6']);
    expect(outcome(DEADLINE, {}, { asOf: '2026-07-21' })).toEqual(['not_reported', '0', '0']);
  });

  it('are never more than the maximum', () => {
    const generous = { ...DEADLINE, onTime: award.points(25), late: [{ within: 5, award: award.points(30) }] };
    expect(outcome(generous, { date: fact.date('2026-07-10') })[1]).toBe('20');
    expect(outcome(generous, { date: fact.date('2026-07-11') })[1]).toBe('20');
  });

  it('cannot be computed from another kind of figure', () => {
    expect(outcome(DEADLINE, { date: fact.count(3) })[0]).toBe('failed');
  });

  it('wait for the date that the last day depends on', () => {
    const { due: _, ...afterAnother } = DEADLINE;
    expect(outcome(afterAnother, { date: fact.date('2026-06-15') })).toEqual(['not_reported', '0', '18']);
    expect(outcome(afterAnother, { date: fact.date('2026-06-15'), due: fact.date('2026-06-15') })[1]).toBe('18');
  });
});

describe('points from outside', () => {
  it('are awaited while there is no score, whatever stands in its place', () => {
    for (const given of [{}, { score: fact.blank() }, { score: fact.level('x') }, { score: fact.ratio(0, 0) }])
      expect(outcome(EXTERNAL, given)).toEqual(['awaiting_external', '0', '20']);
  });

  it('do not come where they do not apply, and wait for guidance where that is awaited', () => {
    expect(outcome(EXTERNAL, { score: fact.notApplicable() })).toEqual(['not_applicable', '0', '0']);
    expect(outcome(EXTERNAL, { score: fact.awaitingGuidance() })).toEqual(['awaiting_guidance', '0', '20']);
  });
});

describe.for(['survey', 'appraiser'] as const)('points that come from a source %s', (source) => {
  const from = { scoring: { source } };

  it('are awaited while there is no figure, and scored when there is one', () => {
    expect(outcome(RATIO, {}, from)).toEqual(['awaiting_external', '0', '20']);
    expect(outcome(RATIO, { ratio: fact.ratio(1, 2) }, from)).toEqual(['scored', '10', '20']);
    expect(outcome(RATIO, { ratio: fact.notArising() }, from)[0]).toBe('not_arising');
  });

  it('can still come after the end of the cycle, unlike figures of the office', () => {
    const recoverable = (more: Explained) =>
      `${scoredLeaf(RATIO, {}, { ...more, asOf: '2027-01-01' }).ledger.recoverable}`;
    expect(recoverable(from)).toBe('20');
    expect(recoverable({})).toBe('0');
  });
});

describe('points of a sum', () => {
  const sum: RuleBody = {
    kind: 'sum',
    places: 2,
    parts: [
      { id: 'a', name: 'A', maxPoints: exact(12), rule: RATIO },
      { id: 'b', name: 'B', maxPoints: exact(8), rule: { ...LEVELS, levels: LEVELS.levels.slice(1) } },
    ],
  };

  it('have the state that all parts share', () => {
    expect(outcome(sum, {})).toEqual(['not_reported', '0', '20']);
    expect(outcome(sum, { 'a.ratio': fact.notApplicable(), 'b.level': fact.notApplicable() })[0]).toBe(
      'not_applicable',
    );
  });

  it('are scored when some part is, and cannot be computed when some part cannot', () => {
    expect(outcome(sum, { 'a.ratio': fact.ratio(1, 2) })).toEqual(['scored', '6', '20']);
    expect(outcome(sum, { 'a.ratio': fact.ratio(1, 2), 'b.level': fact.level('x') })[0]).toBe('failed');
  });
});

describe('points of an expression', () => {
  it('cannot be computed where a figure lacks the part that is read', () => {
    expect(outcome(EXPRESSION, { a: fact.date('2026-06-15') })[0]).toBe('failed');
    const whole: RuleBody = { ...EXPRESSION, inputs: { a: 'denominator' } };
    expect(outcome(whole, { a: fact.share('50%') })[0]).toBe('failed');
    const share: RuleBody = { ...EXPRESSION, inputs: { a: 'ratio' } };
    expect(outcome(share, { a: fact.count(1) })[0]).toBe('failed');
    expect(outcome(share, { a: fact.ratio(0, 0) })[0]).toBe('not_arising');
  });

  it('do not hide a fault of the program behind a formula without a value', () => {
    const faulty = { ...EXPRESSION.formula, evaluate: () => expect.unreachable('fault') };
    expect(() => outcome({ ...EXPRESSION, formula: faulty }, { a: fact.count(1) })).toThrow('fault');
  });
});
