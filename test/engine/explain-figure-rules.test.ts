import { describe, expect, it } from 'vitest';
import { mathjsFormulas } from '../../src/adapters/expressions/mathjs-formulas.js';
import type { RuleBody, RuleOf, ZeroPolicy } from '../../src/domain/rule.js';
import { award, exact, fact } from '../support/builders.js';
import { explained, scoredLeaf, step } from '../support/explained.js';

const ratio: RuleOf<'ratio'> = {
  kind: 'ratio',
  fullAt: exact(1),
  zeroDenominator: 'fallback',
  blankIsZeroDenominator: false,
};
const scaled: RuleOf<'ratio'> = { ...ratio, fullAt: exact('80%'), zeroBelow: exact('50%') };

describe('the explanation of a ratio', () => {
  const figures = { max: '20,00', full_at: '100%' };

  it('tells the quotient', () => {
    expect(explained(ratio, { ratio: fact.ratio(923, 1000) })).toEqual([
      'ratio.proportional',
      { numerator: '923', denominator: '1.000', ratio: '92,3%', points: '18,46', ...figures },
    ]);
  });

  it('tells a printed share with its own decimals', () => {
    expect(explained(ratio, { ratio: fact.share('92,3%', 1) })).toEqual([
      'ratio.proportional.share',
      { ratio: '92,3%', points: '18,46', ...figures },
    ]);
  });

  it('tells what full points start from', () => {
    const [message, values] = explained(scaled, { ratio: fact.ratio(60, 100) });
    expect(message).toBe('ratio.scaled');
    expect(values).toMatchObject({ full_at: '80%', points: '15,00' });
    expect(explained(scaled, { ratio: fact.share('60%') })[0]).toBe('ratio.scaled.share');
  });

  it('tells full points from exactly there', () => {
    expect(explained(scaled, { ratio: fact.ratio(79, 100) })[0]).toBe('ratio.scaled');
    expect(explained(scaled, { ratio: fact.ratio(80, 100) })).toEqual([
      'ratio.full',
      { numerator: '80', denominator: '100', ratio: '80%', points: '20,00', max: '20,00', full_at: '80%' },
    ]);
    expect(explained(ratio, { ratio: fact.ratio(5, 4) })[0]).toBe('ratio.full');
    expect(explained(scaled, { ratio: fact.share('90%') })[0]).toBe('ratio.full.share');
  });

  it('tells the floor below it, and not at it', () => {
    expect(explained(scaled, { ratio: fact.ratio(50, 100) })[0]).toBe('ratio.scaled');
    const [message, values] = explained(scaled, { ratio: fact.ratio(49, 100) });
    expect(message).toBe('ratio.below');
    expect(values).toMatchObject({ floor: '50%', points: '0,00', ratio: '49%' });
    expect(explained(scaled, { ratio: fact.share('49%') })[0]).toBe('ratio.below.share');
  });

  it('tells the figure that takes the place of nothing over nothing', () => {
    const trace = (fallback: Parameters<typeof scoredLeaf>[1]) =>
      scoredLeaf(ratio, { ratio: fact.ratio(0, 0), ...fallback }).explain();
    const used = trace({ fallback: fact.ratio(3, 4) });
    expect(step(used)).toEqual(['ratio.fallback', {}]);
    expect(used.children.map(step)).toEqual([
      ['ratio.proportional', { numerator: '3', denominator: '4', ratio: '75%', points: '15,00', ...figures }],
    ]);
    expect(trace({ fallback: fact.ratio(0, 0) }).children.map(step)).toEqual([['ratio.fallback_zero', {}]]);
    expect(trace({}).children.map(step)).toEqual([['state.not_reported', { reason: '' }]]);
    expect(trace({ fallback: fact.notApplicable() }).children.map(step)).toEqual([
      ['state.not_applicable', { reason: 'test' }],
    ]);
  });

  it('does not fall back where the case did not arise at all', () => {
    expect(explained(ratio, { ratio: fact.notArising(), fallback: fact.ratio(3, 4) })).toEqual([
      'not_arising.fallback',
      {},
    ]);
  });

  it('takes a blank cell for nothing over nothing only where the rule says so', () => {
    const lenient: RuleBody = { ...ratio, zeroDenominator: 'full', blankIsZeroDenominator: true };
    expect(explained(lenient, { ratio: fact.blank() })[0]).toBe('not_arising.full');
    expect(explained({ ...lenient, blankIsZeroDenominator: false }, { ratio: fact.blank() })[0]).toBe(
      'state.not_reported',
    );
  });
});

describe('the explanation of bands', () => {
  const bands: RuleOf<'bands'> = {
    kind: 'bands',
    bands: [
      { from: exact(10), award: award.share(1) },
      { from: exact(5), below: exact(10), award: award.share('1/2') },
      { from: exact(2), below: exact(5), award: award.share('1/4'), to: award.share('1/2') },
      { below: exact(2), award: award.points(1) },
    ],
    zeroDenominator: 'zero',
    irreversible: false,
  };

  it.for([
    [10, 'bands.top', { from: '10', below: '', points: '20,00' }],
    [9, 'bands.middle', { from: '5', below: '10', points: '10,00' }],
    [5, 'bands.middle', { from: '5', below: '10', points: '10,00' }],
    [2, 'bands.linear', { from: '2', below: '5', points: '5,00' }],
    [3, 'bands.linear', { from: '2', below: '5', points: '6,67' }],
    [1, 'bands.bottom', { from: '', below: '2', points: '1,00' }],
  ] as const)('tells the band of %i: %s', ([value, message, values]) => {
    expect(explained(bands, { value: fact.count(value) })).toEqual([
      message,
      { value: `${value}`, max: '20,00', ...values },
    ]);
  });

  it('tells that no band holds the figure', () => {
    const top: RuleBody = { ...bands, bands: bands.bands.slice(0, 1) };
    expect(explained(top, { value: fact.score(9) })).toEqual([
      'bands.none',
      { value: '9', from: '', below: '', points: '0,00', max: '20,00' },
    ]);
  });

  it('tells a ratio and its edges as percentages', () => {
    const shares: RuleBody = { ...bands, bands: [{ from: exact('80%'), below: exact(2), award: award.share(1) }] };
    expect(explained(shares, { value: fact.ratio(9, 10) })).toEqual([
      'bands.middle',
      {
        numerator: '9',
        denominator: '10',
        ratio: '90%',
        value: '90%',
        from: '80%',
        below: '200%',
        points: '20,00',
        max: '20,00',
      },
    ]);
    expect(explained(shares, { value: fact.share('90%') })[1]).toMatchObject({ value: '90%', ratio: '90,00%' });
  });

  it('tells what nothing over nothing is worth, and figures that are not there', () => {
    expect(explained(bands, { value: fact.ratio(0, 0) })).toEqual(['not_arising.zero', {}]);
    expect(explained(bands, {})).toEqual(['state.not_reported', { reason: '' }]);
    expect(explained(bands, { value: fact.open('99%') })[0]).toBe('state.not_reported');
  });
});

describe('the explanation of a sum', () => {
  const sum: RuleBody = {
    kind: 'sum',
    places: 2,
    parts: [
      { id: 'a', name: 'Phần một', maxPoints: exact(15), rule: ratio },
      { id: 'b', name: 'Phần hai', maxPoints: exact(10), rule: ratio },
    ],
  };

  it('tells every part with its own maximum and its own explanation', () => {
    const trace = scoredLeaf(sum, { 'a.ratio': fact.ratio(1, 3), 'b.ratio': fact.ratio(1, 2) }).explain();
    expect(step(trace)).toEqual(['sum.parts', { points: '10,00', max: '20,00' }]);
    expect(trace.children.map(step)).toEqual([
      ['sum.part', { name: 'Phần một', points: '5,00', max: '15,00' }],
      ['sum.part', { name: 'Phần hai', points: '5,00', max: '10,00' }],
    ]);
    expect(trace.children.map((child) => child.children.map((inner) => inner.message))).toEqual([
      ['ratio.proportional'],
      ['ratio.proportional'],
    ]);
  });

  it('is cut at the maximum of the leaf', () => {
    expect(explained(sum, { 'a.ratio': fact.ratio(1, 1), 'b.ratio': fact.ratio(1, 1) })[1]).toMatchObject({
      points: '20,00',
    });
  });
});

describe('the explanation of a score from outside', () => {
  const external = (outOf: number): RuleBody => ({ kind: 'external', outOf: exact(outOf) });

  it('tells a score that is taken as it stands, or brought onto our scale', () => {
    expect(explained(external(20), { score: fact.score(15) })).toEqual([
      'external.taken',
      { value: '15', out_of: '20', points: '15,00', max: '20,00' },
    ]);
    expect(explained(external(100), { score: fact.count(90) })).toEqual([
      'external.scaled',
      { value: '90', out_of: '100', points: '18,00', max: '20,00' },
    ]);
    expect(explained(external(100), { score: fact.ratio(9, 10) })[1]).toMatchObject({ value: '90', points: '18,00' });
  });

  it('is cut at both ends', () => {
    expect(explained(external(20), { score: fact.score(25) })).toMatchObject(['external.limited', { points: '20,00' }]);
    expect(explained(external(20), { score: fact.score(-5) })).toMatchObject(['external.limited', { points: '0,00' }]);
    expect(explained(external(20), { score: fact.score(20) })[0]).toBe('external.taken');
    expect(explained(external(20), { score: fact.score(0) })[0]).toBe('external.taken');
  });

  it('tells that it is awaited, or why there is none', () => {
    expect(explained(external(20), {})).toEqual(['state.awaiting_external', { reason: '' }]);
    expect(explained(external(20), { score: fact.level('x') })[0]).toBe('state.awaiting_external');
    expect(explained(external(20), { score: fact.notArising() })).toEqual([
      'state.awaiting_external',
      { reason: 'test' },
    ]);
    expect(explained(external(20), { score: fact.notApplicable() })).toEqual([
      'state.not_applicable',
      { reason: 'test' },
    ]);
    expect(explained(external(20), { score: fact.awaitingGuidance() })[0]).toBe('state.awaiting_guidance');
  });
});

describe('the explanation of an inherited figure', () => {
  const inherited: RuleBody = { kind: 'inherited', fullAt: exact('80%'), zeroDenominator: 'not_applicable' };

  it('tells a ratio, a printed share or a score', () => {
    expect(explained(inherited, { value: fact.ratio(4, 10) })).toEqual([
      'inherited.ratio.scaled',
      { numerator: '4', denominator: '10', ratio: '40%', points: '10,00', max: '20,00', full_at: '80%' },
    ]);
    expect(explained({ ...inherited, fullAt: exact('1') }, { value: fact.ratio(4, 10) })[0]).toBe('inherited.ratio');
    expect(explained(inherited, { value: fact.share('40%', 0) })).toEqual([
      'inherited.share.scaled',
      { ratio: '40%', points: '10,00', max: '20,00', full_at: '80%' },
    ]);
    expect(explained(inherited, { value: fact.score(12) })).toEqual([
      'inherited.score',
      { points: '12,00', max: '20,00' },
    ]);
    expect(explained(inherited, { value: fact.score(25) })[1]).toMatchObject({ points: '20,00' });
    expect(explained(inherited, { value: fact.ratio(-4, 10) })[1]).toMatchObject({ points: '0,00' });
  });

  it('tells why there is none', () => {
    expect(explained(inherited, {})[0]).toBe('state.not_reported');
    expect(explained(inherited, { value: fact.ratio(0, 0) })[0]).toBe('not_arising.not_applicable');
  });
});

describe('the explanation of an expression', () => {
  const expression = (text: string): RuleBody => ({
    kind: 'expression',
    inputs: { a: 'value', r: 'ratio' },
    formula: mathjsFormulas.number(text, ['a', 'r', 'max_points']),
    floor: exact(0),
    notArising: 'zero',
  });

  it('tells what came out and every figure in it', () => {
    const trace = scoredLeaf(expression('max_points * r - a'), { a: fact.count(3), r: fact.ratio(1, 2) }).explain();
    expect(step(trace)).toEqual(['expression.value', { points: '7,00', max: '20,00' }]);
    expect(trace.children.map(step)).toEqual([
      ['expression.input', { name: 'A', value: '3' }],
      ['expression.input', { name: 'R', value: '0,5' }],
    ]);
  });

  it('is cut at the floor and at the maximum', () => {
    const given = { a: fact.count(30), r: fact.ratio(1, 2) };
    expect(explained(expression('r - a'), given)[1]).toMatchObject({ points: '0,00' });
    expect(explained(expression('r + a'), given)[1]).toMatchObject({ points: '20,00' });
  });

  it('tells a formula that has no value for these figures', () => {
    const trace = scoredLeaf(expression('r / a'), { a: fact.count(0), r: fact.ratio(1, 2) }).explain();
    expect(step(trace)).toEqual(['expression.failed', {}]);
    expect(trace.children).toHaveLength(2);
  });

  it('tells why there is nothing to compute', () => {
    const half = { r: fact.ratio(1, 2) };
    expect(explained(expression('a'), half)).toEqual(['state.not_reported', { reason: '' }]);
    expect(explained(expression('a'), { ...half, a: fact.level('x') })).toEqual(['state.failed', { reason: '' }]);
    expect(explained(expression('a'), { ...half, a: fact.notArising() })[0]).toBe('not_arising.zero');
    expect(explained(expression('a'), { a: fact.count(1), r: fact.ratio(0, 0) })[0]).toBe('not_arising.zero');
  });

  it('tells the strongest state with its own reason', () => {
    const waits = { ...fact.awaitingGuidance(), reason: 'chờ' };
    const away = { ...fact.notApplicable(), reason: 'không' };
    expect(explained(expression('a'), { a: waits, r: away })).toEqual(['state.not_applicable', { reason: 'không' }]);
    expect(explained(expression('a'), { a: fact.blank(), r: waits })).toEqual([
      'state.awaiting_guidance',
      { reason: 'chờ' },
    ]);
  });
});

describe('the explanation of nothing over nothing', () => {
  it.for<ZeroPolicy>(['full', 'zero', 'not_applicable', 'pending'])('follows the policy %s of the rule', (policy) => {
    const body: RuleBody = { ...ratio, zeroDenominator: policy };
    expect(explained(body, { ratio: fact.ratio(0, 0) })).toEqual([`not_arising.${policy}`, {}]);
    expect(explained(body, { ratio: fact.notArising() })).toEqual([`not_arising.${policy}`, {}]);
  });
});
