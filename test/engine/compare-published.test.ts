import { describe, expect, it } from 'vitest';
import type { PublishedScore } from '../../src/domain/assessment.js';
import type { CriteriaSet, Criterion } from '../../src/domain/criteria-set.js';
import { comparePublished } from '../../src/domain/engine/compare-published.js';
import type { Fact } from '../../src/domain/metric.js';
import { area, branch, day, exact, fact, facts, leaf, moment, ratioRule, rules, set } from '../support/builders.js';
import { takenOn } from '../support/engine-builders.js';
import { engineScore } from '../support/score.js';

const published = (code: string, points: string, more: Partial<PublishedScore> = {}): PublishedScore => ({
  code,
  points: exact(points),
  asOf: day('2026-06-30'),
  source: 'Cổng',
  ...more,
});

/** 1.1 (10 points) and 1.2 over 1.2.1 and 1.2.2 (10 points each), all by plain ratios. */
const AREAS = [
  area('1', [
    leaf('1.1', 10, 'ratio', { ratio: 'A' }),
    branch('1.2', [leaf('1.2.1', 10, 'ratio', { ratio: 'B' }), leaf('1.2.2', 10, 'ratio', { ratio: 'C' })]),
  ]),
];
const HALF = fact.ratio(1, 2);
const FIGURES = { A: HALF, B: HALF, C: HALF };

function compare(
  list: readonly PublishedScore[],
  given: Readonly<Record<string, Fact>> = FIGURES,
  areas: readonly Criterion[] = AREAS,
  overrides: Partial<CriteriaSet> = {},
  sets: readonly string[] = ['test-set'],
) {
  const made = set(areas, overrides);
  const known = facts(given);
  const score = engineScore({ set: made, rules: rules(ratioRule('ratio')), facts: known, moment: moment() });
  return comparePublished(list, score, known, made, sets);
}
const causes = (...args: Parameters<typeof compare>) => compare(...args).map(({ cause }) => cause);

describe('comparePublished', () => {
  it('puts leaves, groups, areas and the total beside ours', () => {
    const list = ['1.1', '1.2.1', '1.2', '1', 'total'].map((code) => published(code, '4'));
    expect(compare(list).map(({ ours, difference }) => `${ours} ${difference}`)).toEqual([
      '5 1',
      '5 1',
      '10 6',
      '15 11',
      '15 11',
    ]);
    expect(compare(list).map((each) => each.published)).toEqual(list);
  });

  it('tells a difference below zero when the published score is higher', () => {
    expect(compare([published('1.1', '7')]).map(({ difference }) => `${difference}`)).toEqual(['-2']);
  });

  it('leaves out codes that the set does not have', () => {
    expect(compare([published('9.9', '4')])).toEqual([]);
  });

  it('leaves out scores of another set', () => {
    const list = [published('1.1', '5', { set: 'other' }), published('1.1', '5', { set: 'test-set' })];
    expect(compare(list).map((each) => each.published.set)).toEqual(['test-set']);
  });

  it('takes a total without a set for the first set of the case only', () => {
    const list = [published('total', '4'), published('1.1', '4')];
    const codes = (sets: readonly string[]) =>
      compare(list, FIGURES, AREAS, {}, sets).map((each) => each.published.code);
    expect(codes(['test-set', 'other'])).toEqual(['total', '1.1']);
    expect(codes(['other', 'test-set'])).toEqual(['1.1']);
    expect(codes([])).toEqual(['total', '1.1']);
  });

  it('takes a total that names its set wherever that set stands in the case', () => {
    const list = [published('total', '4', { set: 'test-set' })];
    expect(compare(list, FIGURES, AREAS, {}, ['other', 'test-set'])).toHaveLength(1);
  });
});

describe('the likely cause of a difference', () => {
  it('is none when the scores are equal, whatever else is the matter', () => {
    expect(causes([published('1.1', '0')], {})).toEqual(['equal']);
    expect(causes([published('1.1', '5', { asOf: day('2026-01-01') })])).toEqual(['equal']);
  });

  it('is first a figure that was not reported, below the code itself', () => {
    const { C: _, ...withoutC } = FIGURES;
    const later = { asOf: day('2026-09-30') };
    const list = [published('1.1', '4'), published('1.2', '4', later), published('1', '4'), published('total', '4')];
    expect(causes(list, withoutC)).toEqual(['unknown', 'not_reported', 'not_reported', 'not_reported']);
  });

  it('is another date when one of the figures is of another day', () => {
    const given = { ...FIGURES, C: takenOn('2026-05-31', HALF) };
    const list = ['1.1', '1.2.1', '1.2.2', '1.2', 'total'].map((code) => published(code, '4'));
    expect(causes(list, given)).toEqual(['unknown', 'unknown', 'other_date', 'other_date', 'other_date']);
  });

  it.for([
    ['4,99', 'rounding'],
    ['5,01', 'rounding'],
    ['4,98', 'unknown'],
    ['5,02', 'unknown'],
  ] as const)('is rounding up to one unit of the last decimal for a leaf: %s is %s', ([points, cause]) => {
    expect(causes([published('1.1', points)])).toEqual([cause]);
  });

  it('is rounding up to one unit for every leaf below', () => {
    expect(causes([published('1.2', '9,98'), published('1.2', '9,97')])).toEqual(['rounding', 'unknown']);
    expect(causes([published('total', '14,97'), published('total', '14,96')])).toEqual(['rounding', 'unknown']);
  });

  it('counts the decimals that the set rounds to', () => {
    const rounding = { places: 1, mode: 'half_up', at: 'leaf' } as const;
    expect(causes([published('1.1', '4,9'), published('1.1', '4,8')], FIGURES, AREAS, { rounding })).toEqual([
      'rounding',
      'unknown',
    ]);
  });
});

describe('a group that takes the published score of the whole', () => {
  const standIn = leaf('1.S', 20, 'ratio', { ratio: 'S' });
  const areas = [
    area('1', [
      leaf('1.1', 10, 'ratio', { ratio: 'A' }),
      branch('1.2', [leaf('1.2.1', 20, 'ratio', { ratio: 'B' })], { standIn }),
    ]),
  ];
  const list = ['1.1', '1.2', '1', 'total', '1.S'].map((code) => published(code, '4'));

  it('is the cause of differences of the group and of all above it', () => {
    expect(causes(list, { A: HALF, S: HALF }, areas)).toEqual([
      'unknown',
      'stand_in',
      'stand_in',
      'stand_in',
      'unknown',
    ]);
  });

  it('is not the cause while its own figures are used', () => {
    expect(causes(list, { A: HALF, B: HALF, S: HALF }, areas)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });
});
