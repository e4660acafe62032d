import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apportion } from '../../../src/domain/engine/board/apportion.js';
import { Exact } from '../../../src/domain/number.js';

it('rounds so that the printed parts add up to the printed total, each within one unit', () => {
  const value = fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 97 })).map(([n, d]) => Exact.of(n, d));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), (values) => {
      const total = Exact.sum(values);
      const printed = apportion(values, total, 2);
      expect(`${Exact.sum(printed)}`).toBe(`${total.round(2)}`);
      printed.forEach((each, index) => {
        const off = each.minus(values[index] ?? Exact.ZERO).abs();
        expect(off.compare(Exact.of(1, 100))).toBeLessThanOrEqual(0);
      });
    }),
    { numRuns: 500 },
  );
});
