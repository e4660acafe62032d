import { describe, expect, it } from 'vitest';
import { mathjsFormulas } from '../../src/adapters/expressions/mathjs-formulas.js';
import { scoreCohort } from '../../src/domain/engine/score-cohort.js';
import type { Fact, Metric } from '../../src/domain/metric.js';
import type { RankInput } from '../../src/domain/ranking.js';
import { area, exact, fact, facts, leaf, moment, ratioRule, rule, rules, set } from '../support/builders.js';
import { definitions, EVALUATOR_TABLE, metric, metrics } from '../support/engine-builders.js';
import { commune } from '../support/unit-scores.js';

type Statistic = 'max' | 'min' | 'mean';

/** One leaf of 100 points that takes over a statistic of `X` as it stands. */
function scores(statistic: Statistic, units: readonly RankInput[], more: readonly Metric[] = []): string[] {
  const relative = metric('REL', { kind: 'score', derived: { kind: 'cohort', metric: 'X', statistic } });
  const known = definitions({
    rules: rules(rule('taken', { kind: 'external', outOf: exact(100) })),
    metrics: metrics(metric('X', { kind: 'count' }), relative, ...more),
  });
  const made = set([area('1', [leaf('1.1', 100, 'taken', { score: 'REL' })])]);
  return scoreCohort(made, known, EVALUATOR_TABLE, moment(), units).map(
    (unit) => `${unit.commune.id} ${unit.score.leaves[0]?.state} ${unit.score.total.points}`,
  );
}

const unit = (id: string, block: string, given: Readonly<Record<string, Fact>>): RankInput => ({
  commune: commune(id, block),
  facts: facts(given),
});

const UNITS = [
  unit('a', 'xa', { X: fact.count(10) }),
  unit('b', 'phuong', { X: fact.count(90) }),
  unit('c', 'xa', { X: fact.count(20) }),
  unit('d', 'xa', {}),
  unit('e', 'xa', { X: fact.count(15) }),
];

describe('scoreCohort', () => {
  it('gives every commune of a block the statistic of that block, also those without a figure', () => {
    expect(scores('max', UNITS)).toEqual(['a scored 20', 'b scored 90', 'c scored 20', 'd scored 20', 'e scored 20']);
    expect(scores('min', UNITS)).toEqual(['a scored 10', 'b scored 90', 'c scored 10', 'd scored 10', 'e scored 10']);
  });

  it('takes the mean over the communes that reported the figure', () => {
    expect(scores('mean', UNITS)).toEqual(['a scored 15', 'b scored 90', 'c scored 15', 'd scored 15', 'e scored 15']);
  });

  it('leaves the figure unreported where nobody in the block has one', () => {
    const alone = [unit('a', 'xa', {}), unit('b', 'phuong', { X: fact.count(90) })];
    for (const statistic of ['max', 'min', 'mean'] as const) {
      expect(scores(statistic, alone)).toEqual(['a awaiting_external 0', 'b scored 90']);
    }
  });

  it('compares ratios by their value', () => {
    const units = [unit('a', 'xa', { X: fact.ratio(1, 2) }), unit('b', 'xa', { X: fact.ratio(9, 10) })];
    expect(scores('max', units)).toEqual(['a scored 0,9', 'b scored 0,9'].map((each) => each.replace('0,9', '9/10')));
  });

  it('never replaces the figure that a commune typed itself', () => {
    const units = [unit('a', 'xa', { X: fact.count(10), REL: fact.score(3) }), unit('b', 'xa', { X: fact.count(4) })];
    expect(scores('max', units)).toEqual(['a scored 3', 'b scored 10']);
  });

  it('takes statistics of figures that are themselves derived', () => {
    const derived = metric('X', {
      kind: 'count',
      derived: {
        kind: 'formula',
        inputs: { y: { metric: 'Y', part: 'value' } },
        value: mathjsFormulas.number('2 * y', ['y']),
      },
    });
    const units = [unit('a', 'xa', { Y: fact.count(10) }), unit('b', 'xa', { Y: fact.count(30) })];
    expect(scores('max', units, [derived])).toEqual(['a scored 60', 'b scored 60']);
  });

  it('knows no results of other sets', () => {
    const result = metric('REL', { kind: 'score', derived: { kind: 'result_of', set: 'other', criterion: 'total' } });
    expect(scores('max', UNITS.slice(0, 1), [result])).toEqual(['a awaiting_external 0']);
  });

  it('scores first the sets whose results the set takes, for each commune its own', () => {
    const result = metric('RESULT', { kind: 'score', derived: { kind: 'result_of', set: 'first', criterion: '1.1' } });
    const first = set([area('1', [leaf('1.1', 10, 'ratio', { ratio: 'X' })])], { id: 'first' });
    const next = set([area('9', [leaf('9.1', 100, 'taken', { score: 'RESULT' })])], { id: 'next' });
    const known = definitions({
      sets: new Map([first, next].map((each) => [each.id, { set: each, hash: each.id }])),
      rules: rules(rule('taken', { kind: 'external', outOf: exact(100) }), ratioRule('ratio')),
      metrics: metrics(metric('X'), result),
    });
    const units = [
      unit('a', 'xa', { X: fact.ratio(1, 2) }),
      unit('b', 'xa', { X: fact.ratio(1, 5) }),
      unit('c', 'xa', {}),
    ];
    const scored = scoreCohort(next, known, EVALUATOR_TABLE, moment(), units);
    expect(
      scored.map(({ commune: { id }, score }) => `${id} ${score.areas[0]?.criterion.code} ${score.total.points}`),
    ).toEqual(['a 9 5', 'b 9 2', 'c 9 0']);
    expect(scored[2]?.score.leaves[0]?.state).toBe('awaiting_external');
  });

  it('tells the statistics of one metric apart, and those of different metrics', () => {
    const statistic = (id: string, of: string, which: Statistic) =>
      metric(id, { kind: 'score', derived: { kind: 'cohort', metric: of, statistic: which } });
    const known = definitions({
      rules: rules(rule('taken', { kind: 'external', outOf: exact(100) })),
      metrics: metrics(
        metric('X', { kind: 'count' }),
        metric('Y', { kind: 'count' }),
        statistic('XMAX', 'X', 'max'),
        statistic('XMIN', 'X', 'min'),
        statistic('YMAX', 'Y', 'max'),
      ),
    });
    const made = set([
      area(
        '1',
        ['XMAX', 'XMIN', 'YMAX'].map((id, at) => leaf(`1.${at + 1}`, 100, 'taken', { score: id })),
      ),
    ]);
    const units = [
      unit('a', 'xa', { X: fact.count(10), Y: fact.count(7) }),
      unit('b', 'xa', { X: fact.count(20), Y: fact.count(8) }),
    ];
    const [first] = scoreCohort(made, known, EVALUATOR_TABLE, moment(), units);
    expect(first?.score.leaves.map(({ points }) => `${points}`)).toEqual(['20', '10', '8']);
  });

  it('scores nothing for no communes', () => {
    expect(scores('max', [])).toEqual([]);
  });
});
