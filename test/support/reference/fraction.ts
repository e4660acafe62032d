import Fraction from 'fraction.js';
import type { Exact, RoundingMode } from '../../../src/domain/number.js';

export const ZERO = new Fraction(0);
export const ONE = new Fraction(1);

/** Leaves the engine's number type at the edge: nothing below here computes with `Exact`. */
export function fraction(value: Exact): Fraction {
  const [numerator, denominator] = value.reduced();
  return new Fraction(numerator, denominator);
}

export function total(values: readonly Fraction[]): Fraction {
  return values.reduce((sum, value) => sum.add(value), ZERO);
}

export function least(...values: readonly [Fraction, ...Fraction[]]): Fraction {
  return values.reduce((a, b) => (b.lt(a) ? b : a));
}

export function greatest(...values: readonly [Fraction, ...Fraction[]]): Fraction {
  return values.reduce((a, b) => (b.gt(a) ? b : a));
}

/** Rounds the magnitude by the schoolbook formulas and puts the sign back. */
export function rounded(value: Fraction, places: number, mode: RoundingMode): Fraction {
  const power = 10n ** BigInt(places);
  const units = wholeUnits(value.n * power, value.d, mode);
  return new Fraction(value.s < 0n ? -units : units, power);
}

function wholeUnits(n: bigint, d: bigint, mode: RoundingMode): bigint {
  if (mode === 'down') return n / d;
  if (mode === 'up') return (n + d - 1n) / d;
  const halfUp = (2n * n + d) / (2n * d);
  const isTie = (2n * n) % d === 0n && ((2n * n) / d) % 2n === 1n;
  return mode === 'half_even' && isTie && halfUp % 2n === 1n ? halfUp - 1n : halfUp;
}
