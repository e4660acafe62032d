import { describe, expect, it } from 'vitest';
import { canonicalHash } from '../../src/adapters/boundary/canonical-hash.js';
import type { CriteriaSet, Criterion } from '../../src/domain/criteria-set.js';
import { Exact } from '../../src/domain/number.js';
import { setChanges } from '../../src/domain/set-changes.js';
import { day } from '../support/builders.js';

const ON = day('2026-10-10');
const leaf = (code: string, more: Partial<Criterion> = {}): Criterion => ({
  ...{ code, level: 'criterion', name: `Tiêu chí ${code}`, maxPoints: Exact.of(2), block: 'base', floor: Exact.ZERO },
  ...{ children: [], scoring: { rule: 'r', with: {}, source: 'self', monitor: false, support: [], evidence: [] } },
  ...more,
});
const ruled = (...areas: Criterion[]) => ({ set: { areas } as unknown as CriteriaSet, rules: new Map(), on: ON });
const told = (before: readonly Criterion[], after: readonly Criterion[]) =>
  setChanges(ruled(...before), ruled(...after), canonicalHash).map(({ code, parts }) => [code, ...parts]);

describe('what changed between two versions of a set', () => {
  it('is nothing where all is alike, however it was made', () => {
    expect(told([leaf('1.10'), leaf('1.1')], [leaf('1.1'), leaf('1.10')])).toEqual([]);
  });

  it('is what came, what went, and every part of what stayed', () => {
    const scoring = {
      ...leaf('x').scoring,
      rule: 'r',
      with: {},
      source: 'self',
      monitor: false,
      support: ['VP'],
      evidence: [],
    };
    const before = [leaf('1'), leaf('2'), leaf('3')];
    const after = [leaf('0'), leaf('1', { name: 'Khác', maxPoints: Exact.of(3) }), leaf('3', { scoring } as never)];
    expect(told(before, after)).toEqual([
      ['0', 'added'],
      ['1', 'name', 'points'],
      ['3', 'departments'],
      ['2', 'removed'],
    ]);
  });
});
