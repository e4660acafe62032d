import { describe, expect, it } from 'vitest';
import { mathjsFormulas } from '../../src/adapters/expressions/mathjs-formulas.js';
import type { CriteriaSet } from '../../src/domain/criteria-set.js';
import { inOrderOfDependence, withFeedingSets } from '../../src/domain/engine/set-order.js';
import type { Metric } from '../../src/domain/metric.js';
import { area, branch, leaf, set } from '../support/builders.js';
import { definitions, metric, metrics } from '../support/engine-builders.js';

/** A metric that takes the points of another set. */
const from = (other: string): Metric =>
  metric(`FROM_${other}`, { kind: 'score', derived: { kind: 'result_of', set: other, criterion: 'total' } });

function using(id: string, ...inputs: readonly string[]): CriteriaSet {
  const leaves = inputs.map((input, at) => leaf(`1.${at + 1}`, 1, 'r', { score: input }));
  return set([area('1', leaves)], { id });
}

function order(ids: readonly string[], sets: readonly CriteriaSet[], more: readonly Metric[] = []): string[] {
  const known = definitions({
    sets: new Map(sets.map((each) => [each.id, { set: each, hash: each.id }])),
    metrics: metrics(metric('PLAIN'), ...['a', 'b', 'c', 'd'].map(from), ...more),
  });
  return inOrderOfDependence(known, ids).map((loaded) => loaded.set.id);
}

describe('inOrderOfDependence', () => {
  const chain = [using('a', 'PLAIN', 'FROM_b'), using('b', 'FROM_c'), using('c', 'PLAIN')];

  it('keeps the asked order where nothing depends on anything', () => {
    const plain = [using('a', 'PLAIN'), using('b', 'PLAIN')];
    expect(order(['b', 'a'], plain)).toEqual(['b', 'a']);
    expect(order(['a', 'b'], plain)).toEqual(['a', 'b']);
  });

  it('puts every set after those whose results it takes', () => {
    expect(order(['a', 'b', 'c'], chain)).toEqual(['c', 'b', 'a']);
    expect(order(['b', 'a', 'c'], chain)).toEqual(['c', 'b', 'a']);
    expect(order(['c', 'a', 'b'], chain)).toEqual(['c', 'b', 'a']);
  });

  it('adds no set that was not asked for', () => {
    expect(order(['a', 'c'], chain)).toEqual(['a', 'c']);
  });

  it('leaves out sets that do not exist, and names each once', () => {
    expect(order(['x', 'c', 'c'], chain)).toEqual(['c']);
  });

  it('ends also when sets take results from one another', () => {
    const circle = [using('a', 'FROM_b'), using('b', 'FROM_a')];
    expect(order(['a', 'b'], circle).toSorted()).toEqual(['a', 'b']);
  });

  it('ignores metrics that nobody described', () => {
    expect(order(['a'], [using('a', 'UNKNOWN')])).toEqual(['a']);
  });

  it('sees a result that a formula passes on', () => {
    const passedOn = metric('PASSED', {
      derived: {
        kind: 'formula',
        inputs: { x: { metric: 'PLAIN', part: 'value' }, y: { metric: 'FROM_b', part: 'value' } },
        value: mathjsFormulas.number('x + y', ['x', 'y']),
      },
    });
    expect(order(['a', 'b'], [using('a', 'PASSED'), using('b', 'PLAIN')], [passedOn])).toEqual(['b', 'a']);
  });

  it('sees a result that stands in for a group', () => {
    const standIn = leaf('1.S', 1, 'r', { score: 'FROM_b' });
    const group = branch('1.1', [leaf('1.1.1', 1, 'r', { score: 'PLAIN' })], { standIn });
    const sets = [set([area('1', [group])], { id: 'a' }), using('b', 'PLAIN')];
    expect(order(['a', 'b'], sets)).toEqual(['b', 'a']);
  });
});

describe('withFeedingSets', () => {
  const feeding = (id: string, sets: readonly CriteriaSet[]) =>
    withFeedingSets(
      definitions({
        sets: new Map(sets.map((each) => [each.id, { set: each, hash: each.id }])),
        metrics: metrics(...['a', 'b', 'c'].map(from)),
      }),
      id,
    ).map((loaded) => loaded.set.id);

  it('puts the set last, after all that feed it, directly or through another', () => {
    const sets = [using('a', 'FROM_b'), using('b', 'FROM_c'), using('c'), using('d')];
    expect(feeding('a', sets)).toEqual(['c', 'b', 'a']);
    expect(feeding('c', sets)).toEqual(['c']);
  });

  it('leaves out a set that does not exist', () => {
    expect(feeding('a', [using('a', 'FROM_b')])).toEqual(['a']);
    expect(feeding('x', [])).toEqual([]);
  });
});
