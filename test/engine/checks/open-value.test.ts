import { describe, expect, it } from 'vitest';
import { exact, fact, facts } from '../../support/builders.js';
import { metric, metrics } from '../../support/engine-builders.js';
import { check, readings, run } from './check.js';

const open = check<'open_value'>({ kind: 'open_value' });

describe('a figure that is no figure', () => {
  it('is told with its operator, as a percentage or as a number', () => {
    const failed = run(open, {
      facts: facts({
        A: fact.open('99%'),
        B: { ...fact.open('12'), kind: 'open', operator: '<=', value: exact(12), percent: false },
      }),
      metrics: metrics(metric('A', { name: 'Đúng hạn' })),
    });
    expect(readings(failed)).toEqual([
      { metric: 'Đúng hạn', operator: '>', value: '99%' },
      { metric: 'B', operator: '<=', value: '12' },
    ]);
    expect(failed.map(({ metrics: named, candidates }) => [named, candidates])).toEqual([
      [['A'], []],
      [['B'], []],
    ]);
  });

  it('is nothing else: figures, blanks and reasons pass', () => {
    const given = { A: fact.ratio(99, 100), B: fact.blank(), C: fact.notArising(), D: fact.share('99%') };
    expect(run(open, { facts: facts(given) })).toEqual([]);
  });
});
