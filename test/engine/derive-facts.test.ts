import { describe, expect, it } from 'vitest';
import { mathjsFormulas } from '../../src/adapters/expressions/mathjs-formulas.js';
import { deriveFacts, NOTHING_OUTSIDE, type OutsideValues, scopeOf } from '../../src/domain/engine/derive-facts.js';
import type { DerivedMetric, Fact, FactInput, Facts, Metric } from '../../src/domain/metric.js';
import { day, exact, fact, facts } from '../support/builders.js';
import { metric, metrics, takenOn } from '../support/engine-builders.js';

const AS_OF = day('2026-09-30');

function derive(list: readonly Metric[], typed: Facts, outside: OutsideValues = NOTHING_OUTSIDE): Facts {
  return deriveFacts(metrics(...list), typed, outside, AS_OF);
}

type Texts = Partial<Record<'numerator' | 'denominator' | 'value', string>>;

function formula(inputs: Readonly<Record<string, FactInput>>, texts: Texts): DerivedMetric {
  const compiled = Object.entries(texts).map(([part, text]) => [
    part,
    mathjsFormulas.number(text, Object.keys(inputs)),
  ]);
  return { kind: 'formula', inputs, ...Object.fromEntries(compiled) };
}

const value = (id: string, otherwise?: string): FactInput => ({
  metric: id,
  part: 'value',
  ...(otherwise === undefined ? {} : { default: exact(otherwise) }),
});

const sumOf = (a: string, b: string) => formula({ a: value(a), b: value(b) }, { value: 'a + b' });

function shown(found: Fact | undefined): string | undefined {
  if (found === undefined) return undefined;
  if (found.kind === 'ratio') return `ratio ${found.numerator}/${found.denominator}`;
  return found.kind === 'count' || found.kind === 'score' ? `${found.kind} ${found.value}` : found.kind;
}

describe('a metric computed by a formula', () => {
  const share = metric('SHARE', {
    derived: formula({ a: value('A'), b: value('B') }, { numerator: 'a', denominator: 'a + b' }),
  });

  it('is a ratio of two formulas', () => {
    expect(shown(derive([share], facts({ A: fact.count(3), B: fact.count(9) })).get('SHARE'))).toBe('ratio 3/12');
  });

  it('is a count or a score when it has one formula', () => {
    const typed = facts({ A: fact.count(3), B: fact.count(9) });
    expect(shown(derive([metric('S', { kind: 'count', derived: sumOf('A', 'B') })], typed).get('S'))).toBe('count 12');
    expect(shown(derive([metric('S', { kind: 'score', derived: sumOf('A', 'B') })], typed).get('S'))).toBe('score 12');
  });

  it('is not reported with half a ratio only', () => {
    const half = metric('HALF', { derived: formula({ a: value('A') }, { numerator: 'a' }) });
    const other = metric('OTHER', { derived: formula({ a: value('A') }, { denominator: 'a' }) });
    expect([...derive([half, other], facts({ A: fact.count(3) })).keys()]).toEqual(['A']);
  });

  it('is marked as computed, from the source of the metric', () => {
    const found = derive([share], facts({ A: fact.count(3), B: fact.count(9) })).get('SHARE');
    expect(found).toMatchObject({ entry: 'computed', source: 'Nguồn' });
    const total = metric('S', { kind: 'count', source: 'Cổng', derived: sumOf('A', 'B') });
    expect(derive([total], facts({ A: fact.count(3), B: fact.count(9) })).get('S')).toMatchObject({
      entry: 'computed',
      source: 'Cổng',
    });
  });

  it('is as old as the oldest figure it rests on, in whatever order they come', () => {
    const [old, recent] = [takenOn('2026-03-01', fact.count(3)), takenOn('2026-08-01', fact.count(9))];
    expect(derive([share], facts({ A: old, B: recent })).get('SHARE')?.asOf).toBe('2026-03-01');
    expect(derive([share], facts({ A: recent, B: old })).get('SHARE')?.asOf).toBe('2026-03-01');
  });

  it('stays unreported when one of its figures is not reported', () => {
    expect(derive([share], facts({ A: fact.count(3) })).has('SHARE')).toBe(false);
  });

  it('uses the default of a figure that is not reported, and the figure when it is', () => {
    const withDefault = metric('S', {
      kind: 'count',
      derived: formula({ a: value('A'), b: value('B', '5') }, { value: 'a + b' }),
    });
    expect(shown(derive([withDefault], facts({ A: fact.count(3) })).get('S'))).toBe('count 8');
    expect(shown(derive([withDefault], facts({ A: fact.count(3), B: fact.count(0) })).get('S'))).toBe('count 3');
  });

  it('stays unreported when all it would rest on are defaults', () => {
    const onlyDefaults = metric('S', { derived: formula({ a: value('A', '1') }, { value: 'a' }) });
    expect(derive([onlyDefaults], facts({})).has('S')).toBe(false);
  });

  it('stays unreported when it divides by zero', () => {
    const divided = metric('D', { derived: formula({ a: value('A'), b: value('B') }, { value: 'a / b' }) });
    expect(derive([divided], facts({ A: fact.count(3), B: fact.count(0) })).has('D')).toBe(false);
  });

  it('lets every other fault through', () => {
    const broken: DerivedMetric = {
      kind: 'formula',
      inputs: { a: value('A') },
      value: {
        text: 'broken',
        symbols: [],
        evaluate: () => {
          throw new TypeError('broken');
        },
      },
    };
    expect(() => derive([metric('D', { derived: broken })], facts({ A: fact.count(1) }))).toThrow(TypeError);
  });
});

describe('derived metrics', () => {
  it('never replace a typed figure', () => {
    const typed = facts({ A: fact.count(1), B: fact.count(2), S: fact.count(100) });
    const found = derive([metric('S', { kind: 'count', derived: sumOf('A', 'B') })], typed);
    expect(shown(found.get('S'))).toBe('count 100');
  });

  it('leave the typed facts as they are when there is nothing to derive', () => {
    const typed = facts({ A: fact.count(1) });
    expect(derive([metric('A'), metric('B')], typed)).toBe(typed);
  });

  it('keep the typed facts beside the derived ones, and change nothing they were given', () => {
    const typed = facts({ A: fact.count(1), B: fact.count(2) });
    const found = derive([metric('S', { kind: 'count', derived: sumOf('A', 'B') })], typed);
    expect([...found.keys()]).toEqual(['A', 'B', 'S']);
    expect([...typed.keys()]).toEqual(['A', 'B']);
  });

  it('may rest on one another in any order', () => {
    const chain = [
      metric('D', { kind: 'count', derived: sumOf('C', 'A') }),
      metric('C', { kind: 'count', derived: sumOf('B', 'A') }),
      metric('B', { kind: 'count', derived: sumOf('A', 'A') }),
    ];
    const typed = facts({ A: takenOn('2026-02-02', fact.count(1)) });
    for (const order of [chain, chain.toReversed()]) {
      const found = derive(order, typed);
      expect(['B', 'C', 'D'].map((id) => shown(found.get(id)))).toEqual(['count 2', 'count 3', 'count 4']);
      expect(found.get('D')?.asOf).toBe('2026-02-02');
    }
  });
});

describe('a metric that is the result of another set', () => {
  const outside: OutsideValues = {
    resultOf: (set, criterion) => (set === 'other' && criterion === '2.1' ? exact('7,5') : undefined),
    cohort: () => exact(99),
  };
  const resultOf = (set: string, criterion: string): DerivedMetric => ({ kind: 'result_of', set, criterion });

  it('is a score of today, or a count where the metric is one', () => {
    const found = derive([metric('R', { kind: 'score', derived: resultOf('other', '2.1') })], facts({}), outside);
    expect(shown(found.get('R'))).toBe('score 15/2');
    expect(found.get('R')).toMatchObject({ asOf: AS_OF, entry: 'computed', source: 'Nguồn' });
    const count = derive([metric('R', { kind: 'count', derived: resultOf('other', '2.1') })], facts({}), outside);
    expect(shown(count.get('R'))).toBe('count 15/2');
  });

  it('stays unreported when that set was not scored', () => {
    expect(derive([metric('R', { derived: resultOf('gone', '2.1') })], facts({}), outside).has('R')).toBe(false);
    expect(derive([metric('R', { derived: resultOf('other', '2.1') })], facts({})).has('R')).toBe(false);
  });
});

describe('a metric that is a statistic of the cohort', () => {
  const best: DerivedMetric = { kind: 'cohort', metric: 'X', statistic: 'max' };

  it('asks for the metric and the statistic', () => {
    const outside: OutsideValues = {
      resultOf: () => exact(1),
      cohort: (id, statistic) => (id === 'X' && statistic === 'max' ? exact(42) : undefined),
    };
    expect(shown(derive([metric('C', { kind: 'score', derived: best })], facts({}), outside).get('C'))).toBe(
      'score 42',
    );
  });

  it('stays unreported outside a ranking', () => {
    expect(derive([metric('C', { derived: best })], facts({})).has('C')).toBe(false);
  });
});

describe('scopeOf', () => {
  it('reads the wanted part of every figure', () => {
    const inputs: Record<string, FactInput> = {
      n: { metric: 'R', part: 'numerator' },
      d: { metric: 'R', part: 'denominator' },
      r: { metric: 'R', part: 'ratio' },
      s: { metric: 'P', part: 'stated' },
    };
    const scope = scopeOf(inputs, facts({ R: fact.ratio(1, 4), P: fact.share('29,78%') }));
    expect([...(scope ?? [])].map(([name, each]) => `${name} ${each}`)).toEqual(['n 1', 'd 4', 'r 1/4', 's 1489/5000']);
  });

  it('is nothing at all when one figure is wanting', () => {
    expect(scopeOf({ a: value('A'), b: value('B') }, facts({ A: fact.count(1) }))).toBeUndefined();
  });

  it('takes the default also where the figure does not hold that part', () => {
    const scope = scopeOf({ d: { metric: 'R', part: 'ratio', default: exact(0) } }, facts({ R: fact.ratio(0, 0) }));
    expect(`${scope?.get('d')}`).toBe('0');
  });
});
