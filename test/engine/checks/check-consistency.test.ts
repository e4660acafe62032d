import { describe, expect, it } from 'vitest';
import { checkConsistency } from '../../../src/domain/engine/check-consistency.js';
import { fact, facts } from '../../support/builders.js';
import { consistencyInput } from '../../support/engine-builders.js';
import { check } from './check.js';

describe('checkConsistency', () => {
  const named = (id: string, severity: 'error' | 'warning' | 'info') =>
    check<'open_value'>({ kind: 'open_value' }, { id, severity });
  const input = consistencyInput({ facts: facts({ A: fact.open('99%') }) });
  const run = (...list: readonly ReturnType<typeof named>[]) =>
    checkConsistency(list, input).map((failed) => failed.check.id);

  it('puts errors before warnings before notes, and keeps the order of the data among equals', () => {
    expect(run(named('i', 'info'), named('w1', 'warning'), named('e', 'error'), named('w2', 'warning'))).toEqual([
      'e',
      'w1',
      'w2',
      'i',
    ]);
  });

  it('has nothing to say of figures that fit', () => {
    expect(checkConsistency([named('e', 'error')], consistencyInput())).toEqual([]);
  });

  it('names the check that failed', () => {
    const one = named('e', 'error');
    expect(checkConsistency([one], input)[0]?.check).toBe(one);
  });
});
