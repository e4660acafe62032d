import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/domain/metric.js';
import { fact, facts } from '../../support/builders.js';
import { rendered, restatedRatio } from '../../support/engine-builders.js';
import { check, readings, run } from './check.js';

const base = { metric: 'ALL', part: 'value' } as const;
const whole = check<'complementary'>({ kind: 'complementary', shares: ['FULL', 'PARTIAL'], base });
const three = check<'complementary'>({ kind: 'complementary', shares: ['A', 'B', 'C'], base });
const ofTotal = check<'complementary'>({ kind: 'complementary', shares: ['FULL', 'PARTIAL'], total: 'SUM' });

const two = (first: string, second: string, places = 2) => ({
  FULL: fact.share(first, places),
  PARTIAL: fact.share(second, places),
});
const failures = (one: typeof whole, given: Readonly<Record<string, Fact>>) => run(one, { facts: facts(given) });

describe('shares that make up a whole', () => {
  it('hold when they add up to 100%', () => {
    expect(failures(whole, two('29,78%', '70,22%'))).toEqual([]);
  });

  it.for([
    ['33,33%', '66,66%', 0],
    ['33,34%', '66,67%', 0],
    ['33,33%', '66,65%', 1],
    ['33,34%', '66,68%', 1],
  ] as const)('may miss it by half a unit for each printed share: %s + %s', ([first, second, wrong]) => {
    expect(failures(whole, two(first, second))).toHaveLength(wrong);
  });

  it('are allowed the rounding of each share by its own decimals', () => {
    const mixed = (first: string) => ({ FULL: fact.share(first, 1), PARTIAL: fact.share('66,67%', 2) });
    expect(failures(whole, mixed('33,385%'))).toEqual([]);
    expect(failures(whole, mixed('33,386%'))).toHaveLength(1);
    expect(failures(whole, { FULL: fact.share('33%', 0), PARTIAL: fact.share('66%', 0) })).toEqual([]);
    expect(failures(whole, { FULL: fact.share('33%', 0), PARTIAL: fact.share('65%', 0) })).toHaveLength(1);
  });

  it('take the printed percentage of a ratio, not its quotient', () => {
    const given = { FULL: restatedRatio(1, 2, '29,78%', 2), PARTIAL: restatedRatio(1, 2, '70,22%', 2) };
    expect(failures(whole, given)).toEqual([]);
  });

  it('are not checked while one of them is not printed', () => {
    expect(failures(whole, { FULL: fact.share('29,78%') })).toEqual([]);
    expect(failures(whole, { FULL: fact.share('29,78%'), PARTIAL: fact.ratio(1, 10) })).toEqual([]);
  });

  it('are told with their sum, the whole and the gap when they do not fit', () => {
    const [failed] = failures(whole, { ...two('29,78%', '71,22%'), ALL: fact.count(3099) });
    expect(failed?.metrics).toEqual(['FULL', 'PARTIAL']);
    expect(rendered(failed?.values ?? {})).toEqual({
      terms: '29,78% + 71,22%',
      sum: '101,00%',
      total: '100,00%',
      gap: '1,00%',
      base: '3.099',
    });
  });

  it('tell a sum that is too small with a gap below zero', () => {
    expect(readings(failures(whole, two('29,78%', '69,22%')))).toEqual([
      { terms: '29,78% + 69,22%', sum: '99,00%', total: '100,00%', gap: expect.stringMatching(/^[-−]1,00%$/) },
    ]);
  });

  it('print every figure with the decimals of the finest share', () => {
    const given = { FULL: fact.share('30%', 0), PARTIAL: fact.share('75,5%', 1) };
    expect(readings(failures(whole, given))).toEqual([
      { terms: '30% + 75,5%', sum: '105,5%', total: '100,0%', gap: '5,5%' },
    ]);
  });
});

describe('splits that would fit', () => {
  const splits = (given: Readonly<Record<string, Fact>>) =>
    failures(whole, given).flatMap(({ candidates }) =>
      candidates.map(({ message, values }) => ({ message, ...rendered(values) })),
    );

  it('are one for each printed share: 29,78% + 71,22% over 3.099', () => {
    expect(splits({ ...two('29,78%', '71,22%'), ALL: fact.count(3099) })).toEqual([
      {
        message: 'phương án',
        first: '923',
        second: '2.176',
        base: '3.099',
        share1: '29,78%',
        share2: '70,22%',
      },
      { message: 'phương án', first: '892', second: '2.207', base: '3.099', share1: '28,78%', share2: '71,22%' },
    ]);
  });

  it('never need a number below zero', () => {
    expect(
      splits({ ...two('120,00%', '29,78%'), ALL: fact.count(3099) }).map((each) => 'first' in each && each.first),
    ).toEqual(['2.176']);
  });

  it('leave out a share that no whole number gives', () => {
    const first = splits({ ...two('29,78%', '99,78%'), ALL: fact.count(3099) });
    expect(first.map((each) => 'first' in each && each.first)).toEqual(['923']);
    const second = splits({ ...two('99,78%', '29,78%'), ALL: fact.count(3099) });
    expect(second.map((each) => 'second' in each && each.second)).toEqual(['923']);
  });

  it('give one sentence for each template', () => {
    const [failed] = run(
      { ...whole, candidates: ['một', 'hai'] },
      {
        facts: facts({ ...two('29,78%', '99,78%'), ALL: fact.count(3099) }),
      },
    );
    expect(failed?.candidates.map(({ message }) => message)).toEqual(['một', 'hai']);
  });

  it('are none without a base, or over nothing', () => {
    expect(splits(two('29,78%', '71,22%'))).toEqual([]);
    expect(splits({ ...two('29,78%', '71,22%'), ALL: fact.count(0) })).toEqual([]);
  });

  it('are none for three shares, which hold and fail like two', () => {
    const given = (c: string) => ({
      A: fact.share('33,33%'),
      B: fact.share('33,33%'),
      C: fact.share(c),
      ALL: fact.count(3),
    });
    expect(failures(three, given('33,33%'))).toEqual([]);
    expect(failures(three, given('33,32%'))[0]?.candidates).toEqual([]);
  });

  it('are none for a share alone', () => {
    const alone = check<'complementary'>({ kind: 'complementary', shares: ['A'], base });
    const [failed] = failures(alone, { A: fact.share('50%'), ALL: fact.count(4) });
    expect(failed?.candidates).toEqual([]);
  });

  it('share what the total leaves of the base', () => {
    const partOfAll = check<'complementary'>({ ...ofTotal, kind: 'complementary', shares: ['FULL', 'PARTIAL'], base });
    const [failed] = failures(partOfAll, { ...two('20%', '40%', 0), SUM: fact.share('50%', 0), ALL: fact.count(10) });
    expect(failed?.candidates.map(({ values }) => rendered(values))).toEqual([
      { first: '2', second: '3', base: '5', share1: '20%', share2: '30%' },
      { first: '1', second: '4', base: '5', share1: '10%', share2: '40%' },
    ]);
  });
});

describe('shares that make up another printed share', () => {
  it('are held against that share and named with it', () => {
    expect(failures(ofTotal, { ...two('20%', '40%'), SUM: fact.share('60%') })).toEqual([]);
    const [failed] = failures(ofTotal, { ...two('20%', '41%'), SUM: fact.share('60%') });
    expect(failed?.metrics).toEqual(['FULL', 'PARTIAL', 'SUM']);
    expect(rendered(failed?.values ?? {})).toMatchObject({ sum: '61,00%', total: '60,00%', gap: '1,00%' });
  });

  it('are not checked while that share is not printed', () => {
    expect(failures(ofTotal, two('20%', '41%'))).toEqual([]);
    expect(failures(ofTotal, { ...two('20%', '41%'), SUM: fact.ratio(6, 10) })).toEqual([]);
  });

  it('are also allowed what the printing of that share rounds away', () => {
    const sum = (second: string) => ({ ...two('29,78%', second), SUM: fact.share('99,0%', 1) });
    expect(failures(ofTotal, sum('69,28%'))).toEqual([]);
    expect(failures(ofTotal, sum('69,29%'))).toHaveLength(1);
  });
});
