import { Exact } from '../../number.js';

/**
 * Rounds values so that they add up to the rounded total: each is cut down, and the units that are left go to those that
 * lost most by it (phần dư lớn nhất), the first of equals first.
 */
export function apportion(values: readonly Exact[], total: Exact, places: number): Exact[] {
  const unit = Exact.of(1n, 10n ** BigInt(places));
  const parts = values.map((value, index) => {
    const units = value.dividedBy(unit);
    const whole = units.floor();
    return { index, whole, rest: units.minus(whole) };
  });
  let left = total
    .round(places)
    .dividedBy(unit)
    .minus(Exact.sum(parts.map(({ whole }) => whole)));
  const extra = values.map(() => Exact.ZERO);
  for (const { index } of [...parts].sort((a, b) => b.rest.compare(a.rest) || a.index - b.index)) {
    if (left.sign() <= 0) break;
    extra[index] = Exact.ONE;
    left = left.minus(Exact.ONE);
  }
  return parts.map(({ whole, index }) => whole.plus(extra[index] ?? Exact.ZERO).times(unit));
}
