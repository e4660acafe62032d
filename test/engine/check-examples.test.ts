import { describe, expect, it } from 'vitest';
import { checkExamples } from '../../src/domain/engine/check-examples.js';
import type { Award, ExampleFact, RuleBody, RuleExample } from '../../src/domain/rule.js';
import { award, datedRule, day, exact, rules } from '../support/builders.js';
import { definitions, EVALUATOR_TABLE, metric, metrics, rendered } from '../support/engine-builders.js';

const PLACE = { file: 'rules/scoring/x.yaml', line: 12 };

function example(facts: Readonly<Record<string, ExampleFact>>, points: string, more: Partial<RuleExample> = {}) {
  return {
    name: 'Ví dụ',
    maxPoints: exact(20),
    facts,
    points: exact(points),
    state: 'scored',
    place: PLACE,
    ...more,
  } as const;
}

function check(body: RuleBody, ...examples: readonly RuleExample[]) {
  const known = definitions({ rules: rules(datedRule('rule.x', [['2026-01-01', body, { examples }]])) });
  return checkExamples(known, EVALUATOR_TABLE);
}

const ratio: RuleBody = {
  kind: 'ratio',
  fullAt: exact(1),
  zeroDenominator: 'full',
  blankIsZeroDenominator: true,
};
const bands: RuleBody = {
  kind: 'bands',
  bands: [
    { from: exact(5), award: award.share(1) },
    { below: exact(5), award: award.share('1/4') },
  ],
  zeroDenominator: 'zero',
  irreversible: false,
};
const levels: RuleBody = {
  kind: 'levels',
  levels: [{ id: 'tot', name: 'Tốt', award: award.share('1/2') }],
  irreversible: false,
  notArising: 'pending',
};
const part = (id: string, worth: Award) => ({ id, name: id, award: worth });
const checklist: RuleBody = {
  kind: 'checklist',
  mode: 'sum',
  parts: [part('a', award.points(3)), part('b', award.points(5)), part('c', award.points(7))],
  notArising: 'zero',
};
const deadline: RuleBody = {
  kind: 'deadline',
  due: { month: 6, day: 15, yearOffset: 0 },
  offsetDays: 0,
  days: 'calendar',
  onTime: award.share(1),
  late: [{ within: 10, award: award.share('1/2') }],
  notArising: 'zero',
};

describe('an example that does not hold', () => {
  it('is reported at its place with the points it wants and those that come out', () => {
    const [issue, ...more] = check(ratio, example({ ratio: { numerator: '3', denominator: '4' } }, '14'));
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ code: 'C018', severity: 'error', place: PLACE });
    expect(rendered(issue?.values ?? {})).toEqual({
      rule: 'rule.x',
      example: 'Ví dụ',
      wanted: '14,00',
      found: '15,00',
      wanted_state: 'scored',
      found_state: 'scored',
    });
  });

  it('is reported for its state alone', () => {
    const [issue] = check(ratio, example({ ratio: { state: 'not_arising' } }, '20'));
    expect(rendered(issue?.values ?? {})).toMatchObject({ wanted_state: 'scored', found_state: 'not_arising' });
  });

  it('is reported once for each', () => {
    const wrong = example({ ratio: { numerator: '1', denominator: '1' } }, '1');
    const right = example({ ratio: { numerator: '1', denominator: '1' } }, '20');
    expect(
      check(ratio, wrong, right, { ...wrong, name: 'Hai' }).map((issue) => rendered(issue.values).example),
    ).toEqual(['Ví dụ', 'Hai']);
  });

  it('is found in every version of every rule', () => {
    const wrong = example({ ratio: { numerator: '1', denominator: '1' } }, '1');
    const known = definitions({
      rules: rules(
        datedRule('one', [
          ['2026-01-01', ratio, { examples: [wrong] }],
          ['2025-01-01', ratio, { examples: [wrong] }],
        ]),
        datedRule('two', [['2026-01-01', ratio, { examples: [wrong] }]]),
      ),
    });
    expect(checkExamples(known, EVALUATOR_TABLE).map((issue) => rendered(issue.values).rule)).toEqual([
      'one',
      'one',
      'two',
    ]);
  });
});

describe('an example that holds', () => {
  it('is compared after rounding to two decimals, half up', () => {
    const third = { ratio: { numerator: '2', denominator: '3' } };
    expect(check(ratio, example(third, '13,33'))).toEqual([]);
    expect(check(ratio, example(third, '13,34'))).toHaveLength(1);
    const half = { ratio: { numerator: '1', denominator: '8' } };
    expect(check(ratio, example(half, '0,13', { maxPoints: exact(1) }))).toEqual([]);
  });

  it('may leave out inputs: they are not reported', () => {
    expect(check(ratio, example({}, '0', { state: 'not_reported' }))).toEqual([]);
  });

  it('knows the calendar and the metrics of the definitions', () => {
    const known = definitions({
      rules: rules(
        datedRule('r', [
          [
            '2026-01-01',
            { ...deadline, days: 'working', late: [{ within: 1, award: award.share('1/2') }] },
            { examples: [example({ date: { date: '2026-06-17' } }, '10')] },
          ],
        ]),
      ),
      metrics: metrics(metric('M')),
    });
    expect(checkExamples(known, EVALUATOR_TABLE)).toHaveLength(1);
    const holiday = { holidays: new Set([day('2026-06-16')]), makeUpDays: new Set<never>(), years: new Set<number>() };
    expect(checkExamples({ ...known, calendar: holiday }, EVALUATOR_TABLE)).toEqual([]);
  });
});

describe('the figures of an example', () => {
  it.for<
    readonly [
      name: string,
      body: RuleBody,
      input: string,
      given: ExampleFact,
      points: string,
      state: RuleExample['state'],
    ]
  >([
    ['a numerator and a denominator', ratio, 'ratio', { numerator: '3', denominator: '4' }, '15', 'scored'],
    ['nothing over nothing', ratio, 'ratio', { numerator: '0', denominator: '0' }, '20', 'not_arising'],
    ['a numerator alone', ratio, 'ratio', { numerator: '3' }, '0', 'not_reported'],
    ['a denominator alone', ratio, 'ratio', { denominator: '3' }, '0', 'not_reported'],
    ['a percentage', ratio, 'ratio', { percent: '29,78%' }, '5,96', 'scored'],
    ['a blank cell', ratio, 'ratio', { blank: 'true' }, '20', 'not_arising'],
    ['a value', bands, 'value', { value: '5' }, '20', 'scored'],
    ['a smaller value', bands, 'value', { value: '4,9' }, '5', 'scored'],
    ['a level', levels, 'level', { level: 'tot' }, '10', 'scored'],
    ['an unknown level', levels, 'level', { level: 'kem' }, '0', 'failed'],
    ['a list of parts', checklist, 'done', { done: 'a; b' }, '8', 'scored'],
    ['a list with gaps', checklist, 'done', { done: ' a ;; c ' }, '10', 'scored'],
    ['an empty list', checklist, 'done', { done: '' }, '0', 'scored'],
    ['a day in time', deadline, 'date', { date: '2026-06-15' }, '20', 'scored'],
    ['a day too late', deadline, 'date', { date: '2026-06-25' }, '10', 'scored'],
    ['a day that does not exist', deadline, 'date', { date: '2026-02-30' }, '0', 'not_reported'],
    ['nothing that arose', levels, 'level', { state: 'not_arising' }, '0', 'awaiting_guidance'],
    ['something that does not apply', levels, 'level', { state: 'not_applicable' }, '0', 'not_applicable'],
    ['something that waits for guidance', ratio, 'ratio', { state: 'awaiting_guidance' }, '0', 'awaiting_guidance'],
    ['a state that is no figure', ratio, 'ratio', { state: 'scored' }, '0', 'not_reported'],
    ['nothing', ratio, 'ratio', {}, '0', 'not_reported'],
  ])('may be %s', ([, body, input, given, points, state]) => {
    expect(check(body, example({ [input]: given }, points, { state }))).toEqual([]);
  });

  it('fall into the year in which the version starts', () => {
    const late = example({ date: { date: '2027-06-16' } }, '10');
    const known = definitions({ rules: rules(datedRule('r', [['2027-03-01', deadline, { examples: [late] }]])) });
    expect(checkExamples(known, EVALUATOR_TABLE)).toEqual([]);
  });

  it('of a deadline are judged on the last of their days', () => {
    const { due: _, ...afterAnother } = deadline;
    const facts = { due: { date: '2026-06-01' }, date: { date: '2026-06-11' } };
    expect(check(afterAnother, example(facts, '10'))).toEqual([]);
    expect(check(afterAnother, example({ due: { date: '2026-06-01' } }, '0', { state: 'not_reported' }))).toEqual([]);
  });
});
