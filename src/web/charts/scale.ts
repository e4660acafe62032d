import { Exact } from '../../domain/number.js';

/** A length in a picture, to a tenth of a pixel: exact values become pixels only here, where nothing is added any more. */
export function lengthOf(value: Exact, whole: Exact, pixels: number): number {
  if (whole.sign() <= 0) return 0;
  const tenths = value.times(Exact.of(pixels * 10)).dividedBy(whole);
  return tenths.floor().toNumber() / 10;
}
