import { describe, expect, it } from 'vitest';
import { EvaluatorTable } from '../../src/domain/engine/evaluator.js';
import { EVALUATORS } from '../../src/domain/engine/evaluators/index.js';
import { exact } from '../support/builders.js';

describe('the table of evaluators', () => {
  it('refuses two evaluators of one kind', () => {
    expect(() => new EvaluatorTable([...EVALUATORS, ...EVALUATORS.slice(0, 1)])).toThrow('two evaluators');
  });

  it('refuses a rule of a kind that it does not have', () => {
    const table = new EvaluatorTable(EVALUATORS.filter(({ kind }) => kind !== 'external'));
    expect(() => table.for({ kind: 'external', outOf: exact(100) })).toThrow('no evaluator for rule kind external');
  });
});
