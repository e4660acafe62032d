import { describe, expect, it } from 'vitest';
import { partOfFact } from '../../src/domain/engine/fact-part.js';
import type { Fact, FactPart } from '../../src/domain/metric.js';
import { fact } from '../support/builders.js';
import { restatedRatio } from '../support/engine-builders.js';

const PARTS: readonly FactPart[] = ['numerator', 'denominator', 'ratio', 'value', 'stated'];

describe('partOfFact', () => {
  it.for<readonly [name: string, given: Fact | undefined, parts: readonly (string | undefined)[]]>([
    ['a ratio', fact.ratio(3, 4), ['3', '4', '3/4', '3/4', undefined]],
    ['a ratio with its printed share', restatedRatio(3, 4, '75%', 0), ['3', '4', '3/4', '3/4', '3/4']],
    ['a ratio over nothing', fact.ratio(0, 0), ['0', '0', undefined, undefined, undefined]],
    ['a printed share', fact.share('25%'), [undefined, undefined, '1/4', '1/4', '1/4']],
    ['a count', fact.count(7), [undefined, undefined, undefined, '7', undefined]],
    ['a score', fact.score('1,5'), [undefined, undefined, undefined, '3/2', undefined]],
    ['a level', fact.level('tot'), [undefined, undefined, undefined, undefined, undefined]],
    ['an open value', fact.open('99%'), [undefined, undefined, undefined, undefined, undefined]],
    ['a blank', fact.blank(), [undefined, undefined, undefined, undefined, undefined]],
    ['nothing', undefined, [undefined, undefined, undefined, undefined, undefined]],
  ])('reads the parts of %s', ([, given, parts]) => {
    expect(PARTS.map((part) => partOfFact(given, part)?.toString())).toEqual(parts);
  });
});
