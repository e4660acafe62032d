import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../src/domain/criteria-set.js';
import type { Fact } from '../../src/domain/metric.js';
import { area, bonusArea, fact, facts, leaf, moment, ratioRule, rules, set } from '../support/builders.js';
import { engineScore } from '../support/score.js';

function totalOf(areas: readonly Criterion[], given: Readonly<Record<string, Fact>>): string {
  const { total } = engineScore({
    set: set(areas),
    rules: rules(ratioRule('r')),
    facts: facts(given),
    moment: moment(),
  });
  return `${total.points} of ${total.max}, index ${total.index} of ${total.scale}`;
}

const bonus = bonusArea('9', 5, [leaf('9.1', 5, 'r', { ratio: 'A' })]);

describe('the total of a set', () => {
  it('is never above what applies to the commune, bonus or not', () => {
    const areas = [area('1', [leaf('1.1', 60, 'r', { ratio: 'A' }), leaf('1.2', 40, 'r', { ratio: 'B' })]), bonus];
    expect(totalOf(areas, { A: fact.ratio(1, 1), B: fact.notApplicable() })).toBe('60 of 60, index 100 of 100');
    expect(totalOf(areas, { A: fact.ratio(1, 1), B: fact.ratio(1, 1) })).toBe('100 of 100, index 100 of 100');
    expect(totalOf(areas, { A: fact.ratio(1, 2), B: fact.notApplicable() })).toBe('65/2 of 60, index 105/2 of 100');
  });

  it('is nothing where nothing applies', () => {
    expect(totalOf([area('1', [leaf('1.1', 60, 'r', { ratio: 'A' })])], { A: fact.notApplicable() })).toBe(
      '0 of 0, index 0 of 60',
    );
  });
});
