import { describe, expect, it } from 'vitest';
import { fact, leaf } from '../../support/builders.js';
import { metric } from '../../support/engine-builders.js';
import { raised } from '../../support/risk-case.js';

describe('a figure that only stands in', () => {
  it('is nothing to mend while the figure itself is there', () => {
    const given = {
      leaves: [leaf('1.1', 10, 'ratio', { ratio: 'A', fallback: 'B' })],
      metrics: [metric('A'), metric('B')],
      facts: { A: fact.ratio(1, 2), B: fact.ratio(1, 9) },
    };
    expect(raised('below_threshold', given).map((flag) => flag.signal.metrics)).toEqual([['A']]);
  });
});
