import { describe, expect, it } from 'vitest';
import { mathjsFormulas } from '../../../src/adapters/expressions/mathjs-formulas.js';
import type { Fact, FactInput } from '../../../src/domain/metric.js';
import { exact, fact, facts } from '../../support/builders.js';
import { check, readings, run } from './check.js';

const inputs: Record<string, FactInput> = {
  late: { metric: 'LATE', part: 'value' },
  all: { metric: 'ALL', part: 'denominator' },
  rate: { metric: 'ALL', part: 'ratio' },
  more: { metric: 'MORE', part: 'value', default: exact(2) },
};

function expression(holds: string, figures: Readonly<Record<string, string>> = {}) {
  const names = Object.keys(inputs);
  return check<'expression'>({
    kind: 'expression',
    inputs,
    holds: mathjsFormulas.condition(holds, names),
    figures: Object.fromEntries(
      Object.entries(figures).map(([name, text]) => [name, mathjsFormulas.number(text, names)]),
    ),
  });
}

const GIVEN = { LATE: fact.count(7), ALL: fact.ratio(3, 4) };
const failures = (one: ReturnType<typeof expression>, given: Readonly<Record<string, Fact>> = GIVEN) =>
  run(one, { facts: facts(given) });

describe('a condition between figures', () => {
  it('says nothing when it holds', () => {
    expect(failures(expression('late > all'))).toEqual([]);
  });

  it('tells the inputs and the computed figures when it does not hold', () => {
    const failed = failures(expression('late <= all', { gap: 'late - all' }));
    expect(readings(failed)).toEqual([{ late: '7', all: '4', rate: '75%', more: '2', gap: '3' }]);
  });

  it('fills its candidates with the same figures', () => {
    const [failed] = failures({ ...expression('late <= all', { gap: 'late - all' }), candidates: ['một', 'hai'] });
    expect(failed?.candidates).toEqual([
      { message: 'một', values: failed?.values },
      { message: 'hai', values: failed?.values },
    ]);
  });

  it('offers no candidate that needs a number below zero', () => {
    const short = expression('late <= all', { rest: 'all - late', gap: 'late - all' });
    const [failed] = failures({ ...short, candidates: ['còn {rest} hồ sơ', 'thừa {gap} hồ sơ'] });
    expect(failed?.candidates.map(({ message }) => message)).toEqual(['thừa {gap} hồ sơ']);
  });

  it('names each reported metric it rests on once', () => {
    expect(failures(expression('late <= all'))[0]?.metrics).toEqual(['LATE', 'ALL']);
    const withMore = { ...GIVEN, MORE: fact.count(1) };
    expect(failures(expression('late <= all'), withMore)[0]?.metrics).toEqual(['LATE', 'ALL', 'MORE']);
  });

  it('is skipped while a figure without default is not reported', () => {
    expect(failures(expression('late <= all'), { LATE: fact.count(7) })).toEqual([]);
    expect(failures(expression('late <= all'), { LATE: fact.count(7), ALL: fact.ratio(0, 0) })).toEqual([]);
    expect(failures(expression('late > 100'), { LATE: fact.count(7) })).toEqual([]);
  });

  it('is skipped when it has no value', () => {
    expect(failures(expression('late / (all - 4) > 1'))).toEqual([]);
  });

  it('still fails when only a figure for its sentence has no value', () => {
    const failed = failures(expression('late <= all', { each: 'late / (all - 4)', gap: 'late - all' }));
    expect(readings(failed)).toEqual([{ late: '7', all: '4', rate: '75%', more: '2', gap: '3' }]);
  });

  it('lets every other fault through', () => {
    const broken = {
      text: 'broken',
      symbols: [],
      evaluate: () => {
        throw new TypeError('broken');
      },
    };
    expect(() => failures({ ...expression('late <= all'), holds: broken } as never)).toThrow(TypeError);
    expect(() => failures({ ...expression('late <= all'), figures: { broken } } as never)).toThrow(TypeError);
  });

  it('reads a printed share as a percentage', () => {
    const stated = check<'expression'>({
      kind: 'expression',
      inputs: { s: { metric: 'S', part: 'stated' } },
      holds: mathjsFormulas.condition('s < 1/2', ['s']),
      figures: {},
    });
    expect(readings(run(stated, { facts: facts({ S: fact.share('60%') }) }))).toEqual([{ s: '60%' }]);
  });
});
